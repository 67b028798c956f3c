import type { NoteReason } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { type CenteredDesign, coordinatesInQ } from "./centered-design.ts";
import type { RegressionData } from "./regression-data.ts";
import { type FittedRegression, linearFit, type RegressionErrors } from "./regression-fit.ts";
import {
  classicalErrors,
  type ErrorMatrix,
  hc3Errors,
  linearizedErrors,
  waldStatistic,
} from "./term-errors.ts";

/** The linear regression with the errors that are asked for. */
export function fitLinear(
  design: CenteredDesign,
  { sample }: RegressionData,
  errors: RegressionErrors,
): FittedRegression<"linear"> {
  const { n, k, fit, outcome, predictors } = design;
  const residualVariance = fit.residualVariance!;
  const isPerfect = residualVariance === 0;
  const residuals = isPerfect ? new Float64Array(n) : residualsOf(design);
  const { matrix, df } =
    sample === null
      ? { matrix: errorsOfSingle(design, residuals, errors), df: n - k }
      : linearizedErrors(design, residuals, sample);
  const wald =
    typeof matrix === "string" ? null : waldStatistic(coordinatesInQ(design, fit.coefficients), matrix);
  const weighted = sample !== null;
  const { r2, adjustedR2 } = fit;
  const figures = linearFit({ n, k, r2, adjustedR2, residualVariance, wald, df, weighted });
  const untested: NoteReason = r2 !== null && isPerfect ? "perfect-fit" : "no-variance";
  const unlikely = weighted ? "weighted" : untested;
  const noTest = typeof matrix === "string" ? matrix : df <= 0 ? "no-degrees-of-freedom" : untested;
  const estimates = fit.coefficients.slice();
  estimates[0]! += outcome.mean;
  predictors.forEach(({ mean }, j) => {
    estimates[0]! -= mean * estimates[j + 1]!;
  });
  return {
    estimates,
    matrix,
    df,
    fit: figures,
    untested,
    converged: true,
    notes: notesOfNulls(figures, ["fit"], {
      r2: "no-variance",
      adjustedR2: "no-variance",
      test: noTest,
      logLikelihood: unlikely,
      aic: unlikely,
      bic: unlikely,
    }),
  };
}

function errorsOfSingle(
  design: CenteredDesign,
  residuals: Float64Array,
  errors: RegressionErrors,
): ErrorMatrix {
  return errors === "hc3"
    ? hc3Errors(design, residuals)
    : classicalErrors(design, design.fit.residualVariance!);
}

function residualsOf({ fit, outcome, predictors }: CenteredDesign): Float64Array {
  const residuals = outcome.values.map((value) => value - fit.coefficients[0]!);
  predictors.forEach(({ values }, j) => {
    const slope = fit.coefficients[j + 1]!;
    for (let i = 0; i < residuals.length; i++) residuals[i]! -= slope * values[i]!;
  });
  return residuals;
}
