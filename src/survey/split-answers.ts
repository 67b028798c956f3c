import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import {
  asGiven,
  optional,
  otherwise,
  type Read,
  type Reader,
  type Readers,
  readOptions,
  whole,
} from "../errors/options.ts";
import { isPlainObject, objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { type Column, type GroupColumn, isColumn, isComplete } from "./column.ts";
import { type Missing, missingAt, weightsOf } from "./estimation.ts";
import { type Group, groupsOf } from "./grouping.ts";

const FEWEST = 30;

/** How deep a column may lie in the data. */
const DEEPEST = 20;

/** Options of `splitAnswers`. */
export interface SplitOptions {
  /** Everybody's group, such as a branch; or several such columns by name, of which each combination is a group. */
  readonly by: GroupColumn | Readonly<Record<string, GroupColumn>>;
  /** Sampling weights, one per respondent; one of 0 leaves its respondent out. */
  readonly weights?: Column | null | undefined;
  /** What to do with respondents whose group is not known: refused by default (`"reject"`), else they are left out. */
  readonly missing?: Missing | null | undefined;
  /** A group of fewer respondents gets a note; 30 by default. */
  readonly fewest?: number | null | undefined;
  /** The answers of a group of fewer respondents are held back; 0 by default. */
  readonly smallestBase?: number | null | undefined;
  /** Another name of `smallestBase`. */
  readonly suppressBelow?: number | null | undefined;
}

/** Columns of the same names as plain lists, `null` where an answer is missing. */
export type PlainColumns<Data> =
  Data extends ArrayLike<infer Answer>
    ? (NonNullable<Answer> | null)[]
    : { -readonly [Key in keyof Data]: PlainColumns<Data[Key]> };

/** The respondents of one group. */
export interface AnswersOfGroup<Data> {
  /** The group's value of every column in `by`, as text. */
  group: Record<string, string>;
  /** The values, joined with ` · `. */
  name: string;
  /** Respondents. */
  n: number;
  /** `null` where they are held back. */
  answers: PlainColumns<Data> | null;
  /** `null` where none are given, or where they are held back. */
  weights: number[] | null;
}

/** The result of `splitAnswers`. */
export interface SplitAnswers<Data> {
  /** Names of the columns that make the groups; `group` where it is one without a name. */
  by: string[];
  groups: AnswersOfGroup<Data>[];
  notes: Note[];
}

/** Readers of the options. */
export const SPLIT_OPTIONS = {
  by: asGiven as Reader<SplitOptions["by"]>,
  weights: asGiven as Reader<Column | undefined>,
  missing: otherwise(missingAt, "reject"),
  fewest: otherwise(whole(0), FEWEST),
  smallestBase: optional(whole(0)),
  suppressBelow: optional(whole(0)),
} satisfies Readers<SplitOptions>;

/**
 * The answers of each group of respondents: a column, or columns nested as any score takes them, parted by one or more
 * columns of groups.
 *
 * Groups are those that occur, in order of first appearance. `null`, NaN and empty text are no group. Columns come out
 * as plain lists.
 *
 * @throws `invalid_input` for a column of another length than the first, for `by` that is no column, and everything
 * else malformed; `missing_answers` for a respondent without a group unless `missing` says otherwise;
 * `insufficient_data` without a column or a respondent.
 *
 * @example
 * ```ts
 * import { splitAnswers } from "service-quality/survey";
 *
 * const { groups } = splitAnswers({ polite: [5, 4, 3], clean: [7, null, 6] }, { by: ["north", "south", "north"], fewest: 0 });
 * groups.map(({ name, n, answers }) => [name, n, answers?.clean]); // => [["north", 2, [7, 6]], ["south", 1, [null]]]
 * ```
 */
export function splitAnswers<Data>(data: Data, options: SplitOptions): SplitAnswers<Data> {
  return partedAnswers(data, readOptions(options, SPLIT_OPTIONS));
}

/** The same with options already read. */
export function partedAnswers<Data>(data: Data, settings: Read<typeof SPLIT_OPTIONS>): SplitAnswers<Data> {
  const { missing, fewest } = settings;
  const base = smallestBaseOf(settings);
  const length = lengthOf(data);
  const by = groupColumnsOf(settings.by);
  const weights = weightsOf(settings, length);
  const parts = by.map(({ column, path }) => groupsOf(column, length, missing, weights, path));
  const notes: Note[] = [];
  const groups = combined(parts, length).map(({ names, rows }, k): AnswersOfGroup<Data> => {
    const isHeldBack = rows.length < base;
    if (isHeldBack) notes.push({ path: ["groups", k], reason: "suppressed" });
    else if (rows.length < fewest) notes.push({ path: ["groups", k, "n"], reason: "few-respondents" });
    return {
      group: Object.fromEntries(by.map(({ name }, j) => [name, names[j]!])),
      name: names.join(" · "),
      n: rows.length,
      answers: isHeldBack ? null : (rowsOf(data, rows) as PlainColumns<Data>),
      weights: isHeldBack || weights === null ? null : rows.map((row) => settings.weights![row]! + 0),
    };
  });
  return { by: by.map(({ name }) => name), groups, notes };
}

function smallestBaseOf({ smallestBase, suppressBelow }: Read<typeof SPLIT_OPTIONS>): number {
  if (smallestBase !== null && suppressBelow !== null) {
    refuse("invalid_input", ["suppressBelow"], "smallestBase or suppressBelow", suppressBelow);
  }
  return smallestBase ?? suppressBelow ?? 0;
}

/** The number of respondents, which all columns share. */
function lengthOf(data: unknown): number {
  const [first, ...others] = columnsIn(data, []);
  if (first === undefined) return refuse("insufficient_data", [], "at least one column of answers", data);
  const { length } = first.column;
  for (const { column, path } of others) {
    if (column.length !== length)
      refuse("invalid_input", path, `${length} answers, one per respondent`, column);
  }
  return length > 0
    ? length
    : refuse("insufficient_data", first.path, "at least one respondent", first.column);
}

interface PlacedColumn {
  readonly column: ArrayLike<unknown>;
  readonly path: ErrorPath;
}

/** The columns wherever they lie; nothing lies where there is none. */
function columnsIn(data: unknown, path: ErrorPath): PlacedColumn[] {
  if (isColumn(data)) {
    checkCells(data, path);
    return [{ column: data, path }];
  }
  if (path.length > 0 && (data === null || data === undefined)) return [];
  if (!isPlainObject(data) || path.length > DEEPEST) {
    return refuse("invalid_input", path, `columns of answers, at most ${DEEPEST} deep`, data);
  }
  return Object.entries(data).flatMap(([key, inner]) => columnsIn(inner, [...path, key]));
}

function checkCells(column: ArrayLike<unknown>, path: ErrorPath): void {
  if (isComplete(column as Column)) return;
  for (let i = 0; i < column.length; i++) {
    const cell = column[i] ?? Number.NaN;
    if (typeof cell === "number" ? Math.abs(cell) === Infinity : typeof cell !== "string") {
      refuse("invalid_input", [...path, i], "a finite number or text, or null for a missing answer", cell);
    }
  }
}

/** Those rows of all columns. */
function rowsOf(data: unknown, rows: readonly number[]): unknown {
  if (data === null || data === undefined) return null;
  if (!isColumn(data))
    return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, rowsOf(inner, rows)]));
  return rows.map((row) => {
    const cell: unknown = data[row] ?? null;
    if (typeof cell !== "number") return cell;
    return Number.isNaN(cell) ? null : cell + 0;
  });
}

interface NamedGroupColumn {
  readonly name: string;
  readonly column: GroupColumn;
  readonly path: ErrorPath;
}

function groupColumnsOf(by: unknown): NamedGroupColumn[] {
  if (isColumn(by)) return [{ name: "group", column: by as GroupColumn, path: ["by"] }];
  const columns = Object.entries(
    objectAt(by, ["by"], "a column of groups, not its name, or several by name"),
  );
  if (columns.length === 0) refuse("insufficient_data", ["by"], "at least one column of groups", by);
  return columns.map(([name, column]) => ({ name, column: column as GroupColumn, path: ["by", name] }));
}

interface CombinedGroup {
  readonly names: readonly string[];
  readonly rows: number[];
}

/** The combinations of groups that occur, in order of first appearance. */
function combined(parts: readonly (readonly Group[])[], length: number): CombinedGroup[] {
  let combinations: CombinedGroup[] = [{ names: [], rows: Array.from({ length }, (_, row) => row) }];
  for (const groups of parts) {
    const codes = codesOf(groups, length);
    combinations = combinations.flatMap((whole) => partsOf(whole, groups, codes));
  }
  return combinations.sort((a, b) => a.rows[0]! - b.rows[0]!);
}

function partsOf(
  { names, rows }: CombinedGroup,
  groups: readonly Group[],
  codes: Float64Array,
): CombinedGroup[] {
  const rowsByCode = new Map<number, number[]>();
  for (const row of rows) {
    const code = codes[row]!;
    if (Number.isNaN(code)) continue;
    const known = rowsByCode.get(code);
    if (known === undefined) rowsByCode.set(code, [row]);
    else known.push(row);
  }
  return Array.from(rowsByCode, ([code, part]) => ({ names: [...names, groups[code]!.name], rows: part }));
}

/** The place of every respondent's group among the groups, NaN without one. */
function codesOf(groups: readonly Group[], length: number): Float64Array {
  const codes = new Float64Array(length).fill(Number.NaN);
  groups.forEach(({ rows }, code) => {
    for (const row of rows) codes[row] = code;
  });
  return codes;
}
