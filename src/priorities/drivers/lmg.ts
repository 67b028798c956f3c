/**
 * LMG, also Shapley's value of R² or general dominance: what each of p predictors adds to R², on the average over
 * all orders of entering them, the same as over all subsets S of the others with weights |S|! (p − 1 − |S|)! / p!.
 *
 * `correlation` is (p + 1) × (p + 1), the outcome last.
 *
 * Source: Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis, 119 ff.; Grömping
 * (2006), Relative importance for linear regression in R: the package relaimpo, Journal of Statistical
 * Software 17(1), eq. 9; Budescu (1993), Psychological Bulletin 114, 542–551.
 */
export function exactLmg(correlation: Float64Array, p: number): Float64Array {
  const explained = explainedBySubsets(correlation, p);
  const weights = subsetWeights(p);
  const sizes = new Uint8Array(explained.length);
  for (let subset = 1; subset < sizes.length; subset++) sizes[subset] = sizes[subset >> 1]! + (subset & 1);
  const importance = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    const bit = 1 << j;
    let sum = 0;
    for (let subset = 0; subset < explained.length; subset++) {
      if ((subset & bit) === 0)
        sum += weights[sizes[subset]!]! * (explained[subset | bit]! - explained[subset]!);
    }
    importance[j] = sum;
  }
  return importance;
}

/** By the size of a subset: size! (p − 1 − size)! / p!. */
function subsetWeights(p: number): Float64Array {
  const weights = new Float64Array(p);
  weights[0] = 1 / p;
  for (let size = 1; size < p; size++) weights[size] = (weights[size - 1]! * size) / (p - size);
  return weights;
}

/**
 * R² of every subset of the predictors, bit j of its index for predictor j.
 *
 * The predictors are taken up or passed over one after the other. Passing over costs nothing; taking up sweeps
 * the predictor out of the covariances of those to come and of the outcome, which is less work the fewer are to
 * come: some six multiplications for a subset.
 */
function explainedBySubsets(correlation: Float64Array, p: number): Float64Array {
  const width = p + 1;
  const explained = new Float64Array(2 ** p);
  const residuals = Array.from({ length: p }, () => new Float64Array(width * width));

  function visit(j: number, covariance: Float64Array, subset: number, r2: number): void {
    if (j === p) {
      explained[subset] = r2;
      return;
    }
    visit(j + 1, covariance, subset, r2);
    const residual = residuals[j]!;
    const variance = covariance[j * width + j]!;
    for (let a = j + 1; a <= p; a++) {
      const slope = covariance[a * width + j]! / variance;
      for (let b = j + 1; b <= a; b++) {
        residual[a * width + b] = covariance[a * width + b]! - slope * covariance[b * width + j]!;
      }
    }
    visit(j + 1, residual, subset | (1 << j), r2 + covariance[p * width + j]! ** 2 / variance);
  }

  visit(0, correlation, 0, 0);
  return explained;
}
