import { describe, expect, it } from "vitest";
import { qualityCostChart } from "../../../src/charts/stacks/quality-cost-chart.ts";
import {
  type QualityCostTrend,
  qualityCostTrend,
  type TrendPeriodInput,
} from "../../../src/cost/report/quality-cost-trend.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const CATEGORIES = [
  "prevention",
  "appraisal",
  "internal-failure",
  "external-failure",
  "unclassified",
] as const;

/** A period with its costs in the order of the categories. */
function periodOf(period: string, costs: readonly number[], sales?: number): TrendPeriodInput {
  return {
    period,
    sales,
    entries: costs.map((amount, i) => ({ element: `cost ${i}`, category: CATEGORIES[i]!, amount })),
  };
}

function trendOf(n: number, name = ""): QualityCostTrend {
  return qualityCostTrend(
    Array.from({ length: n }, (_, i) =>
      periodOf(`${name}${2020 + i}`, [60 + 3 * i, 90, 210 - 2 * i, 340 - 5 * i], 9000 + 100 * i),
    ),
  );
}

const TWO = qualityCostTrend([
  periodOf("2025", [10, 20, 30, 40], 1000),
  periodOf("2026", [20, 20, 10, 30], 1000),
]);

/** Credits, and costs of no category. */
const CREDITS = qualityCostTrend([
  periodOf("2025", [6000, 9000, -11000, 34000, 500]),
  periodOf("2026", [6000, 9000, 11000, 10]),
]);

const PARTLY_SOLD = qualityCostTrend([
  periodOf("2024", [10, 20, 30, 40], 1000),
  periodOf("2025", [10, 20, 30, 40]),
  periodOf("2026", [20, 20, 10, 30], 1000),
]);

const trends = {
  "six years": trendOf(6),
  "one period": trendOf(1),
  "44 periods": trendOf(44),
  "credits and unclassified costs": CREDITS,
  "long names": trendOf(3, "a name that goes on for longer than anyone would read it aloud in one breath "),
  "nothing spent": qualityCostTrend([periodOf("2025", [0, 0], 100), periodOf("2026", [0, 0], 100)]),
  "a fortune": qualityCostTrend([periodOf("2025", [1e15, 2e15, 3e14, 1])]),
};

chartLaws("qualityCostChart", {
  ...Object.fromEntries(
    Object.entries(trends).map(([name, trend]) => [name, (look) => qualityCostChart(trend, look)]),
  ),
  "a period without sales": (look) => qualityCostChart(PARTLY_SOLD, { ...look, measure: "share" }),
});

describe("qualityCostChart", () => {
  it("stacks the categories of each period, with totals on top and the names at the right", async () => {
    const chart = qualityCostChart(TWO);
    expect(chart.data.slice(0, 4)).toEqual(
      TWO.periods[0]!.categories.map((cost, i) => ({
        period: "2025",
        ...cost,
        from: expect.closeTo([0, 0.01, 0.03, 0.06][i]!, 12),
        to: expect.closeTo([0.01, 0.03, 0.06, 0.1][i]!, 12),
      })),
    );
    const { marks, texts } = await pictureOf(chart as never);
    expect(marks.rect).toBe(8);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["Cost of quality", "Share of sales", "10.0%", "8.0%", "2025", "2026"],
        ...["prevention", "appraisal", "internal failure", "external failure"],
      ]),
    );
    expect(chart.alt).toBe("Quality costs: 10.0% (2025), 8.0% (2026); share of failures 70% and 50%.");
  });

  it("draws amounts where they are asked for, and where a period has no sales", () => {
    const asked = qualityCostChart(TWO, {
      measure: "amount",
      language: "ru",
      labels: { "2026": "нынешний", prevention: "обучение" },
    });
    expect(asked.alt).toBe(
      "Затраты на качество: 100 (2025), 80 (нынешний); доля отказов 70\u202F% и 50\u202F%.",
    );
    expect(asked.data.map(({ to }) => to)).toEqual([10, 30, 60, 100, 20, 40, 50, 80]);
    expect(JSON.stringify(asked.spec.layer)).toContain("обучение");
    expect(
      qualityCostChart(PARTLY_SOLD)
        .data.map(({ to }) => to)
        .slice(4, 8),
    ).toEqual([10, 30, 60, 100]);
  });

  it("draws credits below 0 and what has no category on top", async () => {
    const chart = qualityCostChart(CREDITS);
    expect(chart.data.slice(0, 5).map(({ category, from, to }) => [category, from, to])).toEqual([
      ["prevention", 0, 6000],
      ["appraisal", 6000, 15000],
      ["internal-failure", 0, -11000],
      ["external-failure", 15000, 49000],
      ["unclassified", 49000, 49500],
    ]);
    const words = (await pictureOf(chart as never)).texts.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(["unclassified", "38,500", "26,010"]));
    expect(chart.spec.layer.filter(({ mark }) => mark.type === "rule")).toHaveLength(1);
  });

  it("keeps a period without sales among shares, without a column", async () => {
    const chart = qualityCostChart(PARTLY_SOLD, { measure: "share" });
    const period = chart.data.filter(({ period: name }) => name === "2025");
    expect(period.map(({ amount, salesShare, from, to }) => [amount, salesShare, from, to])).toEqual([
      [10, null, null, null],
      [20, null, null, null],
      [30, null, null, null],
      [40, null, null, null],
    ]);
    const { marks, texts } = await pictureOf(chart as never);
    expect(marks.rect).toBe(8);
    expect(texts.map(({ text }) => text)).toContain("–");
  });

  it("has no share of failures where nothing was spent", () => {
    expect(qualityCostChart(trends["nothing spent"]).alt).toBe(
      "Quality costs: 0.0% (2025), 0.0% (2026); share of failures – and –.",
    );
  });

  it("draws the last periods of more than the most", () => {
    const { data, notes } = qualityCostChart(trendOf(5), { most: 2 });
    expect([...new Set(data.map(({ period }) => period))]).toEqual(["2023", "2024"]);
    expect(notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
  });

  it("refuses what cannot be drawn", () => {
    const [period] = TWO.periods;
    expectRefusal(() => qualityCostChart({ ...TWO, model: "pareto" as never }), "invalid_input", ["model"]);
    expectRefusal(() => qualityCostChart({ ...TWO, periods: [] }), "insufficient_data", ["data"]);
    expectRefusal(() => qualityCostChart({ ...TWO, periods: [period!, period!] }), "invalid_input", [
      "periods",
      1,
      "period",
    ]);
    expectRefusal(() => qualityCostChart(CREDITS, { measure: "share" }), "insufficient_data", ["data"]);
    expectRefusal(() => qualityCostChart(TWO, { measure: "total" as never }), "invalid_input", ["measure"]);
    expectRefusal(() => qualityCostChart(TWO, { mesure: "share" } as never), "invalid_input", ["mesure"]);
  });
});
