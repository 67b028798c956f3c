import { sweep } from "../../numeric/algebra/sweep.ts";
import type { PathFit } from "../fit/path-fit.ts";

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
}

/** How a fit predicts the items of a construct; `null` for one that nothing leads to. */
export function ruleOf(fit: PathFit, construct: number, source: PredictionSource): PredictionRule | null {
  const { structure, weights, loadings, coefficients, totals } = fit;
  const { constructs, starts, predecessors } = structure;
  if (predecessors[construct]!.length === 0) return null;
  const k = constructs.length;
  const isDirect = source === "direct-antecedents";
  const effects = isDirect ? coefficients : totals;
  const antecedents = isDirect
    ? predecessors[construct]!
    : constructs
        .map((_, b) => b)
        .filter((b) => predecessors[b]!.length === 0 && totals[b * k + construct] !== 0);
  const block = (b: number) => Array.from({ length: starts[b + 1]! - starts[b]! }, (_, i) => starts[b]! + i);
  const from = antecedents.flatMap(block);
  const score = antecedents.flatMap((b) => block(b).map((i) => effects[b * k + construct]! * weights[i]!));
  const items = block(construct);
  return {
    from,
    items,
    model: items.map((item) => Float64Array.from(score, (weight) => loadings[item]! * weight)),
    linear: regressionsOf(fit, from, items),
  };
}

/** Standardized coefficients of each item on those predicted from; `null` where these determine each other. */
function regressionsOf(
  { matrix, structure }: PathFit,
  from: readonly number[],
  items: readonly number[],
): Float64Array[] | null {
  const p = structure.items.length;
  const all = [...from, ...items];
  const swept = Float64Array.from({ length: all.length ** 2 }, (_, at) => {
    return matrix[all[Math.floor(at / all.length)]! * p + all[at % all.length]!]!;
  });
  if (!sweep(swept, all.length, from.length)) return null;
  return items.map((_, j) => Float64Array.from(from, (__, i) => swept[i * all.length + from.length + j]!));
}
