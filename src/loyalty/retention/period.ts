/** A period that rates can be of. */
export type RatePeriod = "month" | "quarter" | "half-year" | "year";

/** Periods that rates can be of, shortest first. */
export const RATE_PERIODS = Object.freeze([
  "month",
  "quarter",
  "half-year",
  "year",
] as const satisfies RatePeriod[]);
