import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, optional, otherwise, type Read, type Readers, record } from "../../errors/options.ts";
import { nameAt, objectAt } from "../../errors/read-argument.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type ColumnSelection, NAMED_COLUMN_OPTIONS } from "../keyed/column-selection.ts";
import { missingCodesAt } from "../tables/missing-codes.ts";
import { renameAt } from "./file-columns.ts";
import { type LabelMap, labelsAt } from "./label-map.ts";

/** Which columns of a file are meant, by the names that the file or `rename` gives them. */
export type FileSelection = Omit<ColumnSelection, "items">;

/** The columns that must hold answers. */
export interface AnswerColumns extends FileSelection {
  /** Ends of the answer scale; an answer off it is refused. */
  readonly scale?: Scale | null | undefined;
}

/** How the values of a file are read. */
export interface ReadingOptions {
  /** What labels mean: those of `answers`, or else of every column with some text that they can read as a whole. */
  readonly labels?: LabelMap | null | undefined;
  /** The labels of single columns, in place of `labels`. */
  readonly columnLabels?: Readonly<Record<string, LabelMap>> | null | undefined;
  /**
   * What means a missing answer: the number 99 in every way it can be written (`99`, `99.0`, `+99`), a text such as
   * `"99"` only as it stands. An empty cell always does. `["NA"]` by default in CSV and cells, nothing in rows and
   * Arrow.
   */
  readonly missing?: readonly (number | string)[] | null | undefined;
  /** The same for single columns, in place of `missing`. */
  readonly columnMissing?: Readonly<Record<string, readonly (number | string)[]>> | null | undefined;
  /** The decimal mark of numbers in text, `"."` by default. */
  readonly decimal?: "." | "," | null | undefined;
  /** The column that names the respondents, which holds no answers then; by default rows are numbered. */
  readonly respondent?: string | null | undefined;
  /** Other names for columns; all other options mean those. */
  readonly rename?: Readonly<Record<string, string>> | null | undefined;
}

/** How a file is read: its values, and which of its columns. */
export interface ValueOptions extends ReadingOptions {
  /** Columns that must hold answers: a cell that is no answer is refused at its place. */
  readonly answers?: AnswerColumns | null | undefined;
  /** Which columns become variables; all by default. */
  readonly select?: FileSelection | null | undefined;
}

/** Readers of how values are read. */
export const READING_OPTIONS = {
  labels: optional(labelsAt),
  columnLabels: otherwise(byColumn(labelsAt), new Map()),
  missing: optional(missingCodesAt),
  columnMissing: otherwise(byColumn(missingCodesAt), new Map()),
  decimal: otherwise(oneOf(".", ","), "."),
  respondent: optional(nameAt),
  rename: optional(renameAt),
} satisfies Readers<ReadingOptions>;

/** Readers of the options. */
export const VALUE_OPTIONS = {
  ...READING_OPTIONS,
  answers: optional(record({ ...NAMED_COLUMN_OPTIONS, scale: optional(scaleAt) }, "columns of answers")),
  select: optional(record(NAMED_COLUMN_OPTIONS, "a selection of columns")),
} satisfies Readers<ValueOptions>;

/** The options as read; `null` for what is not said. */
export type ReadValueOptions = Read<typeof VALUE_OPTIONS>;

function byColumn<T>(read: (value: unknown, path: ErrorPath) => T) {
  return (value: unknown, path: ErrorPath): ReadonlyMap<string, T> =>
    new Map(
      Object.entries(objectAt(value, path, "entries by the columns' names")).map(([name, entry]) => [
        name,
        read(entry, [...path, name]),
      ]),
    );
}
