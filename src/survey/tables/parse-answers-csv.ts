import { type ErrorPath, shortened } from "../../errors/error.ts";
import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { nameAt, objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type Answers, answersOf, isOnScale, scaleText } from "../answer.ts";
import { columnsOfItems, type ItemSelection, SELECTION_OPTIONS } from "../item-selection.ts";
import { type CsvLayout, checkHeader, LAYOUT_OPTIONS, positionsOf, walkCsv } from "./csv-rows.ts";
import { isCode, missingCodesAt } from "./missing-codes.ts";
import { numberOf } from "./numeral.ts";

/** Options of `parseAnswersCsv`. */
export interface AnswersCsvOptions extends ItemSelection, CsvLayout {
  /** The decimal mark of the numbers, `"."` by default. */
  decimal?: "." | "," | undefined;
  /**
   * What means a missing answer, `["NA"]` by default: the number 99 in every way it can be written (`99`, `99.0`,
   * `+99`), a text such as `"99"` only as it stands. An empty cell always does.
   */
  missing?: readonly (string | number)[] | undefined;
  /** Other names for columns of the header; `items` and `prefix` then mean the new ones. */
  rename?: Readonly<Record<string, string>> | undefined;
  /** Ends of the answer scale; an answer off it is refused with its line. */
  scale?: Scale | undefined;
}

const OPTIONS = {
  ...SELECTION_OPTIONS,
  ...LAYOUT_OPTIONS,
  decimal: otherwise(oneOf(".", ","), "."),
  missing: otherwise(missingCodesAt, missingCodesAt(["NA"], [])),
  rename: otherwise(renameAt, {}),
  scale: optional(scaleAt),
} satisfies Readers<AnswersCsvOptions>;

/**
 * Columns of answers from the text of a CSV file: a header with the names of the columns, then one
 * row per respondent.
 *
 * `items` and `prefix` choose the columns as in `answersFromRows`, after `rename`; the rest of the
 * file may hold anything. With neither, every column is read. Cells may be quoted (RFC 4180), a byte
 * order mark and any line end are taken, the delimiter is found (comma, semicolon or tab), spaces
 * around a cell do not count. Blank lines are passed over, but in a file of one column, where each
 * is a missing answer.
 *
 * @throws `insufficient_data` for a file without rows; `unknown_item` for a column that the header
 * lacks; `invalid_input` for a name that stands twice in the header, a row with too many or too
 * few cells, a quotation that is not closed and a cell that is no number; the message names the line
 * of the text, the path is the row (from 0) and the column.
 *
 * @example
 * ```ts
 * import { parseAnswersCsv } from "service-quality/survey";
 *
 * const text = "branch;E1;E2;P1;P2\nnorth;7;6;5;5,5\nsouth;6;;99;7\n";
 * parseAnswersCsv(text, { prefix: "E" }); // => { q1: [7, 6], q2: [6, null] }
 * parseAnswersCsv(text, { prefix: "P", decimal: ",", missing: [99] }); // => { q1: [5, null], q2: [5.5, 7] }
 * ```
 */
export function parseAnswersCsv(text: string, options: AnswersCsvOptions = {}): Answers {
  const { items, prefix, delimiter, decimal, missing, rename, scale } = readOptions(options, OPTIONS);
  let answers: Answers = {};
  walkCsv(text, delimiter, (header) => {
    const names = renamed(header, rename);
    const wanted = columnsOfItems(() => names, { items, prefix });
    if (wanted.some(({ column }) => column === "")) {
      refuse("invalid_input", [], "a name for every column, or options.items for those to read", "");
    }
    const positions = positionsOf(
      names,
      wanted.map(({ column }) => column),
    );
    const columns = wanted.map((): (number | null)[] => []);
    answers = answersOf(
      wanted.map(({ item }) => item),
      columns,
    );
    const marks = [decimal];
    return (cells, row, line) => {
      for (let j = 0; j < columns.length; j++) {
        const cell = cells[positions[j]!]!.trim();
        if (cell === "" || isCode(cell, missing, marks)) {
          columns[j]!.push(null);
          continue;
        }
        const x = numberOf(cell, decimal);
        if (!isOnScale(x, scale)) {
          const name = header[positions[j]!]!;
          const expected = `${scaleText(scale)} in line ${line}, column ${shortened(name)}, or an empty cell for a missing answer`;
          refuse("invalid_input", [row, name], expected, cell);
        }
        columns[j]!.push(x);
      }
    };
  });
  return answers;
}

function renameAt(value: unknown, path: ErrorPath): Readonly<Record<string, string>> {
  const entries = Object.entries(objectAt(value, path, "new names by the old ones"));
  return Object.fromEntries(entries.map(([name, to]) => [name, nameAt(to, [...path, name])]));
}

function renamed(header: readonly string[], rename: Readonly<Record<string, string>>): string[] {
  const known = new Set(header);
  for (const name of Object.keys(rename)) {
    if (known.has(name)) continue;
    refuse("unknown_item", ["rename", name], `a column ${shortened(name)} in the header`, undefined);
  }
  const names = header.map((name) => (Object.hasOwn(rename, name) ? rename[name]! : name));
  checkHeader(names);
  return names;
}
