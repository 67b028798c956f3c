import { refuse } from "../../errors/refuse.ts";
import type { FactorGroup, Parameters } from "./factor-likelihood.ts";
import { type Cell, emptyMatrices, type FactorMatrices, setCell } from "./factor-matrices.ts";
import type { FactorModel } from "./fit-factor-model.ts";

/** The largest loading, beside the marker's 1, that a search starts from. */
const LARGEST_START = 3;

/**
 * How much of the model is held equal over the groups: nothing but the constructs and their items, loadings too,
 * intercepts too, residual variances too.
 */
export type InvarianceLevel = "configural" | "metric" | "scalar" | "strict";

export const INVARIANCE_LEVELS: readonly InvarianceLevel[] = ["configural", "metric", "scalar", "strict"];

/** Items of a construct by their places among all items. */
export interface ConstructItems {
  readonly construct: string;
  readonly items: readonly number[];
}

/** A parameter: what it stands for, and its cells, one for each group that shares it. */
interface Parameter {
  readonly cell: Omit<Cell, "group">;
  readonly shared: boolean;
}

/**
 * The model in which every item measures its construct alone. The first item of each construct is its marker, with a
 * loading of 1; a construct's only item has no residual. Constructs covary freely. With means, intercepts are free;
 * factor means are 0, but for those of groups after the first where intercepts are held equal.
 */
export function confirmatoryModel(
  groups: readonly FactorGroup[],
  constructs: readonly ConstructItems[],
  level: InvarianceLevel = "configural",
): FactorModel {
  const size = {
    items: constructs.reduce((sum, { items }) => sum + items.length, 0),
    constructs: constructs.length,
  };
  const withMeans = groups[0]!.means !== null;
  const held = INVARIANCE_LEVELS.indexOf(level);
  const parameters: Parameter[] = [];
  const free = (matrix: keyof FactorMatrices, row: number, column: number, shared: boolean) =>
    parameters.push({ cell: { matrix, row, column }, shared });

  constructs.forEach(({ items }, a) => {
    for (const item of items.slice(1)) free("loadings", item, a, held >= 1);
    for (let b = 0; b <= a; b++) free("factors", a, b, false);
    for (const item of items) {
      if (items.length > 1) free("residuals", item, item, held >= 3);
      if (withMeans) free("intercepts", item, 0, held >= 2);
    }
  });
  const cells: Cell[][] = parameters.flatMap(({ cell, shared }) => {
    const own = groups.map((_, group) => ({ group, ...cell }));
    return shared ? [own] : own.map((one) => [one]);
  });
  if (withMeans && held >= 2) {
    for (let group = 1; group < groups.length; group++) {
      constructs.forEach((_, a) => {
        cells.push([{ group, matrix: "factorMeans", row: a, column: 0 }]);
      });
    }
  }
  return { size, start: groups.map((group) => startOf(group, constructs, size)), parameters: cells };
}

/** Moments that are observed: variances, covariances, and means where they are modeled. */
function observedMoments(groups: readonly FactorGroup[], items: number): number {
  const own = (items * (items + 1)) / 2 + (groups[0]!.means === null ? 0 : items);
  return groups.length * own;
}

/** Degrees of freedom; refuses a model with more parameters than there are moments. */
export function degreesOfFreedom(
  groups: readonly FactorGroup[],
  parameters: Parameters,
  items: number,
): number {
  const moments = observedMoments(groups, items);
  if (parameters.length <= moments) return moments - parameters.length;
  return refuse(
    "invalid_input",
    ["constructs"],
    `a model with at most ${moments} parameters, as many as the items have variances and covariances`,
    parameters.length,
  );
}

/**
 * Loadings in proportion to the first principal component of each construct's items, half of each variance as residual.
 */
function startOf(
  { covariances, means }: FactorGroup,
  constructs: readonly ConstructItems[],
  size: FactorModel["size"],
): FactorMatrices {
  const p = size.items;
  const matrices = emptyMatrices(size);
  constructs.forEach(({ items }, a) => {
    const component = principalComponent(items.map((i) => items.map((j) => covariances[i * p + j]!)));
    const marker = items[0]!;
    items.forEach((item, i) => {
      const loading = Math.max(-LARGEST_START, Math.min(LARGEST_START, component[i]! / component[0]!));
      setCell(matrices, { group: 0, matrix: "loadings", row: item, column: a }, size, loading);
      const variance = items.length > 1 ? covariances[item * p + item]! / 2 : 0;
      setCell(matrices, { group: 0, matrix: "residuals", row: item, column: item }, size, variance);
      if (means !== null)
        setCell(matrices, { group: 0, matrix: "intercepts", row: item, column: 0 }, size, means[item]!);
    });
    const variance = covariances[marker * p + marker]! / (items.length > 1 ? 2 : 1);
    setCell(matrices, { group: 0, matrix: "factors", row: a, column: a }, size, variance);
  });
  return matrices;
}

/**
 * The direction of the largest variance, by a few steps of the power method from the first row, of which the first
 * element stays above 0.
 */
function principalComponent(matrix: readonly (readonly number[])[]): number[] {
  let vector = [...matrix[0]!];
  for (let step = 0; step < 20; step++) {
    const next = matrix.map((row) => row.reduce((sum, value, j) => sum + value * vector[j]!, 0));
    const length = Math.hypot(...next);
    vector = next.map((value) => value / length);
  }
  return vector;
}
