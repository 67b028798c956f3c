import fc from "fast-check";
import {
  classifyQualityCosts,
  qualityCostTrend,
  rankCostElements,
  scoreQualityCosts,
} from "service-quality/cost";
import { amount, basesOrNone, entriesOf, ledgerSpec, name } from "../cost/ledger/ledger-arbitraries.ts";
import type { Laws } from "./law.ts";
import { inEveryForm, reportsOf } from "./reports.ts";

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const rate = fc.double({ min: 0, max: 1, noNaN: true });

const costs = fc.oneof(ledgerSpec, entriesOf(["2024", null]));

const constant = fc.oneof(positive, fc.constant(0), fc.record({ below: positive, above: positive }));

const lossFunction = fc.oneof(
  fc.record({ kind: fc.constant("nominal"), constant, target: value }),
  fc.record({ kind: fc.constantFrom("smaller", "larger"), constant: positive }),
);

const measured = {
  defineQualityLedger: { calls: fc.tuple(ledgerSpec) },
  scoreQualityCosts: { calls: fc.tuple(costs, basesOrNone) },
  qualityCostTrend: {
    calls: fc.tuple(
      ledgerSpec.filter(({ periods }) => periods != null && periods.length > 0),
      fc.record({ method: fc.constantFrom("nominal", "real") }, { requiredKeys: [] }),
    ),
  },
  summarizeQualityCosts: {
    calls: fc.tuple(
      costs,
      fc.record({
        by: fc.oneof(
          fc.constantFrom("element", "category"),
          fc.subarray(["period", "unit", "basis"], { minLength: 1 }),
        ),
      }),
    ),
  },
  rankCostElements: { calls: fc.tuple(costs, fc.record({ threshold: rate }, { requiredKeys: [] })) },
  classifyQualityCosts: { calls: costs.map((ledger) => [scoreQualityCosts(ledger)]) },
  formatQualityCosts: inEveryForm({
    calls: ledgerSpec
      .filter(({ periods }) => periods != null && periods.length > 0)
      .map((ledger) => {
        const report = scoreQualityCosts(ledger);
        return [
          report,
          {
            title: "Law",
            currency: "EUR",
            trend: qualityCostTrend(ledger),
            ranking: rankCostElements(ledger),
            zone: classifyQualityCosts(report),
          },
        ];
      }),
  }),
  scoreProcessCosts: {
    calls: fc.tuple(
      fc.uniqueArray(
        fc.record({
          activity: name,
          conformance: fc.oneof(amount, fc.dictionary(name, amount, { maxKeys: 3 })),
          nonconformance: amount,
        }),
        { minLength: 1, maxLength: 5, selector: ({ activity }) => activity },
      ),
    ),
  },
  optimalConformance: {
    calls: fc
      .record(
        {
          failureCost: amount,
          preventionCost: amount,
          perfectionCost: fc.option(fc.oneof(positive, fc.constantFrom(1e-100, 1e100))),
        },
        { requiredKeys: ["failureCost", "preventionCost"] },
      )
      .map((input) => [input]),
  },
  optimalConformanceLevel: {
    calls: fc.tuple(
      fc.uniqueArray(fc.record({ conformance: rate, conformanceCost: amount, nonconformanceCost: amount }), {
        minLength: 1,
        maxLength: 6,
        selector: ({ conformance }) => conformance + 0,
      }),
    ),
  },
  taguchiConstant: {
    calls: fc
      .record(
        { loss: positive, deviation: positive, kind: fc.constantFrom("nominal", "smaller", "larger") },
        { requiredKeys: ["loss", "deviation"] },
      )
      .map((input) => [input]),
  },
  taguchiLoss: {
    calls: fc.tuple(lossFunction, positive).map(([loss, drawn]) => [{ ...loss, value: drawn }]),
  },
  taguchiTolerance: {
    calls: fc
      .record({
        customerDeviation: positive,
        customerLoss: positive,
        ownCost: positive,
        kind: fc.constantFrom("nominal", "larger"),
      })
      .map((input) => [input]),
  },
  expectedTaguchiLoss: {
    calls: fc
      .tuple(
        lossFunction,
        fc.oneof(
          fc.record({ values: fc.array(positive, { minLength: 1, maxLength: 9 }) }),
          fc.record({ mean: positive, standardDeviation: fc.oneof(positive, fc.constant(0)) }),
        ),
      )
      .map(([loss, data]) => [{ ...loss, ...data }]),
  },
  hiddenFailureCost: {
    calls: fc
      .record({
        measured: amount,
        multiplier: fc.oneof(
          fc.double({ min: 1, max: 9, noNaN: true }),
          fc.constant({ low: 1, base: 3, high: 4 }),
        ),
      })
      .map((input) => [input]),
  },
  escalatedCosts: {
    calls: fc
      .record(
        {
          base: positive,
          stages: fc.array(fc.record({ stage: name, caught: amount }), { minLength: 1, maxLength: 4 }),
          factor: fc.double({ min: 1, max: 20, noNaN: true }),
        },
        { requiredKeys: ["base", "stages"] },
      )
      .map((input) => [input]),
  },
  assignActivityCosts: {
    calls: fc
      .uniqueArray(name, { minLength: 1, maxLength: 3 })
      .chain((pools) =>
        fc.record({
          pools: fc
            .array(fc.record({ cost: amount, capacity: fc.constantFrom(null, undefined, 1e7) }), {
              minLength: pools.length,
              maxLength: pools.length,
            })
            .map((drawn) => drawn.map((row, i) => ({ pool: pools[i]!, ...row }))),
          activities: fc.uniqueArray(
            fc.record(
              {
                activity: name,
                pool: fc.constantFrom(...pools),
                volume: fc.oneof(fc.double({ min: 0, max: 1e5, noNaN: true }), fc.constant(0)),
                category: fc.constantFrom(null, "prevention", "external-failure"),
                valueAdding: fc.boolean(),
              },
              { requiredKeys: ["activity", "pool", "volume"] },
            ),
            { minLength: 1, maxLength: 5, selector: ({ activity }) => activity },
          ),
        }),
      )
      .map((input) => [input]),
  },
  complaintCost: {
    calls: fc
      .record(
        {
          handlingHours: amount,
          hourlyWage: amount,
          compensation: amount,
          escalationRate: rate,
          escalationCost: amount,
          lossRate: rate,
          customerMargin: amount,
          wordOfMouthFactor: positive,
        },
        { requiredKeys: ["handlingHours", "hourlyWage"] },
      )
      .map((input) => [input]),
  },
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatQualityCostTrend: reportsOf(measured.qualityCostTrend, qualityCostTrend),
};
