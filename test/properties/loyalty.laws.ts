import fc from "fast-check";
import { explainLifetimeValue, projectReturnOnQuality } from "service-quality/loyalty";
import { money, name, planSpec, rate } from "../loyalty/return/plan-arbitraries.ts";
import type { Laws } from "./law.ts";
import { inEveryForm, reportsOf } from "./reports.ts";

/** Below 1, so that sums over all periods have a limit. */
const stay = fc.oneof(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.constantFrom(0, -0));
const margin = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const discount = fc.oneof(fc.double({ min: 0, max: 2, noNaN: true }), fc.constant(0));
const convention = fc.constantFrom("first-margin-later", "first-margin-now", "undiscounted");

const lifetime = fc.record(
  {
    margin,
    retention: fc.oneof(stay, fc.array(stay, { minLength: 1, maxLength: 4 })),
    discount,
    convention,
    acquisitionCost: money,
    retentionCost: money,
    growth: fc.double({ min: -1, max: 0, noNaN: true }),
    periods: fc.integer({ min: 1, max: 40 }),
  },
  { requiredKeys: ["margin", "retention", "discount", "convention"] },
);

const matrix = (n: number) =>
  fc
    .array(fc.array(fc.nat(9), { minLength: n + 1, maxLength: n + 1 }), { minLength: n, maxLength: n })
    .map((rows) =>
      rows.map((row) => {
        const total = row.reduce((sum, share) => sum + share, 1);
        return row.slice(1).map((share) => share / total);
      }),
    );

const interval = fc.record(
  { confidence: fc.constantFrom(0.8, 0.95), method: fc.constantFrom("log-log", "log", "plain") },
  { requiredKeys: [] },
);

const named = (
  count: { minLength: number; maxLength: number },
  row: Record<string, fc.Arbitrary<unknown>>,
  key: string,
) =>
  fc.uniqueArray(fc.record({ ...row, [key]: name } as Record<string, fc.Arbitrary<unknown>>), {
    ...count,
    selector: (drawn) => drawn[key],
  });

const measured = {
  customerLifetimeValue: { calls: fc.tuple(lifetime) },
  explainLifetimeValue: { calls: fc.tuple(lifetime) },
  lifetimeValueGrid: {
    calls: fc.tuple(
      lifetime.map(({ retention, discount: _, ...rest }) => rest),
      fc.record({
        retentions: fc.array(rate, { minLength: 1, maxLength: 3 }),
        discounts: fc.array(discount, { minLength: 1, maxLength: 3 }),
      }),
    ),
  },
  customerEquity: {
    calls: fc
      .tuple(lifetime, money, fc.array(money, { maxLength: 4 }))
      .map(([input, customers, acquisitions]) => [{ ...input, customers, acquisitions }]),
  },
  migrationValue: {
    calls: fc
      .integer({ min: 1, max: 4 })
      .chain((n) =>
        fc.record(
          {
            segments: named(
              { minLength: n, maxLength: n },
              { margin, customers: fc.option(money) },
              "segment",
            ),
            transitions: matrix(n),
            discount,
            convention,
            growth: fc.double({ min: -1, max: 0, noNaN: true }),
            periods: fc.integer({ min: 1, max: 9 }),
          },
          { requiredKeys: ["segments", "transitions", "discount", "convention"] },
        ),
      )
      .map((input) => [input]),
  },
  expectedLifetime: { calls: fc.tuple(stay) },
  expectedRepurchases: { calls: fc.tuple(stay) },
  retentionElasticity: { calls: fc.record({ retention: stay, discount }).map((input) => [input]) },
  convertRate: {
    calls: fc.tuple(
      rate,
      fc.record({
        kind: fc.constantFrom("retention", "churn", "discount", "growth"),
        from: fc.constantFrom("day", "week", "month", "quarter", "half-year", "year"),
        to: fc.constantFrom("day", "week", "month", "quarter", "half-year", "year"),
        daysPerYear: fc.constantFrom(undefined, 360, 365.2425),
      }),
    ),
  },
  estimateRetention: {
    calls: fc
      .tuple(
        fc.array(
          fc.tuple(fc.oneof(money, fc.constantFrom(1, 1 + 1e-9, 2, 3)), fc.constantFrom(0, 1), fc.boolean()),
          { minLength: 1, maxLength: 30 },
        ),
        fc.boolean(),
      )
      .chain(([rows, inBooleans]) =>
        fc.tuple(
          fc.constant({
            tenures: rows.map(([tenure, , lost], i) => (lost && i > 0 ? null : tenure)),
            left: inBooleans ? rows.map(([, left]) => left === 1) : Uint8Array.from(rows, ([, left]) => left),
          }),
          fc.tuple(interval, fc.constantFrom(undefined, "tolerant", "exact")).map(([options, ties]) => ({
            ...options,
            ties,
            missing: "listwise",
            times: [0, 2, 1e7],
          })),
        ),
      ),
  },
  scoreCohortRetention: {
    calls: fc.tuple(
      named(
        { minLength: 1, maxLength: 4 },
        {
          customers: fc
            .array(fc.nat(100), { minLength: 1, maxLength: 6 })
            .map((counts) => counts.sort((a, b) => b - a).map((n, i) => (i === 0 ? n + 1 : n))),
        },
        "cohort",
      ),
      interval,
    ),
  },
  scoreRetentionChange: {
    calls: fc.tuple(
      named(
        { minLength: 1, maxLength: 4 },
        { customers: money, margin, retention: stay, newRetention: stay, cost: money },
        "segment",
      ),
      fc.record({ convention, discount }),
    ),
  },
  assignServiceTiers: {
    calls: fc.tuple(
      named(
        { minLength: 1, maxLength: 12 },
        {
          value: fc.oneof(margin, fc.constantFrom(0, 1, 2)),
          level: fc.constantFrom(null, undefined, "high", "low"),
        },
        "customer",
      ),
      fc.constantFrom(
        {
          tiers: [
            { tier: "gold", share: 0.2, level: "high" },
            { tier: "lead", share: 0.8, level: "low", cost: 1 },
          ],
        },
        {
          tiers: [
            { tier: "gold", from: 1, level: "high" },
            { tier: "lead", level: "low" },
          ],
        },
      ),
    ),
  },
  returnOnQuality: {
    calls: fc
      .record({
        discount,
        flows: fc.array(fc.tuple(margin, money), { minLength: 1, maxLength: 5 }),
        first: fc.double({ min: 1, max: 1e6, noNaN: true }),
        once: fc.boolean(),
      })
      .map(({ discount: rate, flows, first, once }) => {
        const spends = [first, ...flows.slice(1).map(([, spend]) => spend)];
        return [
          { discount: rate, profits: flows.map(([profit]) => profit), spends: once ? [first] : spends },
        ];
      }),
  },
  defineQualityPlan: { calls: fc.tuple(planSpec) },
  projectReturnOnQuality: {
    calls: fc.tuple(
      planSpec,
      fc.record({ step: fc.double({ min: 0.01, max: 0.9, noNaN: true }) }, { requiredKeys: [] }),
    ),
  },
  formatReturnOnQuality: inEveryForm({
    calls: planSpec.map((plan) => [projectReturnOnQuality(plan), { digits: 1 }]),
  }),
  revenueAtRisk: {
    calls: fc
      .record(
        {
          customers: money,
          problemRate: rate,
          complaintRate: rate,
          outcomes: fc.tuple(rate, rate, rate).map(([share, first, second]) => [
            { outcome: "__proto__", share, lossRate: first },
            { share: 1 - share, lossRate: second },
          ]),
          silentLossRate: rate,
          customerValue: money,
          baselineLossRate: rate,
        },
        {
          requiredKeys: [
            "customers",
            "problemRate",
            "complaintRate",
            "outcomes",
            "silentLossRate",
            "customerValue",
          ],
        },
      )
      .map((input) => [input]),
  },
  wordOfMouth: {
    calls: fc
      .record(
        {
          complaints: money,
          silentPerComplaint: money,
          tell: money,
          retell: money,
          influence: rate,
          customerValue: money,
        },
        { requiredKeys: ["complaints", "tell"] },
      )
      .map((input) => [input]),
  },
  pricePremium: {
    calls: fc.tuple(
      named(
        { minLength: 3, maxLength: 12 },
        { quality: fc.oneof(margin, fc.constantFrom(1, 2)), price: fc.oneof(money, fc.constant(100)) },
        "unit",
      ),
      fc.record({ confidence: fc.constantFrom(0.8, 0.95) }, { requiredKeys: [] }),
    ),
  },
  relativePerceivedQuality: {
    calls: rate.map((superiorShare) => [{ superiorShare, inferiorShare: (1 - superiorShare) / 2 }]),
  },
  compareMargins: {
    calls: fc
      .array(fc.record({ group: fc.constantFrom("a", "__proto__", "c"), margin }), { maxLength: 12 })
      .map((units) => [[{ group: "a", margin: 1 }, { group: "b", margin: 2 }, ...units]]),
  },
  staffTurnoverCost: {
    calls: fc
      .record(
        {
          staff: money,
          turnoverRate: fc.double({ min: 0.5, max: 2, noNaN: true }),
          costs: fc.oneof(money, fc.dictionary(name, money, { maxKeys: 3 })),
          improvedTurnoverRate: fc.double({ min: 0.3, max: 0.5, noNaN: true }),
          service: fc.record({
            customers: money,
            retention: stay,
            retentionGain: fc.constantFrom(0, 0.001, 5),
            margin,
            discount: fc.constant(0.1),
            convention: fc.constantFrom("first-margin-later", "first-margin-now"),
          }),
        },
        { requiredKeys: ["staff", "turnoverRate", "costs", "improvedTurnoverRate"] },
      )
      .map((input) => [input]),
  },
  assessImprovement: {
    calls: fc
      .record(
        {
          customers: money,
          margin: money,
          retention: rate,
          improvedRetention: rate,
          newCustomers: money,
          costOnce: money,
          costPerPeriod: money,
          costPerUse: money,
          usesPerCustomer: fc.constantFrom(0, 1, 4),
          discount,
          periods: fc.integer({ min: 1, max: 9 }),
        },
        { requiredKeys: ["customers", "margin", "retention", "discount", "periods"] },
      )
      .map((input) => [input]),
  },
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatLifetimeValue: reportsOf(measured.explainLifetimeValue, explainLifetimeValue),
};
