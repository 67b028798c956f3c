import { describe, expect, it } from "vitest";
import { unitFunnelChart } from "../../../src/charts/plane/unit-funnel-chart.ts";
import { compareUnits } from "../../../src/satisfaction/comparison/compare-units.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** The net promoter scores of so many branches of all sizes, of which every seventh stands out. */
function branchesOf(n: number, label = "Branch") {
  return Array.from({ length: n }, (_, i) => {
    const size = 20 + ((i * 37) % 300);
    const share = i % 7 === 3 ? 0.75 : i % 7 === 5 ? 0.2 : 0.45 + (i % 4) / 50;
    const promoters = Math.round(size * share);
    return {
      unit: `${label} ${i + 1}`,
      answers: {
        promoters,
        passives: Math.floor((size - promoters) / 2),
        detractors: Math.ceil((size - promoters) / 2),
      },
    };
  });
}

const funnelOf = (n: number, label?: string) => compareUnits(branchesOf(n, label), { measure: "nps" });

const RATINGS = Array.from({ length: 60 }, (_, i) => ((i * i) % 5) + 1);
const BY = Array.from({ length: 60 }, (_, i) => `unit ${(i * i) % 7}`);
const OFFICES = compareUnits(RATINGS, { measure: "mean-rating", scale: { min: 1, max: 5 }, by: BY });
const SATISFIED = compareUnits(RATINGS, { measure: "csat", by: BY });
const WEIGHTED = compareUnits(RATINGS, {
  measure: "csat",
  by: BY,
  weights: RATINGS.map((_, i) => 1 + (i % 3)),
  overdispersion: "multiplicative",
});
const WITHOUT = compareUnits(
  [
    ...branchesOf(6),
    { unit: "closed", answers: { promoters: 0, passives: 0, detractors: 0 } },
    { unit: "new", answers: { promoters: 0, passives: 0, detractors: 0 } },
  ],
  { measure: "nps", missing: "available" },
);
const ALIKE = compareUnits(
  [
    { unit: "a", answers: { promoters: 4, passives: 0, detractors: 0 } },
    { unit: "b", answers: { promoters: 4, passives: 0, detractors: 0 } },
  ],
  { measure: "nps" },
);

const results = {
  "28 units": funnelOf(28),
  "two units": funnelOf(2),
  "300 units": funnelOf(300),
  "units without answers": WITHOUT,
  "long labels": funnelOf(9, "a name that goes on for longer than anyone would read it aloud in one breath"),
  "mean ratings": OFFICES,
  "shares of the satisfied": SATISFIED,
  "weighted shares": WEIGHTED,
  "units of one size that do not differ": ALIKE,
  "units of millions": compareUnits(
    [
      { unit: "east", answers: { promoters: 4e6, passives: 2e6, detractors: 1e6 } },
      { unit: "west", answers: { promoters: 4e6, passives: 2e6, detractors: 3e6 } },
    ],
    { measure: "nps" },
  ),
};

chartLaws(
  "unitFunnelChart",
  Object.fromEntries(
    Object.entries(results).map(([name, comparison]) => [name, (look) => unitFunnelChart(comparison, look)]),
  ),
);

describe("unitFunnelChart", () => {
  it("draws a point for each unit, limits, the target, and names the units outside", async () => {
    const comparison = funnelOf(14);
    const { marks, texts } = await pictureOf(unitFunnelChart(comparison) as never);
    expect(marks).toMatchObject({ symbol: 14, area: 33, line: 4 * 33 });
    const outside = comparison.units.filter(({ position }) => position !== "within").map(({ unit }) => unit);
    const inside = comparison.units.filter(({ position }) => position === "within").map(({ unit }) => unit);
    const said = texts.map(({ text }) => text);
    expect(outside.length).toBeGreaterThan(0);
    expect(said).toEqual(
      expect.arrayContaining([...outside, "NPS", "Answers (n)", "Limits 95 % (– –) and 99.8 % (—)"]),
    );
    expect(said.filter((text) => inside.includes(text))).toEqual([]);
  });

  it("has the figures of the comparison", () => {
    const signals = {
      "alarm-below": "alarm",
      "alert-below": "alert",
      within: "within",
      "alert-above": "alert",
      "alarm-above": "alarm",
    };
    for (const comparison of [funnelOf(20), WITHOUT, WEIGHTED]) {
      expect(unitFunnelChart(comparison).data).toEqual(
        comparison.units.map(({ unit, effectiveN, value, alert, alarm, position, z }) => ({
          id: unit,
          label: unit,
          n: effectiveN,
          value,
          alertLower: alert?.lower ?? null,
          alertUpper: alert?.upper ?? null,
          alarmLower: alarm?.lower ?? null,
          alarmUpper: alarm?.upper ?? null,
          position,
          z,
          signal: position === null ? null : signals[position],
        })),
      );
    }
  });

  it("draws the limits on which those of the units lie", () => {
    const widened = compareUnits(branchesOf(28), { measure: "nps", overdispersion: "multiplicative" });
    for (const comparison of [funnelOf(20), OFFICES, SATISFIED, WEIGHTED, widened]) {
      const { data, spec } = unitFunnelChart(comparison);
      const smallest = data.reduce((a, b) => (b.n < a.n ? b : a));
      const curves = spec.layer.filter(({ mark }) => mark.type === "line");
      const fields = ["alertLower", "alertUpper", "alarmLower", "alarmUpper"] as const;
      fields.forEach((field, i) => {
        const [first] = curves[i]!.data!.values as { n: number; limit: number }[];
        expect(first!.n).toBeCloseTo(smallest.n, 9);
        expect(first!.limit).toBeCloseTo(smallest[field]!, 9);
      });
      const last = curves[3]!.data!.values.at(-1) as { n: number; limit: number };
      const reach = (smallest.alarmUpper! - comparison.target) * Math.sqrt(smallest.n / last.n);
      if (smallest.alarmUpper! < 1) expect(last.limit).toBeCloseTo(comparison.target + reach, 9);
    }
  });

  it("says the target and which units lie beyond the outer limits", () => {
    const comparison = compareUnits(
      [
        { unit: "center", answers: { promoters: 160, passives: 90, detractors: 50 } },
        { unit: "harbor", answers: { promoters: 70, passives: 60, detractors: 70 } },
        { unit: "kiosk", answers: { promoters: 1, passives: 2, detractors: 2 } },
      ],
      { measure: "nps" },
    );
    expect(unitFunnelChart(comparison, { language: "ru", digits: 1, labels: { center: "Центр" } }).alt).toBe(
      "NPS, подразделений: 3, уровень 21,6. Выше внешних границ: Центр (36,7); ниже: harbor (0,0).",
    );
    expect(unitFunnelChart(SATISFIED).alt).toMatch(
      /^Satisfied of units: \d, target \d+%\. Above the outer limits: .+; below them: none\.$/,
    );
    expect(unitFunnelChart(ALIKE, { language: "bg" }).alt).toBe(
      "NPS, звена: 2, цел 100. Над външните граници: няма; под тях: няма.",
    );
  });

  it("says that answers are weighted", async () => {
    const chart = unitFunnelChart(WEIGHTED);
    expect(chart.columns.find(({ name }) => name === "n")?.digits).toBe(1);
    const { texts } = await pictureOf(chart as never);
    expect(texts.map(({ text }) => text)).toContain("Effective number of answers");
  });

  it("widens the limits where units differ anyway", async () => {
    const widened = compareUnits(branchesOf(28), { measure: "nps", overdispersion: "multiplicative" });
    expect(widened.dispersion).toBeGreaterThan(1);
    const { texts } = await pictureOf(unitFunnelChart(widened) as never);
    expect(texts.map(({ text }) => text)).toContain(
      `Limits 95 % (– –) and 99.8 % (—), widened ${Math.sqrt(widened.dispersion!).toFixed(2)} times for overdispersion`,
    );
    for (const narrow of [WEIGHTED, { ...ALIKE, overdispersion: "multiplicative" as const }]) {
      const picture = await pictureOf(unitFunnelChart(narrow) as never);
      expect(picture.texts.map(({ text }) => text)).toContain("Limits 95 % (– –) and 99.8 % (—)");
    }
  });

  it("keeps to the range of the measure", () => {
    const domainOf = (comparison: Parameters<typeof unitFunnelChart>[0]) => {
      const { spec } = unitFunnelChart(comparison);
      const { y } = spec.layer.find(({ mark }) => mark.type === "point")!.encoding;
      return (y as { scale: { domain: unknown } }).scale.domain;
    };
    expect(domainOf(ALIKE)).toEqual([-100, 100]);
    const all = compareUnits(
      RATINGS.map((rating) => (rating > 1 ? 5 : 4)),
      { measure: "csat", by: BY },
    );
    expect(domainOf(all)).toEqual([0, 1]);
  });

  it("draws all units unless fewer are asked for", () => {
    const comparison = funnelOf(80);
    expect(unitFunnelChart(comparison).data.length).toBe(80);
    const { data, notes } = unitFunnelChart(comparison, { most: 5, order: "value" });
    const values = data.map(({ value }) => value!);
    expect(values).toEqual(
      comparison.units
        .map(({ value }) => value)
        .sort((a, b) => a - b)
        .slice(0, 5),
    );
    expect(notes).toContainEqual({ path: ["data"], reason: "rows-left-out" });
  });

  it("names the units without answers below the plot", async () => {
    const { texts } = await pictureOf(unitFunnelChart(WITHOUT) as never);
    expect(texts.map(({ text }) => text)).toContain("no answers: closed, new");
  });

  it("refuses what cannot be drawn", () => {
    expectRefusal(() => unitFunnelChart({ ...ALIKE, model: "kano" } as never), "invalid_input", ["model"]);
    expectRefusal(() => unitFunnelChart(ALIKE, { mosts: 3 } as never), "invalid_input", ["mosts"]);
    expectRefusal(() => unitFunnelChart({ ...ALIKE, units: [] }), "insufficient_data", ["data"]);
    const closed = { ...WITHOUT, units: WITHOUT.units.slice(-2) };
    expectRefusal(() => unitFunnelChart(closed), "insufficient_data", ["data"]);
    const certain = { ...ALIKE, levels: { alert: 0.95, alarm: 1 } };
    expectRefusal(() => unitFunnelChart(certain), "invalid_input", ["levels", "alarm"]);
  });
});
