import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * RSQS: the quality of a retail store in 28 items. The scale is hierarchical: within physical aspects
 * stand appearance (`q1`–`q4`) and convenience, within reliability promises (`q7`–`q8`) and doing it right,
 * within personal interaction inspiring confidence (`q12`–`q14`) and courtesy. Scored here are its five
 * dimensions.
 *
 * Source: Dabholkar, Thorpe & Rentz (1996), *Journal of the Academy of Marketing Science* 24(1), 3–16. Labels are ours.
 *
 * @example
 * ```ts
 * import { RSQS } from "service-quality/instruments";
 *
 * RSQS.dimensions.map(({ id, items }) => `${id} ${items.length}`); // => ["physical-aspects 6", "reliability 5", "personal-interaction 9", "problem-solving 3", "policy 5"]
 * ```
 */
export const RSQS: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "rsqs",
  title: "Retail Service Quality Scale",
  citation:
    "Dabholkar, P. A., Thorpe, D. I., & Rentz, J. O. (1996). A measure of service quality for retail stores: Scale development and validation. Journal of the Academy of Marketing Science, 24(1), 3–16.",
  scale: { min: 1, max: 5 },
  forms: ["perception"],
  dimensions: [
    {
      id: "physical-aspects",
      label: "Physical aspects",
      items: [
        { id: "q1", label: "Modern fittings" },
        { id: "q2", label: "Attractive store" },
        { id: "q3", label: "Look of bags and catalogs" },
        { id: "q4", label: "Pleasant public areas" },
        { id: "q5", label: "Goods easily found" },
        { id: "q6", label: "Easy to walk through" },
      ],
    },
    {
      id: "reliability",
      label: "Reliability",
      items: [
        { id: "q7", label: "Keeps dated promises" },
        { id: "q8", label: "On-time provision" },
        { id: "q9", label: "Right first time" },
        { id: "q10", label: "Goods in stock" },
        { id: "q11", label: "Accurate tills and records" },
      ],
    },
    {
      id: "personal-interaction",
      label: "Personal interaction",
      items: [
        { id: "q12", label: "Know-how" },
        { id: "q13", label: "Conduct builds trust" },
        { id: "q14", label: "Safe dealings" },
        { id: "q15", label: "Promptness" },
        { id: "q16", label: "Announces timing" },
        { id: "q17", label: "Time for every request" },
        { id: "q18", label: "Treated as an individual" },
        { id: "q19", label: "Constant courtesy" },
        { id: "q20", label: "Courtesy by telephone" },
      ],
    },
    {
      id: "problem-solving",
      label: "Problem solving",
      items: [
        { id: "q21", label: "Takes goods back" },
        { id: "q22", label: "Effort to solve problems" },
        { id: "q23", label: "Complaints settled on the spot" },
      ],
    },
    {
      id: "policy",
      label: "Policy",
      items: [
        { id: "q24", label: "Quality of goods" },
        { id: "q25", label: "Parking" },
        { id: "q26", label: "Suitable hours" },
        { id: "q27", label: "Takes common cards" },
        { id: "q28", label: "Store's own card" },
      ],
    },
  ],
});
