import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * DINESERV: the quality of a restaurant in 29 items on SERVQUAL's dimensions. Dimensions differ in
 * length, so the mean of dimensions is not the mean of items.
 *
 * Source: Stevens, Knutson & Patton (1995), *Cornell Hotel and Restaurant Administration Quarterly* 36(2),
 * 56–60. Labels are ours.
 *
 * @example
 * ```ts
 * import { DINESERV } from "service-quality/instruments";
 *
 * DINESERV.dimensions.map(({ id, items }) => `${id} ${items.length}`); // => ["tangibles 10", "reliability 5", "responsiveness 3", "assurance 6", "empathy 5"]
 * ```
 */
export const DINESERV: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "dineserv",
  title: "DINESERV",
  citation:
    "Stevens, P., Knutson, B., & Patton, M. (1995). DINESERV: A tool for measuring service quality in restaurants. Cornell Hotel and Restaurant Administration Quarterly, 36(2), 56–60.",
  scale: { min: 1, max: 7 },
  forms: ["expectation", "perception"],
  dimensions: [
    {
      id: "tangibles",
      label: "Tangibles",
      items: [
        { id: "q1", label: "Exterior and parking" },
        { id: "q2", label: "Look of dining room" },
        { id: "q3", label: "Staff appearance" },
        { id: "q4", label: "Decor fits price" },
        { id: "q5", label: "Readable menu" },
        { id: "q6", label: "Look of menu" },
        { id: "q7", label: "Room to move" },
        { id: "q8", label: "Clean restrooms" },
        { id: "q9", label: "Clean dining room" },
        { id: "q10", label: "Comfortable seats" },
      ],
    },
    {
      id: "reliability",
      label: "Reliability",
      items: [
        { id: "q11", label: "Served on time" },
        { id: "q12", label: "Errors put right fast" },
        { id: "q13", label: "Constant standard" },
        { id: "q14", label: "Correct bill" },
        { id: "q15", label: "Food as ordered" },
      ],
    },
    {
      id: "responsiveness",
      label: "Responsiveness",
      items: [
        { id: "q16", label: "Teamwork at peak times" },
        { id: "q17", label: "Quick service" },
        { id: "q18", label: "Effort for special wishes" },
      ],
    },
    {
      id: "assurance",
      label: "Assurance",
      items: [
        { id: "q19", label: "Full answers" },
        { id: "q20", label: "Feeling at ease" },
        { id: "q21", label: "Knows dishes and ingredients" },
        { id: "q22", label: "Personal safety" },
        { id: "q23", label: "Trained and skilled staff" },
        { id: "q24", label: "Firm backs its staff" },
      ],
    },
    {
      id: "empathy",
      label: "Empathy",
      items: [
        { id: "q25", label: "Needs before rules" },
        { id: "q26", label: "Feeling special" },
        { id: "q27", label: "Wishes foreseen" },
        { id: "q28", label: "Comfort when things fail" },
        { id: "q29", label: "Guest's interest first" },
      ],
    },
  ],
});
