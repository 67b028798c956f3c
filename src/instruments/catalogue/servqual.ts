import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";
import { SERVQUAL_DIMENSIONS, SERVQUAL_LABELS } from "./servqual-items.ts";

/**
 * SERVQUAL as refined in 1991: 22 items, none reversed, in five dimensions, asked of an excellent firm
 * and of the firm itself, with points of importance by dimension. Labels in English, Russian (`ru`) and
 * Bulgarian (`bg`).
 *
 * Source: Parasuraman, Berry & Zeithaml (1991), *Journal of Retailing* 67(4), 420–450. Labels are ours.
 *
 * @example
 * ```ts
 * import { SERVQUAL } from "service-quality/instruments";
 *
 * SERVQUAL.dimensions.map(({ id, items }) => `${id} ${items.length}`); // => ["tangibles 4", "reliability 5", "responsiveness 4", "assurance 4", "empathy 5"]
 * SERVQUAL.labels.bg.q11; // => "Бързо обслужване"
 * ```
 */
export const SERVQUAL: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "servqual",
  title: "SERVQUAL (1991)",
  citation:
    "Parasuraman, A., Berry, L. L., & Zeithaml, V. A. (1991). Refinement and reassessment of the SERVQUAL scale. Journal of Retailing, 67(4), 420–450.",
  scale: { min: 1, max: 7 },
  forms: ["expectation", "perception", "importance"],
  dimensions: SERVQUAL_DIMENSIONS,
  labels: SERVQUAL_LABELS,
});
