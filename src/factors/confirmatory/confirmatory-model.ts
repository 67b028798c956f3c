import type { FactorGroup, Parameters } from "../../numeric/latent/factor-likelihood.ts";
import {
  type Cell,
  copyOf,
  type FactorMatrices,
  scaleConstruct,
} from "../../numeric/latent/factor-matrices.ts";
import type { FactorModel } from "../../numeric/latent/fit-factor-model.ts";
import type { FreeScale } from "../../numeric/latent/scale-coordinates.ts";
import { freedomOf } from "./cfa-structure.ts";

/** A marker's loading, beside those of the other items, below which the construct has no scale of its own. */
const LEAST_MARKER = 1e-9;

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

/** Items of which something is not held equal over the groups, by place. */
export interface FreeItems {
  readonly loadings: ReadonlySet<number>;
  readonly intercepts: ReadonlySet<number>;
  readonly residuals: ReadonlySet<number>;
}

const NOTHING_FREE: FreeItems = { loadings: new Set(), intercepts: new Set(), residuals: new Set() };

/** What a model has beside its constructs. */
export interface ModelSettings {
  readonly level?: InvarianceLevel;
  readonly free?: FreeItems;
  /** Items whose residuals covary, in each group for itself. */
  readonly residualCovariances?: readonly (readonly [number, number])[];
}

/** A parameter: what it stands for, and its cells, one for each group that shares it. */
interface Parameter {
  readonly cell: Omit<Cell, "group">;
  readonly shared: boolean;
}

/**
 * The model in which every item measures its construct alone, with no loading fixed, so that it does not hang on a
 * marker. A construct's only item has a loading of 1 and no residual. Constructs covary freely. With means, intercepts
 * are free; factor means are 0, but for those of groups after the first where an intercept of the construct is held
 * equal.
 */
export function confirmatoryModel(
  groups: readonly FactorGroup[],
  constructs: readonly ConstructItems[],
  { level = "configural", free: unequal = NOTHING_FREE, residualCovariances = [] }: ModelSettings = {},
): FactorModel {
  const withMeans = groups[0]!.means !== null;
  const held = INVARIANCE_LEVELS.indexOf(level);
  const named: Parameter[] = [];
  const free = (matrix: keyof FactorMatrices, row: number, column: number, shared: boolean) =>
    named.push({ cell: { matrix, row, column }, shared });
  constructs.forEach(({ items }, a) => {
    for (let b = 0; b <= a; b++) free("factors", a, b, false);
    for (const item of items) {
      if (items.length > 1) free("loadings", item, a, held >= 1 && !unequal.loadings.has(item));
      if (items.length > 1) free("residuals", item, item, held >= 3 && !unequal.residuals.has(item));
      if (withMeans) free("intercepts", item, 0, held >= 2 && !unequal.intercepts.has(item));
    }
  });
  for (const [i, j] of residualCovariances) free("residuals", Math.max(i, j), Math.min(i, j), false);
  const parameters: Cell[][] = named.flatMap(({ cell, shared }) => {
    const own = groups.map((_, group) => ({ group, ...cell }));
    return shared ? [own] : own.map((one) => [one]);
  });
  if (withMeans && held >= 2) {
    for (let group = 1; group < groups.length; group++) {
      constructs.forEach(({ items }, a) => {
        if (items.every((item) => unequal.intercepts.has(item))) return;
        parameters.push([{ group, matrix: "factorMeans", row: a, column: 0 }]);
      });
    }
  }
  const size = {
    items: constructs.reduce((sum, { items }) => sum + items.length, 0),
    constructs: constructs.length,
  };
  return {
    size,
    parameters,
    scales: scalesOf(parameters, constructs, groups.length, held >= 1),
    isReal: false,
  };
}

/** The scales of constructs with several items: one for each group, or one for all where loadings are held equal. */
function scalesOf(
  parameters: Parameters,
  constructs: readonly ConstructItems[],
  groupCount: number,
  shared: boolean,
): FreeScale[] {
  const each = Array.from({ length: groupCount }, (_, group) => group);
  const placesOf = (groups: readonly number[], matrix: keyof FactorMatrices, has: (cell: Cell) => boolean) =>
    Array.from(parameters.keys()).filter((place) =>
      parameters[place]!.some((cell) => cell.matrix === matrix && groups.includes(cell.group) && has(cell)),
    );
  const residualOf = (loading: number, group: number) => {
    const cell = parameters[loading]!.find((one) => one.group === group);
    if (cell === undefined) return null;
    const place = placesOf([group], "residuals", ({ row, column }) => row === cell.row && column === row)[0]!;
    return parameters[place]!.length === 1 ? place : null;
  };
  const ofConstruct = (a: number, groups: readonly number[]): FreeScale => {
    const loadings = placesOf(groups, "loadings", ({ column }) => column === a);
    return {
      loadings,
      groups: groups.map((group) => ({
        variance: placesOf([group], "factors", ({ row, column }) => row === a && column === a)[0]!,
        residuals: loadings.map((loading) => residualOf(loading, group)),
      })),
      others: [
        ...placesOf(groups, "factors", ({ row, column }) => row !== column && (row === a || column === a)),
        ...placesOf(groups, "factorMeans", ({ row }) => row === a),
      ],
    };
  };
  return constructs.flatMap(({ items }, a) => {
    if (items.length === 1) return [];
    return (shared ? [each] : each.map((group) => [group])).map((groups) => ofConstruct(a, groups));
  });
}

/** Degrees of freedom; refuses a model with more parameters than there are moments. */
export function degreesOfFreedom(
  groups: readonly FactorGroup[],
  { size, parameters, scales }: FactorModel,
): number {
  const own = (size.items * (size.items + 1)) / 2 + (groups[0]!.means === null ? 0 : size.items);
  return freedomOf(groups.length * own, parameters.length - scales.length);
}

/** The model and its matrices with a loading of 1 for the first item of each construct, its marker. */
export function withMarkers(
  { size, parameters }: FactorModel,
  matrices: readonly FactorMatrices[],
  constructs: readonly ConstructItems[],
): { readonly parameters: Parameters; readonly matrices: FactorMatrices[] } {
  const isMarker = ({ matrix, row, column }: Cell) =>
    matrix === "loadings" && row === constructs[column]!.items[0];
  return {
    parameters: parameters.filter(([cell]) => !isMarker(cell!)),
    matrices: matrices.map((given) => {
      const brought = copyOf(given);
      constructs.forEach(({ items }, a) => {
        const loadings = items.map((item) => given.loadings[item * size.constructs + a]!);
        scaleConstruct(brought, a, markerUnit(loadings), size.constructs);
      });
      return brought;
    }),
  };
}

/** The marker's loading, kept away from 0, which no scale could be made of. */
function markerUnit(loadings: readonly number[]): number {
  const [marker] = loadings;
  const least = LEAST_MARKER * loadings.reduce((most, loading) => Math.max(most, Math.abs(loading)), 0);
  return Math.abs(marker!) < least ? least : marker!;
}
