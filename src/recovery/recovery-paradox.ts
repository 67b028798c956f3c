import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { optional, type Readers, readOptions, readRecord } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { standardizedDifference } from "../numeric/inference/effect-size.ts";
import { estimateMean, type Mean } from "../numeric/inference/mean.ts";
import { compareMeans, type Interval, meanInterval, type Test } from "../numeric/inference/t-test.ts";
import { compareFigures } from "../numeric/ties.ts";
import { type Column, isColumn } from "../survey/column.ts";
import { columnOf, ESTIMATION_OPTIONS, type Missing, respondentsOf } from "../survey/estimation.ts";

/** Loyalty or satisfaction of two groups of customers, one value per customer. */
export interface RecoveryAnswers {
  /** Of those whose complaint was settled to their satisfaction. */
  readonly recovered: Column;
  /** Of those who met no failure. */
  readonly noFailure: Column;
}

/** Options of `testRecoveryParadox`. */
export interface RecoveryParadoxOptions {
  /** `"reject"` by default; the other two leave out who did not answer. */
  readonly missing?: Missing | undefined;
  /** Level of the intervals and of the verdict; 0.95 by default. */
  readonly confidence?: number | undefined;
  /** Sampling weights of both groups. */
  readonly weights?: RecoveryAnswers | undefined;
}

const RECOVERY_ANSWERS = { recovered: columnAt, noFailure: columnAt } satisfies Readers<RecoveryAnswers>;

/** A group without weights is a sample in which all weigh the same. */
const WEIGHTS = {
  recovered: optional(columnAt),
  noFailure: optional(columnAt),
} satisfies Readers<RecoveryAnswers>;

const PARADOX_OPTIONS = {
  missing: ESTIMATION_OPTIONS.missing,
  confidence: ESTIMATION_OPTIONS.confidence,
  weights: optional((value, path) => readRecord(value, WEIGHTS, path, "weights of both groups")),
} satisfies Readers<RecoveryParadoxOptions>;

/** A group of customers. */
export interface RecoveryGroup {
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  mean: number;
  /** `null` for one customer. */
  standardDeviation: number | null;
  /** Student's interval of the mean; `null` for one customer. */
  interval: Interval | null;
}

/** The result of `testRecoveryParadox`. */
export interface RecoveryParadox {
  model: "recovery-paradox";
  method: "welch";
  missing: Missing;
  confidence: number;
  n: number;
  recovered: RecoveryGroup;
  noFailure: RecoveryGroup;
  /** Of the recovered less of those without a failure. */
  difference: number;
  /** `null` where a group has one customer. */
  standardError: number | null;
  /** Of the difference, two-sided. */
  interval: Interval | null;
  /** Welch's test, two-sided; `null` where a group has one customer or nothing varies. */
  test: Test | null;
  /** Against the alternative that the recovered are the better disposed. */
  oneSided: Test | null;
  /** Hedges' g of the difference; `null` where a group has one customer or nothing varies. */
  effectSize: number | null;
  effectSizeInterval: Interval | null;
  /** Whether the one-sided p is below 1 − confidence; `null` without a test. */
  paradox: boolean | null;
  notes: Note[];
}

/**
 * Tests the service recovery paradox: whether customers whose complaint was settled well are better disposed (more
 * loyal, more satisfied) than those who had nothing to complain of. Welch's test of two independent means,
 * one-sided for the verdict.
 *
 * The groups are whoever they are: nobody was assigned a failure by lot, so a difference is no effect of recovery
 * by itself.
 *
 * @throws `missing_answers` unless `missing` says otherwise; `insufficient_data` for a group without an answer;
 * `invalid_input` for what is no column of finite numbers.
 *
 * Source: McCollough & Bharadwaj (1992), The recovery paradox, in Allen et al. (eds), Marketing Theory and
 * Applications; de Matos, Henrique & Rossi (2007), Journal of Service Research 10(1), 60–77; Welch (1947),
 * Biometrika 34, 28–35.
 *
 * @example
 * ```ts
 * import { testRecoveryParadox } from "service-quality/recovery";
 *
 * const { difference, oneSided, paradox } = testRecoveryParadox({
 *   recovered: [9, 10, 8, 9, 10, 9],
 *   noFailure: [8, 9, 7, 8, 9, 8, 7],
 * });
 * [difference, oneSided?.p, paradox]; // => [1.1666…, 0.0107…, true]
 * ```
 */
export function testRecoveryParadox(
  answers: RecoveryAnswers,
  options?: RecoveryParadoxOptions,
): RecoveryParadox {
  const { missing, confidence, weights } = readOptions(options, PARADOX_OPTIONS);
  const columns = readRecord(answers, RECOVERY_ANSWERS, [], "columns of both groups");
  const meanOf = (group: keyof RecoveryAnswers) =>
    groupMean(group, columns[group], weights?.[group], missing);
  const [recovered, noFailure] = [meanOf("recovered"), meanOf("noFailure")];
  const { difference, standardError, interval, test } = compareMeans(recovered, noFailure, confidence);
  const effect = standardizedDifference(recovered, noFailure, confidence);
  const oneSided = test === null ? null : { ...test, p: upperTail(test) };
  return {
    model: "recovery-paradox",
    method: "welch",
    missing,
    confidence,
    n: recovered.n + noFailure.n,
    recovered: told(recovered, confidence),
    noFailure: told(noFailure, confidence),
    difference,
    standardError,
    interval,
    test,
    oneSided,
    effectSize: effect?.effectSize ?? null,
    effectSizeInterval: effect?.interval ?? null,
    paradox: oneSided === null ? null : compareFigures(oneSided.p, 1 - confidence) < 0,
    notes: notesOn(recovered, noFailure, test),
  };
}

function groupMean(
  group: keyof RecoveryAnswers,
  column: Column,
  weights: Column | null | undefined,
  missing: Missing,
): Mean {
  const source = { column, path: [group], scale: null, reverse: false };
  const respondents = respondentsOf([source], { missing, weights: weights ?? undefined });
  const mean = estimateMean(columnOf(source, respondents), respondents.weights);
  return mean ?? refuse("insufficient_data", [group], "at least one customer with an answer", 0);
}

function columnAt(value: unknown, path: ErrorPath): Column {
  return isColumn(value) ? value : refuse("invalid_input", path, "a column of answers", value);
}

/** The share of the distribution at or above the statistic. */
function upperTail({ statistic, p }: Test): number {
  return statistic > 0 ? p / 2 : 1 - p / 2;
}

function told(group: Mean, confidence: number): RecoveryGroup {
  const { n, effectiveN, mean, standardDeviation } = group;
  return { n, effectiveN, mean, standardDeviation, interval: meanInterval(group, confidence) };
}

function notesOn(recovered: Mean, noFailure: Mean, test: Test | null): Note[] {
  if (test !== null) return [];
  const isLone = recovered.n === 1 || noFailure.n === 1;
  return [{ path: ["test"], reason: isLone ? "one-respondent" : "no-variance" }];
}
