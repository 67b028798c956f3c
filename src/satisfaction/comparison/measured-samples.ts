import { type ErrorPath, isServiceQualityError } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type AnyReaders, asGiven, type Reader } from "../../errors/options.ts";
import { checkNames } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { pickedRows, type SampledRows } from "../../numeric/design/design-variance.ts";
import type { GroupColumn } from "../../survey/column.ts";
import { type Column, isColumn } from "../../survey/column.ts";
import { weightsOf } from "../../survey/estimation.ts";
import { type Group, groupsOf } from "../../survey/grouping.ts";
import { designAt, type ReadDesign, sampledRowsOf } from "../../survey/sample-design.ts";
import { isCounts } from "../measures/rating-tally.ts";
import type { MeasuredSample, MeasureModel, Sampling } from "./measure.ts";
import type { ReadComparison } from "./read-comparison.ts";

/** A sample by its name, with its measure. */
export interface NamedSample extends MeasuredSample {
  readonly name: string;
}

/** A sample in which nobody answered. */
export interface EmptySample {
  readonly name: string;
  readonly mean: null;
}

/** A sample, measured where somebody in it answered. */
export type AnySample = NamedSample | EmptySample;

/** A sample that brings its own answers and weights. */
export interface GivenSample {
  readonly name: string;
  readonly answers: unknown;
  readonly weights: Column | undefined;
  readonly design?: ReadDesign | undefined;
}

/** Readers of what a wave or a unit brings. */
export const GIVEN_SAMPLE = {
  answers: asGiven,
  weights: asGiven as Reader<Column | undefined>,
  design: designAt,
};

/** Measures every sample of a list, whose names stand under `key`; under `"available"` one may be empty. */
export function samplesOfList(
  list: readonly GivenSample[],
  key: "wave" | "unit",
  fewest: number,
  { model, sampling }: Pick<ReadComparison<AnyReaders>, "model" | "sampling">,
): AnySample[] {
  if (list.length < fewest) refuse("insufficient_data", [], `at least ${fewest} ${key}s`, list.length);
  for (const part of ["weights", "design"] as const) {
    if (sampling[part] === undefined) continue;
    refuse("invalid_input", [part], `${part} with each ${key}`, sampling[part]);
  }
  const names = list.map(({ name }) => name);
  checkNames(names, [], key);
  return list.map(({ name, answers, weights, design }, i) => {
    const estimate = () => underPath([i], () => model.estimate(answers, { weights, design }, ["answers"]));
    return model.missing === "available" ? sampleOf(name, estimate) : { name, ...estimate() };
  });
}

/** Measures every group of respondents, under a design as a domain of the sample. */
export function samplesOfGroups(
  answers: unknown,
  by: GroupColumn,
  { model, sampling }: Pick<ReadComparison<AnyReaders>, "model" | "sampling">,
): AnySample[] {
  // The whole is measured first, so that a fault is named with its row in the answers as given.
  model.estimate(answers, sampling, []);
  const length = respondentsIn(answers, []);
  const weights = weightsOf(sampling, length);
  const sample = sampledRowsOf(sampling.design, length, weights);
  const groups = groupsOf(by, length, model.missing, weights);
  return samplesOfRows(answers, groups, { model, sampling: { ...sampling, design: sample } });
}

/** The model of a measure, and respondents whose design is what it has come to for all of them. */
interface SampledMeasure {
  readonly model: MeasureModel;
  readonly sampling: Pick<Sampling, "weights"> & { readonly design: SampledRows | null };
}

/** Measures the respondents of every list of rows. */
export function samplesOfRows(
  answers: unknown,
  groups: readonly Group[],
  { model, sampling: { weights, design } }: SampledMeasure,
): AnySample[] {
  return groups.map(({ name, rows }) =>
    sampleOf(name, () =>
      model.estimate(
        pickedIn(answers, rows),
        { weights: weights && picked(weights, rows), design: design && pickedRows(design, rows) },
        [],
      ),
    ),
  );
}

/** Whether somebody in a sample answered. */
export function isMeasured(sample: AnySample): sample is NamedSample {
  return sample.mean !== null;
}

/** Which samples of the list under a key nobody answered. */
export function notesOnEmpty(samples: readonly AnySample[], key: string): Note[] {
  return samples.flatMap(({ mean }, i): Note[] =>
    mean === null ? [{ path: [key, i], reason: "no-answers" }] : [],
  );
}

/** The sample that is measured so; empty where none of its respondents counts. */
export function sampleOf(name: string, estimate: () => MeasuredSample): AnySample {
  try {
    return { name, ...estimate() };
  } catch (error) {
    if (isServiceQualityError(error) && error.code === "insufficient_data") return { name, mean: null };
    throw error;
  }
}

/** The number of respondents that the first of the columns has. */
export function respondentsIn(answers: unknown, path: ErrorPath): number {
  const column = columnsIn(answers)[0];
  if (column === undefined || isCounts(column)) {
    refuse("invalid_input", path, "answers of single respondents, which alone have groups", answers);
  }
  return column.length;
}

function columnsIn(answers: unknown): Column[] {
  if (isColumn(answers)) return [answers];
  return typeof answers === "object" && answers !== null ? Object.values(answers).flatMap(columnsIn) : [];
}

/** The same answers of the rows alone. */
function pickedIn(answers: unknown, rows: Int32Array): unknown {
  if (isColumn(answers)) return picked(answers, rows);
  if (typeof answers !== "object" || answers === null) return answers;
  return Object.fromEntries(Object.entries(answers).map(([key, part]) => [key, pickedIn(part, rows)]));
}

function picked(column: Column, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
}
