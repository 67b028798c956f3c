import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { someNamesAt } from "../../errors/read-argument.ts";
import { type CsvLayout, LAYOUT_OPTIONS, positionsOf, walkCsv } from "./csv-rows.ts";
import { isCode, missingCodesAt } from "./missing-codes.ts";

/** Nobody says how the numbers among texts are written. */
const MARKS = [".", ","] as const;

/** Options of `parseTextCsv`. */
export interface TextCsvOptions extends CsvLayout {
  /** Names of the columns to read. */
  columns: readonly string[];
  /**
   * What means that nothing is known, as for `parseAnswersCsv`, with either decimal mark; nothing by default. An empty
   * cell always does.
   */
  missing?: readonly (string | number)[] | undefined;
}

const OPTIONS = {
  ...LAYOUT_OPTIONS,
  columns: someNamesAt,
  missing: otherwise(missingCodesAt, missingCodesAt([], [])),
} satisfies Readers<TextCsvOptions>;

/**
 * Columns of text from the text of a CSV file, such as the branches or segments that respondents are
 * compared or weighted by. Row i is the respondent of row i that `parseAnswersCsv` reads from the same
 * text; an empty cell is `null`.
 *
 * @throws `insufficient_data` for a file without rows; `unknown_item` for a column that the header lacks;
 * `invalid_input` for a name that stands twice in the header, a row with too many or too few cells, and a
 * quotation that is not closed.
 *
 * @example
 * ```ts
 * import { parseTextCsv } from "service-quality/survey";
 *
 * const text = "branch,age,E1\nnorth,old,7\nsouth,,6\n";
 * parseTextCsv(text, { columns: ["branch", "age"] }); // => { branch: ["north", "south"], age: ["old", null] }
 * ```
 */
export function parseTextCsv(text: string, options: TextCsvOptions): Record<string, (string | null)[]> {
  const { columns: names, missing, delimiter } = readOptions(options, OPTIONS);
  const columns = names.map((): (string | null)[] => []);
  walkCsv(text, delimiter, (header) => {
    const positions = positionsOf(header, names);
    return (cells) => {
      for (let j = 0; j < columns.length; j++) {
        const cell = cells[positions[j]!]!.trim();
        columns[j]!.push(cell === "" || isCode(cell, missing, MARKS) ? null : cell);
      }
    };
  });
  return Object.fromEntries(names.map((name, j) => [name, columns[j]!]));
}
