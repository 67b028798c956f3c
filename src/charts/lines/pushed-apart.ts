/** A run of places that stand as close as they may. */
interface Run {
  readonly n: number;
  /** Of the places that they asked for, each less what stands before it in the run. */
  readonly mean: number;
}

/**
 * Heights nearest to those that were asked for, in squares, at least `gap` apart, between 0 and `room`; in the order
 * given. There is room for all of them.
 *
 * Less their gaps the heights may not fall, so that they are the isotonic regression of what was asked for: pools of
 * adjacent violators.
 */
export function pushedApart(asked: readonly number[], gap: number, room: number): number[] {
  const order = asked.map((_, i) => i).sort((a, b) => asked[a]! - asked[b]!);
  const runs: Run[] = [];
  order.forEach((place, i) => {
    let run: Run = { n: 1, mean: asked[place]! - i * gap };
    for (let above = runs.at(-1); above !== undefined && above.mean > run.mean; above = runs.at(-1)) {
      const n = above.n + run.n;
      run = { n, mean: (above.n * above.mean + run.n * run.mean) / n };
      runs.pop();
    }
    runs.push(run);
  });
  const free = room - (asked.length - 1) * gap;
  const starts = runs.flatMap(({ n, mean }) => Array<number>(n).fill(Math.min(Math.max(mean, 0), free)));
  const heights = Array<number>(asked.length).fill(0);
  order.forEach((place, i) => {
    heights[place] = starts[i]! + i * gap;
  });
  return heights;
}
