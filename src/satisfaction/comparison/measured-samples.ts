import { isServiceQualityError } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Column, isColumn } from "../../survey/column.ts";
import type { Estimation } from "../../survey/estimation.ts";
import { type GroupColumn, groupsOf } from "../../survey/grouping.ts";
import { isCounts } from "../measures/rating-tally.ts";
import type { MeasuredSample, MeasureModel } from "./measure.ts";

/** A sample by its name, with its measure. */
export interface NamedSample extends MeasuredSample {
  readonly name: string;
}

/** Measures every sample of a list, each named by its `key` and with answers and weights of its own. */
export function samplesOfList(
  list: unknown,
  key: "wave" | "unit",
  fewest: number,
  model: MeasureModel,
  { weights: common }: Estimation,
): NamedSample[] {
  if (!Array.isArray(list)) refuse("invalid_input", [], `a list of ${key}s`, list);
  if (list.length < fewest) refuse("insufficient_data", [], `at least ${fewest} ${key}s`, list.length);
  if (common !== undefined) refuse("invalid_input", ["weights"], `weights with each ${key}`, common);
  const names = new Set<unknown>();
  return Array.from(list, (sample: unknown, i) => {
    const { [key]: name, answers, weights }: { readonly [name: string]: unknown } = Object(sample);
    if (typeof name !== "string" || names.has(name)) {
      refuse("invalid_input", [i, key], `a name that no ${key} before it has`, name);
    }
    names.add(name);
    return { name, ...model.estimate(answers, weights as Column | undefined, [i, "answers"]) };
  });
}

/** The groups of one survey that have something to measure, and notes on those that have not. */
export interface GroupedSamples {
  readonly samples: readonly NamedSample[];
  readonly notes: Note[];
}

/** Measures every group of respondents. */
export function samplesOfGroups(
  answers: unknown,
  by: GroupColumn,
  model: MeasureModel,
  { weights }: Estimation,
): GroupedSamples {
  // The whole is measured first, so that a fault is named with its row in the answers as given.
  model.estimate(answers, weights, []);
  const groups = groupsOf(by, respondentsIn(answers), model.missing);
  const samples: NamedSample[] = [];
  const notes: Note[] = [];
  for (const { name, rows } of groups) {
    const sample = sampleOfRows(answers, rows, model, weights);
    if (sample === null) notes.push({ path: `samples.${name}`, reason: "no-complete-respondent" });
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
  const sampling = weights && picked(weights, rows);
  if (sampling?.every((weight) => weight === 0)) return null;
  try {
    return model.estimate(pickedIn(answers, rows), sampling, []);
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
