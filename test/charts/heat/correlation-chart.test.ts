import { describe, expect, it } from "vitest";
import { type ChartCorrelations, correlationChart } from "../../../src/charts/heat/correlation-chart.ts";
import { estimatePolychoric } from "../../../src/factors/polychoric/estimate-polychoric.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

function correlationsOf(k: number, label = "item"): ChartCorrelations {
  const at = (i: number, j: number) => Math.sin((i + 1) * (j + 1));
  return {
    items: Array.from({ length: k }, (_, i) => `${label} ${i + 1}`),
    matrix: Array.from({ length: k }, (_, i) =>
      Array.from({ length: k }, (_, j) => (i === j ? 1 : at(i, j))),
    ),
  };
}

const POLYCHORIC = estimatePolychoric({
  staff: [1, 2, 3, 3, 2, 1, 3, 2, 1, 3],
  rooms: [1, 2, 3, 2, 2, 1, 3, 3, 1, 2],
  price: [3, 2, 1, 2, 3, 1, 2, 1, 3, 2],
});

const THREE: ChartCorrelations = {
  items: ["staff", "rooms", "price"],
  matrix: [
    [1, 0.62, null],
    [0.62, 1, -0.31],
    [null, -0.31, 1],
  ],
  n: 207,
  method: "pearson",
};

const results = {
  "eight items": correlationsOf(8),
  "one pair": correlationsOf(2),
  "44 items": correlationsOf(44),
  "70 items": correlationsOf(70),
  "long labels": correlationsOf(
    5,
    "a name that goes on for longer than anyone would read it aloud in one breath",
  ),
  "polychoric correlations": POLYCHORIC,
  "one that is missing": THREE,
};

chartLaws(
  "correlationChart",
  Object.fromEntries(
    Object.entries(results).map(([name, correlations]) => [
      name,
      (look) => correlationChart(correlations, look),
    ]),
  ),
);

describe("correlationChart", () => {
  it("draws the lower triangle with figures, and a dash for what is missing", async () => {
    const { marks, texts } = await pictureOf(correlationChart(THREE) as never);
    expect(marks.rect).toBe(3);
    expect(texts.map(({ text }) => text).sort()).toEqual(
      ["Correlations", "Pearson, n = 207", "staff", "rooms", "rooms", "price", "0.62", "−0.31", "–"].sort(),
    );
  });

  it("slants heads only where they do not fit above their columns", () => {
    const angles = (chart: ReturnType<typeof correlationChart>) =>
      chart.spec.layer.flatMap(({ mark }) => (mark.angle === undefined ? [] : [mark.angle]));
    expect(angles(correlationChart(THREE))).toEqual([]);
    expect(angles(correlationChart(correlationsOf(20)))).toEqual([-45]);
    expect(angles(correlationChart(correlationsOf(20), { direction: "rtl" }))).toEqual([45]);
  });

  it("has the correlations of the matrix, the later item first", () => {
    expect(correlationChart(THREE, { labels: { price: "Price" } }).data).toEqual([
      { row: "rooms", rowLabel: "rooms", column: "staff", value: 0.62 },
      { row: "price", rowLabel: "Price", column: "staff", value: null },
      { row: "price", rowLabel: "Price", column: "rooms", value: -0.31 },
    ]);
    const sorted = correlationChart(THREE, { order: "value" });
    expect(sorted.data.map(({ row, column }) => [row, column])).toEqual([
      ["rooms", "price"],
      ["staff", "price"],
      ["staff", "rooms"],
    ]);
  });

  it("sorts an item without correlations last, and leaves out those beyond the most", () => {
    const alone = {
      items: ["alone", "a", "b"],
      matrix: [
        [1, null, null],
        [null, 1, 0.4],
        [null, 0.4, 1],
      ],
    };
    const { data, notes } = correlationChart(alone, { order: "value", most: 2 });
    expect(data).toEqual([{ row: "b", rowLabel: "b", column: "a", value: 0.4 }]);
    expect(notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
  });

  it("tells the lowest pair and the highest", () => {
    expect(correlationChart(THREE).alt).toBe(
      "Correlations (Pearson), n = 207: from −0.31 (rooms – price) to 0.62 (staff – rooms).",
    );
    const bare = { items: THREE.items, matrix: THREE.matrix };
    expect(correlationChart(bare, { language: "bg", digits: 1 }).alt).toBe(
      "Корелации: от −0,3 (rooms – price) до 0,6 (staff – rooms).",
    );
    expect(correlationChart(bare).spec.layer.flatMap(({ data }) => data?.values ?? [])).not.toContainEqual(
      expect.objectContaining({ text: expect.stringContaining("n =") }),
    );
    const pairs = [{ n: 190 }, { n: 207 }, { n: 201 }];
    expect(correlationChart({ ...bare, n: 190, pairs }, { language: "ru" }).alt).toBe(
      "Корреляции, n = 190–207: от −0,31 (rooms – price) до 0,62 (staff – rooms).",
    );
    expect(correlationChart(POLYCHORIC).alt).toContain("Correlations (polychoric), n = 10: from");
  });

  it("refuses what are no correlations", () => {
    const withMatrix = (matrix: unknown) => () => correlationChart({ ...THREE, matrix } as never);
    expectRefusal(withMatrix([[1]]), "invalid_input", ["matrix"]);
    expectRefusal(
      withMatrix([
        [1, 0, 0],
        [0, 1],
        [0, 0, 1],
      ]),
      "invalid_input",
      ["matrix", 1],
    );
    expectRefusal(
      withMatrix([
        [1, 0.2, 0],
        [0.3, 1, 0],
        [0, 0, 1],
      ]),
      "invalid_input",
      ["matrix", 1, 0],
    );
    expectRefusal(
      withMatrix([
        [1, null, 0],
        [0.3, 1, 0],
        [0, 0, 1],
      ]),
      "invalid_input",
      ["matrix", 1, 0],
    );
    expectRefusal(
      withMatrix([
        [1, "x", 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
      "invalid_input",
      ["matrix", 0, 1],
    );
    expectRefusal(() => correlationChart({ ...THREE, items: ["a", "a", "b"] }), "invalid_input", [
      "items",
      1,
    ]);
    expectRefusal(() => correlationChart({ ...THREE, method: "x" } as never), "invalid_input", ["method"]);
    expectRefusal(() => correlationChart({ items: [], matrix: [] }), "insufficient_data", ["data"]);
    expectRefusal(() => correlationChart({ items: ["a"], matrix: [[1]] }), "insufficient_data", ["data"]);
    const missing = {
      items: ["a", "b"],
      matrix: [
        [1, null],
        [null, 1],
      ],
    };
    expectRefusal(() => correlationChart(missing), "insufficient_data", ["data"]);
    const apart = {
      items: ["a", "b", "c"],
      matrix: [
        [1, null, 0.5],
        [null, 1, 0.4],
        [0.5, 0.4, 1],
      ],
    };
    expectRefusal(() => correlationChart(apart, { most: 2 }), "insufficient_data", ["data"]);
    expectRefusal(() => correlationChart(THREE, { mode: 1 } as never), "invalid_input", ["mode"]);
  });
});
