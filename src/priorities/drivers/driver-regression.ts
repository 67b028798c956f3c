import type { Covariances } from "../../moments/covariances.ts";
import {
  type CollinearPredictors,
  type ScaledRegression,
  scaledRegression,
} from "../../numeric/algebra/scaled-regression.ts";

/** Beside a predictor with a smaller share of variance of its own the rounding of correlations shows. */
const PLAIN = 1e-5;

/** R² above 1 by no more than this is rounding; by more it is that of pairwise correlations which no answers have. */
const ROUNDING = 1e-9;

/** What is left of the outcome's squares below this share is rounding. */
const NO_RESIDUAL = 10 * Number.EPSILON;

/** So is a correlation, so that its square explains nothing. */
const NOTHING = NO_RESIDUAL ** 2;

/**
 * Regresses the last of the items on all others: from their correlations, or where these are too coarse from
 * covariances with the remainders that doubles leave of them; `null` remainders for none.
 */
export function driverRegression(
  { items, matrix, correlations }: Covariances,
  remainders: () => Float64Array | null,
): ScaledRegression | CollinearPredictors {
  const p = items.length - 1;
  const plain = plainRegression(correlations!, p);
  if (plain !== null) return plain;
  const exact = remainders();
  return rounded(
    exact === null ? scaledRegression(correlations!, null, p) : scaledRegression(matrix!, exact, p),
  );
}

/** The regression on predictors that go together no more than correlations can tell; `null` for others. */
export function plainRegression(correlations: Float64Array, p: number): ScaledRegression | null {
  const fit = rounded(scaledRegression(correlations, null, p));
  return fit.kind === "fit" && fit.tolerances.every((tolerance) => tolerance > PLAIN) ? fit : null;
}

function rounded(fit: ScaledRegression | CollinearPredictors): ScaledRegression | CollinearPredictors {
  if (fit.kind === "collinear" || fit.r2 > 1 + ROUNDING) return fit;
  if (fit.r2 > 1 - NO_RESIDUAL) return { ...fit, r2: 1 };
  return fit.r2 < NOTHING ? { ...fit, r2: 0 } : fit;
}
