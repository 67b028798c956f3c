import { describe, expect, it } from "vitest";
import { importancePerformanceChart } from "../../../src/charts/plane/importance-performance-chart.ts";
import { scoreImportancePerformance } from "../../../src/priorities/importance-performance.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** A survey of so many attributes on a scale of 1 to 7. */
function gridOf(
  n: number,
  {
    missing = [],
    label = "attribute",
  }: { readonly missing?: readonly number[]; readonly label?: string } = {},
) {
  const answers = (level: (i: number) => number) =>
    Object.fromEntries(
      Array.from({ length: n }, (_, i) => [
        `${label} ${i + 1}`,
        Array.from({ length: 30 }, (_, r) =>
          missing.includes(i) ? null : Math.max(1, Math.min(7, level(i) + (((r * (i + 3)) % 5) >> 1))),
        ),
      ]),
    );
  return scoreImportancePerformance(
    { importance: answers((i) => 2 + (i % 4)), performance: answers((i) => 6 - ((i * i) % 5)) },
    { missing: "available" },
  );
}

const MEANS = [
  { attribute: "staff", importance: 6, performance: 3 },
  { attribute: "price", importance: 3, performance: 6 },
  { attribute: "rooms", importance: 5, performance: 5 },
  { attribute: "music", importance: 2, performance: 2 },
];

const results = {
  "twelve attributes": gridOf(12),
  "one attribute": gridOf(1),
  "44 attributes, some without answers": gridOf(44, { missing: [0, 3] }),
  "all without answers but one": gridOf(5, { missing: [0, 1, 2, 3] }),
  "long labels": gridOf(9, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath",
  }),
  "all at one place": scoreImportancePerformance(
    Array.from({ length: 44 }, (_, i) => ({ attribute: `a${i}`, importance: 5, performance: 5 })),
  ),
  "figures of every size": scoreImportancePerformance([
    { attribute: "vast", importance: 1e100, performance: -1e100 },
    { attribute: "small", importance: 1e-100, performance: 1e-9 },
  ]),
  "means alone": scoreImportancePerformance(MEANS),
};

chartLaws(
  "importancePerformanceChart",
  Object.fromEntries(
    Object.entries(results).map(([name, grid]) => [name, (look) => importancePerformanceChart(grid, look)]),
  ),
);

describe("importancePerformanceChart", () => {
  it("draws a point and two intervals for each attribute, the crosshair and the diagonal", async () => {
    const { marks, texts } = await pictureOf(importancePerformanceChart(gridOf(4)) as never);
    expect(marks).toMatchObject({ symbol: 4, line: 2 });
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Importance",
        "Performance",
        "concentrate here",
        "keep up the good work",
        "low priority",
        "possible overkill",
        "attribute 1",
        "attribute 4",
        "– – importance = performance · n = 30 · 95 % intervals · crosshair: mean",
      ]),
    );
  });

  it("has the figures of the grid", () => {
    const grid = gridOf(6, { missing: [1] });
    const { data } = importancePerformanceChart(grid, { labels: { "attribute 3": "Third" } });
    expect(data.map(({ label }) => label).slice(1, 4)).toEqual(["attribute 2", "Third", "attribute 4"]);
    expect(data.map(({ label, ...row }) => row)).toEqual(
      grid.attributes.map((row) => ({
        id: row.attribute,
        x: row.performance,
        y: row.importance,
        xLower: row.performanceInterval?.lower ?? null,
        xUpper: row.performanceInterval?.upper ?? null,
        yLower: row.importanceInterval?.lower ?? null,
        yUpper: row.importanceInterval?.upper ?? null,
        quadrant: row.quadrant,
        gap: row.gap,
      })),
    );
  });

  it("says what to concentrate on and where the crosshair stands", () => {
    const grid = scoreImportancePerformance(MEANS, { crosshair: "median" });
    expect(importancePerformanceChart(grid, { labels: { staff: "The staff" } }).alt).toBe(
      "Importance and performance; to concentrate on: The staff. Crosshair: importance 4.00, performance 4.00 (median).",
    );
    expect(importancePerformanceChart(grid, { language: "ru", digits: 1 }).alt).toBe(
      "Важность и исполнение; сосредоточиться на: staff. Перекрестие: важность 4,0, исполнение 4,0 (медиана).",
    );
    const kept = scoreImportancePerformance(MEANS, { crosshair: { importance: 7, performance: 1 } });
    expect(importancePerformanceChart(kept).alt).toBe(
      "Importance and performance; nothing lies in the quadrant to concentrate on. Crosshair: importance 7.00, performance 1.00 (given).",
    );
  });

  it("draws the diagonal where both scales meet, unless it is not wanted", async () => {
    const { spec } = importancePerformanceChart(scoreImportancePerformance(MEANS));
    const line = spec.layer.find(({ mark }) => mark.type === "line");
    expect(line?.data?.values).toEqual([{ rating: 1.5 }, { rating: 6.5 }]);
    const without = [
      importancePerformanceChart(scoreImportancePerformance(MEANS), { diagonal: false }),
      importancePerformanceChart(
        scoreImportancePerformance([
          { attribute: "share", importance: 0.2, performance: 50 },
          { attribute: "other", importance: 0.4, performance: 70 },
        ]),
      ),
    ];
    for (const chart of without) {
      expect(chart.spec.layer.some(({ mark }) => mark.type === "line")).toBe(false);
      const { texts } = await pictureOf(chart as never);
      expect(texts.map(({ text }) => text)).toContain("crosshair: mean");
    }
  });

  it("explains below the plot what stands at points whose labels find no place", async () => {
    const label = "a label far wider than the plot of this picture, which is as narrow as a picture can be";
    const grid = scoreImportancePerformance(MEANS);
    const chart = importancePerformanceChart(grid, { width: 240, height: 200, labels: { rooms: label } });
    expect(chart.notes).toEqual([{ path: ["data", 2], reason: "label-left-out" }]);
    expect(chart.spec.height).toBe(200);
    const { texts } = await pictureOf(chart as never);
    expect(texts.map(({ text }) => text)).toContain("rooms");
    expect(texts.some(({ text }) => text.startsWith("rooms a label far wider"))).toBe(true);
  });

  it("names the attributes that nobody rated below the plot", async () => {
    const { texts } = await pictureOf(importancePerformanceChart(gridOf(4, { missing: [0, 2] })) as never);
    expect(texts.map(({ text }) => text)).toContain("no answers: attribute 1, attribute 3");
  });

  it("sorts by the gap, and draws no more than asked for", () => {
    const grid = scoreImportancePerformance(MEANS);
    const { data, notes } = importancePerformanceChart(grid, { order: "value", most: 2 });
    expect(data.map(({ id }) => id)).toEqual(["staff", "rooms"]);
    expect(notes).toContainEqual({ path: ["data"], reason: "rows-left-out" });
  });

  it("refuses what cannot be drawn", () => {
    const grid = scoreImportancePerformance(MEANS);
    expectRefusal(() => importancePerformanceChart({ ...grid, model: "kano" } as never), "invalid_input", [
      "model",
    ]);
    expectRefusal(() => importancePerformanceChart(null as never), "invalid_input", []);
    expectRefusal(() => importancePerformanceChart(grid, { diagonals: true } as never), "invalid_input", [
      "diagonals",
    ]);
    expectRefusal(() => importancePerformanceChart({ ...grid, attributes: [] }), "insufficient_data", [
      "data",
    ]);
    const nothing = { ...gridOf(2, { missing: [0] }) };
    nothing.attributes = nothing.attributes.slice(0, 1);
    expectRefusal(() => importancePerformanceChart(nothing), "insufficient_data", ["data"]);
  });
});
