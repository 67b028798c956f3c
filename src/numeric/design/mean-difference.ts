import type { Mean } from "../inference/mean.ts";
import { designErrors, differenceOfFigures } from "./design-variance.ts";
import { inferenceErrorOf } from "./sampling-error.ts";
import { settledError } from "./unit-sums.ts";

/** The error of a difference of means and its degrees of freedom; `null` where a design knows no error. */
export interface DifferenceError {
  readonly standardError: number | null;
  readonly df: number;
}

/**
 * The error of a − b where at least one of the means has a design. Domains of one sample vary together, as its
 * clusters may hold both; samples of their own add their variances and their degrees of freedom.
 */
export function designDifferenceError(a: Mean, b: Mean): DifferenceError {
  const size = Math.max(Math.abs(a.mean), Math.abs(b.mean));
  if (a.design !== undefined && a.design.figure.frame === b.design?.figure.frame) {
    const figure = differenceOfFigures(a.design.figure, b.design.figure);
    const { df, covariance } = designErrors(figure, [figure.scores]);
    return { df, standardError: covariance && settledError(covariance[0]![0]!, size) };
  }
  const [first, second] = [inferenceErrorOf(a), inferenceErrorOf(b)];
  const df = first.df + second.df;
  if (first.standardError === null || second.standardError === null) return { df, standardError: null };
  return { df, standardError: Math.hypot(first.standardError, second.standardError) };
}
