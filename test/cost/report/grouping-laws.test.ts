import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QualityCostEntry } from "../../../src/cost/ledger/ledger.ts";
import { optimalConformance } from "../../../src/cost/models/optimal-conformance.ts";
import { qualityCostTrend } from "../../../src/cost/report/quality-cost-trend.ts";
import { scoreQualityCosts } from "../../../src/cost/report/quality-costs.ts";
import { rankCostElements } from "../../../src/cost/report/rank-cost-elements.ts";
import {
  type CostGrouping,
  summarizeQualityCosts,
} from "../../../src/cost/report/summarize-quality-costs.ts";
import { entriesOf } from "../ledger/ledger-arbitraries.ts";

/** Money of one magnitude, so that sums can be compared to a rounding. */
const entries = entriesOf(["2024", "2025", null]).map((drawn): QualityCostEntry[] =>
  drawn.map(({ credit, ...entry }) => ({
    ...entry,
    amount: Math.round(100 * Math.min(entry.amount, 1e6)) / 100,
  })),
);

const groupings = fc.subarray<CostGrouping>(["element", "category", "period", "unit", "basis"], {
  minLength: 1,
});

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function expectSame(actual: number, wanted: number, scale: number): void {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(scale, 1));
}

describe("costs add up to the total", () => {
  it("over any grouping of the ledger", () => {
    fc.assert(
      fc.property(entries, groupings, (ledger, by) => {
        const { total, groups } = summarizeQualityCosts(ledger, { by });
        const size = sum(ledger.map(({ amount }) => Math.abs(amount)));
        expectSame(total, sum(ledger.map(({ amount }) => amount)), size);
        expectSame(sum(groups.map(({ amount }) => amount)), total, size);
        expect(sum(groups.map(({ n }) => n))).toBe(ledger.length);
        expect(new Set(groups.map(({ key }) => JSON.stringify(key))).size).toBe(groups.length);
      }),
    );
  });

  it("over the categories, the service reading, the elements, and the periods of a trend", () => {
    fc.assert(
      fc.property(entries, (ledger) => {
        const { total, categories, service, unclassified, conformance, nonconformance } =
          scoreQualityCosts(ledger);
        const size = sum(ledger.map(({ amount }) => Math.abs(amount)));
        for (const rows of [categories, service, [{ amount: conformance }, { amount: nonconformance }]]) {
          expectSame(sum(rows.map(({ amount }) => amount)) + unclassified.amount, total, size);
        }
        expectSame(sum(rankCostElements(ledger).elements.map(({ amount }) => amount)), total, size);
        const dated = ledger.map((entry) => ({
          ...entry,
          period: entry.period ?? "2026",
          credit: entry.amount < 0,
        }));
        const { periods } = qualityCostTrend({ entries: dated });
        expectSame(sum(periods.map((period) => period.total)), total, size);
      }),
    );
  });
});

describe("the shifts of a share", () => {
  it("add up to its change, and are nobody else's where nobody else moved", () => {
    const amount = fc.integer({ min: 1, max: 1000 });
    const period = (name: string, prevention: number, failure: number) => ({
      period: name,
      entries: [
        { element: "a", category: "prevention" as const, amount: prevention },
        { element: "b", category: "internal-failure" as const, amount: failure },
      ],
    });
    fc.assert(
      fc.property(amount, amount, amount, amount, (a, b, c, d) => {
        const moved = qualityCostTrend([period("1", a, b), period("2", c, d)]).periods[1]!;
        for (const { shareChange, ownEffect, othersEffect } of moved.shifts) {
          expectSame(ownEffect + othersEffect, shareChange, 1);
        }
        const alone = qualityCostTrend([period("1", a, b), period("2", c, b)]).periods[1]!;
        expectSame(alone.shifts[0]!.othersEffect, 0, 1);
      }),
    );
  });
});

describe("the optimal conformance", () => {
  it("costs no more than any other, on either curve", () => {
    const cost = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(cost, cost, fc.option(cost), share, (failureCost, preventionCost, perfectionCost, q) => {
        const best = optimalConformance({ failureCost, preventionCost, perfectionCost });
        const slack = perfectionCost === null ? 0 : preventionCost / perfectionCost;
        const other = (failureCost * (1 - q)) / q + (preventionCost * q) / (1 - q + slack);
        expect(best.cost).toBeLessThanOrEqual(other * (1 + 1e-12));
        expect(best.failurePart).toBeGreaterThanOrEqual(-1e-9 * best.cost);
      }),
    );
  });
});
