import fc from "fast-check";
import type { OfferSpec } from "service-quality/value";

/** Money, nothing among it. */
export const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 200 }),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);
export const name = fc.oneof(fc.constantFrom("__proto__", "constructor"), fc.string({ minLength: 1 }));

/** An amount as it may be given in a currency. */
const component = (currency: string | null) =>
  fc.oneof(
    amount,
    fc.record({ quantity: amount, rate: amount }),
    ...(currency === null ? [] : [fc.record({ amount, currency: fc.constant(currency) })]),
  );

export const currencyName = fc.constantFrom(null, "EUR", "points");

/** An offer in a currency, free and worthless ones among them. */
export const offerIn = (
  currency: string | null,
  id: fc.Arbitrary<string | null>,
): fc.Arbitrary<OfferSpec> => {
  const part = component(currency);
  const side = (names: readonly string[]) =>
    fc.oneof(
      fc.constant(Object.fromEntries(names.map((one) => [one, 0]))),
      fc.record(Object.fromEntries(names.map((one) => [one, part]))),
    );
  return fc.record({
    id,
    currency: fc.constant(currency),
    value: side(["product", "services", "personnel", "image"]),
    cost: side(["monetary", "time", "energy", "psychic"]),
  }) as unknown as fc.Arbitrary<OfferSpec>;
};
