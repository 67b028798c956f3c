import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type Answers, answersOf } from "../answer.ts";
import {
  ALL_COLUMNS,
  COLUMN_OPTIONS,
  type ColumnSelection,
  chosenColumns,
  type SelectedColumns,
} from "../keyed/column-selection.ts";
import { fileRules } from "../reading/column-rules.ts";
import type { FileColumns } from "../reading/file-columns.ts";
import { readColumn } from "../reading/read-column.ts";
import { keyOf, keyPosition } from "../reading/respondent-key.ts";
import { READING_OPTIONS, type ReadingOptions } from "../reading/value-options.ts";
import { csvColumns } from "./csv-columns.ts";
import { HEADER_OPTIONS, type HeaderOptions } from "./csv-options.ts";
import { positionsOf } from "./csv-table.ts";
import { formatOf } from "./platforms.ts";

/** Options of `parseAnswersCsv`: which columns hold the answers, how these are read and how the text is laid out. */
export interface AnswersCsvOptions extends ColumnSelection, ReadingOptions, HeaderOptions {
  /** Ends of the answer scale; an answer off it is refused with its line. */
  readonly scale?: Scale | null | undefined;
}

const OPTIONS = {
  ...COLUMN_OPTIONS,
  ...READING_OPTIONS,
  ...HEADER_OPTIONS,
  scale: optional(scaleAt),
} satisfies Readers<AnswersCsvOptions>;

/**
 * Columns of answers from the text of a CSV file: a header with the names of the columns, then one row per respondent.
 *
 * `items`, `prefix`, `columns`, `from` and `to` choose the columns, after `rename`; the rest of the file may hold
 * anything. With none of them, every column is read. Cells may be quoted (RFC 4180), a byte order mark and any line end
 * are taken, the delimiter is found (comma, semicolon or tab), spaces around a cell do not count. Blank lines are
 * passed over, but in a file of one column, where each is a missing answer. Labels, headers of several rows and the
 * exports of survey platforms are read as by `readCsv`, which also reads the rest of the file.
 *
 * @throws `insufficient_data` for a file without rows; `unknown_item` for a column that the header lacks;
 * `invalid_input` for a column that is asked for by a name that stands twice, a row with too many or too few cells, a
 * quotation that is not closed and a cell that is no number; the message names the line of the text, the path is the
 * row (from 0) and the column.
 *
 * @example
 * ```ts
 * import { parseAnswersCsv } from "service-quality/survey";
 *
 * const text = "branch;E1;E2;P1;P2\nnorth;7;6;5;5,5\nsouth;6;;99;7\n";
 * parseAnswersCsv(text, { prefix: "E" }); // => { q1: [7, 6], q2: [6, null] }
 * parseAnswersCsv(text, { prefix: "P", decimal: ",", missing: [99] }); // => { q1: [5, null], q2: [5.5, 7] }
 * parseAnswersCsv("E1,E2\ngood,bad\nbad,\n", { labels: ["bad", "good"] }); // => { E1: [2, 1], E2: [1, null] }
 * ```
 */
export function parseAnswersCsv(text: string, options: AnswersCsvOptions = {}): Answers {
  const { scale, ...given } = readOptions(options, OPTIONS);
  const { keys, missing } = formatOf(given.platform);
  const isEvery = isWhole(given);
  const { cellsAt, lineOf, plan } = csvColumns(text, given, given.rename, (file) => {
    const chosen = chosenColumns(file, given, [], []);
    if (isEvery) checkNamed(file);
    const answers = { ...ALL_COLUMNS, columns: chosen.map(({ position }) => position), scale };
    const rules = fileRules(file, { ...given, answers, select: answers }, isEvery ? keys : [], missing);
    return { positions: positionsOf(rules), plan: { file, chosen, rules } };
  });
  const { fileNames } = plan.file;
  const place = keyPosition(plan.rules, cellsAt);
  if (place !== null) keyOf(cellsAt(place), fileNames[place]!);
  const isAnswer = ({ position }: { readonly position: number }) => position !== place;
  const columns = new Map(
    plan.rules.columns.filter(isAnswer).map((rules) => {
      const { position } = rules;
      const { values } = readColumn(cellsAt(position), rules, { column: fileNames[position]!, lineOf });
      return [position, values as (number | null)[]];
    }),
  );
  const read = plan.chosen.filter(isAnswer);
  return answersOf(
    read.map(({ item }) => item),
    read.map(({ position }) => columns.get(position)!),
  );
}

/** Whether every column is asked for. */
function isWhole({ columns, prefix, from, to, items }: SelectedColumns): boolean {
  return [columns, prefix, from, to, items].every((option) => option === null);
}

/** Refuses columns without a name of their own. */
function checkNamed({ repeated, notes }: FileColumns): void {
  if (notes.includes("no-name")) {
    refuse("invalid_input", [], "a name for every column, or options.items for those to read", "");
  }
  const [twice] = repeated.keys();
  if (twice !== undefined) refuse("invalid_input", [twice], "each column of the header once", twice);
}
