import fc from "fast-check";
import { compareOffers } from "service-quality/value";
import { amount, currencyName, name, offerIn } from "../value/offer-arbitraries.ts";
import type { Laws } from "./law.ts";
import { inEveryForm } from "./reports.ts";

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

const anyId = fc.option(name, { nil: null });
const offer = currencyName.chain((currency) => offerIn(currency, anyId));

/** Offers of one currency and different names, equal offers among them. */
const market = currencyName.chain((currency) =>
  fc.oneof(
    fc.uniqueArray(offerIn(currency, name), { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    offerIn(currency, name).map((one) => ["first", "second", "third"].map((id) => ({ ...one, id }))),
  ),
);

const money = fc.oneof(amount, fc.dictionary(name, amount));

const named = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });

/** Attributes of one list of names, as somebody rated them. */
const profileOf = (names: readonly string[]) =>
  fc.tuple(
    ...names.map((attribute, i) =>
      fc.record({
        attribute: fc.constant(attribute),
        weight: i === 0 ? positive : amount,
        ours: amount,
        competitors: fc.oneof(
          positive,
          fc.tuple(positive, amount),
          fc.array(positive, { minLength: 1, maxLength: 3 }),
        ),
      }),
    ),
  );

const profile = named.chain(profileOf);

export const laws: Laws = {
  defineOffer: { calls: fc.tuple(offer) },
  scoreOffer: { calls: fc.tuple(offer, fc.record({ sellerCost: amount }, { requiredKeys: [] })) },
  compareOffers: { calls: fc.tuple(market) },
  formatOffers: inEveryForm({
    calls: fc
      .tuple(market, fc.record({ digits: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] }))
      .map(([offers, options]) => [compareOffers(offers as never), options]),
  }),
  explainOvertaking: {
    calls: currencyName.chain((currency) =>
      fc.tuple(
        offerIn(currency, anyId),
        offerIn(currency, anyId),
        fc.record({ method: fc.constantFrom("difference", "ratio") }, { requiredKeys: [] }),
      ),
    ),
  },
  economicValue: {
    calls: fc.tuple(
      fc.record(
        {
          referencePrice: amount,
          gains: money,
          savings: money,
          switchingCost: money,
          negativeDifferentiation: money,
          price: amount,
          sellerCost: amount,
        },
        { requiredKeys: ["referencePrice"] },
      ),
    ),
  },
  marketPerceivedQuality: { calls: fc.tuple(profile) },
  relativePriceProfile: { calls: fc.tuple(profile) },
  comparePerceivedQuality: {
    calls: named.chain((names) =>
      fc.tuple(
        fc.record({
          customers: profileOf(names),
          competitorsCustomers: profileOf(names).map((rows) => [...rows].reverse()),
        }),
        fc.record({ customerShare: share }),
      ),
    ),
  },
  customerValueScore: {
    calls: fc.tuple(fc.record({ quality: amount, price: amount, qualityWeight: share })),
  },
  partWorthImportances: {
    calls: fc.tuple(
      fc.uniqueArray(
        fc.record({
          attribute: name,
          partWorths: fc.dictionary(name, fc.double({ min: -9, max: 9, noNaN: true }), { minKeys: 1 }),
        }),
        { minLength: 1, maxLength: 5, selector: ({ attribute }) => attribute },
      ),
    ),
  },
  scoreValueMap: {
    calls: fc.tuple(
      fc.uniqueArray(fc.record({ offer: name, quality: amount, price: amount }), {
        minLength: 1,
        maxLength: 6,
        selector: ({ offer: one }) => one,
      }),
      fc.record(
        { qualityWeight: fc.double({ min: 0, max: 0.99, noNaN: true }), fairBand: amount },
        { requiredKeys: [] },
      ),
    ),
  },
};
