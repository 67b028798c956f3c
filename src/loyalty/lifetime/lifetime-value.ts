import { otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, finiteResult, numberAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { checkLimit, LIFETIME, type LifetimeInput, lifetimeTerms, presentValue } from "./lifetime-terms.ts";

/** What `customerLifetimeValue` takes. */
export interface LifetimeValueInput extends LifetimeInput {
  /** What winning the customer costs, taken off once; 0 by default. */
  readonly acquisitionCost?: number | null | undefined;
}

/** What `retentionElasticity` takes. */
export interface RetentionElasticityInput {
  /** 0..1. */
  readonly retention: number;
  /** At least 0. */
  readonly discount: number;
}

/** Readers of what `customerLifetimeValue` takes. */
export const LIFETIME_VALUE = {
  ...LIFETIME,
  acquisitionCost: otherwise(amountAt, 0),
} satisfies Readers<LifetimeValueInput>;

const ELASTICITY = { retention: rateAt, discount: amountAt } satisfies Readers<RetentionElasticityInput>;

/**
 * Customer lifetime value under a named convention.
 *
 * Later: Σ from t = 1 of m(1 + g)^(t−1) r^t/(1 + i)^t = m r/(1 + i − r(1 + g)). Now: Σ from t = 0 of m(1 + g)^t r^t/(1
 * + i)^t. Undiscounted: as now with i = 0, margin over churn. With `periods` that many terms. With a list of rates r^t
 * is their product. Less the acquisition cost, once.
 *
 * There is no default convention: $150 of margin at 55 % retention and 10 % discount less $100 to win the customer is
 * $50, $200 or $233.
 *
 * @throws `invalid_input` without a convention, for rates outside 0..1, a discount or cost below 0, and where the sum
 * has no limit (retention 1 without discount); `insufficient_data` for an empty list of rates.
 *
 * Source: Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), 9–24 (first margin
 * later); Berger & Nasr (1998), Customer lifetime value: marketing models and applications, Journal of Interactive
 * Marketing 12(1), 17–30.
 *
 * @example
 * ```ts
 * import { customerLifetimeValue } from "service-quality/loyalty";
 *
 * const customer = { margin: 60, retention: 0.75, discount: 0.25 };
 * customerLifetimeValue({ ...customer, convention: "first-margin-later" }); // => 90
 * customerLifetimeValue({ ...customer, convention: "first-margin-now" }); // => 150
 * customerLifetimeValue({ ...customer, convention: "undiscounted", acquisitionCost: 40 }); // => 200
 * customerLifetimeValue({ ...customer, retention: [0.5, 0.75], convention: "first-margin-later", periods: 2 }); // => 38.4
 * ```
 */
export function customerLifetimeValue(input: LifetimeValueInput): number {
  const given = readRecord(input, LIFETIME_VALUE, [], "a margin with its rates");
  const terms = lifetimeTerms(given);
  checkLimit(terms);
  return netOf(presentValue(terms), given.acquisitionCost);
}

/** What the acquisition cost leaves of a present value: 0 where the two differ by rounding alone. */
export function netOf(gross: number, cost: number): number {
  return compareFigures(finiteResult(gross), cost);
}

/**
 * The expected lifetime of a customer in periods, 1/(1 − r): a defection rate of 10 % makes ten years.
 *
 * @throws `invalid_input` for retention outside 0..1, and for 1, with which nobody ever leaves.
 *
 * Source: Reichheld & Sasser (1990), Zero defections: quality comes to services, Harvard Business Review 68(5),
 * 105–111.
 *
 * @example
 * ```ts
 * import { expectedLifetime } from "service-quality/loyalty";
 *
 * expectedLifetime(0.75); // => 4
 * ```
 */
export function expectedLifetime(retention: number): number {
  return 1 / (1 - endingRetention(retention));
}

/**
 * The purchases to be expected after the first, r/(1 − r).
 *
 * @throws `invalid_input` for retention outside 0..1, and for 1, with which there is no end of them.
 *
 * Source: Fornell (2007), The Satisfied Customer, Palgrave Macmillan.
 *
 * @example
 * ```ts
 * import { expectedRepurchases } from "service-quality/loyalty";
 *
 * expectedRepurchases(0.75); // => 3
 * ```
 */
export function expectedRepurchases(retention: number): number {
  const rate = endingRetention(retention);
  return rate / (1 - rate);
}

/**
 * The elasticity of lifetime value (first margin later, before the acquisition cost) to retention: (1 + i)/(1 + i − r),
 * the per cent by which value grows with one per cent more retention. It is the discounted duration of the
 * relationship, and no constant.
 *
 * @throws `invalid_input` for retention outside 0..1, a discount below 0, and retention 1 without discount.
 *
 * Source: Gupta, Lehmann & Stuart (2004), Valuing customers, Journal of Marketing Research 41(1), 7–18; Pfeifer &
 * Farris (2004), The elasticity of customer value to retention: the duration of a customer relationship, Journal of
 * Interactive Marketing 18(2), 20–31.
 *
 * @example
 * ```ts
 * import { retentionElasticity } from "service-quality/loyalty";
 *
 * retentionElasticity({ retention: 0.75, discount: 0.25 }); // => 2.5
 * ```
 */
export function retentionElasticity(input: RetentionElasticityInput): number {
  const { retention, discount } = readRecord(input, ELASTICITY, [], "retention and discount");
  const leaving = 1 + discount - retention;
  if (leaving <= 0) refuse("invalid_input", ["retention"], "retention below 1, or a discount", retention);
  return numberAt((1 + discount) / leaving, []);
}

function endingRetention(retention: unknown): number {
  const rate = rateAt(retention, []);
  return rate < 1 ? rate : refuse("invalid_input", [], "retention below 1", retention);
}
