import type { FitFailure, PathFit } from "./path-fit.ts";

/** A share of products of weights below this is rounding. */
const NOTHING = 1e-12;

/**
 * ρA, the reliability of a score in mode A: (u'u)² · u'(S − diag S)u / u'(uu' − diag uu')u for weights u of a score of
 * variance 1 and the items' covariances S; 1 for a single item and in mode B. May leave 0..1 in samples; `null` where
 * only one item has weight.
 *
 * Source: Dijkstra & Henseler (2015), Consistent partial least squares path modeling, MIS Quarterly 39, 297–316.
 */
export function scoreReliability({ structure, weights, spreads }: PathFit, construct: number): number | null {
  const start = structure.starts[construct]!;
  const end = structure.starts[construct + 1]!;
  if (structure.isFormative[construct] || end - start === 1) return 1;
  let standardized = 0;
  let squares = 0;
  let fourths = 0;
  for (let i = start; i < end; i++) {
    const square = weights[i]! ** 2 / spreads[i]!;
    standardized += weights[i]! ** 2;
    squares += square;
    fourths += square ** 2;
  }
  const products = squares ** 2 - fourths;
  return products > NOTHING * squares ** 2 ? (squares ** 2 * (1 - standardized)) / products : null;
}

/**
 * Loadings of the items; with `consistent` those and the constructs' correlations as they would be without error of
 * measurement: correlations divided by √(ρA ρA), loadings √ρA u / u'u in mode A.
 *
 * Source: Dijkstra & Henseler (2015), MIS Quarterly 39, 297–316.
 */
export function correctForReliability(fit: PathFit, consistent: boolean): FitFailure | null {
  const { structure, weights, spreads, cross, loadings, correlations, reliabilities } = fit;
  const { starts } = structure;
  const k = structure.constructs.length;
  for (let b = 0; b < k; b++) {
    for (let i = starts[b]!; i < starts[b + 1]!; i++) loadings[i] = cross[i * k + b]!;
    reliabilities[b] = 1;
    if (!consistent || structure.isFormative[b] || starts[b + 1]! - starts[b]! === 1) continue;
    const reliability = scoreReliability(fit, b);
    if (reliability === null || reliability <= 0) return { reason: "no-reliability", construct: b };
    reliabilities[b] = reliability;
    let squares = 0;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) squares += weights[i]! ** 2 / spreads[i]!;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) {
      loadings[i] = (Math.sqrt(reliability) * weights[i]!) / spreads[i]! / squares;
    }
  }
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      if (a !== b) correlations[a * k + b]! /= Math.sqrt(reliabilities[a]! * reliabilities[b]!);
    }
  }
  return null;
}
