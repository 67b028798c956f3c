import { refuse } from "../errors/refuse.ts";

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
export function meanSquaresOf(rows: readonly Float64Array[]): IccMeanSquares {
  const n = rows.length;
  const k = rows[0]!.length;
  const byRater = new Float64Array(k);
  const bySubject = rows.map((row) => row.reduce((sum, rating) => sum + rating, 0));
  for (const row of rows) for (let j = 0; j < k; j++) byRater[j]! += row[j]!;
  const total = bySubject.reduce((sum, rating) => sum + rating, 0);

  let subjects = 0;
  let error = 0;
  rows.forEach((row, i) => {
    subjects += (n * bySubject[i]! - total) ** 2;
    for (let j = 0; j < k; j++) error += (n * k * row[j]! - n * bySubject[i]! - k * byRater[j]! + total) ** 2;
  });
  const raters = byRater.reduce((sum, rated) => sum + (k * rated - total) ** 2, 0);
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
