import type { Interval } from "./t-test.ts";

/** How many standard errors Shewhart's limits lie from the center. */
const SIGMAS = 3;

/**
 * Limits of a p chart for a sample of `size`: center ± sigmas · √(center(1 − center)/size), within 0..1.
 *
 * Source: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 7.2.
 */
export function shareLimits(center: number, size: number, sigmas: number = SIGMAS): Interval {
  const reach = sigmas * Math.sqrt((center * (1 - center)) / size);
  return { lower: Math.max(0, center - reach), upper: Math.min(1, center + reach) };
}

/**
 * Limits of a u chart for a sample of `size` units: center ± sigmas · √(center/size), not below 0.
 *
 * Source: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 7.3.
 */
export function rateLimits(center: number, size: number, sigmas: number = SIGMAS): Interval {
  const reach = sigmas * Math.sqrt(center / size);
  return { lower: Math.max(0, center - reach), upper: center + reach };
}
