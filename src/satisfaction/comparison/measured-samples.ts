import { isServiceQualityError } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type AnyReaders, asGiven, type Reader } from "../../errors/options.ts";
import { checkNames } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { type Column, isColumn } from "../../survey/column.ts";
import { weightsOf } from "../../survey/estimation.ts";
import { type GroupColumn, groupsOf } from "../../survey/grouping.ts";
import { isCounts } from "../measures/rating-tally.ts";
import type { MeasuredSample, MeasureModel, ReadComparison } from "./measure.ts";

/** A sample by its name, with its measure. */
export interface NamedSample extends MeasuredSample {
  readonly name: string;
}

/** A sample that brings its own answers and weights. */
export interface GivenSample {
  readonly name: string;
  readonly answers: unknown;
  readonly weights: Column | undefined;
}

/** Readers of what a wave or a unit brings. */
export const GIVEN_SAMPLE = {
  answers: asGiven,
  weights: asGiven as Reader<Column | undefined>,
};

/** Measures every sample of a list, whose names stand under `key`. */
export function samplesOfList(
  list: readonly GivenSample[],
  key: "wave" | "unit",
  fewest: number,
  { model, weights: common }: Pick<ReadComparison<AnyReaders>, "model" | "weights">,
): NamedSample[] {
  if (list.length < fewest) refuse("insufficient_data", [], `at least ${fewest} ${key}s`, list.length);
  if (common !== undefined) refuse("invalid_input", ["weights"], `weights with each ${key}`, common);
  const names = list.map(({ name }) => name);
  checkNames(names, [], key);
  return list.map(({ name, answers, weights }, i) => ({
    name,
    ...underPath([i], () => model.estimate(answers, weights, ["answers"])),
  }));
}

/** The groups of one survey that have something to measure, and notes on those that have not. */
export interface GroupedSamples {
  readonly samples: readonly NamedSample[];
  readonly notes: Note[];
}

/** Measures every group of respondents; `listed` is the key of the list that they come to stand in. */
export function samplesOfGroups(
  answers: unknown,
  by: GroupColumn,
  { model, weights }: Pick<ReadComparison<AnyReaders>, "model" | "weights">,
  listed: string,
): GroupedSamples {
  // The whole is measured first, so that a fault is named with its row in the answers as given.
  model.estimate(answers, weights, []);
  const length = respondentsIn(answers);
  const samples: NamedSample[] = [];
  const notes: Note[] = [];
  for (const { name, rows } of groupsOf(by, length, model.missing, weightsOf({ weights }, length))) {
    const sample = sampleOfRows(answers, rows, model, weights);
    if (sample === null) notes.push({ path: [listed], reason: "no-complete-respondent" });
    else samples.push({ name, ...sample });
  }
  return { samples, notes };
}

/** `null` where none of the group's respondents counts. */
function sampleOfRows(
  answers: unknown,
  rows: Int32Array,
  model: MeasureModel,
  weights: Column | undefined,
): MeasuredSample | null {
  try {
    return model.estimate(pickedIn(answers, rows), weights && picked(weights, rows), []);
  } catch (error) {
    if (isServiceQualityError(error) && error.code === "insufficient_data") return null;
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
