import type { ErrorPath } from "../errors/error.ts";
import { oneOf, optional, otherwise, type Readers, readRecord, record } from "../errors/options.ts";
import { amountAt, deepFrozen, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import {
  COST_COMPONENTS,
  type ComponentAmount,
  type NamedAmount,
  type Offer,
  type OfferCost,
  type OfferSpec,
  type OfferValue,
  type PricedQuantity,
  VALUE_COMPONENTS,
} from "./offer.ts";

const NAMED_AMOUNT = { amount: amountAt, currency: textAt } satisfies Readers<NamedAmount>;

const PRICED_QUANTITY = { quantity: amountAt, rate: amountAt } satisfies Readers<PricedQuantity>;

const VALUE = {
  product: componentAt,
  services: componentAt,
  personnel: componentAt,
  image: componentAt,
} satisfies Readers<OfferValue>;

const COST = {
  monetary: componentAt,
  time: componentAt,
  energy: componentAt,
  psychic: componentAt,
} satisfies Readers<OfferCost>;

const OFFER = {
  kind: otherwise(oneOf("offer"), "offer"),
  version: otherwise(oneOf(1), 1),
  id: optional(textAt),
  currency: optional(textAt),
  value: record(VALUE, `amounts of ${VALUE_COMPONENTS.join(", ")}`),
  cost: record(COST, `amounts of ${COST_COMPONENTS.join(", ")}`),
} satisfies Readers<OfferSpec>;

/**
 * Checks the specification of an offer and returns it with every key present, frozen in depth.
 *
 * All eight components are given, 0 where there is nothing: what is left out would count as free. Value less cost
 * needs one currency, so an amount that names another than the offer's is refused with the reason; a quantity
 * with a rate (time by the hour) is how it gets in.
 *
 * @throws `invalid_input` with the path of the first fault: an unknown or absent key, an amount below 0, another
 * currency.
 *
 * Source: Kotler (1994), Marketing Management, 8th ed., ch. 2.
 *
 * @example
 * ```ts
 * import { defineOffer } from "service-quality/value";
 *
 * const offer = defineOffer({
 *   id: "clinic", currency: "EUR",
 *   value: { product: 90, services: 20, personnel: 15, image: 5 },
 *   cost: { monetary: 60, time: { quantity: 1.5, rate: 20 }, energy: 0, psychic: 10 },
 * });
 * offer.version; // => 1
 * defineOffer({ ...offer, cost: { ...offer.cost, psychic: { amount: 4, currency: "points" } } }); // => throws invalid_input at cost.psychic.currency
 * ```
 */
export function defineOffer(spec: OfferSpec): Offer {
  return deepFrozen(offerAt(spec, []));
}

/** Checks an offer as `defineOffer` does and returns a copy. */
export function offerAt(value: unknown, path: ErrorPath): Offer {
  const offer = readRecord(value, OFFER, path, "an offer");
  for (const side of ["value", "cost"] as const) {
    for (const [name, component] of Object.entries<ComponentAmount>(offer[side]))
      checkCurrency(component, offer.currency, [...path, side, name]);
  }
  return offer;
}

/** What a component is worth in the offer's currency. */
export function amountOf(component: ComponentAmount): number {
  if (typeof component === "number") return component;
  return "rate" in component ? component.quantity * component.rate : component.amount;
}

function componentAt(value: unknown, path: ErrorPath): ComponentAmount {
  if (typeof value !== "object" || value === null) return amountAt(value, path);
  if (Object.hasOwn(value, "amount"))
    return readRecord(value, NAMED_AMOUNT, path, "an amount with its currency");
  const component = readRecord(value, PRICED_QUANTITY, path, "a quantity with its rate");
  amountAt(amountOf(component), path);
  return component;
}

function checkCurrency(component: ComponentAmount, currency: string | null, path: ErrorPath): void {
  if (typeof component === "number" || "rate" in component || component.currency === currency) return;
  const wanted =
    currency === null ? "an offer that names its currency" : `an amount in ${currency} as the offer is`;
  refuse(
    "invalid_input",
    [...path, "currency"],
    `${wanted}, or a quantity with its rate: value less cost needs one currency`,
    component.currency,
  );
}
