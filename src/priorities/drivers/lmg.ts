import type { ScaledRegression } from "../../numeric/algebra/scaled-regression.ts";

/**
 * LMG, also Shapley's value of R² or general dominance: what each of p predictors adds to R², on the average over all
 * orders of entering them, the same as over all subsets S of the others with weights |S|! (p − 1 − |S|)! / p!.
 *
 * Source: Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis, 119 ff.; Grömping
 * (2006), Relative importance for linear regression in R: the package relaimpo, Journal of Statistical
 * Software 17(1), eq. 9; Budescu (1993), Psychological Bulletin 114, 542–551.
 */
export function exactLmg(regression: ScaledRegression): Float64Array {
  const p = regression.added.length;
  const explained = explainedBySubsets(regression);
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
 * A row of the triangle stands for a predictor, the last one for the outcome, in coordinates such that each row has one
 * more than the row before it. The predictors are taken up or passed over one after the other. Taking up costs nothing:
 * the coordinate that only the later rows share with it is left behind, and the square of the outcome's is what
 * it adds. Passing over turns the coordinates until the rows to come are a triangle again. Nothing is
 * subtracted from a square, so that predictors which all but determine each other lose no digits.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 6.5.2 (deleting a column from a triangle).
 */
function explainedBySubsets({ root, added }: ScaledRegression): Float64Array {
  const p = added.length;
  const explained = new Float64Array(2 ** p);
  const room = () => new Float64Array((p + 1) * p);
  const whole = room();
  whole.set(root);
  whole.set(added, p * p);
  const passedOver = Array.from({ length: p - 1 }, room);

  /** The rows from `j` on are a triangle from column `first` on. */
  function visit(j: number, rows: Float64Array, first: number, subset: number, r2: number): void {
    if (j === p) {
      explained[subset] = r2;
      return;
    }
    visit(j + 1, rows, first + 1, subset | (1 << j), r2 + rows[p * p + first]! ** 2);
    if (j === p - 1) {
      explained[subset] = r2;
      return;
    }
    const rest = passedOver[j]!;
    passOver(j, rows, first, rest);
    visit(j + 1, rest, first, subset, r2);
  }

  function passOver(j: number, rows: Float64Array, first: number, rest: Float64Array): void {
    const last = first + p - 1 - j;
    for (let i = j + 1; i <= p; i++) {
      for (let c = first; c <= last; c++) rest[i * p + c] = rows[i * p + c]!;
    }
    for (let i = j + 1; i < p; i++) {
      const c = first + i - j - 1;
      const x = rest[i * p + c]!;
      const y = rest[i * p + c + 1]!;
      const length = Math.sqrt(x * x + y * y);
      const cosine = x / length;
      const sine = y / length;
      rest[i * p + c] = length;
      for (let k = i + 1; k <= p; k++) {
        const at = k * p + c;
        const u = rest[at]!;
        const v = rest[at + 1]!;
        rest[at] = cosine * u + sine * v;
        rest[at + 1] = cosine * v - sine * u;
      }
    }
  }

  visit(0, whole, 0, 0, 0);
  return explained;
}
