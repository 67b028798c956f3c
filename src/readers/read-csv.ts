import { readOptions } from "../errors/options.ts";
import { CSV_OPTIONS, type CsvOptions, tableOfCsv } from "../survey/csv/csv-table.ts";
import type { SurveyTable } from "../survey/keyed/survey-table.ts";

/**
 * The survey table of a CSV text: who answered, and every column with its question, its values and what they mean.
 *
 * The text may have a byte order mark and any line ends (RFC 4180); comma, semicolon or tab is found, as is a first
 * line such as `sep=;`. A `platform` sets what its exports have: how many rows of header, which of them names the
 * columns and which holds the questions, the column that names the respondents.
 *
 * Spaces around a cell do not count. An empty cell and a code of `missing` are `null`. Labels become the codes that
 * `labels` gives them, whatever their case, quotes and dashes. A column all of whose cells spell numbers is one of
 * numbers, but for numbers with a leading zero, a plus sign or more than 15 digits before the decimal mark; any other
 * is text. Columns in `answers` must hold answers: what cannot be read is refused with its line, never passed over.
 *
 * A name that stands twice is numbered (`Timing (2)`), a column without one is named `column 3`; notes say so.
 *
 * @throws `insufficient_data` for a text without rows; `unknown_item` for a column that is not there; `invalid_input`
 * for a column that is asked for by a name that stands twice, a cell that must be an answer and is none, a respondent
 * without a name or with another's, a row with too many or too few cells, a quotation that is not closed, a text that
 * was decoded wrongly, and malformed options. The path is the row (from 0 below the header) and the column.
 *
 * @example
 * ```ts
 * import { readCsv } from "service-quality/readers";
 *
 * const text = "who,branch,q1\nann,north,4 - Good\nben,south,\n";
 * const table = readCsv(text, { respondent: "who", labels: "prefix", answers: { prefix: "q" } });
 * table.respondents; // => ["ann", "ben"]
 * table.variables[1]?.values; // => [4, null]
 * table.variables[1]?.valueLabels; // => [{ value: 4, label: "Good" }]
 * ```
 */
export function readCsv(text: string, options: CsvOptions = {}): SurveyTable {
  return tableOfCsv(text, readOptions(options, CSV_OPTIONS));
}
