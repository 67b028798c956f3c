/** A row of a table of arrows. */
interface ArrowRow {
  readonly from: string;
  readonly to: string;
}

/** The most rows that a graph is drawn of. */
export const MOST_ARROWS = 200;

/** Whatever the rows join: those named first, then in the order of the rows. */
export function joinedNodes(rows: readonly ArrowRow[], first: readonly string[] = []): string[] {
  const joined = new Set(rows.flatMap(({ from, to }) => [from, to]));
  return [...new Set([...first.filter((id) => joined.has(id)), ...joined])];
}

/** Widths of lines from 1 pixel for nothing to `most` for the largest of sizes. */
export function lineWidths(sizes: readonly number[], most: number): number[] {
  const largest = Math.max(...sizes);
  return sizes.map((size) => (size === 0 ? 1 : 1 + (most - 1) * (size / largest)));
}
