import { refuse } from "../errors/refuse.ts";
import type { RatingMatrix } from "./rating-matrix.ts";

/** Keeps every quotient of sums of squares finite. */
const LARGEST_SQUARES = 1e250;

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
export function meanSquaresOf({ n, raters: k, deviations }: RatingMatrix): IccMeanSquares {
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
  let subjects = 0;
  let raters = 0;
  let error = 0;
  for (let i = 0; i < n; i++) {
    subjects += (n * bySubject[i]! - total) ** 2;
    for (let j = 0; j < k; j++) {
      error += (n * k * deviations[i * k + j]! - n * bySubject[i]! - k * byRater[j]! + total) ** 2;
    }
  }
  for (let j = 0; j < k; j++) raters += (k * byRater[j]! - total) ** 2;
  const ssSubjects = subjects / (n * n * k);
  const ssRaters = raters / (n * k * k);
  const ssError = error / (n * k) ** 2;
  if (!(ssSubjects + ssRaters + ssError < LARGEST_SQUARES)) {
    refuse("invalid_input", [], "ratings whose squares can be summed", ssSubjects + ssRaters + ssError);
  }
  return {
    subjects: ssSubjects / (n - 1),
    raters: ssRaters / (k - 1),
    error: ssError / ((n - 1) * (k - 1)),
    within: (ssRaters + ssError) / (n * (k - 1)),
  };
}
