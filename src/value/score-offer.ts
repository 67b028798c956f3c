import type { Note } from "../errors/note.ts";
import { optional, type Readers, readOptions } from "../errors/options.ts";
import { amountAt } from "../errors/read-argument.ts";
import { quotient } from "../numeric/quotient.ts";
import { compareFigures } from "../numeric/ties.ts";
import { amountOf, offerAt } from "./define-offer.ts";
import {
  COST_COMPONENTS,
  type CostComponent,
  type Offer,
  type OfferSpec,
  VALUE_COMPONENTS,
  type ValueComponent,
} from "./offer.ts";

/** Options of `scoreOffer`. */
export interface ScoreOfferOptions {
  /** What the offer costs its seller, at least 0: splits the value created between buyer and seller. */
  sellerCost?: number | undefined;
}

/** A component of an offer, with its part of the side it stands on. */
export interface OfferComponent {
  component: ValueComponent | CostComponent;
  side: "value" | "cost";
  amount: number;
  /** Amount / total of the side; `null` where that is 0. */
  share: number | null;
}

/** The value that an offer creates, and who has it: `valueCreated` is the sum of the other three. */
export interface ValueSplit {
  /** Total customer value less what the offer costs its seller. */
  valueCreated: number;
  /** The delivered value. */
  customerSurplus: number;
  /** The customer's monetary cost less what the offer costs its seller. */
  sellerMargin: number;
  /** The customer's time, energy and psychic cost, which nobody receives. */
  friction: number;
}

/** The figures of one offer. */
export interface OfferFigures {
  components: OfferComponent[];
  totalValue: number;
  totalCost: number;
  /** Total value less total cost. */
  deliveredValue: number;
  /** Total value / total cost; `null` for an offer that costs nothing. */
  ratio: number | null;
}

/** The result of `scoreOffer`. */
export interface OfferScore extends OfferFigures {
  model: "customer-delivered-value";
  currency: string | null;
  /** `null` without `sellerCost`. */
  split: ValueSplit | null;
  notes: Note[];
}

const OPTIONS = { sellerCost: optional(amountAt) } satisfies Readers<ScoreOfferOptions>;

/**
 * The value that an offer delivers to its customer: total customer value (product, services, personnel, image) less
 * total customer cost (money, time, energy, psychic cost), and their ratio.
 *
 * Difference and ratio may rank offers differently, so both are given; `compareOffers` says where. Amounts in
 * `"points"` order offers and say no more: the note `ordinal-scale`.
 *
 * @throws `invalid_input` for an offer that `defineOffer` refuses and for a seller's cost below 0.
 *
 * Source: Kotler (1994), Marketing Management, 8th ed., ch. 2; Zeithaml (1988), Consumer perceptions of price, quality,
 * and value, Journal of Marketing 52(3), 2–22 (value as what is received for what is given).
 *
 * @example
 * ```ts
 * import { scoreOffer } from "service-quality/value";
 *
 * const { deliveredValue, ratio, components } = scoreOffer({
 *   value: { product: 14000, services: 3000, personnel: 2000, image: 1000 },
 *   cost: { monetary: 15000, time: { quantity: 20, rate: 25 }, energy: 200, psychic: 300 },
 * });
 * [deliveredValue, ratio]; // => [4000, 1.25]
 * components[5]; // => { component: "time", side: "cost", amount: 500, share: 0.03125 }
 * ```
 */
export function scoreOffer(offer: OfferSpec, options: ScoreOfferOptions = {}): OfferScore {
  const checked = offerAt(offer, []);
  const { sellerCost } = readOptions(options, OPTIONS);
  const figures = figuresOf(checked);
  return {
    model: "customer-delivered-value",
    currency: checked.currency,
    ...figures,
    split: sellerCost === null ? null : splitOf(figures, sellerCost),
    notes: [
      ...(figures.ratio === null ? [{ path: ["ratio"], reason: "zero-base" } as const] : []),
      ...(checked.currency === "points"
        ? [{ path: ["deliveredValue"], reason: "ordinal-scale" } as const]
        : []),
    ],
  };
}

/** The figures of an offer that has been checked. */
export function figuresOf({ value, cost }: Offer): OfferFigures {
  const values = VALUE_COMPONENTS.map((component) => [component, amountOf(value[component])] as const);
  const costs = COST_COMPONENTS.map((component) => [component, amountOf(cost[component])] as const);
  const totalValue = values.reduce((sum, [, amount]) => sum + amount, 0);
  const totalCost = costs.reduce((sum, [, amount]) => sum + amount, 0);
  return {
    components: [
      ...values.map(([component, amount]) => rowOf(component, "value", amount, totalValue)),
      ...costs.map(([component, amount]) => rowOf(component, "cost", amount, totalCost)),
    ],
    totalValue,
    totalCost,
    deliveredValue: totalValue - totalCost,
    ratio: quotient(totalValue, totalCost),
  };
}

/** By how much the delivered values of two offers differ: 0 where that is the rounding of their totals. */
export function compareDelivered(a: OfferFigures, b: OfferFigures): number {
  const largest = Math.max(a.totalValue, a.totalCost, b.totalValue, b.totalCost);
  return compareFigures(a.deliveredValue, b.deliveredValue, largest);
}

function rowOf(
  component: OfferComponent["component"],
  side: OfferComponent["side"],
  amount: number,
  total: number,
): OfferComponent {
  return { component, side, amount, share: quotient(amount, total) };
}

function splitOf({ components, totalValue, totalCost, deliveredValue }: OfferFigures, sellerCost: number) {
  const price = components.find(({ component }) => component === "monetary")!.amount;
  return {
    valueCreated: totalValue - sellerCost,
    customerSurplus: deliveredValue,
    sellerMargin: price - sellerCost,
    friction: totalCost - price,
  };
}
