import type { Note } from "../../errors/note.ts";
import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { someNamesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Column, Columns } from "../../survey/column.ts";
import { SURVEY_ESTIMATION_OPTIONS, type SurveyEstimation } from "../../survey/estimation.ts";
import { type CenteredDesign, centeredDesign, inflationFactors } from "./centered-design.ts";
import { coefficientOf, notesOnCoefficient, type RegressionCoefficient } from "./coefficient.ts";
import { fitLinear } from "./fit-linear.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { type RegressionData, regressionData } from "./regression-data.ts";
import type { RegressionErrors, RegressionFits, RegressionMethod } from "./regression-fit.ts";
import { standardErrors } from "./term-errors.ts";

/** Options of `estimateRegression`. */
export interface RegressionOptions<Method extends RegressionMethod = RegressionMethod>
  extends Omit<SurveyEstimation, "missing"> {
  /** What to do with missing answers: refuse them (the default), or leave out whoever missed any. */
  missing?: "reject" | "listwise" | undefined;
  /** `"linear"` by default. */
  method?: Method | undefined;
  /**
   * `"classical"` by default; `"hc3"`, of a linear regression, where residuals vary more for some than for others.
   * Neither goes with weights or a design.
   */
  errors?: "classical" | "hc3" | undefined;
  /** The predictors; all columns by default. */
  items?: readonly string[] | undefined;
}

const OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  method: otherwise(oneOf("linear", "logistic"), "linear"),
  errors: optional(oneOf("classical", "hc3")),
  items: optional(someNamesAt),
} satisfies Readers<RegressionOptions>;

/** The result of `estimateRegression`. */
export interface Regression<Method extends RegressionMethod = RegressionMethod> {
  model: "regression";
  method: Method;
  errors: RegressionErrors;
  missing: "reject" | "listwise";
  confidence: number;
  /** Respondents who answered everything. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** `false` where a logistic regression has no maximum, or it was not reached. */
  converged: boolean;
  /** The intercept, then the predictors in their order. */
  coefficients: RegressionCoefficient[];
  fit: RegressionFits[Method];
  notes: Note[];
}

/**
 * Regression of an outcome on items: B with standard error, beta, t, p, interval, VIF and tolerance, and how well it
 * fits. `"logistic"` is for an outcome of 0 and 1, with odds ratios.
 *
 * Least squares is by QR of centered columns. `errors: "hc3"` holds where residuals vary unequally. With `weights` or a
 * `design` the estimates are weighted and the errors linearized, on clusters − strata + 1 − k degrees of freedom, with
 * k coefficients. The test of the fit is Wald's F on the errors in use, or the likelihood ratio of a logistic one.
 * Where predictors tell the outcomes of a logistic regression apart, `converged` is `false` and a note says
 * `separation`.
 *
 * @throws `singular_data` at a predictor that does not vary or that others determine to 1e-10 of its variance;
 * `missing_answers` for a missing answer unless `missing` says otherwise; `insufficient_data` for no more respondents
 * than coefficients, and a logistic outcome that is the same for all; `unknown_item`; `invalid_input` for an outcome
 * that is not 0 or 1 and everything malformed.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., 5.3; MacKinnon & White (1985), Journal of Econometrics 29,
 * 305–325 (HC3); Binder (1983), International Statistical Review 51, 279–292 (linearized); McCullagh & Nelder (1989),
 * Generalized Linear Models, 2nd ed., 4.4; Nagelkerke (1991), Biometrika 78, 691–692.
 *
 * @example
 * ```ts
 * import { estimateRegression } from "service-quality/statistics";
 *
 * const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
 * const { coefficients, fit } = estimateRegression(satisfaction, {
 *   speed: [5, 3, 3, 2, 5, 1, 2, 4],
 *   staff: [4, 4, 5, 2, 3, 2, 3, 5],
 * });
 * fit.r2?.toFixed(3); // => "0.932"
 * coefficients.map(({ term, estimate }) => `${term} ${estimate.toFixed(2)}`);
 * // => ["intercept -0.46", "speed 0.61", "staff 0.56"]
 * ```
 */
export function estimateRegression<Method extends RegressionMethod = "linear">(
  outcome: Column,
  predictors: Columns,
  options?: RegressionOptions<Method>,
): Regression<Method>;
export function estimateRegression(
  outcome: Column,
  predictors: Columns,
  options: RegressionOptions = {},
): Regression {
  const {
    missing,
    confidence,
    method,
    errors: asked,
    items: named,
    ...respondents
  } = readOptions(options, OPTIONS);
  const data = regressionData(outcome, predictors, named, { missing, ...respondents });
  const errors = errorsOf(asked, data, method);
  const isOdds = method === "logistic";
  if (isOdds) checkOutcome(data);
  const design = centeredDesign(data.items, data.columns, data.outcome, data.weights);
  const fitted = isOdds ? fitLogistic(design, data) : fitLinear(design, data, errors);
  const { estimates, matrix, df, fit, untested, converged } = fitted;
  const reason = typeof matrix === "string" ? matrix : "not-identified";
  const standard = typeof matrix === "string" ? null : standardErrors(design, matrix);
  const vif = inflationFactors(design);
  const coefficients = ["intercept", ...data.items].map((term, j) =>
    coefficientOf({
      term,
      estimate: estimates[j]! + 0,
      standardError: standard && standard[j]!,
      df,
      standardized: isOdds || j === 0 ? null : standardizedBy(design, estimates[j]!, j - 1),
      vif: j === 0 ? null : vif[j - 1]!,
      isOdds,
      confidence,
    }),
  );
  return {
    model: "regression",
    method,
    errors,
    missing,
    confidence,
    n: design.n,
    effectiveN: data.effectiveN,
    converged,
    coefficients,
    fit,
    notes: [
      ...coefficients.flatMap((row, at) => notesOnCoefficient(row, at, isOdds, reason, untested)),
      ...fitted.notes,
    ],
  };
}

function errorsOf(
  asked: "classical" | "hc3" | null,
  { sample }: RegressionData,
  method: RegressionMethod,
): RegressionErrors {
  if (sample !== null) {
    if (asked !== null) refuse("invalid_input", ["errors"], "none beside weights or a design", asked);
    return "linearized";
  }
  if (asked === "hc3" && method === "logistic") {
    refuse("invalid_input", ["errors"], '"classical" for a logistic regression', asked);
  }
  return asked ?? "classical";
}

/** Refuses an outcome that is not 0 or 1, or is the same for all. */
function checkOutcome({ outcome, rows }: RegressionData): void {
  const other = outcome.findIndex((value) => value !== 0 && value !== 1);
  if (other >= 0) refuse("invalid_input", [rows[other]!], "an outcome of 0 or 1", outcome[other]);
  if (outcome.every((value) => value === outcome[0])) {
    refuse("insufficient_data", [], "outcomes of 0 and of 1", outcome[0]);
  }
}

/** b · s_x / s_y; `null` where the outcome does not vary. */
function standardizedBy({ predictors, outcome }: CenteredDesign, estimate: number, j: number): number | null {
  const { standardDeviation } = outcome;
  return standardDeviation === 0
    ? null
    : (estimate / standardDeviation) * predictors[j]!.standardDeviation + 0;
}
