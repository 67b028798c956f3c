import { checkSomeNames } from "../item-selection.ts";
import { type CsvLayout, missingCodes, positionsOf, walkCsv } from "./csv-rows.ts";

/** Options of `parseTextCsv`. */
export interface TextCsvOptions extends CsvLayout {
  /** Names of the columns to read. */
  columns: readonly string[];
  /** Cells that mean that nothing is known; none by default. An empty cell always does. */
  missing?: readonly (string | number)[] | undefined;
}

/**
 * Columns of text from the text of a CSV file, such as the branches or segments that respondents are
 * compared or weighted by. Row i is the respondent of row i that `parseAnswersCsv` reads from the same
 * text; an empty cell is `null`.
 *
 * Throws as `parseAnswersCsv` does, save that no cell is refused.
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
  const names = options.columns;
  checkSomeNames(names, "columns");
  const missing = missingCodes(options.missing ?? []);
  const columns = names.map((): (string | null)[] => []);
  walkCsv(text, options, (header) => {
    const positions = positionsOf(header, names);
    return (cells) => {
      for (let j = 0; j < columns.length; j++) {
        const cell = cells[positions[j]!]!.trim();
        columns[j]!.push(missing.has(cell) ? null : cell);
      }
    };
  });
  return Object.fromEntries(names.map((name, j) => [name, columns[j]!]));
}
