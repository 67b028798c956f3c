import type { Interval } from "./t-test.ts";

/** How many standard errors Shewhart's limits lie from the center. */
const SIGMAS = 3;

/**
 * Standard error of a share, √(center(1 − center)/size), of a sample on a p chart.
 *
 * Source: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 7.2.
 */
export function shareError(center: number, size: number): number {
  return Math.sqrt((center * (1 - center)) / size);
}

/**
 * Standard error of a rate, √(center/size), of a sample on a u chart.
 *
 * Source: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 7.3.
 */
export function rateError(center: number, size: number): number {
  return Math.sqrt(center / size);
}

/** Limits of a p chart for a sample of `size`: center ± sigmas standard errors, within 0..1. */
export function shareLimits(center: number, size: number, sigmas: number = SIGMAS): Interval {
  return limitsAbout(center, sigmas * shareError(center, size), 0, 1);
}

/** Limits of a u chart for a sample of `size` units: center ± sigmas standard errors, not below 0. */
export function rateLimits(center: number, size: number, sigmas: number = SIGMAS): Interval {
  return limitsAbout(center, sigmas * rateError(center, size), 0, Number.POSITIVE_INFINITY);
}

/** Limits at a reach on either side of a center, cut at the least and the most that there can be. */
export function limitsAbout(center: number, reach: number, least: number, most: number): Interval {
  return { lower: Math.max(least, center - reach), upper: Math.min(most, center + reach) };
}
