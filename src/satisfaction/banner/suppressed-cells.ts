/** How many respondents a cell rests on, and its column. */
interface Bases {
  readonly column: number;
  readonly cell: number;
}

/**
 * Which cells of a row within one banner are not shown: those of fewer respondents than `smallestBase`, in the cell or
 * the column; and where that is one alone beside a total, from which it could be had by subtraction, the one of the
 * next smallest column, the earlier of equals. A cell of nobody gives nothing away.
 */
export function suppressedCells(
  bases: readonly Bases[],
  smallestBase: number,
  isTotalShown: boolean,
): boolean[] {
  const isSmall = bases.map(({ column, cell }) => Math.min(column, cell) < smallestBase);
  const holds = (c: number) => bases[c]!.cell > 0;
  const hidden = bases.filter((_, c) => isSmall[c] && holds(c)).length;
  if (!isTotalShown || hidden !== 1) return isSmall;
  let next: number | null = null;
  bases.forEach(({ column }, c) => {
    if (!isSmall[c] && (next === null || column < bases[next]!.column)) next = c;
  });
  return isSmall.map((small, c) => small || c === next);
}
