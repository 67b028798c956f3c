import { asGiven, optional, type Reader, type Readers, readRecord } from "../../errors/options.ts";
import { isPlainObject, listAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { type GroupColumn, groupNameAt, isColumn } from "../../survey/column.ts";
import type { Settings, SurveyEstimation } from "../../survey/estimation.ts";
import type { MeasureModel, MeasureName, Measures } from "../comparison/measure.ts";
import { respondentsIn } from "../comparison/measured-samples.ts";
import { readComparison } from "../comparison/read-comparison.ts";
import { listedAt } from "./banner-columns.ts";

/** A row of a measure, with the measure's own options; policy, confidence, weights and design are the table's. */
export type BannerMeasureRow<M extends MeasureName = MeasureName> = {
  [K in M]: {
    readonly id: string;
    readonly label?: string | undefined;
    readonly measure: K;
    readonly answers: Measures[K]["answers"];
  } & Omit<Measures[K]["options"], keyof SurveyEstimation>;
}[M];

/** A row for every category of a question: the share of those who chose it among those who answered. */
export interface BannerSharesRow {
  readonly id: string;
  readonly label?: string | undefined;
  readonly measure: "shares";
  /** The category of every respondent; `null` and empty text mean missing. */
  readonly answers: GroupColumn;
  /** Every category, in the order of the rows; those met, in order of first appearance, by default. */
  readonly categories?: readonly (string | number)[] | undefined;
}

/** What a banner table has a row of, or rows. */
export type BannerRowSpec = BannerMeasureRow | BannerSharesRow;

const NAMES = { id: textAt, label: optional(textAt) };

const SHARES = {
  ...NAMES,
  measure: asGiven as Reader<"shares">,
  answers: asGiven as Reader<GroupColumn>,
  categories: optional(listedAt),
} satisfies Readers<BannerSharesRow>;

/** A row that is to be filled: its names, what it measures, and the answers. */
export interface OpenRow {
  /** Its place in the list that is given. */
  readonly place: number;
  readonly id: string;
  readonly label: string | null;
  readonly measure: MeasureName | "shares";
  readonly category: string | number | null;
  readonly model: MeasureModel;
  readonly answers: unknown;
}

type NewRow = Omit<OpenRow, "place">;

/** The table's own settings, which hold for all rows. */
interface TableSettings extends Settings {
  readonly length: number;
  readonly isDesigned: boolean;
}

/** Reads the rows of a table, a question of categories as one for each. */
export function openRowsAt(rows: unknown, settings: TableSettings): OpenRow[] {
  const ids = new Set<string>();
  return listAt(rows, [], "row", (row, path) => {
    const open = underPath(path, () =>
      isOfShares(row) ? shareRows(row, settings) : [measureRow(row, settings)],
    );
    const { id } = open[0]!;
    if (ids.has(id)) refuse("invalid_input", [...path, "id"], "an id that no other row has", id);
    ids.add(id);
    return open;
  }).flatMap((open, place) => open.map((row) => ({ ...row, place })));
}

function isOfShares(row: unknown): boolean {
  return isPlainObject(row) && row.measure === "shares";
}

function measureRow(row: unknown, { missing, confidence, length, isDesigned }: TableSettings): NewRow {
  if (!isPlainObject(row)) return refuse("invalid_input", [], "a row with the measure that it shows", row);
  for (const key of ["missing", "confidence", "weights", "design"] as const) {
    if (Object.hasOwn(row, key)) refuse("invalid_input", [key], `${key} of the whole table`, row[key]);
  }
  const readers = { ...NAMES, answers: asGiven };
  const { model, own } = readComparison({ ...row, missing, confidence }, readers, isDesigned);
  checkLength(respondentsIn(own.answers, ["answers"]), length, own.answers);
  return {
    id: own.id,
    label: own.label,
    measure: model.measure,
    category: null,
    model,
    answers: own.answers,
  };
}

/** A category is a rating of 1 for those who chose it and of 0 for others who answered. */
function shareRows(row: unknown, { missing, confidence, length, isDesigned }: TableSettings): NewRow[] {
  const { id, label, answers, categories } = readRecord(row, SHARES, [], "a row of shares");
  if (!isColumn(answers)) return refuse("invalid_input", ["answers"], "a column of categories", answers);
  checkLength(answers.length, length, answers);
  const options = { measure: "csat", scale: { min: 0, max: 1 }, satisfiedFrom: 1, missing, confidence };
  const { model } = readComparison(options, {}, isDesigned);
  const names = Array.from(answers, (answer, i) => groupNameAt(answer, ["answers"], i));
  const known = categories ?? categoriesOf(answers, names);
  const listed = new Set(known.map(String));
  const stranger = names.findIndex((name) => name !== null && !listed.has(name));
  if (stranger >= 0) {
    refuse(
      "invalid_input",
      ["answers", stranger],
      "one of the categories that are listed",
      answers[stranger],
    );
  }
  return known.map((category) => ({
    id,
    label,
    measure: "shares",
    category,
    model,
    answers: names.map((name) => (name === null ? null : Number(name === String(category)))),
  }));
}

function categoriesOf(answers: GroupColumn, names: readonly (string | null)[]): (string | number)[] {
  const places = new Map<string, number>();
  names.forEach((name, i) => {
    if (name !== null && !places.has(name)) places.set(name, i);
  });
  if (places.size === 0) refuse("insufficient_data", ["answers"], "at least one answer", 0);
  return Array.from(places.values(), (i) => answers[i]!);
}

function checkLength(given: number, length: number, answers: unknown): void {
  if (given === length) return;
  refuse("invalid_input", ["answers"], `${length} answers, one per respondent of the banner`, answers);
}
