import { shortened } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { ALL_COLUMNS, chosenColumns, type NamedColumns } from "../keyed/column-selection.ts";
import { type MissingCodes, missingCodesAt } from "../tables/missing-codes.ts";
import type { DecimalMark } from "../tables/numeral.ts";
import type { FileColumns } from "./file-columns.ts";
import type { LabelReader } from "./label-map.ts";
import type { ReadValueOptions } from "./value-options.ts";

/** How the cells of a column are read. */
export interface ColumnRules {
  /** The place of the column in the file. */
  readonly position: number;
  readonly name: string;
  /** Whether every cell must be an answer. */
  readonly isAnswer: boolean;
  readonly scale: Scale | null;
  readonly labels: LabelReader | null;
  /** Whether the labels must say what each cell means. */
  readonly isLabelled: boolean;
  readonly missing: MissingCodes;
  readonly decimal: DecimalMark;
}

/** What becomes of the columns of a file. */
export interface FileRules {
  /** The column that must name the respondents. */
  readonly key: number | null;
  /** The columns that a platform names them by, of which the first that does is the key. */
  readonly keys: readonly number[];
  /** The variables to be, in their order. */
  readonly columns: readonly ColumnRules[];
}

/**
 * What the options make of the columns of a file. `keys` are the names by which a platform calls its respondents,
 * `missing` the codes where the options have none.
 */
export function fileRules(
  file: FileColumns,
  options: ReadValueOptions,
  keys: readonly string[],
  missing: readonly (string | number)[],
): FileRules {
  const choose = (selection: NamedColumns, option: string): number[] =>
    chosenColumns(file, selection, [], [option]).map(({ position }) => position);
  const key =
    options.respondent === null
      ? null
      : choose({ ...ALL_COLUMNS, columns: [options.respondent] }, "respondent")[0]!;
  const chosen = choose(options.select ?? ALL_COLUMNS, "select");
  const answers = new Set(options.answers === null ? [] : choose(options.answers, "answers"));
  const labels = byPosition(file, options.columnLabels, "columnLabels");
  const codes = byPosition(file, options.columnMissing, "columnMissing");
  const fallback = options.missing ?? missingCodesAt(missing, []);
  const columns = chosen
    .filter((position) => position !== key)
    .map((position): ColumnRules => {
      const isAnswer = answers.has(position);
      const own = labels.get(position) ?? null;
      return {
        position,
        name: file.names[position]!,
        isAnswer,
        scale: isAnswer ? (options.answers?.scale ?? null) : null,
        labels: own ?? (isAnswer || options.answers === null ? options.labels : null),
        isLabelled: own !== null || (isAnswer && options.labels !== null),
        missing: codes.get(position) ?? fallback,
        decimal: options.decimal,
      };
    });
  const known = key !== null ? [] : keys.filter((name) => !file.repeated.has(name));
  return { key, keys: known.map((name) => file.fileNames.indexOf(name)).filter((at) => at >= 0), columns };
}

function byPosition<T>(
  { names, repeated }: FileColumns,
  entries: ReadonlyMap<string, T>,
  option: string,
): Map<number, T> {
  const positions = new Map(names.map((name, position) => [name, position]));
  return new Map(
    [...entries].map(([name, entry]) => {
      if (repeated.has(name)) refuse("invalid_input", [option, name], "a name of one column", name);
      const position =
        positions.get(name) ??
        refuse("unknown_item", [option, name], `a column ${shortened(name)}`, undefined);
      return [position, entry];
    }),
  );
}
