import type { ValueLabel } from "../keyed/survey-table.ts";
import type { Cell, ColumnPlace } from "./cell.ts";
import type { FileColumns } from "./file-columns.ts";

/** A column of a file before its values are read. */
export interface RawColumn {
  /** What the file calls it. */
  readonly column: string;
  readonly label: string | null;
  readonly cells: readonly Cell[];
  /** Whether all cells are dates with a time. */
  readonly isDatetime?: boolean | undefined;
  /** What the file says that values mean. */
  readonly valueLabels?: readonly ValueLabel[] | undefined;
  /** Whether those values have no order. */
  readonly isNominal?: boolean | undefined;
  /** Whether its numbers are text because a number would not hold them. */
  readonly isRounded?: boolean | undefined;
}

/** A file before its values are read. */
export interface RawTable {
  readonly source: string;
  readonly columns: FileColumns;
  readonly rows: number;
  /** The column at a position. */
  readonly columnAt: (position: number) => RawColumn;
  readonly lineOf: ColumnPlace["lineOf"];
}
