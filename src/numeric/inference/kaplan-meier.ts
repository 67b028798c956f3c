import { compareFigures } from "../ties.ts";

/**
 * An estimated curve of survival: `survival[i]` is the share still alive after `times[i]`, of which the last has an
 * event.
 */
export interface SurvivalCurve {
  /** The distinct times of events, rising. */
  readonly times: Float64Array;
  /** How many were still there and watched just before each of these times. */
  readonly atRisk: Float64Array;
  /** How many events there were at each. */
  readonly events: Float64Array;
  /** S(t) from each of these times on. */
  readonly survival: Float64Array;
}

/**
 * The product-limit estimate of a survival curve from durations that ended in an event (`events`) and durations that
 * were still going on when last seen (`censored`). What was censored at the time of an event was at risk of it.
 *
 * Source: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American
 * Statistical Association 53, 457–481.
 */
export function kaplanMeier(events: Float64Array, censored: Float64Array): SurvivalCurve {
  const ended = events.slice().sort();
  const going = censored.slice().sort();
  const times = new Float64Array(ended.length);
  const atRisk = new Float64Array(ended.length);
  const counts = new Float64Array(ended.length);
  let distinct = 0;
  let gone = 0;
  for (let i = 0; i < ended.length; ) {
    const time = ended[i]!;
    while (gone < going.length && going[gone]! < time) gone++;
    const from = i;
    while (i < ended.length && ended[i] === time) i++;
    times[distinct] = time;
    atRisk[distinct] = ended.length - from + (going.length - gone);
    counts[distinct++] = i - from;
  }
  return productLimit(
    times.subarray(0, distinct),
    atRisk.subarray(0, distinct),
    counts.subarray(0, distinct),
  );
}

/**
 * The curve of events among those at risk, time by time. As long as nobody is censored the factors telescope, and S is
 * the exact share of who is left.
 */
export function productLimit(times: Float64Array, atRisk: Float64Array, events: Float64Array): SurvivalCurve {
  const survival = new Float64Array(times.length);
  let share = 1;
  let from = atRisk[0]!;
  let left = from;
  for (let i = 0; i < times.length; i++) {
    if (atRisk[i] !== left) {
      share *= left / from;
      from = atRisk[i]!;
    }
    left = atRisk[i]! - events[i]!;
    survival[i] = share * (left / from);
  }
  return { times, atRisk, events, survival };
}

/**
 * The first time at which S ≤ 1 − p, `null` where the curve stays above it. (Where S equals 1 − p over an interval, R's
 * `quantile.survfit` prints its middle.)
 */
export function survivalQuantile({ times, survival }: SurvivalCurve, p: number): number | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareFigures(survival[middle]!, 1 - p) <= 0) high = middle;
    else low = middle + 1;
  }
  return low === times.length ? null : times[low]!;
}
