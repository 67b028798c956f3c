import type { Limits } from "../../errors/read-limits.ts";

/** The limits of an interval as cells of a row. */
export interface RowLimits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An interval as cells of a row; `null` both where there is none. */
export function rowLimits(interval: Limits | null): { lower: number | null; upper: number | null } {
  return { lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

/** The interval of a row; `null` unless it has both limits. */
export function limitsOf({ lower, upper }: RowLimits): Limits | null {
  return lower === null || upper === null ? null : { lower, upper };
}
