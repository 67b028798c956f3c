import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, optional, otherwise, type Read, type Readers, whole } from "../../errors/options.ts";
import { amountAt, listAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { compareFigures } from "../../numeric/ties.ts";

/** The farthest horizon that can be asked for. */
export const MOST_PERIODS = 100_000;

/**
 * When the margins come. `"first-margin-later"`: the first after a period, from those who stayed; `"first-margin-now"`:
 * one at once, from everybody; `"undiscounted"`: as now, without discount. The same customer is worth different money
 * under each.
 */
export type LifetimeConvention = "first-margin-later" | "first-margin-now" | "undiscounted";

/** What a customer's lifetime value is computed from. All rates are per period. */
export interface LifetimeInput {
  /** Margin per period, not revenue: after the cost to serve. May be below 0. */
  readonly margin: number;
  /**
   * Share of customers that stay for another period, 0..1; by period, the last standing for all later ones, where it
   * varies.
   */
  readonly retention: number | readonly number[];
  /** Discount rate, at least 0. Not needed where nothing is discounted. */
  readonly discount?: number | null | undefined;
  /** Must be chosen: there is no default. */
  readonly convention: LifetimeConvention;
  /** Spent on every customer and period to keep them, at least 0; taken off the margin. */
  readonly retentionCost?: number | null | undefined;
  /** Growth of the margin, −1 or above; 0 by default. */
  readonly growth?: number | null | undefined;
  /** How many margins to count, up to 100,000; all by default. */
  readonly periods?: number | null | undefined;
}

/** A reader of the convention, which must be chosen. */
export const conventionAt = oneOf("first-margin-later", "first-margin-now", "undiscounted");

/** Readers of what a lifetime value is computed from. */
export const LIFETIME = {
  margin: numberAt,
  retention: retentionsAt,
  discount: optional(amountAt),
  convention: conventionAt,
  retentionCost: otherwise(amountAt, 0),
  growth: otherwise(growthAt, 0),
  periods: optional(whole(1, MOST_PERIODS)),
} satisfies Readers<LifetimeInput>;

/** What a lifetime value is computed from, checked. */
export type CheckedLifetime = Read<typeof LIFETIME>;

/** The discounted margins of a customer, as their first one and the ratios of each to the one before. */
export interface LifetimeTerms {
  readonly convention: LifetimeConvention;
  /** The first discounted margin. */
  readonly first: number;
  /** Its period, 0 or 1. */
  readonly start: number;
  /** Ratios of each discounted margin to the one before; the last stands for all later ones. */
  readonly ratios: readonly number[];
  /** 1 less the last ratio, to more digits than the ratio has near 1. */
  readonly shrinkage: number;
  /** How many margins count; `null` for all. */
  readonly periods: number | null;
  readonly discount: number;
}

/** The terms of a lifetime value; `path` is that of the discount, which only undiscounted margins do without. */
export function lifetimeTerms(
  { margin: gross, retention, discount: rate, convention, retentionCost, growth, periods }: CheckedLifetime,
  path: ErrorPath = ["discount"],
): LifetimeTerms {
  const discount = convention === "undiscounted" ? 0 : amountAt(rate, path);
  const retentions = typeof retention === "number" ? [retention] : retention;
  const margin = gross - retentionCost;
  const ratios = retentions.map((stay) => (stay * (1 + growth)) / (1 + discount));
  const later = convention === "first-margin-later";
  return {
    convention,
    first: later ? (margin * retentions[0]!) / (1 + discount) : margin,
    start: later ? 1 : 0,
    shrinkage: shrinkageOf(retentions.at(-1)!, growth, discount),
    ratios: later && ratios.length > 1 ? ratios.slice(1) : ratios,
    periods,
    discount,
  };
}

/** 1 − r(1 + g)/(1 + i); 0 where growth makes up for leaving and discount but for its rounding. */
function shrinkageOf(retention: number, growth: number, discount: number): number {
  if (growth === 0) return (1 + discount - retention) / (1 + discount);
  return compareFigures(1 + discount, retention * (1 + growth)) / (1 + discount);
}

/** A rate of retention, or rates by period. */
function retentionsAt(value: unknown, path: ErrorPath): number | number[] {
  return Array.isArray(value) ? listAt(value, path, "retention rate", rateAt) : rateAt(value, path);
}

/** A rate of growth: −1, where nothing is left, or above. */
export function growthAt(value: unknown, path: ErrorPath): number {
  const growth = numberAt(value, path);
  return growth >= -1 ? growth : refuse("invalid_input", path, "a rate of growth of at least -1", value);
}

/** The first n discounted margins. */
export function discountedMargins({ first, ratios }: LifetimeTerms, n: number): Float64Array {
  const margins = new Float64Array(n);
  let margin = first;
  for (let k = 0; k < n; k++) {
    margins[k] = margin;
    margin *= ratios[Math.min(k, ratios.length - 1)]!;
  }
  return margins;
}

/** Whether the sum of all discounted margins has a limit. */
export function hasLimit({ periods, shrinkage }: LifetimeTerms): boolean {
  return periods !== null || shrinkage > 0;
}

/** The sum of the discounted margins, which has a limit. */
export function presentValue(terms: LifetimeTerms): number {
  if (terms.periods !== null) return compensatedSum(discountedMargins(terms, terms.periods)) + 0;
  const head = discountedMargins(terms, terms.ratios.length);
  return compensatedSum(head.subarray(0, -1)) + head.at(-1)! / terms.shrinkage + 0;
}

/** Refuses a value that grows without bound, at the path of its retention. */
export function checkLimit(terms: LifetimeTerms, path: ErrorPath = ["retention"]): void {
  if (!hasLimit(terms)) {
    const expected = "retention x (1 + growth) below 1 + discount, or a number of periods";
    refuse("invalid_input", path, expected, "a value without bound");
  }
}
