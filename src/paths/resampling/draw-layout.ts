import type { Scale } from "../../instruments/instrument.ts";
import type { ItemMoments } from "../fit/construct-index.ts";
import { constructIndex, hasIndex } from "../fit/construct-index.ts";
import type { PathFit } from "../fit/path-fit.ts";
import type { PathStructure } from "../model/path-structure.ts";

/**
 * What a replicate is a row of, in this order: coefficients of the paths, total effects, items' weights, items'
 * loadings, R² of the constructs that something leads to, indices of those that have one.
 */
export interface DrawLayout {
  readonly structure: PathStructure;
  readonly explained: readonly number[];
  readonly indexed: readonly number[];
  readonly width: number;
}

/** The layout of the replicates of a fit. */
export function drawLayoutOf(fit: PathFit, scale: Scale | null): DrawLayout {
  const { structure } = fit;
  const constructs = structure.constructs.map((_, b) => b);
  const explained = constructs.filter((b) => structure.predecessors[b]!.length > 0);
  const indexed = scale === null ? [] : constructs.filter((b) => hasIndex(fit, b));
  const { paths, effects, items } = structure;
  return {
    structure,
    explained,
    indexed,
    width: paths.length + effects.length + 2 * items.length + explained.length + indexed.length,
  };
}

/** The figures of a fit as a row of the layout. */
export function drawOf(
  fit: PathFit,
  { structure, explained, indexed }: DrawLayout,
  moments: ItemMoments,
  scale: Scale | null,
): number[] {
  const k = structure.constructs.length;
  const row: number[] = [];
  for (const { from, to } of structure.paths) row.push(fit.coefficients[from * k + to]! + 0);
  for (const { from, to } of structure.effects) row.push(fit.totals[from * k + to]! + 0);
  for (const weight of fit.weights) row.push(weight + 0);
  for (const loading of fit.loadings) row.push(loading + 0);
  for (const b of explained) row.push(fit.r2[b]! + 0);
  for (const b of indexed) row.push(constructIndex(fit, b, moments, scale!) + 0);
  return row;
}
