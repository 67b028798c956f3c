/** Periods that rates can be of, shortest first. */
export const RATE_PERIODS = ["month", "quarter", "half-year", "year"] as const;

/** A period that rates can be of. */
export type RatePeriod = (typeof RATE_PERIODS)[number];
