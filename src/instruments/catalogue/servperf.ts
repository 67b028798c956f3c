import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";
import { SERVQUAL_DIMENSIONS, SERVQUAL_LABELS } from "./servqual-items.ts";

/**
 * SERVPERF: the items of SERVQUAL, asked of the firm itself only. These are the 22 items of 1991, none
 * reversed, as today's studies ask them; Cronin and Taylor asked those of 1988, for which
 * `SERVQUAL_1988` has the reverse keys.
 *
 * Source: Cronin & Taylor (1992), *Journal of Marketing* 56(3), 55–68. Labels are ours.
 *
 * @example
 * ```ts
 * import { SERVPERF } from "service-quality/instruments";
 *
 * SERVPERF.forms; // => ["perception"]
 * ```
 */
export const SERVPERF: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "servperf",
  title: "SERVPERF",
  citation:
    "Cronin, J. J., & Taylor, S. A. (1992). Measuring service quality: A reexamination and extension. Journal of Marketing, 56(3), 55–68.",
  scale: { min: 1, max: 7 },
  forms: ["perception"],
  dimensions: SERVQUAL_DIMENSIONS,
  labels: SERVQUAL_LABELS,
});
