import { submatrix } from "../../numeric/algebra/square-matrix.ts";
import { sweep } from "../../numeric/algebra/sweep.ts";
import type { InnerStructure } from "../model/path-structure.ts";
import { type ItemWeights, itemWeightsOf } from "../stages/item-weights.ts";
import type { StagedFit } from "../stages/staged-fit.ts";

/**
 * From what a construct's items are predicted: the scores of those with a path to it, or of the constructs that nothing
 * leads to, along all paths.
 */
export type PredictionSource = "direct-antecedents" | "earliest-antecedents";

/** How the standardized items of a construct are predicted from others. */
export interface PredictionRule {
  readonly from: readonly number[];
  readonly items: readonly number[];
  /** By item of the construct, on the items predicted from. */
  readonly model: readonly Float64Array[];
  readonly linear: readonly Float64Array[] | null;
  /** On all items of the constructs that nothing leads to, in their order. */
  readonly exogenous: readonly Float64Array[] | null;
}

/** Constructs that nothing leads to, and from which a path leads. */
export function exogenousOf({ predecessors, paths }: InnerStructure): number[] {
  return predecessors.flatMap((before, b) =>
    before.length === 0 && paths.some(({ from }) => from === b) ? [b] : [],
  );
}

/** How a fit predicts the items of its constructs; `null` for one that nothing leads to. */
export function rulesOf(
  staged: StagedFit,
  correlations: Float64Array,
  source: PredictionSource,
): (PredictionRule | null)[] {
  const { plan, fits, inner } = staged;
  const scores = itemWeightsOf(plan.runs, fits);
  const exogenous = exogenousOf(inner.structure).flatMap((b) => scores[b]!.columns);
  const p = plan.items.length;
  return inner.structure.predecessors.map((before, construct) => {
    if (before.length === 0) return null;
    const { from, weights } = predictedScore(staged, scores, construct, source);
    const items = scores[construct]!.columns;
    return {
      from,
      items,
      model: items.map((item) => {
        const loading = correlationWith(scores[construct]!, correlations, p, item);
        return Float64Array.from(weights, (weight) => loading * weight);
      }),
      linear: regressionsOf(correlations, p, from, items),
      exogenous: regressionsOf(correlations, p, exogenous, items),
    };
  });
}

/** What a construct's score is predicted to be, of the items of those before it. */
function predictedScore(
  { inner: { structure, coefficients, totals } }: StagedFit,
  scores: readonly ItemWeights[],
  construct: number,
  source: PredictionSource,
): { readonly from: number[]; readonly weights: number[] } {
  const k = structure.constructs.length;
  const isDirect = source === "direct-antecedents";
  const effects = isDirect ? coefficients : totals;
  const antecedents = isDirect
    ? structure.predecessors[construct]!
    : exogenousOf(structure).filter((b) => totals[b * k + construct] !== 0);
  return {
    from: antecedents.flatMap((b) => scores[b]!.columns),
    weights: antecedents.flatMap((b) =>
      scores[b]!.weights.map((weight) => effects[b * k + construct]! * weight),
    ),
  };
}

/** An item's correlation with a score: what its standardized answer is predicted to be for a score of 1. */
function correlationWith(
  { columns, weights }: ItemWeights,
  correlations: Float64Array,
  p: number,
  item: number,
): number {
  return columns.reduce((sum, column, i) => sum + correlations[item * p + column]! * weights[i]!, 0);
}

/** Standardized coefficients of each item on those predicted from; `null` where these determine each other. */
function regressionsOf(
  correlations: Float64Array,
  p: number,
  from: readonly number[],
  items: readonly number[],
): Float64Array[] | null {
  const all = [...from, ...items];
  const swept = submatrix(correlations, p, all);
  if (!sweep(swept, all.length, from.length)) return null;
  return items.map((_, j) => Float64Array.from(from, (__, i) => swept[i * all.length + from.length + j]!));
}
