import type { Interval } from "../../numeric/inference/t-test.ts";
import { reaches } from "../../numeric/ties.ts";

/** The places that a unit may have, 1 the best. */
export interface RankInterval {
  lower: number;
  upper: number;
}

/** The level of each of some intervals that hold together at a level. */
export function jointLevel(confidence: number, intervals: number): number {
  return confidence ** (1 / intervals);
}

/**
 * Places by figure, 1 for the largest; equal ones share the best of theirs, and the next place is as far on (1 2 2 4).
 */
export function ranksOf(figures: readonly number[]): number[] {
  const falling = Float64Array.from(figures).sort().reverse();
  return figures.map((figure) => 1 + firstIndex(falling, (other) => reaches(figure, other)));
}

/**
 * The places that units may have, given intervals of their figures that hold together: a unit lies behind those whose
 * interval is wholly above its own, and before those whose interval is wholly below. A unit without an interval may
 * have any place.
 *
 * Source: Klein, Wright & Wieczorek (2020), A joint confidence region for an overall ranking of populations, Journal of
 * the Royal Statistical Society C 69, 589–606, theorem 1.
 */
export function rankIntervals(intervals: readonly (Interval | null)[]): RankInterval[] {
  const known = intervals.filter((interval) => interval !== null);
  const lowers = Float64Array.from(known, ({ lower }) => lower)
    .sort()
    .reverse();
  const uppers = Float64Array.from(known, ({ upper }) => upper).sort();
  return intervals.map((interval) => {
    if (interval === null) return { lower: 1, upper: intervals.length };
    const above = firstIndex(lowers, (lower) => !(lower > interval.upper));
    const below = firstIndex(uppers, (upper) => !(upper < interval.lower));
    return { lower: 1 + above, upper: intervals.length - below };
  });
}

/** The first index at which a condition holds that goes on holding from there; the length where it never does. */
function firstIndex(values: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
