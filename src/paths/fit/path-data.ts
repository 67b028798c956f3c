import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { type Covariances, covariancesOf } from "../../moments/covariances.ts";
import type { Moments } from "../../moments/moments.ts";
import { cholesky } from "../../numeric/algebra/cholesky.ts";
import { isOnScale, scaleText } from "../../survey/answer.ts";
import type { Columns } from "../../survey/column.ts";
import type { Estimation } from "../../survey/estimation.ts";
import { definePathModel } from "../model/define-path-model.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import { type PathStructure, structureOf } from "../model/path-structure.ts";
import type { PathSettings } from "./fit-options.ts";
import { setCovariances } from "./item-correlations.ts";
import { type FitFailure, fitPaths, type PathFit, roomFor } from "./path-fit.ts";

/** A model with its fit to data. */
export interface FittedData {
  readonly fit: PathFit;
  readonly covariances: Covariances;
  readonly deviations: Float64Array;
  /** Whether the items' correlations are those that answers without gaps could have. */
  readonly isPositiveDefinite: boolean;
}

/** The structure of a model that is given as an argument. */
export function structureAt(model: PathModelSpec): PathStructure {
  return structureOf(underPath(["model"], () => definePathModel(model)));
}

/** Fits the model to columns or moments; refuses data that have no fit. */
export function fitData(
  data: Columns | Moments,
  structure: PathStructure,
  estimation: Estimation,
  settings: PathSettings,
): FittedData {
  const { items } = structure;
  const { missing, weights } = estimation;
  const covariances = covariancesOf(data, { items, missing, weights });
  const { n, matrix, means } = covariances;
  const most = Math.max(...structure.predecessors.map((before) => before.length));
  if (matrix === null || n < most + 2) {
    refuse(
      "insufficient_data",
      [],
      `at least ${most + 2} respondents, for ${most} paths to one construct`,
      n,
    );
  }
  checkMeans(means, items, settings.scale);
  const fit = roomFor(structure);
  const deviations = new Float64Array(items.length);
  const constant = setCovariances(fit, matrix, deviations, settings.basis);
  if (constant >= 0) {
    refuse(
      "singular_data",
      [items[constant]!],
      `${items[constant]} to vary`,
      "the same answer from everyone",
    );
  }
  const failure = fitPaths(fit, settings);
  if (failure !== null) refuseFit(failure, structure);
  return {
    fit,
    covariances,
    deviations,
    isPositiveDefinite: covariances.missing !== "available" || cholesky(fit.matrix, items.length) !== null,
  };
}

const EXPECTED: Readonly<Record<FitFailure["reason"], readonly [expected: string, received: string]>> = {
  "no-scores": ["items that go with a construct next to it", "items without any correlation"],
  "collinear-items": ["items that vary apart from each other, for mode B", "items that determine each other"],
  "collinear-constructs": [
    "predecessors that vary apart from each other",
    "predecessors that determine each other",
  ],
  "no-reliability": ["items whose scores have a reliability above 0, to be consistent", "items without any"],
};

/** Throws the error of a fit that there is not. */
export function refuseFit({ reason, construct }: FitFailure, { constructs }: PathStructure): never {
  const [expected, received] = EXPECTED[reason];
  refuse("singular_data", ["model", "constructs", constructs[construct]!], expected, received);
}

function checkMeans(means: Float64Array, items: readonly string[], scale: Scale | null): void {
  const off = scale === null ? -1 : means.findIndex((mean) => !isOnScale(mean, scale));
  if (off >= 0) refuse("invalid_input", [items[off]!], `a mean that is ${scaleText(scale)}`, means[off]);
}
