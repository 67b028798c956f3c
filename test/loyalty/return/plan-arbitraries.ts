import fc from "fast-check";
import type { QualityPlanSpec } from "../../../src/loyalty/return/quality-plan.ts";

export const rate: fc.Arbitrary<number> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 0.5, 1),
);

export const money: fc.Arbitrary<number> = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, 1),
);

export const name: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("__proto__", "constructor", " "),
  fc.string({ minLength: 1 }),
);

const satisfaction = fc.double({ min: -10, max: 10, noNaN: true });

/** Valid plans, with and without what may be left out. */
export const planSpec: fc.Arbitrary<QualityPlanSpec> = fc.record(
  {
    kind: fc.constant("quality-plan" as const),
    version: fc.constant(1 as const),
    title: fc.option(name),
    currency: fc.constant("EUR"),
    period: fc.constantFrom("month" as const, "year" as const),
    periods: fc.integer({ min: 1, max: 5 }),
    discount: fc.double({ min: 0, max: 1, noNaN: true }),
    market: fc
      .record(
        { size: money, exitRate: rate, growth: fc.double({ min: 0, max: 0.5, noNaN: true }) },
        { requiredKeys: ["size"] },
      )
      .map((market) => ({ ...market })),
    share: rate,
    retention: rate,
    competitorRetention: rate,
    attraction: rate,
    margin: money,
    attributes: fc.uniqueArray(
      fc.record({ attribute: name, before: satisfaction, after: satisfaction, impact: satisfaction }),
      { minLength: 1, maxLength: 3, selector: ({ attribute }) => attribute },
    ),
    retentionPerPoint: fc.oneof(rate, fc.constant(0)),
    attractionPerPoint: rate,
    phaseIn: fc.array(rate, { minLength: 1, maxLength: 3 }),
    spends: fc.tuple(fc.double({ min: 1, max: 1e6, noNaN: true }), money).map((spends) => [...spends]),
    savings: fc.array(money, { maxLength: 2 }),
    staff: fc.option(
      fc.record({
        staff: money,
        turnoverRate: fc.double({ min: 0.5, max: 2, noNaN: true }),
        improvedTurnoverRate: fc.double({ min: 0, max: 0.5, noNaN: true }),
        costPerLeaver: money,
      }),
    ),
  },
  {
    requiredKeys: [
      "periods",
      "discount",
      "market",
      "share",
      "retention",
      "competitorRetention",
      "attraction",
      "margin",
      "attributes",
      "retentionPerPoint",
      "spends",
    ],
  },
) as fc.Arbitrary<QualityPlanSpec>;
