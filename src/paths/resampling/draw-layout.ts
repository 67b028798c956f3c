import type { Scale } from "../../instruments/instrument.ts";
import type { PathPlan } from "../model/path-plan.ts";
import { constructIndex, hasIndex, type ItemMoments } from "../stages/construct-index.ts";
import { itemWeightsOf } from "../stages/item-weights.ts";
import type { StagedFit } from "../stages/staged-fit.ts";
import { higherOrderRows, ratioOf } from "../tables/path-tables.ts";

/**
 * What a replicate is a row of, in this order: coefficients of the paths, total effects, items' weights, items'
 * loadings, R² of the constructs that something leads to, indices of those that have one, heterotrait–monotrait ratios,
 * weights and loadings of the parts of constructs of constructs.
 */
export interface DrawLayout {
  readonly plan: PathPlan;
  readonly explained: readonly number[];
  readonly indexed: readonly number[];
  /** Pairs of constructs with a ratio. */
  readonly pairs: readonly { readonly a: number; readonly b: number }[];
}

/** The layout of the replicates of a fit. */
export function drawLayoutOf({ plan, fits, last, inner }: StagedFit, scale: Scale | null): DrawLayout {
  const constructs = last.structure.constructs.map((_, b) => b);
  const scores = itemWeightsOf(plan.runs, fits);
  const explained = constructs.filter((b) => inner.structure.predecessors[b]!.length > 0);
  const indexed = scale === null ? [] : constructs.filter((b) => hasIndex(scores[b]!, plan.items.length));
  const pairs = constructs
    .flatMap((a) => constructs.slice(a + 1).map((b) => ({ a, b })))
    .filter(({ a, b }) => ratioOf(last, a, b) !== null);
  return { plan, explained, indexed, pairs };
}

/** The figures of a fit as a row of the layout. */
export function drawOf(
  staged: StagedFit,
  { plan, explained, indexed, pairs }: DrawLayout,
  moments: ItemMoments,
  scale: Scale | null,
): (number | null)[] {
  const { fits, last, inner } = staged;
  const k = inner.structure.constructs.length;
  const row: (number | null)[] = [];
  for (const { from, to } of inner.structure.paths) row.push(inner.coefficients[from * k + to]! + 0);
  for (const { from, to } of inner.structure.effects) row.push(inner.totals[from * k + to]! + 0);
  for (const weight of last.weights) row.push(weight + 0);
  for (const loading of last.loadings) row.push(loading + 0);
  for (const b of explained) row.push(inner.r2[b]! + 0);
  const scores = indexed.length === 0 ? [] : itemWeightsOf(plan.runs, fits);
  for (const b of indexed) row.push(constructIndex(scores[b]!, moments, scale!) + 0);
  for (const { a, b } of pairs) row.push(ratioOf(last, a, b));
  const parts = higherOrderRows(staged);
  for (const { weight } of parts) if (weight !== null) row.push(weight);
  for (const { loading } of parts) row.push(loading);
  return row;
}
