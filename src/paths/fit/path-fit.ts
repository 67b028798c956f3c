import type { PathStructure } from "../model/path-structure.ts";

/** Why there is no fit, and the construct where it shows. */
export interface FitFailure {
  readonly reason: "no-scores" | "collinear-items" | "collinear-constructs" | "no-reliability";
  readonly construct: number;
}

/**
 * A model fitted to the correlations of its items, and room for the next fit: matrices stand row by row, and a fit
 * allocates nothing.
 */
export interface PathFit {
  readonly structure: PathStructure;
  /** Correlations of the items; what is fitted. */
  readonly matrix: Float64Array;
  /**
   * By item what multiplies its covariance to be its weight in mode A: 1, or its variance where items are not
   * standardized.
   */
  readonly spreads: Float64Array;
  /** Of standardized items, to a score of variance 1. */
  readonly weights: Float64Array;
  /** Items by constructs: correlations with the scores. */
  readonly cross: Float64Array;
  readonly loadings: Float64Array;
  /** Of the constructs. */
  readonly correlations: Float64Array;
  /** By construct 1, or ρA where correlations are corrected for it. */
  readonly reliabilities: Float64Array;
  /** From the row's construct to the column's; 0 where there is no path. */
  readonly coefficients: Float64Array;
  readonly totals: Float64Array;
  /** By path, as the coefficients. */
  readonly inflation: Float64Array;
  /** By construct; 0 where nothing leads to it. */
  readonly r2: Float64Array;
  /** Room for inner weights, the inverses of formative blocks, one regression and one block. */
  readonly inner: Float64Array;
  readonly inverses: Float64Array;
  readonly regression: Float64Array;
  readonly block: Float64Array;
  readonly previous: Float64Array;
  iterations: number;
  converged: boolean;
}

/** Room for fits of a model. */
export function roomFor(structure: PathStructure): PathFit {
  const items = structure.items.length;
  const constructs = structure.constructs.length;
  const square = () => new Float64Array(constructs * constructs);
  const byItem = () => new Float64Array(items);
  return {
    structure,
    matrix: new Float64Array(items * items),
    spreads: byItem().fill(1),
    weights: byItem(),
    cross: new Float64Array(items * constructs),
    loadings: byItem(),
    correlations: square(),
    reliabilities: new Float64Array(constructs),
    coefficients: square(),
    totals: square(),
    inflation: square(),
    r2: new Float64Array(constructs),
    inner: square(),
    inverses: new Float64Array(items * items),
    regression: square(),
    block: byItem(),
    previous: byItem(),
    iterations: 0,
    converged: false,
  };
}
