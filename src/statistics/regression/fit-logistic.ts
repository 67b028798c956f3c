import type { Note } from "../../errors/note.ts";
import type { SampledRows } from "../../numeric/design/design-variance.ts";
import type { CenteredDesign } from "./centered-design.ts";
import { type LogisticFit, logisticFit } from "./logistic-fit.ts";
import type { RegressionData } from "./regression-data.ts";
import {
  type FittedRegression,
  type LogisticFitFigures,
  logisticFigures,
  NO_LIKELIHOOD,
} from "./regression-fit.ts";
import { type ErrorMatrix, linearizedErrors } from "./term-errors.ts";

/** The logistic regression, with linearized errors where there are weights or a design. */
export function fitLogistic(
  design: CenteredDesign,
  { outcome, sample }: RegressionData,
): FittedRegression<"logistic"> {
  const { n, k } = design;
  const found = logisticFit(design, outcome);
  const ones = outcome.reduce((sum, one) => sum + one, 0);
  const { matrix, df } = errorsOf(design, found, sample);
  return {
    estimates: Float64Array.from(design.inverse, (row) =>
      row.reduce((sum, element, a) => sum + element * found.coordinates[a]!, 0),
    ),
    matrix,
    df,
    fit: sample === null ? logisticFigures(found.logLikelihood, n, k, ones) : NO_LIKELIHOOD,
    untested: "no-variance",
    converged: found.converged,
    notes: [...(found.converged ? [] : [SEPARATION]), ...(sample === null ? [] : WEIGHTED)],
  };
}

/** The inverse of the information I⁻¹; with weights or a design I⁻¹ Var(scores) I⁻¹. */
function errorsOf(
  design: CenteredDesign,
  { inverse, residuals }: LogisticFit,
  sample: SampledRows | null,
): { readonly matrix: ErrorMatrix; readonly df: number | null } {
  if (sample === null) return { matrix: inverse ?? "separation", df: null };
  const { matrix: scores, df } = linearizedErrors(design, residuals, sample);
  if (inverse === null) return { matrix: "separation", df };
  return { matrix: typeof scores === "string" ? scores : product(product(inverse, scores), inverse), df };
}

const SEPARATION: Note = { path: ["coefficients"], reason: "separation" };

const WEIGHTED = (Object.keys(NO_LIKELIHOOD) as (keyof LogisticFitFigures)[]).map(
  (key): Note => ({ path: ["fit", key], reason: "weighted" }),
);

function product(a: readonly number[][], b: readonly number[][]): number[][] {
  return a.map((row) => b.map((_, j) => row.reduce((sum, element, m) => sum + element * b[m]![j]!, 0)));
}
