import { isServiceQualityError } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type AnyReaders, asGiven, type Reader } from "../../errors/options.ts";
import { checkNames } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { pickedRows } from "../../numeric/design/design-variance.ts";
import type { GroupColumn } from "../../survey/column.ts";
import { type Column, isColumn } from "../../survey/column.ts";
import { weightsOf } from "../../survey/estimation.ts";
import { groupsOf } from "../../survey/grouping.ts";
import { designAt, type ReadDesign, sampledRowsOf } from "../../survey/sample-design.ts";
import { isCounts } from "../measures/rating-tally.ts";
import type { MeasuredSample, ReadComparison } from "./measure.ts";

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
  const length = respondentsIn(answers);
  const weights = weightsOf(sampling, length);
  const sample = sampledRowsOf(sampling.design, length, weights);
  return groupsOf(by, length, model.missing, weights).map(({ name, rows }) =>
    sampleOf(name, () =>
      model.estimate(
        pickedIn(answers, rows),
        {
          weights: sampling.weights && picked(sampling.weights, rows),
          design: sample && pickedRows(sample, rows),
        },
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

/** Empty where none of the respondents counts. */
function sampleOf(name: string, estimate: () => MeasuredSample): AnySample {
  try {
    return { name, ...estimate() };
  } catch (error) {
    if (isServiceQualityError(error) && error.code === "insufficient_data") return { name, mean: null };
    throw error;
  }
}

/** The number of respondents that the first of the columns has. */
function respondentsIn(answers: unknown): number {
  const column = columnsIn(answers)[0];
  if (column === undefined || isCounts(column)) {
    refuse("invalid_input", [], "answers of single respondents, which alone have groups", answers);
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
