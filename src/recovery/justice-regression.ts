import type { NoteReason } from "../errors/note.ts";
import { leastSquares } from "../numeric/algebra/least-squares.ts";
import { weightedLeastSquares } from "../numeric/algebra/weighted-least-squares.ts";
import { studentQuantile } from "../numeric/distributions/student-t.ts";
import { type Interval, studentTest, type Test } from "../numeric/inference/t-test.ts";
import type { JusticeDimension } from "./justice-options.ts";

/** A coefficient of satisfaction on justice. */
export interface JusticeCoefficient {
  term: "intercept" | JusticeDimension;
  /** In points of satisfaction for a point of justice. */
  estimate: number;
  standardError: number;
  interval: Interval;
  /** Two-sided; `null` where respondents are fitted without error. */
  test: Test | null;
}

/** Satisfaction with the recovery, regressed on the dimensions of justice. */
export interface JusticeRegression {
  /** Respondents with every dimension and satisfaction. */
  n: number;
  /** Explained share of the variance; `null` where satisfaction does not vary. */
  r2: number | null;
  coefficients: JusticeCoefficient[];
}

/** Regresses satisfaction on the dimensions over those who have all of them; else why there is no unique fit. */
export function regressSatisfaction(
  dimensions: readonly JusticeDimension[],
  scores: readonly Float64Array[],
  satisfaction: Float64Array,
  weights: Float64Array | null,
  confidence: number,
): JusticeRegression | NoteReason {
  const columns = [...scores, satisfaction];
  const isComplete = (_: number, i: number) => columns.every((column) => !Number.isNaN(column[i]!));
  const kept = (column: Float64Array) => column.filter(isComplete);
  const outcome = kept(satisfaction);
  if (outcome.length <= scores.length + 1) return "few-respondents";
  const design = scores.map(kept);
  const fit =
    weights === null ? leastSquares(design, outcome) : weightedLeastSquares(design, outcome, kept(weights));
  if (fit.kind === "collinear") return "collinear";
  const { coefficients, df } = fit;
  const standardErrors = fit.standardErrors!;
  const reach = studentQuantile((1 + confidence) / 2, df);
  return {
    n: fit.n,
    r2: fit.r2,
    coefficients: (["intercept", ...dimensions] as const).map((term, j) => {
      const [estimate, standardError] = [coefficients[j]! + 0, standardErrors[j]!];
      return {
        term,
        estimate,
        standardError,
        interval: {
          lower: estimate - reach * standardError,
          upper: estimate + reach * standardError,
        },
        test: standardError > 0 ? studentTest(estimate / standardError, df) : null,
      };
    }),
  };
}
