import { describe, expect, it } from "vitest";
import { type ChartEstimate, intervalChart } from "../../../src/charts/rows/interval-chart.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** So many estimates, every seventh unknown and every fifth without an interval. */
function estimatesOf(n: number, label = "Branch"): ChartEstimate[] {
  return Array.from({ length: n }, (_, i) => {
    const value = i % 7 === 6 ? null : 0.3 + ((i * 37) % 50) / 100;
    const hasInterval = value !== null && i % 5 !== 4;
    return {
      id: `${label} ${i + 1}`,
      n: 20 + i,
      value,
      lower: hasInterval ? value - 0.08 : null,
      upper: hasInterval ? value + 0.06 : null,
    };
  });
}

const one = (value: number) => [{ id: "a", value, lower: value / 2, upper: value * 2 }];

const results = {
  "eight estimates": estimatesOf(8),
  "one row": estimatesOf(1),
  "44 rows": estimatesOf(44),
  "long labels": estimatesOf(
    5,
    "a name that goes on for longer than anyone would read it aloud in one breath",
  ),
  "a huge figure": one(3e14),
  "a tiny figure": one(4e-12),
};

chartLaws(
  "intervalChart",
  Object.fromEntries(
    Object.entries(results).map(([name, estimates]) => [name, (look) => intervalChart(estimates, look)]),
  ),
);
chartLaws("intervalChart of shares", {
  "with a reference": (look) =>
    intervalChart(estimatesOf(8), { ...look, format: "share", reference: 0.5, zero: true }),
});

describe("intervalChart", () => {
  it("draws a dot for each estimate, a line with ends for each interval, and the figures", async () => {
    const { marks, texts } = await pictureOf(intervalChart(estimatesOf(8)));
    expect(marks).toMatchObject({ symbol: 7, rect: 2 * 6 });
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["0.30", "0.67", "no estimate"]));
  });

  it("has the estimates as they were given, and the labels of the options where they have none", () => {
    const given = [
      { id: "a", label: "Own", value: 1 },
      { id: "b", value: 2, lower: 1, upper: 3, n: 9 },
    ];
    expect(intervalChart(given, { labels: { a: "Other", b: "Bee" } }).data).toEqual([
      { id: "a", label: "Own", n: null, value: 1, lower: null, upper: null },
      { id: "b", label: "Bee", n: 9, value: 2, lower: 1, upper: 3 },
    ]);
  });

  it("sorts by value when asked to, rows without one last, and leaves out those beyond the most", () => {
    const { data, notes } = intervalChart(estimatesOf(8), { order: "value", most: 2 });
    const values = estimatesOf(8).flatMap(({ value }) => (value === null ? [] : [value]));
    expect(data.map(({ value }) => value)).toEqual(values.sort((a, b) => a - b).slice(0, 2));
    expect(notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
  });

  it("draws a line at 0 and a dashed one at the reference where they are asked for", async () => {
    const { marks } = await pictureOf(intervalChart(estimatesOf(3)));
    const lined = await pictureOf(intervalChart(estimatesOf(3), { zero: true, reference: 0.9 }));
    expect(lined.marks.rule).toBeGreaterThan(marks.rule!);
    expect(lined.svg).toContain('stroke-dasharray="4,3"');
    expect(lined.texts.map(({ text }) => text)).toContain("0.0");
  });

  it("has a dotted line in every row, from its label to its dot", async () => {
    const { svg } = await pictureOf(intervalChart(estimatesOf(3)));
    expect(svg.match(/stroke-dasharray="1,3"/g)?.length).toBe(3);
  });

  it("says the highest and the lowest with their intervals", () => {
    const rows = [
      { id: "a", value: 1.5, lower: 1, upper: 2 },
      { id: "b", value: 3.25 },
    ];
    expect(intervalChart(rows).alt).toBe("Highest: b, 3.25 (no interval); lowest: a, 1.50 (1.00 to 2.00).");
    expect(intervalChart(rows, { language: "ru", digits: 1 }).alt).toBe(
      "Выше всех: b, 3,3 (интервала нет); ниже всех: a, 1,5 (от 1,0 до 2,0).",
    );
  });

  it.each([
    [[], "insufficient_data", ["data"]],
    [[{ id: "a", value: Number.NaN }], "invalid_input", ["data", 0, "value"]],
    [
      [
        { id: "a", value: 1 },
        { id: "a", value: 2 },
      ],
      "invalid_input",
      ["data", 1, "id"],
    ],
    [{}, "invalid_input", ["data"]],
  ] as const)("refuses what it cannot draw: %#", (estimates, code, path) => {
    expectRefusal(() => intervalChart(estimates as never), code, path);
  });

  it("has as many rows as are asked for", () => {
    const estimates = Array.from({ length: 200_000 }, (_, i) => ({ id: `u${i}`, value: i % 7 }));
    expect(intervalChart(estimates, { most: 200_000 }).data).toHaveLength(200_000);
  });
});
