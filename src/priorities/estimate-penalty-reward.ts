import type { Note } from "../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { numberAt, objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { leastSquares } from "../numeric/algebra/least-squares.ts";
import { weightedLeastSquares } from "../numeric/algebra/weighted-least-squares.ts";
import { studentQuantile } from "../numeric/distributions/student-t.ts";
import { estimateMean } from "../numeric/inference/mean.ts";
import { type Interval, studentTest, type Test } from "../numeric/inference/t-test.ts";
import { compareFigures } from "../numeric/ties.ts";
import { type Column, type Columns, isColumn } from "../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Figure, type Missing } from "../survey/estimation.ts";
import { isAnswered, readOutcomeAnswers } from "./outcome-answers.ts";
import { type ImpactIndices, indicesOf, wrongSignsOf } from "./penalty-reward-indices.ts";

/**
 * Whether the coefficients stand in units of the outcome, or as those of standardized dummies and outcome, which
 * depend on how many rated low and high.
 */
export type PenaltyRewardCoefficients = "unstandardized" | "standardized";

/** Options of `estimatePenaltyReward`. */
export interface PenaltyRewardOptions extends Estimation {
  /** Ratings up to this are low. */
  low: number;
  /** Ratings from this on are high. */
  high: number;
  /** `"unstandardized"` by default. */
  coefficients?: PenaltyRewardCoefficients | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  low: numberAt,
  high: numberAt,
  coefficients: otherwise(oneOf("unstandardized", "standardized"), "unstandardized"),
} satisfies Readers<PenaltyRewardOptions>;

/**
 * Of the three-factor theory: basic where the penalty alone differs from 0, excitement where the reward alone does,
 * performance where both do, unimportant where neither does.
 */
export type SatisfactionFactor = "basic" | "performance" | "excitement" | "unimportant";

/** An attribute's effects; under `"available"` its figures are `null` where nobody rated it. */
export interface AttributeImpact<Policy extends Missing = "reject"> extends ImpactIndices {
  attribute: string;
  /** Respondents who rated it low, and high. */
  lowCount: number;
  highCount: number;
  /** What a low rating adds to the outcome, against one that is neither. */
  penalty: Figure<Policy>;
  penaltyStandardError: Figure<Policy>;
  /** Student's. */
  penaltyInterval: Figure<Policy, Interval>;
  /** Against 0; `null` where the outcome is fitted without error. */
  penaltyTest: Test | null;
  /** What a high rating adds to the outcome, against one that is neither. */
  reward: Figure<Policy>;
  rewardStandardError: Figure<Policy>;
  rewardInterval: Figure<Policy, Interval>;
  rewardTest: Test | null;
  /** The effects whose sign is wrong: a reward below 0, a penalty above. */
  wrongSigns: ("reward" | "penalty")[];
  /**
   * By the tests at the level 1 − confidence, an effect of the wrong sign counting as none; `null` where there is no
   * test.
   */
  factor: SatisfactionFactor | null;
}

/** The result of `estimatePenaltyReward`. */
export interface PenaltyRewardEstimate<Policy extends Missing = "reject"> {
  model: "penalty-reward-contrast";
  coefficients: PenaltyRewardCoefficients;
  low: number;
  high: number;
  missing: Missing;
  confidence: number;
  /** Respondents who answered everything. */
  n: number;
  /** `null` where the outcome does not vary. */
  r2: number | null;
  /** Expected outcome where every rating is neither low nor high; 0 with standardized coefficients. */
  intercept: number;
  attributes: AttributeImpact<Policy>[];
  notes: Note[];
}

/**
 * Penalty–reward contrast analysis: what low and what high ratings of attributes do to an outcome such as overall
 * satisfaction, by one regression on two dummies for each attribute, with ratings in between as reference.
 *
 * Which ratings count as low and high changes every figure, so there is no default. Respondents who missed an answer
 * are left out under `"listwise"` and `"available"` alike; under the latter an attribute that nobody rated is left out
 * first, and is a row of `null` with a note. With weights the errors are linearized.
 *
 * @throws `singular_data` at the attribute whose ratings are never low, never high or always one of the two, or whose
 * dummies others determine; `insufficient_data` for fewer respondents than coefficients + 1; `missing_answers` for
 * a missing answer by default; `invalid_input` for anything malformed, such as `low` that is not below `high`.
 *
 * Source: Brandt (1987), A procedure for identifying value-enhancing service components using customer satisfaction
 * survey data, in Add value to your service, 61–65; Mikulić & Prebežac (2008), Managing Service Quality 18(6), 559–576
 * (indices); Matzler & Sauerwein (2002), International Journal of Service Industry Management 13(4), 314–332 (factors);
 * Albayrak & Caber (2013), on how coding and classification change results.
 *
 * @example
 * ```ts
 * import { estimatePenaltyReward } from "service-quality/priorities";
 *
 * const satisfaction = [1, 2, 1, 4, 4, 5, 4, 4, 5, 4];
 * const { attributes } = estimatePenaltyReward(
 *   satisfaction,
 *   { clean: [1, 2, 1, 3, 3, 4, 5, 5, 4, 3] },
 *   { low: 2, high: 4 },
 * );
 * const [clean] = attributes;
 * `${clean.penalty.toFixed(2)} ${clean.reward.toFixed(2)} ${clean.class} ${clean.factor}`;
 * // => "-2.67 0.50 frustrator basic"
 * ```
 */
export function estimatePenaltyReward<Policy extends Missing = "reject">(
  outcome: Column,
  attributes: Columns,
  options: PenaltyRewardOptions & { missing?: Policy | undefined },
): PenaltyRewardEstimate<Policy>;
export function estimatePenaltyReward(
  outcome: Column,
  attributes: Columns,
  options: PenaltyRewardOptions,
): PenaltyRewardEstimate<Missing> {
  const { missing, confidence, weights: given, low, high, coefficients } = readOptions(options, OPTIONS);
  if (low >= high) refuse("invalid_input", ["low"], `a rating below ${high}, where high ones begin`, low);
  if (!isColumn(outcome)) refuse("invalid_input", ["outcome"], "a column of answers", outcome);
  const asked = Object.keys(objectAt(attributes, ["attributes"], "columns of ratings by attribute"));
  if (asked.length === 0) refuse("insufficient_data", ["attributes"], "at least one attribute", attributes);
  const names = missing === "available" ? answeredAmong(asked, outcome, attributes, given) : asked;
  const { columns, weights } = readOutcomeAnswers(
    outcome,
    { argument: "attributes", columns: attributes, items: names },
    { missing: missing === "reject" ? missing : "listwise", weights: given },
  );
  const y = settled(columns[names.length]!, weights);
  const n = y.length;
  const least = 2 * names.length + 2;
  if (n < least) {
    refuse("insufficient_data", [], `at least ${least} respondents for ${names.length} attributes`, n);
  }
  const dummies = columns
    .slice(0, -1)
    .flatMap((ratings) => [
      ratings.map((rating) => (compareFigures(rating, low) <= 0 ? 1 : 0)),
      ratings.map((rating) => (compareFigures(rating, high) >= 0 ? 1 : 0)),
    ]);
  const fit = weights === null ? leastSquares(dummies, y) : weightedLeastSquares(dummies, y, weights);
  if (fit.kind === "collinear") return refuseCollinear(names[fit.column >> 1]!, fit.column % 2 === 0);

  const units = coefficients === "standardized" ? standardizedUnits(dummies, y, weights) : null;
  const reach = studentQuantile((1 + confidence) / 2, fit.df);
  const largest = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const effectOf = (dummy: number): Effect => {
    const unit = units === null ? 1 : units[dummy]!;
    const estimate = compareFigures(fit.coefficients[dummy + 1]!, 0, largest) * unit + 0;
    return effectWith(estimate, fit.standardErrors![dummy + 1]! * unit, fit.df, reach);
  };
  const rated = names.map((attribute, j) => ({
    attribute,
    lowCount: countOf(dummies[2 * j]!),
    highCount: countOf(dummies[2 * j + 1]!),
    ...impactOf(effectOf(2 * j), effectOf(2 * j + 1), confidence),
  }));
  const rows = asked.map((attribute) => rated[names.indexOf(attribute)] ?? unrated(attribute, rated[0]!));
  return {
    model: "penalty-reward-contrast",
    coefficients,
    low,
    high,
    missing,
    confidence,
    n,
    r2: fit.r2,
    intercept: units === null ? fit.coefficients[0]! + 0 : 0,
    attributes: rows,
    notes: [
      ...(fit.r2 === null ? [{ path: ["r2"], reason: "no-variance" } as const] : []),
      ...rows.flatMap(notesOn),
    ],
  };
}

/** The attributes that somebody rated who answered the outcome too. */
function answeredAmong(
  asked: readonly string[],
  outcome: Column,
  attributes: Columns,
  weights: Column | undefined,
): readonly string[] {
  const place = { argument: "attributes", columns: attributes, items: asked } as const;
  const answers = readOutcomeAnswers(outcome, place, { missing: "available", weights });
  const names = asked.filter((_, j) => isAnswered(answers, j));
  return names.length > 0
    ? names
    : refuse("insufficient_data", [], "at least one respondent who answered", 0);
}

/** Without the rounding of an outcome that does not vary. */
function settled(outcome: Float64Array, weights: Float64Array | null): Float64Array {
  const deviation = estimateMean(outcome, weights)!.standardDeviation;
  return deviation === 0 ? outcome.fill(outcome[0]!) : outcome;
}

interface Effect {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly test: Test | null;
}

function refuseCollinear(attribute: string, low: boolean): never {
  refuse(
    "singular_data",
    ["attributes", attribute],
    `${low ? "low" : "high"} ratings of ${attribute}, others than those, and both apart from the other attributes`,
    "ratings that have none or that others determine",
  );
}

/** s(dummy) / s(outcome), 0 where the outcome does not vary. */
function standardizedUnits(
  dummies: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array | null,
): number[] {
  const deviation = (values: Float64Array) => estimateMean(values, weights)!.standardDeviation!;
  const unit = deviation(outcome);
  return dummies.map((dummy) => (unit === 0 ? 0 : deviation(dummy) / unit));
}

function effectWith(estimate: number, standardError: number, df: number, reach: number): Effect {
  return {
    estimate,
    standardError,
    interval: { lower: estimate - reach * standardError, upper: estimate + reach * standardError },
    test: standardError > 0 ? studentTest(estimate / standardError, df) : null,
  };
}

function countOf(dummy: Float64Array): number {
  return dummy.reduce((sum, x) => sum + x, 0);
}

function impactOf(penalty: Effect, reward: Effect, confidence: number) {
  const effects = { reward: reward.estimate, penalty: penalty.estimate };
  return {
    penalty: penalty.estimate,
    penaltyStandardError: penalty.standardError,
    penaltyInterval: penalty.interval,
    penaltyTest: penalty.test,
    reward: reward.estimate,
    rewardStandardError: reward.standardError,
    rewardInterval: reward.interval,
    rewardTest: reward.test,
    wrongSigns: wrongSignsOf(effects),
    ...indicesOf(effects),
    factor: factorOf(penalty, reward, 1 - confidence),
  };
}

/** The row of an attribute that nobody rated, with the keys of one that somebody did. */
function unrated(attribute: string, like: AttributeImpact): AttributeImpact<Missing> {
  const figures = Object.fromEntries(Object.keys(like).map((key) => [key, null]));
  return {
    ...(figures as unknown as AttributeImpact<Missing>),
    attribute,
    lowCount: 0,
    highCount: 0,
    wrongSigns: [],
  };
}

function factorOf(penalty: Effect, reward: Effect, level: number): SatisfactionFactor | null {
  if (penalty.test === null || reward.test === null) return null;
  const hurts = penalty.test.p < level && penalty.estimate < 0;
  const delights = reward.test.p < level && reward.estimate > 0;
  if (hurts) return delights ? "performance" : "basic";
  return delights ? "excitement" : "unimportant";
}

function notesOn({ penalty, wrongSigns, range, penaltyTest }: AttributeImpact<Missing>, row: number): Note[] {
  const path = ["attributes", row];
  if (penalty === null) return [{ path, reason: "no-answers" }];
  const notes = wrongSigns.map((sign): Note => ({ path: [...path, sign], reason: "wrong-sign" }));
  if (range === 0) notes.push({ path: [...path, "asymmetry"], reason: "nothing-explained" });
  if (penaltyTest === null) notes.push({ path: [...path, "factor"], reason: "no-variance" });
  return notes;
}
