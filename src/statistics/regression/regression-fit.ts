import type { Note, NoteReason } from "../../errors/note.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { fUpperTail } from "../../numeric/distributions/f.ts";
import type { Test } from "../../numeric/inference/t-test.ts";
import type { FTest } from "../comparing/variance-analysis.ts";
import type { ErrorMatrix } from "./term-errors.ts";

/** By least squares, or of a yes or no by maximum likelihood. */
export type RegressionMethod = "linear" | "logistic";

/** What the standard errors rest on; `"linearized"` with weights and under a design. */
export type RegressionErrors = "classical" | "hc3" | "linearized";

/** How well a linear regression fits. */
export interface LinearFit {
  /** Share of the outcome's variance that is explained; `null` where the outcome does not vary. */
  r2: number | null;
  adjustedR2: number | null;
  /** √(Σe²/(n − k)). */
  residualDeviation: number;
  /** Wald's, of all predictors together, on the errors in use. */
  test: FTest | null;
  /** Of the normal distribution; `null` with weights and where nothing is left over. */
  logLikelihood: number | null;
  /** Counts the k coefficients and the variance, as `bic` does. */
  aic: number | null;
  bic: number | null;
}

/** How well a logistic regression fits; all `null` with weights. */
export interface LogisticFitFigures {
  logLikelihood: number | null;
  /** Of the intercept alone. */
  nullLogLikelihood: number | null;
  /** The likelihood ratio test of all predictors together. */
  test: Test | null;
  mcFadden: number | null;
  coxSnell: number | null;
  nagelkerke: number | null;
  aic: number | null;
  bic: number | null;
}

/** How well a regression fits, by its method. */
export interface RegressionFits {
  linear: LinearFit;
  logistic: LogisticFitFigures;
}

/** What a method makes of the data. */
export interface FittedRegression<Method extends RegressionMethod> {
  /** By term, the intercept first. */
  readonly estimates: Float64Array;
  /** Of the estimates, in the coordinates of Q. */
  readonly matrix: ErrorMatrix;
  /** `null` on the normal distribution. */
  readonly df: number | null;
  readonly fit: RegressionFits[Method];
  /** Why coefficients without error have no test. */
  readonly untested: NoteReason;
  readonly converged: boolean;
  readonly notes: readonly Note[];
}

/** What the figures of a linear fit come from. */
interface LinearFigures {
  readonly n: number;
  readonly k: number;
  readonly r2: number | null;
  readonly adjustedR2: number | null;
  readonly residualVariance: number;
  readonly wald: number | null;
  /** Of the residuals, as Wald's test has them. */
  readonly df: number;
  readonly weighted: boolean;
}

/** The figures of a linear fit. */
export function linearFit(of: LinearFigures): LinearFit {
  const { n, k, r2, adjustedR2, residualVariance, wald, df, weighted } = of;
  const squares = residualVariance * (n - k);
  const hasLikelihood = !weighted && squares > 0;
  const logLikelihood = hasLikelihood ? (-n / 2) * (Math.log((2 * Math.PI * squares) / n) + 1) : null;
  const criterion = (price: number) => (logLikelihood === null ? null : -2 * logLikelihood + price * (k + 1));
  const df1 = k - 1;
  const statistic = wald === null || df <= 0 ? null : wald / df1;
  return {
    r2,
    adjustedR2,
    residualDeviation: Math.sqrt(residualVariance),
    test: statistic === null ? null : { statistic, df1, df2: df, p: fUpperTail(statistic, df1, df) },
    logLikelihood,
    aic: criterion(2),
    bic: criterion(Math.log(n)),
  };
}

/** The figures of a logistic fit of n respondents with k coefficients, `ones` of whom have the outcome 1. */
export function logisticFigures(
  logLikelihood: number,
  n: number,
  k: number,
  ones: number,
): LogisticFitFigures {
  const nullLogLikelihood = ones * Math.log(ones / n) + (n - ones) * Math.log((n - ones) / n);
  const statistic = Math.max(0, 2 * (logLikelihood - nullLogLikelihood));
  const df = k - 1;
  const coxSnell = -Math.expm1(-statistic / n);
  return {
    logLikelihood,
    nullLogLikelihood,
    test: { statistic, df, p: chiSquaredUpperTail(statistic, df) },
    mcFadden: statistic / (-2 * nullLogLikelihood),
    coxSnell,
    nagelkerke: coxSnell / -Math.expm1((2 * nullLogLikelihood) / n),
    aic: -2 * logLikelihood + 2 * k,
    bic: -2 * logLikelihood + Math.log(n) * k,
  };
}

/** Of weighted respondents there is no likelihood. */
export const NO_LIKELIHOOD: LogisticFitFigures = {
  logLikelihood: null,
  nullLogLikelihood: null,
  test: null,
  mcFadden: null,
  coxSnell: null,
  nagelkerke: null,
  aic: null,
  bic: null,
};
