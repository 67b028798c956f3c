/** The square root of the machine's epsilon, as R has it. */
const TOLERANCE = 2 ** -26;

/** Durations of two kinds, of which those that differ by rounding alone are one. */
export interface JoinedDurations {
  readonly events: Float64Array;
  readonly censored: Float64Array;
  /** What was taken for rounding. */
  readonly slack: number;
}

/**
 * Joins distinct durations that differ by rounding alone: one that lies above the one before it by no more than 2^-26,
 * absolutely or relative to the mean of all distinct ones, is equal to it, and the smallest of a chain stands. So R's
 * `survfit` has them (`timefix`).
 */
export function joinedDurations(events: Float64Array, censored: Float64Array): JoinedDurations {
  const sorted = new Float64Array(events.length + censored.length);
  sorted.set(events);
  sorted.set(censored, events.length);
  const distinct = sorted.sort().filter((time, i) => i === 0 || time !== sorted[i - 1]);
  const mean = distinct.reduce((sum, time) => sum + time / distinct.length, 0);
  const slack = TOLERANCE * Math.max(1, mean);
  const firsts = distinct.filter((time, i) => i === 0 || time - distinct[i - 1]! > slack);
  if (firsts.length === distinct.length) return { events, censored, slack };
  const joined = (time: number) => firsts[lastUpTo(firsts, time)]!;
  return { events: events.map(joined), censored: censored.map(joined), slack };
}

/** The last index whose value is at most this; the first value is. */
function lastUpTo(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
