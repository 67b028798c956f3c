import { amountAt, finiteResult, objectAt, oneAt, rateAt } from "../../errors/read-argument.ts";
import { growthAt } from "../lifetime/lifetime-terms.ts";
import { RATE_PERIODS, type RatePeriod } from "./period.ts";

const MONTHS: Readonly<Record<RatePeriod, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** What a rate is of. */
export type RateKind = "retention" | "churn" | "discount" | "growth";

/** Options of `convertRate`. */
export interface ConvertRateOptions {
  kind: RateKind;
  /** The period that the rate is of. */
  from: RatePeriod;
  /** The period that is wanted. */
  to: RatePeriod;
}

/**
 * A rate of another period: retention r^k, churn 1 − (1 − c)^k, discount and growth (1 + i)^k − 1, k being the length
 * of the period wanted in those of the period given.
 *
 * Rates compound: 2 % of churn a month are 21.5 % a year, not 24 %.
 *
 * @throws `invalid_input` for retention or churn outside 0..1, a discount below 0, growth below −1, and unknown kinds
 * or periods.
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
  const given = objectAt(options, [], "kind, from and to");
  const kind = oneAt(given.kind, ["kind"], ["retention", "churn", "discount", "growth"] as const);
  const power =
    MONTHS[oneAt(given.to, ["to"], RATE_PERIODS)] / MONTHS[oneAt(given.from, ["from"], RATE_PERIODS)];
  if (kind === "retention") return rateAt(rate, []) ** power;
  if (kind === "churn") return 0 - Math.expm1(power * Math.log1p(-rateAt(rate, [])));
  return finiteResult(Math.expm1(power * Math.log1p((kind === "discount" ? amountAt : growthAt)(rate, []))));
}
