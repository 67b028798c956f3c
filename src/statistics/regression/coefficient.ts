import type { Note, NoteReason } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { studentQuantile } from "../../numeric/distributions/student-t.ts";
import { type Interval, type Test, twoSidedTest } from "../../numeric/inference/t-test.ts";

/** A coefficient of a regression. */
export interface RegressionCoefficient {
  /** `"intercept"`, or the item. */
  term: string;
  estimate: number;
  /** `null` where the errors are not to be had. */
  standardError: number | null;
  /** In standard deviations of the outcome for one of the predictor; `null` for the intercept and a logistic one. */
  standardized: number | null;
  /** Of a coefficient of 0: Student's t, or normal for a logistic one. */
  test: Test | null;
  interval: Interval | null;
  /** Variance inflation factor, 1 for a predictor that the others tell nothing of; `null` for the intercept. */
  vif: number | null;
  /** 1 / vif. */
  tolerance: number | null;
  /** exp(estimate), of a logistic regression. */
  oddsRatio: number | null;
  oddsRatioInterval: Interval | null;
}

/** What a coefficient is made of. */
export interface CoefficientFigures {
  readonly term: string;
  readonly estimate: number;
  readonly standardError: number | null;
  /** Of the errors; `null` on the normal distribution. */
  readonly df: number | null;
  readonly standardized: number | null;
  readonly vif: number | null;
  readonly isOdds: boolean;
  readonly confidence: number;
}

/** Makes a coefficient with its test and its interval. */
export function coefficientOf(of: CoefficientFigures): RegressionCoefficient {
  const { term, estimate, standardError, df, standardized, vif, isOdds, confidence } = of;
  const interval = intervalOf(estimate, standardError, df, confidence);
  return {
    term,
    estimate,
    standardError,
    standardized,
    test: testOf(estimate, standardError, df),
    interval,
    vif,
    tolerance: vif && 1 / vif,
    oddsRatio: isOdds ? finiteExp(estimate) : null,
    oddsRatioInterval: isOdds && interval !== null ? oddsOf(interval) : null,
  };
}

/** What it says of figures that are `null`: `errors` and `tests` are why these are. */
export function notesOnCoefficient(
  row: RegressionCoefficient,
  at: number,
  isOdds: boolean,
  errors: NoteReason,
  tests: NoteReason,
): Note[] {
  const path = ["coefficients", at];
  const interval = row.standardError === null ? errors : "no-degrees-of-freedom";
  const figures = { standardError: errors, test: row.standardError === 0 ? tests : interval, interval };
  const ofMethod = isOdds
    ? ({ oddsRatio: "unbounded", oddsRatioInterval: row.interval === null ? interval : "unbounded" } as const)
    : ({ standardized: at === 0 ? undefined : "no-variance" } as const);
  return notesOfNulls(row, path, { ...figures, ...ofMethod });
}

function testOf(estimate: number, standardError: number | null, df: number | null): Test | null {
  if (standardError === null || standardError === 0 || (df !== null && df <= 0)) return null;
  return twoSidedTest(estimate / standardError + 0, df);
}

function intervalOf(
  estimate: number,
  standardError: number | null,
  df: number | null,
  confidence: number,
): Interval | null {
  if (standardError === null) return null;
  if (standardError === 0) return { lower: estimate, upper: estimate };
  if (df !== null && df <= 0) return null;
  const level = (1 + confidence) / 2;
  const reach = standardError * (df === null ? normalQuantile(level) : studentQuantile(level, df));
  return { lower: estimate - reach, upper: estimate + reach };
}

function oddsOf({ lower, upper }: Interval): Interval | null {
  const least = finiteExp(lower);
  const most = finiteExp(upper);
  return least === null || most === null ? null : { lower: least, upper: most };
}

function finiteExp(x: number): number | null {
  const value = Math.exp(x);
  return Number.isFinite(value) ? value : null;
}
