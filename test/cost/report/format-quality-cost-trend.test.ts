import { formatQualityCostTrend, qualityCostTrend, scoreQualityCosts } from "service-quality/cost";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const entry = { element: "t", category: "prevention", amount: 1000 } as const;
const trend = qualityCostTrend([
  {
    period: "2026-Q1",
    entries: [entry, { element: "u", category: "unclassified", amount: 30_000 }],
    sales: 400_000,
  },
  { period: "2026-Q2", entries: [entry] },
]);

describe("formatQualityCostTrend", () => {
  it("has a column for what is in no category, where there is any", () => {
    const labels = { prevention: "предупреждение брака", "2026-Q1": "I кв." };
    expect(formatQualityCostTrend(trend, { language: "ru", currency: "лв.", labels }).split("\n")).toEqual([
      "Затраты на качество по периодам, лв.",
      "",
      "период   предупреждение брака  контроль  внутренние потери  внешние потери  без категории   всего  индекс  от продаж",
      "───────  ────────────────────  ────────  ─────────────────  ──────────────  ─────────────  ──────  ──────  ─────────",
      "I кв.                    1000         0                  0               0         30\u00A0000  31\u00A0000   100,0      7,8 %",
      "2026-Q2                  1000         0                  0               0              0    1000     3,2          –",
    ]);
  });

  it("has a dash for a category that the result lacks", () => {
    const [period] = trend.periods;
    const bare = { ...trend, periods: [{ ...period!, categories: [] }] };
    expect(formatQualityCostTrend(bare).split("\n").at(-1)).toMatch(/^2026-Q1( +–){4} +30,000 +31,000/);
  });

  it("has decimals if asked", () => {
    expect(formatQualityCostTrend(trend, { digits: 2 })).toContain("31,000.00");
  });

  it("refuses what is no trend", () => {
    expectRefusal(() => formatQualityCostTrend(scoreQualityCosts([entry]) as never), "invalid_input", [
      "method",
    ]);
    expectRefusal(() => formatQualityCostTrend({} as never), "invalid_input", ["model"]);
  });
});
