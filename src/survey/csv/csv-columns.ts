import { refuse } from "../../errors/refuse.ts";
import { type FileColumns, fileColumns, type Rename } from "../reading/file-columns.ts";
import type { ReadHeaderOptions } from "./csv-options.ts";
import { type CsvLayout, walkCsv } from "./csv-rows.ts";

/** The columns of a CSV text that are wanted, and what they are wanted for. */
export interface CsvPlan<T> {
  readonly positions: Iterable<number>;
  readonly plan: T;
}

/** The cells of a CSV text by columns. */
export interface CsvColumns<T> {
  readonly layout: CsvLayout;
  readonly rows: number;
  /** The cells of a column that was wanted. */
  readonly cellsAt: (position: number) => readonly string[];
  /** The line of the text that a row is on. */
  readonly lineOf: (row: number) => number;
  readonly plan: T;
}

/** Reads the cells of the columns that are wanted. */
export function csvColumns<T>(
  text: string,
  options: ReadHeaderOptions,
  rename: Rename | null,
  planOf: (columns: FileColumns) => CsvPlan<T>,
): CsvColumns<T> {
  const cells = new Map<number, string[]>();
  const lines: number[] = [];
  const plans: T[] = [];
  const { layout, rows } = walkCsv(text, options, ({ columns }) => {
    const names = columns.map(({ name }) => name);
    const { positions, plan } = planOf(fileColumns(names, rename ?? {}));
    plans.push(plan);
    for (const position of positions) cells.set(position, []);
    const [wanted, lists] = [[...cells.keys()], [...cells.values()]];
    return (row, _, line) => {
      lines.push(line);
      for (let j = 0; j < wanted.length; j++) lists[j]!.push(row[wanted[j]!]!);
    };
  });
  if (rows === 0) refuse("insufficient_data", [], "a header and at least one row below it", text);
  return {
    layout,
    rows,
    cellsAt: (position) => cells.get(position)!,
    lineOf: (row) => lines[row]!,
    plan: plans[0]!,
  };
}
