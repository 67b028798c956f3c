import fc from "fast-check";
import type { QualityCostEntry, QualityLedgerSpec } from "../../../src/cost/ledger/ledger.ts";

const CATEGORIES = [
  "prevention",
  "appraisal",
  "internal-failure",
  "external-failure",
  "unclassified",
] as const;

/** Money, the ends of the range among them. */
export const amount: fc.Arbitrary<number> = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constantFrom(0, 1, 1e-300, 1e100),
);

export const name: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("__proto__", "constructor", " "),
  fc.string({ minLength: 1 }),
);

/** Valid entries of the given periods; an element keeps to one category, and credits carry their mark. */
export const entriesOf = (periods: readonly (string | null)[]): fc.Arbitrary<QualityCostEntry[]> =>
  fc
    .tuple(
      fc.uniqueArray(name, { minLength: 6, maxLength: 6 }),
      fc.array(
        fc.record({
          element: fc.nat(5),
          amount: fc.oneof({ weight: 5, arbitrary: amount }, fc.double({ min: -1e4, max: -1, noNaN: true })),
          period: fc.constantFrom(...periods),
          unit: fc.constantFrom("north", "__proto__", null),
          basis: fc.constantFrom("recorded" as const, undefined),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    )
    .map(([names, rows]) =>
      rows.map(({ element, ...row }) => ({
        ...row,
        element: names[element]!,
        category: CATEGORIES[element % CATEGORIES.length]!,
        ...(row.amount < 0 && { credit: true }),
      })),
    );

const bases = fc.record(
  {
    sales: amount,
    operatingCost: amount,
    valueAdded: amount,
    laborCost: amount,
    laborHours: amount,
    units: amount,
  },
  { requiredKeys: [] },
);

export const basesOrNone: fc.Arbitrary<object> = bases;

/** Valid ledgers, with and without what may be left out; every period of one has an entry. */
export const ledgerSpec: fc.Arbitrary<QualityLedgerSpec> = fc
  .uniqueArray(name, { minLength: 1, maxLength: 3 })
  .chain((periods) =>
    fc
      .tuple(
        entriesOf(periods),
        fc.boolean(),
        fc.array(bases, { minLength: 3, maxLength: 3 }),
        fc.record(
          {
            kind: fc.constant("quality-ledger" as const),
            version: fc.constant(1 as const),
            title: fc.option(name),
            currency: fc.constant("EUR"),
          },
          { requiredKeys: [] },
        ),
      )
      .map(([entries, declared, drawn, rest]) => ({
        ...rest,
        ...(declared && {
          periods: periods
            .filter((period) => entries.some((entry) => entry.period === period))
            .map((period, i) => ({ period, priceIndex: 100 + i, ...drawn[i]! })),
        }),
        entries,
      })),
  );
