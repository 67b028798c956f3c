import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { amountAt, finiteResult, positiveAt, rateAt } from "../../errors/read-argument.ts";
import { growthAt } from "../lifetime/lifetime-terms.ts";
import { RATE_PERIODS, type RatePeriod } from "./period.ts";

const MONTHS: Readonly<Record<RatePeriod, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

const DAYS: Readonly<Record<Exclude<ConvertiblePeriod, RatePeriod>, number>> = { day: 1, week: 7 };

/** A period that a rate can be converted from and to. */
export type ConvertiblePeriod = "day" | "week" | RatePeriod;

/** What a rate is of. */
export type RateKind = "retention" | "churn" | "discount" | "growth";

/** Options of `convertRate`. */
export interface ConvertRateOptions {
  kind: RateKind;
  /** The period that the rate is of. */
  from: ConvertiblePeriod;
  /** The period that is wanted. */
  to: ConvertiblePeriod;
  /** Days of a year, above 0, between days or weeks and the other periods; 365 by default. */
  daysPerYear?: number | undefined;
}

const periodAt = oneOf("day", "week", ...RATE_PERIODS);

const OPTIONS = {
  kind: oneOf("retention", "churn", "discount", "growth"),
  from: periodAt,
  to: periodAt,
  daysPerYear: otherwise(positiveAt, 365),
} satisfies Readers<ConvertRateOptions>;

/**
 * A rate of another period: retention r^k, churn 1 − (1 − c)^k, discount and growth (1 + i)^k − 1, k being the length
 * of the period wanted in those of the period given.
 *
 * Rates compound: 2 % of churn a month are 21.5 % a year, not 24 %. A week is seven days, a month a twelfth of a year.
 *
 * @throws `invalid_input` for retention or churn outside 0..1, a discount below 0, growth below −1, unknown kinds or
 * periods, and a year without days.
 *
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, 2nd ed., ch. 5.
 *
 * @example
 * ```ts
 * import { convertRate } from "service-quality/loyalty";
 *
 * convertRate(0.5, { kind: "retention", from: "half-year", to: "year" }); // => 0.25
 * convertRate(0.21, { kind: "discount", from: "year", to: "half-year" }).toFixed(12); // => "0.100000000000"
 * convertRate(0.02, { kind: "churn", from: "month", to: "year" }); // => 0.2152…
 * ```
 */
export function convertRate(rate: number, options: ConvertRateOptions): number {
  const { kind, from, to, daysPerYear } = readOptions(options, OPTIONS);
  const power = periodsIn(to, from, daysPerYear);
  if (kind === "retention") return rateAt(rate, []) ** power;
  if (kind === "churn") return 0 - Math.expm1(power * Math.log1p(-rateAt(rate, [])));
  return finiteResult(Math.expm1(power * Math.log1p((kind === "discount" ? amountAt : growthAt)(rate, []))));
}

/** How long a period is in periods of another kind: exactly, where days are not set against months. */
function periodsIn(long: ConvertiblePeriod, short: ConvertiblePeriod, daysPerYear: number): number {
  if (isOfDays(long)) {
    return isOfDays(short) ? DAYS[long] / DAYS[short] : (12 * DAYS[long]) / (MONTHS[short] * daysPerYear);
  }
  return isOfDays(short) ? (MONTHS[long] * daysPerYear) / (12 * DAYS[short]) : MONTHS[long] / MONTHS[short];
}

function isOfDays(period: ConvertiblePeriod): period is "day" | "week" {
  return period === "day" || period === "week";
}
