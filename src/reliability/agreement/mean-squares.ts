import { ROUNDING } from "../../numeric/ties.ts";
import type { RatingMatrix } from "./rating-matrix.ts";

/** The mean squares that all forms are computed from. */
export interface IccMeanSquares {
  /** Between subjects (BMS), n − 1 degrees of freedom. */
  subjects: number;
  /** Between raters (JMS), k − 1. */
  raters: number;
  /** Of what is left (EMS), (n − 1)(k − 1). */
  error: number;
  /** Within subjects (WMS), n(k − 1). */
  within: number;
}

/** The two-way analysis of variance; whole ratings give the sums of squares from whole numbers. */
export function meanSquaresOf({ n, raters: k, deviations, largest }: RatingMatrix): IccMeanSquares {
  const bySubject = new Float64Array(n);
  const byRater = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      const d = deviations[i * k + j]!;
      bySubject[i]! += d;
      byRater[j]! += d;
      total += d;
    }
  }
  // Deviations are taken times n, k or both, which keeps whole numbers whole.
  const square = (multiple: number, times: number) =>
    Math.abs(multiple) <= ROUNDING * largest * times ? 0 : multiple ** 2;
  let subjects = 0;
  let raters = 0;
  let error = 0;
  for (let i = 0; i < n; i++) {
    subjects += square(n * bySubject[i]! - total, n * k);
    for (let j = 0; j < k; j++) {
      const residual = n * k * deviations[i * k + j]! - n * bySubject[i]! - k * byRater[j]! + total;
      error += square(residual, n * k);
    }
  }
  for (let j = 0; j < k; j++) raters += square(k * byRater[j]! - total, n * k);
  const ssSubjects = subjects / (n * n * k);
  const ssRaters = raters / (n * k * k);
  const ssError = error / (n * k) ** 2;
  return {
    subjects: ssSubjects / (n - 1),
    raters: ssRaters / (k - 1),
    error: ssError / ((n - 1) * (k - 1)),
    within: (ssRaters + ssError) / (n * (k - 1)),
  };
}
