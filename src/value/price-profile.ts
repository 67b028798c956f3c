import type { Note } from "../errors/note.ts";
import { type Readers, readRecord } from "../errors/options.ts";
import { amountAt, finiteResult, rateAt } from "../errors/read-argument.ts";
import { quotient } from "../numeric/quotient.ts";
import { type AttributeProfile, type RatioProfile, ratioProfile } from "./attribute-ratios.ts";

/** The result of `relativePriceProfile`. */
export interface RelativePriceProfile extends RatioProfile {
  model: "market-perceived-price";
  /** 100² / ratio: below 100 is perceived as cheaper; `null` where nobody is satisfied with any price. */
  relativePrice: number | null;
  notes: Note[];
}

/** What `customerValueScore` weighs. */
export interface CustomerValueInput {
  /** Market-perceived quality, 100 = parity. */
  readonly quality: number;
  /** The ratio of satisfaction with price, 100 = parity, above it where we are perceived as cheaper. */
  readonly price: number;
  /** Weight of quality, 0..1; that of price is the rest. */
  readonly qualityWeight: number;
}

const CUSTOMER_VALUE = {
  quality: amountAt,
  price: amountAt,
  qualityWeight: rateAt,
} satisfies Readers<CustomerValueInput>;

/**
 * The market's perception of price: how satisfied customers are with each part of the price (purchase price,
 * finance rate, resale value), against the competitors' average.
 *
 * `ratio` is of satisfaction, so that above 100 is cheaper; `relativePrice` turns it round into a price.
 * Ratios are not rounded on the way: rounding them first moves the total.
 *
 * @throws as `marketPerceivedQuality` does.
 *
 * Source: Gale (1994), Managing Customer Value, Free Press, ch. 2; Yang (2005), Design for Six Sigma for Service, table
 * 5.4.
 *
 * @example
 * ```ts
 * import { relativePriceProfile } from "service-quality/value";
 *
 * const { ratio, relativePrice } = relativePriceProfile([
 *   { attribute: "purchase price", weight: 75, ours: 9, competitors: 6 },
 *   { attribute: "resale value", weight: 25, ours: 4, competitors: 8 },
 * ]);
 * [ratio, relativePrice]; // => [125, 80]
 * ```
 */
export function relativePriceProfile(attributes: readonly AttributeProfile[]): RelativePriceProfile {
  const profile = ratioProfile(attributes, []);
  const relativePrice = quotient(100 ** 2, profile.ratio);
  return {
    model: "market-perceived-price",
    ...profile,
    relativePrice,
    notes: relativePrice === null ? [{ path: ["relativePrice"], reason: "zero-base" }] : [],
  };
}

/**
 * The customer value score: quality and satisfaction with price, both against competitors, weighted as customers
 * weigh them.
 *
 * @throws `invalid_input` for a ratio below 0 or a weight outside 0..1.
 *
 * Source: Gale (1994), Managing Customer Value, Free Press, ch. 2.
 *
 * @example
 * ```ts
 * import { customerValueScore } from "service-quality/value";
 *
 * customerValueScore({ quality: 120, price: 90, qualityWeight: 0.6 }); // => 108
 * ```
 */
export function customerValueScore(input: CustomerValueInput): number {
  const { quality, price, qualityWeight } = readRecord(
    input,
    CUSTOMER_VALUE,
    [],
    "quality, price and a weight",
  );
  return finiteResult(qualityWeight * quality + (1 - qualityWeight) * price);
}
