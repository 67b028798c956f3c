import { refuse } from "../../errors/refuse.ts";

/** The rows that have a figure, from the largest down; a chart needs one of them. */
export function rankedRows<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => number | null,
): readonly [Row, ...Row[]] {
  const known = rows.filter((row) => figureOf(row) !== null);
  if (known.length === 0) refuse("insufficient_data", ["data"], "a row with a figure", rows.length);
  return known.sort((a, b) => figureOf(b)! - figureOf(a)!) as [Row, ...Row[]];
}
