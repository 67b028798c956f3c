import type { Interval } from "../inference/t-test.ts";
import type { Tally } from "./tally.ts";

/** Figures made of pairs, too many to list, in ascending order. */
export interface PairFigures {
  /** How many there are. */
  readonly n: number;
  readonly least: number;
  readonly most: number;
  /** How many are at most `figure`, the largest of these, and the least of all others. */
  split(figure: number): Split;
}

/** Where a figure parts a list. */
interface Split {
  readonly atMost: number;
  readonly below: number;
  readonly above: number;
}

/** The median of the figures, and those that stand at place C from either end, counted from 1. */
export function medianWithLimits(
  figures: PairFigures,
  fromEnd: number,
): { median: number; interval: Interval } {
  const { n } = figures;
  const lower = figureAt(figures, Math.ceil(n / 2));
  const upper = n % 2 === 0 ? figureAt(figures, n / 2 + 1) : lower;
  return {
    median: lower + (upper - lower) / 2,
    interval: { lower: figureAt(figures, fromEnd), upper: figureAt(figures, n + 1 - fromEnd) },
  };
}

/**
 * All differences x − y of two samples. With x ascending, ever fewer of the ascending y are so small that the
 * difference exceeds a figure: one walk over both counts them.
 */
export function differencesOf(x: Tally, y: Tally): PairFigures {
  const before = countsBefore(y);
  const last = y.values.length - 1;
  return {
    n: x.n * y.n,
    least: x.values[0]! - y.values[last]!,
    most: x.values.at(-1)! - y.values[0]!,
    split(figure) {
      let [atMost, below, above] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      let j = 0;
      for (let i = 0; i < x.values.length; i++) {
        while (j <= last && x.values[i]! - y.values[j]! > figure) j++;
        atMost += x.counts[i]! * (y.n - before[j]!);
        if (j <= last) below = Math.max(below, x.values[i]! - y.values[j]!);
        if (j > 0) above = Math.min(above, x.values[i]! - y.values[j - 1]!);
      }
      return { atMost, below, above };
    },
  };
}

/** All Walsh averages of a sample: the mean of each value with itself and with each that comes after it. */
export function walshAverages({ n, values, counts }: Tally): PairFigures {
  const before = countsBefore({ values, counts, n });
  const last = values.length - 1;
  const mean = (i: number, j: number) => (values[i]! + values[j]!) / 2;
  return {
    n: (n * (n + 1)) / 2,
    least: values[0]!,
    most: values[last]!,
    split(figure) {
      let [atMost, below, above] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      let j = last;
      for (let i = 0; i <= last; i++) {
        while (j >= i && mean(i, j) > figure) j--;
        if (j < last) above = Math.min(above, mean(i, Math.max(i, j + 1)));
        if (j < i) break;
        const alike = counts[i]!;
        atMost += alike * (before[j + 1]! - before[i + 1]!) + (alike * (alike + 1)) / 2;
        below = Math.max(below, mean(i, j));
      }
      return { atMost, below, above };
    },
  };
}

/** The figure at a place in ascending order, from 1: by bisection, whose ends are figures of the list themselves. */
function figureAt({ least, most, split }: PairFigures, place: number): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = low + (high - low) / 2;
    const { atMost, below, above } = split(middle < high ? middle : low);
    if (atMost >= place) high = below;
    else low = above;
  }
  return low;
}

/** How many of the sample are less than the value at each place, and all of them behind the last. */
function countsBefore({ counts }: Tally): Float64Array {
  const before = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) before[i + 1] = before[i]! + counts[i]!;
  return before;
}
