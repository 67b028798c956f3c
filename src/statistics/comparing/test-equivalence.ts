import type { Note } from "../../errors/note.ts";
import { fields, optional, otherwise, type Readers, readFields, readOptions } from "../../errors/options.ts";
import { finiteResult, numberAt, positiveAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { normalQuantile, normalUpperTail } from "../../numeric/distributions/normal.ts";
import { studentQuantile, studentTwoSided } from "../../numeric/distributions/student-t.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { confidenceAt } from "../../survey/estimation.ts";

/** A difference as results of this library have it: of two groups, two waves, a row of gaps, or one's own. */
export interface EstimatedDifference {
  readonly difference: number;
  /** Above 0. */
  readonly standardError: number | null;
  /** Degrees of freedom; without them those of the row's `test`, and where it has none the normal distribution. */
  readonly df?: number | null | undefined;
  readonly test?: { readonly df: number | null } | null | undefined;
}

const DIFFERENCE = {
  difference: numberAt,
  standardError: positiveAt,
  df: optional(positiveAt),
  test: optional(fields({ df: optional(positiveAt) }, "a test, or null")),
} satisfies Readers<EstimatedDifference>;

/** Between which differences there is none that matters; one limit or both. */
export interface EquivalenceMargins {
  /** The least difference that does not matter: alone it asks for non-inferiority. */
  lower?: number | undefined;
  /** The greatest difference that does not matter: alone it asks for non-superiority. */
  upper?: number | undefined;
  /** One less the level α of each one-sided test, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const MARGINS = {
  lower: optional(numberAt),
  upper: optional(numberAt),
  confidence: otherwise(confidenceAt, 0.95),
} satisfies Readers<EquivalenceMargins>;

/** What was asked: that a difference lies between two margins, above one, or below one. */
export type EquivalenceMethod = "two-one-sided-tests" | "non-inferiority" | "non-superiority";

/** The result of `testEquivalence`. */
export interface EquivalenceTest {
  model: "equivalence";
  method: EquivalenceMethod;
  confidence: number;
  difference: number;
  standardError: number;
  /** `null` on the normal distribution. */
  df: number | null;
  /** `null` for the margin that was not given. */
  margins: { lower: number | null; upper: number | null };
  /** One-sided, of a difference at the lower margin against a greater one; `null` without that margin. */
  lower: Test | null;
  /** One-sided, of a difference at the upper margin against a smaller one; `null` without that margin. */
  upper: Test | null;
  /** The larger of the two. */
  p: number;
  /** Of level 1 − 2α: it lies within the margins where equivalence holds. */
  interval: Interval;
  /** Whether p is below α. */
  holds: boolean;
  notes: Note[];
}

/**
 * Whether a difference is too small to matter: two one-sided tests against the margins, or one of them for
 * non-inferiority and non-superiority. That a difference is not significant says nothing of the kind.
 *
 * `lower` is (difference − margin) / standardError with its upper tail, `upper` the same of the other margin with its
 * lower tail, on Student's distribution with the row's degrees of freedom.
 *
 * @throws `invalid_input` for a standard error that is not above 0, no margin, and a lower margin that is not below
 * the upper one.
 *
 * Source: Schuirmann (1987), A comparison of the two one-sided tests procedure and the power approach for assessing
 * the equivalence of average bioavailability, Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680.
 *
 * @example
 * ```ts
 * import { testEquivalence } from "service-quality/statistics";
 *
 * const branches = { difference: 0.12, standardError: 0.18, df: 46 };
 * const within = testEquivalence(branches, { lower: -0.5, upper: 0.5 });
 * within.p; // => 0.0201…
 * within.interval; // => { lower: -0.1821…, upper: 0.4221… }
 * within.holds; // => true
 * ```
 */
export function testEquivalence(estimate: EstimatedDifference, margins: EquivalenceMargins): EquivalenceTest {
  const expected = "a difference with its standardError";
  const { difference, standardError, df: own, test } = readFields(estimate, DIFFERENCE, [], expected);
  const { lower, upper, confidence } = readOptions(margins, MARGINS);
  if (lower === null && upper === null) {
    refuse("invalid_input", ["lower"], "a lower margin, an upper one, or both", undefined);
  }
  if (lower !== null && upper !== null && !(lower < upper)) {
    refuse("invalid_input", ["lower"], `a margin below the upper one, ${upper}`, lower);
  }
  const df = own ?? test?.df ?? null;
  const above = lower === null ? null : oneSided((difference - lower) / standardError, df, 1);
  const below = upper === null ? null : oneSided((difference - upper) / standardError, df, -1);
  const p = Math.max(above?.p ?? 0, below?.p ?? 0);
  const reach = standardError * (df === null ? normalQuantile(confidence) : studentQuantile(confidence, df));
  return {
    model: "equivalence",
    method: above === null ? "non-superiority" : below === null ? "non-inferiority" : "two-one-sided-tests",
    confidence,
    difference,
    standardError,
    df,
    margins: { lower, upper },
    lower: above,
    upper: below,
    p,
    interval: { lower: finiteResult(difference - reach), upper: finiteResult(difference + reach) },
    holds: p < 1 - confidence,
    notes: [],
  };
}

/** A test with the tail beyond the statistic on the given side, 1 above and −1 below. */
function oneSided(statistic: number, df: number | null, side: 1 | -1): Test {
  return { statistic: statistic + 0, df, p: upperTail(side * statistic, df) };
}

function upperTail(t: number, df: number | null): number {
  if (df === null) return normalUpperTail(t);
  const beyond = studentTwoSided(t, df) / 2;
  return t < 0 ? 1 - beyond : beyond;
}
