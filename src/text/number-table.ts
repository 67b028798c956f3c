const GAP = "  ";

/**
 * Lines of a table: the first column and those with one of the titles `texts` to the left, the others to the right, a
 * rule below the head.
 */
export function numberTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly string[] = [],
): string[] {
  const [title, ...lines] = alignedLines(
    [head, ...rows],
    head.map((name, column) => column > 0 && !texts.includes(name)),
  );
  const widths = head.map((_, column) => widthOf([head, ...rows], column));
  return [title!, widths.map((width) => "─".repeat(width)).join(GAP), ...lines];
}

/** Rows as lines, their cells padded to one width in each column, two spaces between. */
export function alignedLines(rows: readonly (readonly string[])[], toTheRight: readonly boolean[]): string[] {
  const widths = toTheRight.map((_, column) => widthOf(rows, column));
  const pad = (cell: string, column: number) =>
    toTheRight[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return rows.map((row) => row.map(pad).join(GAP).trimEnd());
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((width, row) => Math.max(width, row[column]!.length), 0);
}
