import { squareRootFromCholesky } from "../../numeric/algebra/matrix-square-root.ts";
import type { ScaledRegression } from "../../numeric/algebra/scaled-regression.ts";
import { exactLmg } from "./lmg.ts";

/**
 * `"lmg"`: what the predictor adds to R², averaged over all orders (Lindeman, Merenda & Gold 1980), which is
 * Shapley's value and general dominance; `"johnson"`: relative weights (Johnson 2000); `"pratt"`: beta × correlation
 * (Pratt 1987), which may be negative; `"semipartial"`: the squared semipartial correlation, what it adds as the last;
 * `"beta"`: the standardized coefficient; `"correlation"`: with the outcome alone.
 */
export type DriverMethod = "lmg" | "johnson" | "pratt" | "semipartial" | "beta" | "correlation";

interface Measure {
  /** Whether importances are parts of R². */
  readonly parts: boolean;
  of(regression: ScaledRegression): Float64Array;
}

const MEASURES: Readonly<Record<DriverMethod, Measure>> = {
  lmg: { parts: true, of: exactLmg },
  johnson: { parts: true, of: relativeWeights },
  pratt: { parts: true, of: pratts },
  semipartial: {
    parts: true,
    of: ({ coefficients, tolerances }) => coefficients.map((beta, j) => beta ** 2 * tolerances[j]!),
  },
  beta: { parts: false, of: ({ coefficients }) => coefficients },
  correlation: { parts: false, of: validitiesOf },
};

/** The importance of every predictor. */
export function importanceBy(method: DriverMethod, regression: ScaledRegression): Float64Array {
  return MEASURES[method].of(regression);
}

/**
 * Importances as shares: of R² where they are parts of it, else of the sum of their sizes; `null` where there is
 * nothing to share.
 */
export function sharesBy(method: DriverMethod, importance: Float64Array, r2: number): Float64Array | null {
  const { parts } = MEASURES[method];
  const whole = parts ? r2 : importance.reduce((sum, value) => sum + Math.abs(value), 0);
  if (!(whole > 0)) return null;
  return importance.map((value) => (parts ? value : Math.abs(value)) / whole);
}

/** Correlations of the predictors with the outcome. */
function validitiesOf({ root, added }: ScaledRegression): Float64Array {
  const p = added.length;
  return added.map((_, j) => {
    let r = 0;
    for (let k = 0; k <= j; k++) r += root[j * p + k]! * added[k]!;
    return r;
  });
}

function pratts(regression: ScaledRegression): Float64Array {
  return validitiesOf(regression).map((r, j) => r * regression.coefficients[j]!);
}

/**
 * Johnson's relative weights. With Λ = R^½ the predictors' correlations with their closest orthogonal
 * counterparts, and β* = Λ⁻¹r = Λβ the outcome's with these, the weight of predictor j is Σ Λ²ⱼₖ β*ₖ².
 *
 * Source: Johnson (2000), A heuristic method for estimating the relative weight of predictor variables in
 * multiple regression, Multivariate Behavioral Research 35, 1–19, eqs. 2–5.
 */
function relativeWeights({ root, coefficients }: ScaledRegression): Float64Array {
  const p = coefficients.length;
  const lambda = squareRootFromCholesky(root, p);
  const weights = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    let beta = 0;
    for (let j = 0; j < p; j++) beta += lambda[k * p + j]! * coefficients[j]!;
    for (let j = 0; j < p; j++) weights[j]! += (lambda[j * p + k]! * beta) ** 2;
  }
  return weights;
}
