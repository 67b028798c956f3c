import type { ErrorPath } from "../errors/error.ts";
import {
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../errors/options.ts";
import { numberAt, rateAt, textAt } from "../errors/read-argument.ts";
import { confidenceAt, type Missing } from "../survey/estimation.ts";
import type { Gap } from "./gap.ts";
import type { DimensionGap, ItemGap, OverallServqual, ServqualScores } from "./servqual.ts";

const LIMITS = { lower: numberAt, upper: numberAt };

const GAP = {
  n: whole(0),
  expectation: optional(numberAt),
  perception: optional(numberAt),
  gap: optional(numberAt),
  interval: optional(fields(LIMITS, "the limits of an interval")),
  test: optional(fields({ statistic: numberAt }, "a test")),
  holmP: optional(rateAt),
  effectSize: optional(numberAt),
  shortfallShare: optional(rateAt),
} satisfies Partial<Readers<Gap<Missing>>>;

const ITEM = { ...GAP, item: textAt } satisfies Partial<Readers<ItemGap<Missing>>>;

const DIMENSION = {
  ...GAP,
  dimension: textAt,
  alphaPerception: optional(numberAt),
  alphaExpectation: optional(numberAt),
  differenceReliability: optional(numberAt),
  weight: optional(rateAt),
  weightedGap: optional(numberAt),
} satisfies Partial<Readers<DimensionGap<Missing>>>;

const OVERALL = {
  n: whole(0),
  expectation: optional(numberAt),
  perception: optional(numberAt),
  gap: optional(numberAt),
  weightedGap: optional(numberAt),
  interval: optional(fields(LIMITS, "the limits of an interval")),
} satisfies Partial<Readers<OverallServqual>>;

/** What the report is made of. */
const SCORES = {
  model: oneOf("servqual"),
  instrument: textAt,
  missing: oneOf("reject", "listwise", "available"),
  confidence: confidenceAt,
  n: whole(0),
  items: listOf(fields(ITEM, "an item's row"), "row"),
  dimensions: listOf(fields(DIMENSION, "a dimension's row"), "row"),
  overall: fields(OVERALL, "the overall row"),
} satisfies Partial<Readers<ServqualScores<Missing>>>;

/** The scores of a SERVQUAL survey as their report needs them. */
export type ReadServqualScores = Read<typeof SCORES>;

/** Reads the result of `scoreServqual` that is given back. */
export function servqualScoresAt(value: unknown, path: ErrorPath): ReadServqualScores {
  return readFields(value, SCORES, path, "the result of scoreServqual");
}
