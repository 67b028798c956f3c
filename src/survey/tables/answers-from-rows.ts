import { shortened } from "../../errors/error.ts";
import { optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type Answers, answersOf } from "../answer.ts";
import { columnsOfItems, type ItemSelection, SELECTION_OPTIONS } from "../item-selection.ts";
import { type CellReader, cellReader } from "./answer-cell.ts";
import { missingCodesAt } from "./missing-codes.ts";
import type { LongRecord } from "./record-keys.ts";

/** Options of `answersFromRows`. */
export interface RowsOptions extends ItemSelection {
  /**
   * What means a missing answer, nothing by default: the number 99 as a number or in any text that spells it, a text
   * such as `"NA"` only as it stands.
   */
  missing?: readonly (string | number)[] | undefined;
  /** Ends of the answer scale; an answer off it is refused with its row. */
  scale?: Scale | undefined;
}

const OPTIONS = {
  ...SELECTION_OPTIONS,
  missing: otherwise(missingCodesAt, missingCodesAt([], [])),
  scale: optional(scaleAt),
} satisfies Readers<RowsOptions>;

/**
 * Columns of answers from wide rows, one row per respondent.
 *
 * `items` and `prefix` choose the columns: with `items` alone they are the columns' names, with a
 * prefix the n-th item's column is prefix + n, with neither every key of any row is an item. A key
 * that a row lacks, `null`, `undefined` and NaN are missing answers. Text is not read as a number:
 * rows that hold numbers as text come from a CSV file, which `parseAnswersCsv` reads.
 *
 * @throws `insufficient_data` without a row; `unknown_item` for an item that no row has;
 * `invalid_input` for anything but a number, with the row and the column as the path.
 *
 * @example
 * ```ts
 * import { answersFromRows } from "service-quality/survey";
 *
 * const rows = [
 *   { id: 1, E1: 7, P1: 5, E2: 6, P2: 6 },
 *   { id: 2, E1: 6, P1: null, E2: 7, P2: 4 },
 * ];
 * answersFromRows(rows, { prefix: "E" }); // => { q1: [7, 6], q2: [6, 7] }
 * answersFromRows(rows, { prefix: "P", items: ["polite", "clean"] }); // => { polite: [5, null], clean: [6, 4] }
 * ```
 */
export function answersFromRows(rows: readonly object[], options: RowsOptions = {}): Answers {
  const { items, prefix, missing, scale } = readOptions(options, OPTIONS);
  checkRows(rows);
  const wanted = columnsOfItems(() => keysOf(rows), { items, prefix });
  const read = cellReader(scale, missing);
  return answersOf(
    wanted.map(({ item }) => item),
    wanted.map(({ column }) => columnOf(rows, column, read)),
  );
}

/** Refuses anything but a list of objects. */
export function checkRows(rows: readonly object[]): asserts rows is readonly LongRecord[] {
  if (!Array.isArray(rows)) refuse("invalid_input", [], "a list of rows", rows);
  if (rows.length === 0) refuse("insufficient_data", [], "at least one row", rows);
  for (let i = 0; i < rows.length; i++) {
    if (!isPlainObject(rows[i])) refuse("invalid_input", [i], "a plain object", rows[i]);
  }
}

function keysOf(rows: readonly object[]): string[] {
  const keys = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) keys.add(key);
  return [...keys];
}

function columnOf(rows: readonly LongRecord[], column: string, read: CellReader): (number | null)[] {
  let found = false;
  const answers = rows.map((row, i) => {
    if (!Object.hasOwn(row, column)) return null;
    found = true;
    return read(row[column], i, column);
  });
  if (!found) refuse("unknown_item", [column], `a row with ${shortened(column)}`, undefined);
  return answers;
}
