import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { correlationsOf, type ItemCorrelations } from "../../moments/correlations.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import { isOnScale, scaleText } from "../../survey/answer.ts";
import { type Columns, readAnswers, sourcesOf } from "../../survey/column.ts";
import { type CountedAnswers, countedAnswers } from "../../survey/counted-answers.ts";
import type { Estimation } from "../../survey/estimation.ts";
import { definePathModel } from "../model/define-path-model.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import { type PathStructure, structureOf } from "../model/path-structure.ts";
import { refineInnerModel } from "./exact-regressions.ts";
import type { PathSettings } from "./fit-options.ts";
import { fitPaths } from "./fit-paths.ts";
import { setCorrelations } from "./item-correlations.ts";
import { type FitFailure, type PathFit, roomFor } from "./path-fit.ts";

/** A model with its fit to data. */
export interface FittedData {
  readonly fit: PathFit;
  readonly items: ItemCorrelations;
}

/** The structure of a model that is given as an argument. */
export function structureAt(model: PathModelSpec): PathStructure {
  return structureOf(underPath(["model"], () => definePathModel(model)));
}

/** Fits the model to columns or moments; refuses data that have no fit. */
export function fitData(
  data: Columns | Moments,
  structure: PathStructure,
  { missing, weights }: Pick<Estimation, "missing" | "weights">,
  settings: PathSettings,
): FittedData {
  const items = correlationsOf(data, { items: structure.items, missing, weights });
  const most = Math.max(...structure.predecessors.map((before) => before.length));
  if (items.n < most + 2) {
    const expected = `at least ${most + 2} respondents, for ${most} paths to one construct`;
    refuse("insufficient_data", [], expected, items.n);
  }
  if (settings.scale !== null) checkAnswers(data, items, settings.scale);
  const fit = roomFor(structure);
  setCorrelations(fit, items.matrix, items.deviations, settings.basis);
  const failure =
    fitPaths(fit, settings) ??
    (settings.consistent ? null : refineInnerModel(fit, items.deviations, data, { missing, weights }));
  if (failure !== null) refuseFit(failure, structure);
  return { fit, items };
}

/** The answers to a model's items of the respondents who count. */
export function pathAnswers(
  columns: Columns,
  { items }: PathStructure,
  estimation: Pick<Estimation, "missing" | "weights">,
): CountedAnswers {
  const ids = items.map((id) => ({ id }));
  return countedAnswers(sourcesOf(columns, ids, null), estimation);
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

/** Refuses an answer off the scale; of moments, a mean. */
function checkAnswers(data: Columns | Moments, { items, means }: ItemCorrelations, scale: Scale): void {
  if (isMoments(data)) {
    const off = means.findIndex((mean) => !isOnScale(mean, scale));
    if (off >= 0) refuse("invalid_input", [items[off]!], `a mean that is ${scaleText(scale)}`, means[off]);
    return;
  }
  const ids = items.map((id) => ({ id }));
  for (const source of sourcesOf(data, ids, scale)) {
    readAnswers(source, 0, new Float64Array(source.column.length));
  }
}
