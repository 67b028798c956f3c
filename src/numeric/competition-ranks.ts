import { compareFigures } from "./ties.ts";

/**
 * The place of each figure, 1 for the largest; equal figures share the best place of theirs: 1, 2, 2, 4. Where they are
 * differences of larger figures, `magnitudes` says of how large ones.
 */
export function competitionRanks(
  figures: readonly number[],
  magnitudes: readonly number[] = figures.map(Math.abs),
): number[] {
  const order = Array.from(figures.keys()).sort((i, j) => figures[j]! - figures[i]!);
  const ranks = figures.map(() => 1);
  for (let place = 1; place < order.length; place++) {
    const [before, here] = [order[place - 1]!, order[place]!];
    const magnitude = Math.max(magnitudes[before]!, magnitudes[here]!);
    const isTied = compareFigures(figures[before]!, figures[here]!, magnitude) === 0;
    ranks[here] = isTied ? ranks[before]! : place + 1;
  }
  return ranks;
}

/** The rows by their figures, the largest first; rows of equal figures stay as given. */
export function inRankOrder<Row>(rows: readonly Row[], figureOf: (row: Row) => number): Row[] {
  const ranks = competitionRanks(rows.map(figureOf));
  const places = rows.map((row, i) => ({ row, rank: ranks[i]! }));
  return places.sort((a, b) => a.rank - b.rank).map(({ row }) => row);
}
