import { describe, expect, it } from "vitest";
import { fiveGapChart } from "../../../src/charts/waterfall/five-gap-chart.ts";
import { scoreFiveGaps } from "../../../src/gaps/five-gaps/five-gaps.ts";
import { expectations, instrument, perceptions } from "../../gaps/inn.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const customers = { expectations, perceptions };
const ratings = (rating: number) => ({ rooms: [rating, rating, 7], staff: [rating, 7, 7] });

const ALL = scoreFiveGaps(
  {
    customers,
    managers: { expectations: { clean: [6, 6], quiet: [5, 6], prompt: [6, 6] }, standards: ratings(6.8) },
    employees: { delivery: ratings(6.6), promises: ratings(6) },
  },
  { instrument },
);
const ALONE = scoreFiveGaps({ customers }, { instrument });
const SURPASSED = scoreFiveGaps(
  {
    customers: { expectations: perceptions, perceptions: expectations },
    managers: { standards: ratings(5) },
  },
  { instrument },
);

const results = { "all gaps": ALL, "no gap but 5": ALONE, "above expectations": SURPASSED };

chartLaws(
  "fiveGapChart",
  Object.fromEntries(
    Object.entries(results).map(([name, gaps]) => [name, (look) => fiveGapChart(gaps, look)]),
  ),
);
chartLaws("fiveGapChart of long labels", {
  "all gaps": (look) =>
    fiveGapChart(ALL, {
      ...look,
      labels: Object.fromEntries(
        ["expectation", "gap1", "gap2", "gap3", "rest", "perception"].map((id) => [
          id,
          `${id}, a name that goes on for longer than anyone would read it aloud in one breath`,
        ]),
      ),
    }),
  "no gap but 5": (look) => fiveGapChart(ALONE, { ...look, labels: { gap1: "long ".repeat(20) } }),
});

describe("fiveGapChart", () => {
  it("draws the totals as lines and the gaps as bars from one to the next", async () => {
    const chart = fiveGapChart(ALL);
    const { marks, texts } = await pictureOf(chart as never);
    expect(marks.rect).toBe(2 + 4);
    expect(chart.spec.layer.filter(({ mark }) => mark.type === "tick")).toHaveLength(1);
    const drawn = texts.map(({ text }) => text);
    expect(drawn).toEqual(expect.arrayContaining(["1 knowledge", "2 standards", "3 delivery"]));
    expect(drawn).not.toContain("0.0");
  });

  it("goes from the means of the result over its gaps to what is left of gap 5", () => {
    const { data } = fiveGapChart(ALL);
    const overall = (gap: number) => ALL.gaps.find((row) => row.gap === gap)!.overall;
    expect(data.slice(0, 4).map(({ amount }) => amount)).toEqual([
      ALL.expectation,
      overall(1),
      overall(2),
      overall(3),
    ]);
    expect(data[4]!.amount).toBeCloseTo(overall(5) - overall(1) - overall(2) - overall(3), 12);
    expect(data[5]!.amount).toBe(ALL.perception);
    expect(data[4]!.to).toBeCloseTo(ALL.perception, 12);
    expect(data.map(({ part }) => part)).toEqual(["total", "down", "down", "down", "up", "total"]);
  });

  it("says which gaps were not measured, and bridges them", async () => {
    const chart = fiveGapChart(ALONE);
    expect(chart.data[1]).toEqual({
      ...{ id: "gap1", label: "1 knowledge", order: 1 },
      ...{ amount: null, from: null, to: null, part: null },
    });
    const { marks, texts } = await pictureOf(chart as never);
    expect(marks.rect).toBe(2 + 1);
    expect(texts.filter(({ text }) => text === "not measured")).toHaveLength(3);
    const connectors = chart.spec.layer.find(({ mark }) => mark.type === "rule")!.data!.values;
    expect(connectors).toHaveLength(2);
    const lying = await pictureOf(fiveGapChart(ALONE, { width: 320, language: "ru" }) as never);
    expect(lying.texts.filter(({ text }) => text === "не измерено")).toHaveLength(3);
  });

  it("tells the way", () => {
    const means = { expectation: 5.97, perception: 4.87 };
    const gaps = [-0.31, -0.24, -0.42].map((overall, i) => ({ ...ALL.gaps[i]!, overall }));
    expect(fiveGapChart({ ...ALL, ...means, gaps }).alt).toBe(
      "From expectations 5.97 to perceptions 4.87 (gap 5 −1.10): 1 knowledge −0.31, 2 standards −0.24, 3 delivery −0.42, 4 promises and rest −0.13.",
    );
    expect(fiveGapChart(ALONE, { ...means, language: "ru", digits: 1, order: "value" }).alt).toBe(
      "От ожиданий 6,0 до восприятия 4,9 (разрыв 5 −1,1): 4 обещания и прочее −1,1, 1 знание –, 2 стандарты –, 3 исполнение –.",
    );
  });

  it("refuses what cannot be drawn", () => {
    expectRefusal(() => fiveGapChart({ ...ALL, model: "x" } as never), "invalid_input", ["model"]);
    expectRefusal(() => fiveGapChart({ ...ALL, gaps: [{ gap: 8 }] } as never), "invalid_input", [
      "gaps",
      0,
      "gap",
    ]);
    for (const side of ["expectation", "perception"]) {
      expectRefusal(() => fiveGapChart({ ...ALL, [side]: null }), "insufficient_data", ["data"]);
    }
    expectRefusal(() => fiveGapChart(ALL, { perception: Number.NaN }), "invalid_input", ["perception"]);
    expectRefusal(() => fiveGapChart(ALL, { expectations: 6 } as never), "invalid_input", ["expectations"]);
  });
});
