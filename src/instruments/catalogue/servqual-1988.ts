import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * SERVQUAL as first published: 22 items in five dimensions, the nine of responsiveness and empathy
 * worded negatively and so reversed, in expectations and in perceptions. Its items are not all those
 * of 1991, nor in the same order: `q19` is suitable hours there and personal care here.
 *
 * Source: Parasuraman, Zeithaml & Berry (1988), *Journal of Retailing* 64(1), 12–40. Labels are ours.
 *
 * @example
 * ```ts
 * import { SERVQUAL_1988 } from "service-quality/instruments";
 *
 * SERVQUAL_1988.dimensions.flatMap(({ items }) => items.filter(({ reverse }) => reverse).map(({ id }) => id));
 * // => ["q10", "q11", "q12", "q13", "q18", "q19", "q20", "q21", "q22"]
 * ```
 */
export const SERVQUAL_1988: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "servqual-1988",
  title: "SERVQUAL (1988)",
  citation:
    "Parasuraman, A., Zeithaml, V. A., & Berry, L. L. (1988). SERVQUAL: A multiple-item scale for measuring consumer perceptions of service quality. Journal of Retailing, 64(1), 12–40.",
  scale: { min: 1, max: 7 },
  forms: ["expectation", "perception"],
  dimensions: [
    {
      id: "tangibles",
      label: "Tangibles",
      items: [
        { id: "q1", label: "Current equipment" },
        { id: "q2", label: "Attractive premises" },
        { id: "q3", label: "Staff appearance" },
        { id: "q4", label: "Premises fit the service" },
      ],
    },
    {
      id: "reliability",
      label: "Reliability",
      items: [
        { id: "q5", label: "Keeps dated promises" },
        { id: "q6", label: "Sympathy with problems" },
        { id: "q7", label: "Can be relied upon" },
        { id: "q8", label: "On-time provision" },
        { id: "q9", label: "Accurate records" },
      ],
    },
    {
      id: "responsiveness",
      label: "Responsiveness",
      items: [
        { id: "q10", label: "Announces timing", reverse: true },
        { id: "q11", label: "Promptness", reverse: true },
        { id: "q12", label: "Readiness to help", reverse: true },
        { id: "q13", label: "Time for every request", reverse: true },
      ],
    },
    {
      id: "assurance",
      label: "Assurance",
      items: [
        { id: "q14", label: "Trustworthy staff" },
        { id: "q15", label: "Safe dealings" },
        { id: "q16", label: "Politeness" },
        { id: "q17", label: "Firm backs its staff" },
      ],
    },
    {
      id: "empathy",
      label: "Empathy",
      items: [
        { id: "q18", label: "Treated as an individual", reverse: true },
        { id: "q19", label: "Personal care by staff", reverse: true },
        { id: "q20", label: "Grasp of needs", reverse: true },
        { id: "q21", label: "Customer's interest first", reverse: true },
        { id: "q22", label: "Suitable hours", reverse: true },
      ],
    },
  ],
});
