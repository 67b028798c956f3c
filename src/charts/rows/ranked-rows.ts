/** The rows that have a figure, from the largest down; among those that are drawn there is one. */
export function rankedRows<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => number | null,
): readonly [Row, ...Row[]] {
  const known = rows.filter((row) => figureOf(row) !== null);
  return known.sort((a, b) => figureOf(b)! - figureOf(a)!) as [Row, ...Row[]];
}
