import type { PathFit } from "../fit/path-fit.ts";
import type { PathRun } from "../model/path-plan.ts";

/** A score as a weighted sum of standardized columns: of items, and of products of items. */
export interface ItemWeights {
  readonly columns: readonly number[];
  readonly weights: readonly number[];
}

/** A score of every respondent, from standardized columns. */
export function scoreColumn(
  { columns, weights }: ItemWeights,
  standardized: readonly Float64Array[],
): Float64Array {
  const scores = new Float64Array(standardized[0]!.length);
  columns.forEach((column, j) => {
    const z = standardized[column]!;
    for (let i = 0; i < scores.length; i++) scores[i]! += weights[j]! * z[i]!;
  });
  return scores;
}

/** What the scores of the last run are of the columns, through the scores of the run before. */
export function itemWeightsOf(runs: readonly PathRun[], fits: readonly PathFit[]): ItemWeights[] {
  let scores: ItemWeights[] = [];
  runs.forEach((run, r) => {
    scores = scoresOf(run, fits[r]!, scores);
  });
  return scores;
}

function scoresOf(
  { structure: { constructs, starts }, sources }: PathRun,
  { weights }: PathFit,
  before: readonly ItemWeights[],
): ItemWeights[] {
  return constructs.map((_, b) => {
    const sums = new Map<number, number>();
    const add = (column: number, weight: number) => sums.set(column, (sums.get(column) ?? 0) + weight);
    for (let i = starts[b]!; i < starts[b + 1]!; i++) {
      const source = sources[i]!;
      if ("item" in source) {
        add(source.item, weights[i]!);
        continue;
      }
      const part = before[source.score]!;
      for (const [j, column] of part.columns.entries()) add(column, weights[i]! * part.weights[j]!);
    }
    return { columns: [...sums.keys()], weights: [...sums.values()] };
  });
}
