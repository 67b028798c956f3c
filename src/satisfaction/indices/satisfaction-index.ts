import type { Note } from "../../errors/note.ts";
import { fields, namedListOf, oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { amountAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { isOnScale, scaleText } from "../../survey/answer.ts";

/** Half-open: from the number on, up to the next one. */
const CLASSES: readonly { from: number; name: SatisfactionClass }[] = [
  { from: 0.81, name: "very-satisfied" },
  { from: 0.66, name: "satisfied" },
  { from: 0.51, name: "fairly-satisfied" },
  { from: 0.35, name: "less-satisfied" },
];

/** An attribute as customers rate it on average. */
export interface RatedAttribute {
  readonly attribute: string;
  /** Mean importance: any number of at least 0, on a scale of its own. */
  readonly importance: number;
  /** Mean satisfaction, on the scale. */
  readonly satisfaction: number;
}

/** How the weighted total becomes an index. */
export type SatisfactionIndexMethod = "aritonang" | "min-max";

/** From 0.81 on, from 0.66, from 0.51, from 0.35, and below. */
export type SatisfactionClass =
  | "very-satisfied"
  | "satisfied"
  | "fairly-satisfied"
  | "less-satisfied"
  | "not-satisfied";

/** Options of `scoreSatisfactionIndex`. */
export interface SatisfactionIndexOptions {
  /** Of the satisfaction ratings. */
  scale: Scale;
  /** `"aritonang"` divides by the scale's maximum, `"min-max"` takes its minimum off first; the former by default. */
  method?: SatisfactionIndexMethod | undefined;
}

const ATTRIBUTE = {
  attribute: textAt,
  importance: amountAt,
  satisfaction: numberAt,
} satisfies Readers<RatedAttribute>;

const attributesAt = /* @__PURE__ */ namedListOf(
  "attribute",
  fields(ATTRIBUTE, "an attribute with its ratings"),
);

const OPTIONS = {
  scale: scaleAt,
  method: otherwise(oneOf("aritonang", "min-max"), "aritonang"),
} satisfies Readers<SatisfactionIndexOptions>;

/** An attribute's part of the index. */
export interface AttributeScore {
  attribute: string;
  importance: number;
  satisfaction: number;
  /** Importance in percent of the sum of all. */
  weightFactor: number;
  /** weightFactor × satisfaction. */
  weightScore: number;
}

/** The result of `scoreSatisfactionIndex`. */
export interface SatisfactionIndex {
  model: "customer-satisfaction-index";
  method: SatisfactionIndexMethod;
  scale: Scale;
  attributes: AttributeScore[];
  /** Sum of the weight scores. */
  weightedTotal: number;
  /** At most 1; from min / max on for `"aritonang"`, from 0 on for `"min-max"`. */
  index: number;
  /** `null` for `"min-max"`, which the classes were not made for. */
  class: SatisfactionClass | null;
  notes: Note[];
}

/**
 * The customer satisfaction index (CSI): attributes' mean satisfaction, weighted by their mean importance.
 *
 * `"aritonang"` is weightedTotal / (100 × maximum), the form in use in Indonesian research and trade; the
 * worst answers give it min / max, a fifth on five points, not 0. `"min-max"` is 0 for the worst answers
 * and 1 for the best. For an interval see `scoreCompositeIndex`, which takes respondents' ratings.
 *
 * @throws `insufficient_data` without attributes; `invalid_input` for satisfaction off the scale, importance below 0
 * or all 0, an attribute named twice, and for `"aritonang"` on a scale that goes below 0.
 *
 * Source: Aritonang (2005), Kepuasan Pelanggan; the importance weights of Hill, Brierley & MacDougall
 * (2003), How to Measure Customer Satisfaction. One table in print leaves .61 to .65 without a class; the
 * classes here join.
 *
 * @example
 * ```ts
 * import { scoreSatisfactionIndex } from "service-quality/satisfaction";
 *
 * const attributes = [
 *   { attribute: "speed", importance: 3, satisfaction: 4 },
 *   { attribute: "price", importance: 1, satisfaction: 2 },
 * ];
 * const { weightedTotal, index, class: grade } = scoreSatisfactionIndex(attributes, { scale: { min: 1, max: 5 } });
 * [weightedTotal, index, grade]; // => [350, 0.7, "satisfied"]
 * scoreSatisfactionIndex(attributes, { scale: { min: 1, max: 5 }, method: "min-max" }).index; // => 0.625
 * ```
 */
export function scoreSatisfactionIndex(
  attributes: readonly RatedAttribute[],
  options: SatisfactionIndexOptions,
): SatisfactionIndex {
  const { scale, method } = readOptions(options, OPTIONS);
  if (method === "aritonang" && scale.min < 0) {
    refuse("invalid_input", ["scale", "min"], "at least 0, which a share of the maximum needs", scale.min);
  }
  const read = attributesAt(attributes, []);
  read.forEach(({ satisfaction }, i) => {
    if (!isOnScale(satisfaction, scale)) {
      refuse("invalid_input", [i, "satisfaction"], scaleText(scale), satisfaction);
    }
  });
  const total = read.reduce((sum, { importance }) => sum + importance, 0);
  if (total === 0) refuse("invalid_input", [], "importance whose sum is above 0", total);
  const rows = read.map(({ attribute, importance, satisfaction }) => {
    const weightFactor = 100 * (importance / total);
    const weightScore = weightFactor * satisfaction + 0;
    return { attribute, importance, satisfaction, weightFactor, weightScore };
  });
  const weightedTotal = rows.reduce((sum, { weightScore }) => sum + weightScore, 0);
  const floor = method === "aritonang" ? 0 : scale.min;
  const index = (weightedTotal / 100 - floor) / (scale.max - floor);
  return {
    model: "customer-satisfaction-index",
    method,
    scale: { ...scale },
    attributes: rows,
    weightedTotal,
    index,
    class: method === "aritonang" ? classOf(index) : null,
    notes: [],
  };
}

function classOf(index: number): SatisfactionClass {
  return CLASSES.find(({ from }) => compareFigures(index, from) >= 0)?.name ?? "not-satisfied";
}
