import { asGiven, oneOf, optional, type Reader, type Readers, readOptions } from "../../errors/options.ts";
import { withoutGroups } from "../../survey/csv/platforms.ts";
import type { SurveyTable } from "../../survey/keyed/survey-table.ts";
import { fileRules } from "../../survey/reading/column-rules.ts";
import { fileColumns } from "../../survey/reading/file-columns.ts";
import { tableOfColumns } from "../../survey/reading/table-of-columns.ts";
import { typedCells } from "../../survey/reading/typed-cells.ts";
import { VALUE_OPTIONS, type ValueOptions } from "../../survey/reading/value-options.ts";
import { flatColumns } from "./flat-columns.ts";
import { platformRows, ROW_PLATFORMS, type RowPlatform } from "./platform-rows.ts";
import { questionTexts } from "./survey-definition.ts";

/** How rows are read. */
export interface RowsReadOptions extends ValueOptions {
  /** The survey platform whose interface handed the rows out. */
  readonly platform?: RowPlatform | null | undefined;
  /** The survey's own definition in JSON, of SurveyJS or Formbricks: questions and what values mean. */
  readonly definition?: object | null | undefined;
}

const OPTIONS = {
  ...VALUE_OPTIONS,
  platform: optional(oneOf(...ROW_PLATFORMS)),
  definition: optional(asGiven as Reader<object>),
} satisfies Readers<RowsReadOptions>;

/**
 * The survey table of rows, one object per respondent, or of what the interface of a survey platform hands out.
 *
 * A value in an object becomes a variable `outer.inner`, one in a list of objects `name.0.key`. A list of choices
 * becomes a variable for each choice, `name.choice`: 1 where the list has it, 0 where not, `null` without a list.
 * Booleans are 1 and 0, dates instants, big integers numbers where these hold them and text otherwise, with a note.
 * Text that spells numbers is read as in CSV. Variables come in order of first appearance.
 *
 * With a `platform`: *typeform* takes `{ items }` or the list of responses, whose answers are named by `ref` or `id`,
 * *formbricks* a list of `{ id, data }`, *kobotoolbox* `{ results }` or the list, with `group/q1` named `q1`,
 * *surveyjs* results as they are. A `definition` brings the questions and the labels of values.
 *
 * @throws `insufficient_data` without a row; `unknown_item` for a column that is not there; `invalid_input` for two
 * values under one path, a value that no cell can hold, and as by `readCsv`. The path is the row and the column.
 *
 * @example
 * ```ts
 * import { readRows } from "service-quality/readers";
 *
 * const rows = [
 *   { id: 7, staff: { polite: 5 }, channels: ["phone"] },
 *   { id: 9, staff: { polite: null }, channels: ["phone", "web"] },
 * ];
 * const { respondents, variables } = readRows(rows, { respondent: "id" });
 * respondents; // => ["7", "9"]
 * Object.fromEntries(variables.map(({ name, values }) => [name, values])); // => { "staff.polite": [5, null], "channels.phone": [1, 1], "channels.web": [0, 1] }
 * ```
 */
export function readRows(rows: readonly object[] | object, options: RowsReadOptions = {}): SurveyTable {
  const { platform, definition, ...given } = readOptions(options, OPTIONS);
  const { rows: list, keys } = platformRows(rows, platform);
  const flat = flatColumns(list);
  const named = flat.map(({ path }) => ({ name: path }));
  const names = platform === "kobotoolbox" ? withoutGroups(named) : named;
  const columns = fileColumns(
    names.map(({ name }) => name),
    given.rename ?? {},
  );
  const texts = questionTexts(definition);
  return tableOfColumns(
    {
      source: platform ?? "rows",
      columns,
      rows: list.length,
      lineOf: null,
      columnAt: (position) => {
        const { path, values } = flat[position]!;
        const cells = typedCells(values, (row) => [row, columns.fileNames[position]!]);
        const { label = null, valueLabels = [] } = texts.get(path) ?? {};
        return {
          column: path,
          label,
          ...cells,
          valueLabels: valueLabels.length > 0 ? valueLabels : cells.valueLabels,
        };
      },
    },
    fileRules(columns, given, keys, []),
  );
}
