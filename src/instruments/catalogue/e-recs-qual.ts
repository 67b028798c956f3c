import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * E-RecS-QUAL: how an online shop makes good what went wrong, in 11 items. Ask only customers who had a
 * problem or a question; for the others the answers are missing, and nothing stands in for them.
 *
 * Source: Parasuraman, Zeithaml & Malhotra (2005), *Journal of Service Research* 7(3), 213–233. Labels are ours.
 *
 * @example
 * ```ts
 * import { E_RECS_QUAL } from "service-quality/instruments";
 *
 * E_RECS_QUAL.dimensions.map(({ id, items }) => `${id} ${items.length}`); // => ["responsiveness 5", "compensation 3", "contact 3"]
 * ```
 */
export const E_RECS_QUAL: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "e-recs-qual",
  title: "E-RecS-QUAL, for customers who had a problem",
  citation:
    "Parasuraman, A., Zeithaml, V. A., & Malhotra, A. (2005). E-S-QUAL: A multiple-item scale for assessing electronic service quality. Journal of Service Research, 7(3), 213–233.",
  scale: { min: 1, max: 5 },
  forms: ["perception"],
  dimensions: [
    {
      id: "responsiveness",
      label: "Responsiveness",
      items: [
        { id: "RES1", label: "Choice of return routes" },
        { id: "RES2", label: "Smooth returns" },
        { id: "RES3", label: "Worthwhile guarantee" },
        { id: "RES4", label: "Advice on failed orders" },
        { id: "RES5", label: "Problems settled fast" },
      ],
    },
    {
      id: "compensation",
      label: "Compensation",
      items: [
        { id: "COM1", label: "Pays for own mistakes" },
        { id: "COM2", label: "Pays for late orders" },
        { id: "COM3", label: "Collects returned goods" },
      ],
    },
    {
      id: "contact",
      label: "Contact",
      items: [
        { id: "CON1", label: "Phone number given" },
        { id: "CON2", label: "Agents reachable online" },
        { id: "CON3", label: "A person to talk to" },
      ],
    },
  ],
});
