/** A source of value of an offer. */
export type ValueComponent = "product" | "services" | "personnel" | "image";

/** A cost of an offer to its customer. */
export type CostComponent = "monetary" | "time" | "energy" | "psychic";

/** What a customer gets, in the order of Kotler's four sources of value. */
export const VALUE_COMPONENTS: readonly ValueComponent[] = ["product", "services", "personnel", "image"];

/** What a customer gives, in the order of Kotler's four costs. */
export const COST_COMPONENTS: readonly CostComponent[] = ["monetary", "time", "energy", "psychic"];

/** A quantity with its price, such as 1.5 hours at 30 an hour: worth `quantity` × `rate` in the offer's currency. */
export interface PricedQuantity {
  /** At least 0. */
  readonly quantity: number;
  /** Worth of one in the offer's currency, at least 0: the hourly rate of time, the shadow price of effort or worry. */
  readonly rate: number;
}

/** An amount that names its currency, which must be the offer's. */
export interface NamedAmount {
  /** At least 0. */
  readonly amount: number;
  readonly currency: string;
}

/** What a component is worth: an amount of at least 0 in the offer's currency, or one that says how it comes about. */
export type ComponentAmount = number | PricedQuantity | NamedAmount;

/** What the customer gets, by source of value. */
export type OfferValue = Readonly<Record<ValueComponent, ComponentAmount>>;

/** What the customer gives, by kind of cost. */
export type OfferCost = Readonly<Record<CostComponent, ComponentAmount>>;

/** An offer as it is specified; one that is already defined is a specification of itself. */
export interface OfferSpec {
  readonly kind?: "offer" | null | undefined;
  readonly version?: 1 | null | undefined;
  /** Names the offer where several are compared. */
  readonly id?: string | null | undefined;
  /**
   * What every amount is in, such as `"EUR"`; one without a name by default. `"points"` are ratings, whose sums order
   * offers and say no more.
   */
  readonly currency?: string | null | undefined;
  readonly value: OfferValue;
  readonly cost: OfferCost;
}

/** An offer as `defineOffer` returns it: checked, every key present, frozen in depth. */
export interface Offer {
  readonly kind: "offer";
  readonly version: 1;
  readonly id: string | null;
  readonly currency: string | null;
  readonly value: OfferValue;
  readonly cost: OfferCost;
}
