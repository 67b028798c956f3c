import type { ErrorPath } from "../errors/error.ts";
import {
  amountAt,
  deepFrozen,
  type Given,
  oneAt,
  optionalAt,
  recordAt,
  textAt,
} from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import {
  COST_COMPONENTS,
  type ComponentAmount,
  type Offer,
  type OfferSpec,
  VALUE_COMPONENTS,
} from "./offer.ts";

const KEYS = ["kind", "version", "id", "unit", "value", "cost"];

/**
 * Checks the specification of an offer and returns it with every key present, frozen in depth.
 *
 * All eight components are given, 0 where there is nothing: what is left out would count as free. Value less cost
 * needs one unit, so an amount that names another unit than the offer's is refused with the reason; a quantity
 * with a rate (time by the hour) is how it gets in.
 *
 * @throws `invalid_input` with the path of the first fault: an unknown or absent key, an amount below 0, another unit.
 *
 * Source: Kotler (1994), Marketing Management, 8th ed., ch. 2.
 *
 * @example
 * ```ts
 * import { defineOffer } from "service-quality/value";
 *
 * const offer = defineOffer({
 *   id: "clinic", unit: "EUR",
 *   value: { product: 90, services: 20, personnel: 15, image: 5 },
 *   cost: { monetary: 60, time: { quantity: 1.5, rate: 20 }, energy: 0, psychic: 10 },
 * });
 * offer.version; // => 1
 * defineOffer({ ...offer, cost: { ...offer.cost, psychic: { amount: 4, unit: "points" } } }); // => throws invalid_input at cost.psychic.unit
 * ```
 */
export function defineOffer(spec: OfferSpec): Offer {
  return deepFrozen(offerAt(spec, []));
}

/** Checks an offer as `defineOffer` does and returns a copy. */
export function offerAt(value: unknown, path: ErrorPath): Offer {
  const given = recordAt(value, path, "an offer", KEYS);
  const { kind = "offer", version = 1 } = given;
  const unit = optionalAt(given.unit, [...path, "unit"], textAt);
  return {
    kind: oneAt(kind, [...path, "kind"], ["offer"]),
    version: oneAt(version, [...path, "version"], [1]),
    id: optionalAt(given.id, [...path, "id"], textAt),
    unit,
    value: componentsAt(given.value, [...path, "value"], VALUE_COMPONENTS, unit),
    cost: componentsAt(given.cost, [...path, "cost"], COST_COMPONENTS, unit),
  };
}

/** What a component is worth in the offer's unit. */
export function amountOf(component: ComponentAmount): number {
  if (typeof component === "number") return component;
  return "rate" in component ? component.quantity * component.rate : component.amount;
}

function componentsAt<Name extends string>(
  value: unknown,
  path: ErrorPath,
  names: readonly Name[],
  unit: string | null,
): Readonly<Record<Name, ComponentAmount>> {
  const given = recordAt(value, path, `amounts of ${names.join(", ")}`, names);
  const entries = names.map((name) => [name, componentAt(given[name], [...path, name], unit)] as const);
  return Object.fromEntries(entries) as Record<Name, ComponentAmount>;
}

function componentAt(value: unknown, path: ErrorPath, unit: string | null): ComponentAmount {
  if (typeof value !== "object" || value === null) return amountAt(value, path);
  if (Object.hasOwn(value, "amount")) {
    const given = recordAt(value, path, "an amount with its unit", ["amount", "unit"]);
    return { amount: amountAt(given.amount, [...path, "amount"]), unit: sameUnitAt(given, path, unit) };
  }
  const given = recordAt(value, path, "a quantity with its rate", ["quantity", "rate"]);
  return {
    quantity: amountAt(given.quantity, [...path, "quantity"]),
    rate: amountAt(given.rate, [...path, "rate"]),
  };
}

function sameUnitAt(given: Given, path: ErrorPath, unit: string | null): string {
  const own = textAt(given.unit, [...path, "unit"]);
  if (own === unit) return own;
  const wanted = unit === null ? "an offer that names its unit" : `an amount in ${unit} as the offer is`;
  return refuse(
    "invalid_input",
    [...path, "unit"],
    `${wanted}, or a quantity with its rate: value less cost needs one unit`,
    own,
  );
}
