import { compareFigures } from "./ties.ts";

/** The place of each figure, 1 for the largest; equal figures share the best place of theirs: 1, 2, 2, 4. */
export function competitionRanks(figures: readonly number[]): number[] {
  const order = Array.from(figures.keys()).sort((i, j) => figures[j]! - figures[i]!);
  const ranks = figures.map(() => 1);
  for (let place = 1; place < order.length; place++) {
    const [before, here] = [order[place - 1]!, order[place]!];
    const isTied = compareFigures(figures[before]!, figures[here]!) === 0;
    ranks[here] = isTied ? ranks[before]! : place + 1;
  }
  return ranks;
}
