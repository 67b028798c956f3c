import type { Note } from "../errors/note.ts";
import { optional, otherwise, type Readers, readRecord } from "../errors/options.ts";
import { amountAt, moneyPartsAt } from "../errors/read-argument.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import { compareFigures } from "../numeric/ties.ts";

/** Money of at least 0: a sum, or its parts by name. */
export type MoneyParts = number | Readonly<Record<string, number>>;

/** What an offer is worth to a customer against the next best one. */
export interface EconomicValueInput {
  /** Price of the next best offer, at least 0. */
  readonly referencePrice: number;
  /** What the offer does better: longer life, more output, better service. */
  readonly gains?: MoneyParts | undefined;
  /** What it saves the customer, at the start and after the purchase. */
  readonly savings?: MoneyParts | undefined;
  /** What changing over to it costs. */
  readonly switchingCost?: MoneyParts | undefined;
  /** What it does worse. */
  readonly negativeDifferentiation?: MoneyParts | undefined;
  /** The price asked. */
  readonly price?: number | undefined;
  /** What it costs the seller, the floor of a price. */
  readonly sellerCost?: number | undefined;
}

/** A step from the reference price to the economic value. */
export interface WaterfallStep {
  step: "reference-price" | "gain" | "saving" | "switching-cost" | "negative-differentiation";
  /** Its name; `null` for a sum without parts. */
  name: string | null;
  /** Below 0 where it takes away. */
  amount: number;
  /** The sum up to this step. */
  total: number;
}

/** The result of `economicValue`. */
export interface EconomicValue {
  model: "economic-value-to-the-customer";
  /** Reference price + gains + savings − switching cost − negative differentiation. */
  economicValue: number;
  /** Economic value − price: what is left to induce the customer to buy; `null` without a price. */
  inducement: number | null;
  waterfall: WaterfallStep[];
  /** From the seller's cost to the economic value; `null` without a cost, and where it is above the value. */
  priceRange: Interval | null;
  notes: Note[];
}

const PARTS = otherwise(moneyPartsAt, []);

const ECONOMIC_VALUE = {
  referencePrice: amountAt,
  gains: PARTS,
  savings: PARTS,
  switchingCost: PARTS,
  negativeDifferentiation: PARTS,
  price: optional(amountAt),
  sellerCost: optional(amountAt),
} satisfies Readers<EconomicValueInput>;

/**
 * Economic value to the customer: the price of the next best offer, plus what this one gains and saves, less what
 * it costs to change over and what it does worse. The waterfall shows it step by step.
 *
 * @throws `invalid_input` for an amount below 0, which belongs under a cost, and for unknown keys.
 *
 * Source: Forbis & Mehta (1981), Value-based strategies for industrial products, Business Horizons 24(3), 32–42; Nagle
 * & Holden, The Strategy and Tactics of Pricing, ch. 4.
 *
 * @example
 * ```ts
 * import { economicValue } from "service-quality/value";
 *
 * const { waterfall, ...value } = economicValue({
 *   referencePrice: 90000, gains: { durability: 7000, reliability: 6000, service: 5000, warranty: 2000 }, price: 100000,
 * });
 * [value.economicValue, value.inducement]; // => [110000, 10000]
 * waterfall[1]; // => { step: "gain", name: "durability", amount: 7000, total: 97000 }
 * ```
 */
export function economicValue(input: EconomicValueInput): EconomicValue {
  const given = readRecord(input, ECONOMIC_VALUE, [], "a reference price with what is added and taken off");
  const { referencePrice, price, sellerCost } = given;
  const parts = [
    { step: "reference-price", name: null, amount: referencePrice } as const,
    ...given.gains.map((part) => ({ step: "gain", ...part }) as const),
    ...given.savings.map((part) => ({ step: "saving", ...part }) as const),
    ...given.switchingCost.map(
      ({ name, amount }) => ({ step: "switching-cost", name, amount: 0 - amount }) as const,
    ),
    ...given.negativeDifferentiation.map(
      ({ name, amount }) => ({ step: "negative-differentiation", name, amount: 0 - amount }) as const,
    ),
  ];
  let total = 0;
  let largest = 0;
  const waterfall = parts.map((part) => {
    total += part.amount;
    largest = Math.max(largest, total);
    return { ...part, total };
  });
  const unsuited = sellerCost !== null && compareFigures(sellerCost, total, largest) > 0;
  return {
    model: "economic-value-to-the-customer",
    economicValue: total,
    inducement: price === null ? null : total - price,
    waterfall,
    priceRange:
      sellerCost === null || unsuited ? null : { lower: sellerCost, upper: Math.max(sellerCost, total) },
    notes: unsuited ? [{ path: ["priceRange"], reason: "cost-above-value" }] : [],
  };
}
