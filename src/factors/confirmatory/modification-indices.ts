import type { Note, NoteReason } from "../../errors/note.ts";
import type { Moments } from "../../moments/moments.ts";
import { cholesky, solveCholesky } from "../../numeric/algebra/cholesky.ts";
import { submatrix } from "../../numeric/algebra/square-matrix.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { informationOf, type Parameters } from "../../numeric/latent/factor-likelihood.ts";
import type { Cell } from "../../numeric/latent/factor-matrices.ts";
import type { Columns } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type CfaData, type MeasurementCell, unitOf } from "./cfa-data.ts";
import { type CfaModelSpec, readModelAndOptions } from "./cfa-model.ts";
import { refuseArrows } from "./cfa-structure.ts";
import {
  fitMeasurement,
  MEASUREMENT_OPTIONS,
  type MeasurementFit,
  type MeasurementOptions,
} from "./measurement-fit.ts";

/** A parameter's variance below this share of what it would be alone leaves it no room of its own. */
const NO_ROOM = 1e-9;

/** What a parameter that the model fixes at 0 would do. */
export interface ModificationIndex {
  /** An item on another construct, or two items that share more than their constructs say. */
  kind: "loading" | "residual-covariance";
  /** The construct that the item would load on; `null` for a residual covariance. */
  construct: string | null;
  item: string;
  /** The other item of a residual covariance; `null` for a loading. */
  other: string | null;
  /** By how much chi-square would fall, about. */
  index: number;
  /** Of one degree of freedom. */
  p: number;
  /** What the parameter would be, about, in the units of its items. */
  expectedChange: number;
}

/** The result of `modificationIndices`. */
export interface ModificationIndices {
  model: "confirmatory-factor-analysis";
  missing: Missing;
  n: number;
  converged: boolean;
  /** The largest first. */
  modifications: ModificationIndex[];
  notes: Note[];
}

/**
 * What would be gained by freeing each parameter that a measurement model fixes at 0: loadings on other constructs and
 * covariances of residuals, by the score test with the expected information. Takes what `estimateCfa` does by maximum
 * likelihood, but no model with arrows among constructs.
 *
 * Such indices look where the model fails; a model that was changed by them has to be tried on other respondents.
 * Parameters that the others already leave no room are left out. Of weighted answers there is no test, and none of a
 * model that is not identified or a search that did not converge: the list is empty then, with a note.
 *
 * @throws what `estimateCfa` does.
 *
 * Source: Sörbom (1989), Model modification, Psychometrika 54, 371–384; Saris, Satorra & Sörbom (1987), Sociological
 * Methodology 17, 105–129 (expected change).
 *
 * @example
 * ```ts
 * import { modificationIndices } from "service-quality/factors";
 *
 * const answers = {
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7], q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *   q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7], q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 * };
 * const { modifications } = modificationIndices(answers, { constructs: { Reliability: ["q5", "q6", "q7", "q8"] } });
 * modifications.length; // => 6
 * ```
 */
export function modificationIndices(
  data: Columns | Moments,
  model: CfaModelSpec & MeasurementOptions,
  options?: MeasurementOptions | null,
): ModificationIndices {
  const read = readModelAndOptions(model, options, MEASUREMENT_OPTIONS);
  refuseArrows(read.model);
  const fitted = fitMeasurement(data, read.model, read.options);
  const { minimum } = fitted;
  const { missing, n } = fitted.read.covariances;
  const found = indicesOf(fitted);
  const hasNone = typeof found === "string";
  return {
    model: "confirmatory-factor-analysis",
    missing,
    n,
    converged: minimum.converged,
    modifications: hasNone ? [] : found,
    notes: hasNone ? [{ path: ["modifications"], reason: found }] : [],
  };
}

/**
 * With score s = −(n/2) ∂F and information V of a parameter beside the free ones: s² / V, and s / V; or why there are
 * none.
 */
function indicesOf(fitted: MeasurementFit): ModificationIndex[] | NoteReason {
  const { read, matrices, size, minimum, parameters, isWeighted } = fitted;
  if (!minimum.converged) return "not-converged";
  if (isWeighted) return "weighted";
  const candidates = fixedCells(read).filter(({ cell }) => !isFree(cell, parameters));
  const all: Parameters = [...parameters, ...candidates.map(({ cell }) => [cell])];
  const { n } = read.group;
  const { gradient, information } = informationOf([read.group], [matrices], size, minimum.comparisons, all);
  const [q, total] = [parameters.length, all.length];
  const factor = cholesky(submatrix(information, total, Array.from(parameters.keys())), q);
  if (factor === null) return "not-identified";
  return candidates
    .flatMap(({ cell, ...named }, c): ModificationIndex[] => {
      const row = information.subarray((q + c) * total, (q + c) * total + q);
      const explained = solveCholesky(factor, q, row).reduce((sum, value, a) => sum + value * row[a]!, 0);
      const own = information[(q + c) * total + q + c]!;
      const room = own - explained;
      if (!(room > NO_ROOM * own)) return [];
      const slope = gradient[q + c]!;
      const index = ((n / 2) * slope ** 2) / room;
      const expectedChange = (-slope / room) * unitOf(cell, read) + 0;
      return [{ ...named, index, p: chiSquaredUpperTail(index, 1), expectedChange }];
    })
    .sort((a, b) => b.index - a.index);
}

type Candidate = Pick<ModificationIndex, "kind" | "construct" | "item" | "other"> & {
  readonly cell: Cell & MeasurementCell;
};

function isFree({ matrix, row, column }: Cell, parameters: Parameters): boolean {
  const [high, low] = [Math.max(row, column), Math.min(row, column)];
  return (
    matrix === "residuals" &&
    parameters.some(([one]) => one!.matrix === matrix && one!.row === high && one!.column === low)
  );
}

function fixedCells({ constructs, covariances: { items } }: CfaData): Candidate[] {
  const loadings = constructs.flatMap(({ construct, items: own }, column) =>
    items.flatMap((item, row): Candidate[] => {
      const cell = { group: 0, matrix: "loadings" as const, row, column };
      return own.includes(row) ? [] : [{ kind: "loading", construct, item, other: null, cell }];
    }),
  );
  const residuals = items.flatMap((other, column) =>
    items.slice(0, column).map((item, row): Candidate => {
      const cell = { group: 0, matrix: "residuals" as const, row, column };
      return { kind: "residual-covariance", construct: null, item, other, cell };
    }),
  );
  return [...loadings, ...residuals];
}
