import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { someNamesAt } from "../../errors/read-argument.ts";
import { ALL_COLUMNS, chosenColumns } from "../keyed/column-selection.ts";
import { isCode, missingCodesAt } from "../tables/missing-codes.ts";
import { csvColumns } from "./csv-columns.ts";
import { HEADER_OPTIONS, type HeaderOptions } from "./csv-options.ts";

/** Nobody says how the numbers among texts are written. */
const MARKS = [".", ","] as const;

/** Options of `parseTextCsv`. */
export interface TextCsvOptions extends HeaderOptions {
  /** Names of the columns to read. */
  readonly columns: readonly string[];
  /**
   * What means that nothing is known, as for `parseAnswersCsv`, with either decimal mark; nothing by default. An empty
   * cell always does.
   */
  readonly missing?: readonly (string | number)[] | null | undefined;
}

const OPTIONS = {
  ...HEADER_OPTIONS,
  columns: someNamesAt,
  missing: otherwise(missingCodesAt, missingCodesAt([], [])),
} satisfies Readers<TextCsvOptions>;

/**
 * Columns of text from the text of a CSV file, such as the branches or segments that respondents are
 * compared or weighted by. Row i is the respondent of row i that `parseAnswersCsv` reads from the same
 * text; an empty cell is `null`.
 *
 * @throws `insufficient_data` for a file without rows; `unknown_item` for a column that the header lacks;
 * `invalid_input` for a column that is asked for by a name that stands twice, a row with too many or too few cells, and
 * a quotation that is not closed.
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
  const { columns: names, missing, ...header } = readOptions(options, OPTIONS);
  const { cellsAt, plan } = csvColumns(text, header, null, (file) => {
    const chosen = chosenColumns(file, { ...ALL_COLUMNS, columns: names }, [], []);
    const positions = chosen.map(({ position }) => position);
    return { positions, plan: positions };
  });
  const columns = plan.map((position) =>
    cellsAt(position).map((cell) => {
      const present = cell.trim();
      return present === "" || isCode(present, missing, MARKS) ? null : present;
    }),
  );
  return Object.fromEntries(names.map((name, j) => [name, columns[j]!]));
}
