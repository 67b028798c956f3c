import { describe, expect, it } from "vitest";
import { loadingChart } from "../../../src/charts/heat/loading-chart.ts";
import { estimateFactors, type FactorsEstimate } from "../../../src/factors/exploratory/estimate-factors.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Items of which each follows one of the factors, one after the other. */
function factorsOf(items: number, factors: number, label = "item"): FactorsEstimate {
  const noise = (seed: number) => ((Math.sin(seed) * 43758.5453) % 1) * 2;
  const columns = Object.fromEntries(
    Array.from({ length: items }, (_, i) => [
      `${label} ${i + 1}`,
      Array.from({ length: 60 }, (_, r) => 3 * noise(r * 7 + (i % factors) * 101) + noise(r * 13 + i * 17)),
    ]),
  );
  return estimateFactors(columns, { factors, extraction: "principal", rotation: "varimax" });
}

/** Items that load as told. */
function loadingsOf(loadings: Readonly<Record<string, number[]>>): FactorsEstimate {
  const items = Object.entries(loadings).map(([item, row]) => ({ ...THREE.items[0]!, item, loadings: row }));
  return { ...THREE, factors: items[0]!.loadings.length, items };
}

const THREE = factorsOf(9, 3);

const MADE = loadingsOf({
  weak: [0.1, -0.29],
  late: [0.2, -0.8],
  first: [0.9, 0.004],
  cross: [0.5, 0.301],
});

const results = {
  "nine items": THREE,
  "one item": factorsOf(1, 1),
  "44 items on six factors": factorsOf(44, 6),
  "twelve factors": loadingsOf({ a: Array.from({ length: 30 }, (_, j) => Math.cos(j)) }),
  "long labels": factorsOf(
    6,
    2,
    "a name that goes on for longer than anyone would read it aloud in one breath",
  ),
  "loadings beyond 1": loadingsOf({ a: [1.2, -1.1], b: [-1.4, 0] }),
};

chartLaws(
  "loadingChart",
  Object.fromEntries(
    Object.entries(results).map(([name, factors]) => [name, (look) => loadingChart(factors, look)]),
  ),
);

describe("loadingChart", () => {
  it("draws a cell with its figure for every item and factor, under the factors' names", async () => {
    const { marks, texts } = await pictureOf(loadingChart(MADE) as never);
    expect(marks.rect).toBe(4 * 2);
    const drawn = texts.map(({ text }) => text);
    expect(drawn).toEqual(
      expect.arrayContaining([
        ...["F1", "F2", "weak", "late", "first", "cross"],
        ...["0.10", "−0.29", "0.20", "−0.80", "0.90", "0.00", "0.50", "0.30"],
        "principal components, varimax; n = 60; below 0.30 faint",
      ]),
    );
  });

  it("has the loadings of the result, items by the factor that they load on most", () => {
    const { data } = loadingChart(MADE, { labels: { first: "First" } });
    expect(data.filter(({ column }) => column === "F1").map(({ row }) => row)).toEqual([
      ...["first", "cross"],
      ...["late", "weak"],
    ]);
    expect(data[0]).toEqual({ row: "first", rowLabel: "First", column: "F1", value: 0.9 });
    for (const { row, column, value } of data) {
      const { loadings } = MADE.items.find(({ item }) => item === row)!;
      expect(value).toBe(loadings[Number(column.slice(1)) - 1]);
    }
    const given = loadingChart(MADE, { order: "given", most: 3 });
    expect(given.data.map(({ row }) => row)).toEqual(["weak", "weak", "late", "late", "first", "first"]);
    expect(given.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
  });

  it("mutes loadings nearer to 0 than the limit", async () => {
    const muted = async (faint: number) => {
      const { svg } = await pictureOf(loadingChart(MADE, { faint, title: null, subtitle: null }) as never);
      return svg.match(/fill="#595959"/g)?.length ?? 0;
    };
    const others = await muted(0);
    expect((await muted(0.3)) - others).toBe(4);
    expect((await muted(0.95)) - others).toBe(8);
  });

  it("tells the strongest item of each factor, and items that load on none or several", () => {
    expect(loadingChart(MADE).alt).toBe(
      "Loadings, factors: 2, items: 4. Strongest: F1 first 0.90, F2 late −0.80. No loading of 0.30 or more: weak; such loadings on several factors: cross.",
    );
    expect(loadingChart(MADE, { language: "ru", faint: 0.05, digits: 1 }).alt).toBe(
      "Нагрузки, факторов: 2, вопросов: 4. Сильнее всего: F1 first 0,9, F2 late −0,8. Без нагрузки от 0,1: нет; с такими нагрузками на нескольких факторах: cross, late, weak.",
    );
    const alt = loadingChart(MADE, { labels: { first: "x".repeat(90) }, language: "bg" }).alt;
    expect(alt).toContain(`F1 ${"x".repeat(59)}… 0,90`);
  });

  it("marks what is below 0 where figures do not fit", async () => {
    const many = loadingsOf({ a: Array.from({ length: 30 }, (_, j) => (j % 3 === 0 ? -0.5 : 0.5)) });
    const { marks, texts } = await pictureOf(loadingChart(many) as never);
    expect(marks.rect).toBe(30 + 10);
    expect(texts.filter(({ text }) => text === "0.50")).toHaveLength(0);
  });

  it("says that nothing was rotated", async () => {
    const { texts } = await pictureOf(
      loadingChart({ ...MADE, rotation: "none" }, { language: "bg" }) as never,
    );
    expect(texts.map(({ text }) => text)).toContain("главни компоненти, без ротация; n = 60; под 0,30 бледо");
  });

  it("refuses what cannot be drawn", () => {
    const [first] = MADE.items;
    expectRefusal(() => loadingChart({ ...MADE, extraction: "x" } as never), "invalid_input", ["extraction"]);
    expectRefusal(() => loadingChart({ ...MADE, items: [] }), "insufficient_data", ["data"]);
    expectRefusal(() => loadingChart({ ...MADE, items: [first!, first!] }), "invalid_input", [
      "items",
      1,
      "item",
    ]);
    expectRefusal(() => loadingChart({ ...MADE, factors: 3 }), "invalid_input", ["items", 0, "loadings"]);
    expectRefusal(() => loadingChart(MADE, { faint: 1.1 }), "invalid_input", ["faint"]);
    expectRefusal(() => loadingChart(MADE, { faintness: 1 } as never), "invalid_input", ["faintness"]);
  });
});
