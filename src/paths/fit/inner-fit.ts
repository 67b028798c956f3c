import type { InnerStructure } from "../model/path-structure.ts";
import type { PathFit } from "./path-fit.ts";

/** Regressions of constructs on each other; matrices stand row by row, from the row's construct to the column's. */
export interface InnerFit {
  readonly structure: InnerStructure;
  /** 0 where there is no path. */
  readonly coefficients: Float64Array;
  readonly totals: Float64Array;
  readonly inflation: Float64Array;
  /** By construct; 0 where nothing leads to it. */
  readonly r2: Float64Array;
  /** Of the scores: 1, but for products of scores. */
  readonly deviations: Float64Array;
}

/** Room for the paths of a specification: that of the fit itself where it has the same constructs. */
export function innerRoomFor(structure: InnerStructure, fit: PathFit): InnerFit {
  const k = structure.constructs.length;
  const deviations = new Float64Array(k).fill(1);
  if (k === fit.structure.constructs.length) {
    const { coefficients, totals, inflation, r2 } = fit;
    return { structure, coefficients, totals, inflation, r2, deviations };
  }
  const square = () => new Float64Array(k * k);
  return {
    structure,
    coefficients: square(),
    totals: square(),
    inflation: square(),
    r2: new Float64Array(k),
    deviations,
  };
}
