import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * E-S-QUAL: the quality of an online shop in 22 items. Problems and their repair have a scale of their
 * own, `E_RECS_QUAL`.
 *
 * Source: Parasuraman, Zeithaml & Malhotra (2005), *Journal of Service Research* 7(3), 213–233. Labels are ours.
 *
 * @example
 * ```ts
 * import { E_S_QUAL } from "service-quality/instruments";
 *
 * E_S_QUAL.dimensions.map(({ id, items }) => `${id} ${items.length}`); // => ["efficiency 8", "system-availability 4", "fulfillment 7", "privacy 3"]
 * ```
 */
export const E_S_QUAL: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "e-s-qual",
  title: "E-S-QUAL",
  citation:
    "Parasuraman, A., Zeithaml, V. A., & Malhotra, A. (2005). E-S-QUAL: A multiple-item scale for assessing electronic service quality. Journal of Service Research, 7(3), 213–233.",
  scale: { min: 1, max: 5 },
  forms: ["perception"],
  dimensions: [
    {
      id: "efficiency",
      label: "Efficiency",
      items: [
        { id: "EFF1", label: "Wanted things are found" },
        { id: "EFF2", label: "Easy navigation" },
        { id: "EFF3", label: "Fast checkout" },
        { id: "EFF4", label: "Orderly information" },
        { id: "EFF5", label: "Page speed" },
        { id: "EFF6", label: "Simplicity" },
        { id: "EFF7", label: "Quick entry" },
        { id: "EFF8", label: "Orderly site" },
      ],
    },
    {
      id: "system-availability",
      label: "System availability",
      items: [
        { id: "SYS1", label: "Open at all hours" },
        { id: "SYS2", label: "Starts at once" },
        { id: "SYS3", label: "Free of crashes" },
        { id: "SYS4", label: "Ordering never freezes" },
      ],
    },
    {
      id: "fulfillment",
      label: "Fulfillment",
      items: [
        { id: "FUL1", label: "Delivery dates kept" },
        { id: "FUL2", label: "Suitable delivery time" },
        { id: "FUL3", label: "Speed of delivery" },
        { id: "FUL4", label: "Right goods sent" },
        { id: "FUL5", label: "Stock as stated" },
        { id: "FUL6", label: "Honest offers" },
        { id: "FUL7", label: "Realistic delivery promises" },
      ],
    },
    {
      id: "privacy",
      label: "Privacy",
      items: [
        { id: "PRI1", label: "Browsing kept private" },
        { id: "PRI2", label: "Personal data not passed on" },
        { id: "PRI3", label: "Card data protected" },
      ],
    },
  ],
});
