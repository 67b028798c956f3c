import { describe, expect, it } from "vitest";
import { pathChart } from "../../../src/charts/graph/path-chart.ts";
import { CHART_THEMES } from "../../../src/charts/theme/chart-theme.ts";
import { estimatePathModel } from "../../../src/paths/estimate-path-model.ts";
import { bootstrapPathModel } from "../../../src/paths/resampling/bootstrap-path-model.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Answers to an item of each construct, which takes part of those before it. */
function modelOf(n: number, paths: readonly (readonly [number, number])[], label = "") {
  const names = Array.from({ length: n }, (_, i) => `${label}construct ${i + 1}`);
  const columns: number[][] = names.map(() => []);
  for (let r = 0; r < 120; r++) {
    for (let i = 0; i < n; i++) {
      const parts = paths.flatMap(([from, to]) =>
        to === i ? [columns[from]![r]! * [0.6, -0.5, 0.05][from % 3]!] : [],
      );
      columns[i]![r] = parts.reduce((sum, part) => sum + part, Math.sin((r + 1) * (i + 3) * (i + 1.7)));
    }
  }
  return {
    answers: Object.fromEntries(names.map((name, i) => [`item of ${name}`, columns[i]!])),
    model: {
      constructs: Object.fromEntries(names.map((name) => [name, { items: [`item of ${name}`] }])),
      paths: paths.map(([from, to]) => [names[from]!, names[to]!] as const),
    },
  };
}

const chain = (n: number, from = 0) => Array.from({ length: n }, (_, i) => [from + i, from + i + 1] as const);

const bootstrapOf = ({ answers, model }: ReturnType<typeof modelOf>) =>
  bootstrapPathModel(answers, model, { replicates: 40, seed: 1 });
const estimateOf = ({ answers, model }: ReturnType<typeof modelOf>) => estimatePathModel(answers, model);

/** The paths of the European index. */
const INDEX = [
  [0, 1],
  [1, 2],
  [1, 3],
  [2, 3],
  [0, 4],
  [1, 4],
  [2, 4],
  [3, 4],
  [4, 5],
  [0, 6],
  [4, 6],
  [5, 6],
] as const;

/** Each of fourteen constructs leads to the next four. */
const MANY = Array.from({ length: 14 }, (_, i) => [1, 2, 3, 4].map((step) => [i, i + step] as const))
  .flat()
  .filter(([, to]) => to < 14)
  .slice(0, 44);

const index = bootstrapOf(modelOf(7, INDEX));
const long = "a name that goes on for longer than anyone would read it aloud in one breath, in ";

chartLaws("pathChart", {
  "seven constructs": (look) => pathChart(index, look),
  "one path": (look) => pathChart(bootstrapOf(modelOf(2, [[0, 1]])), look),
  "an estimate without intervals": (look) => pathChart(estimateOf(modelOf(4, chain(3))), look),
  "a chain of 44": (look) => pathChart(estimateOf(modelOf(45, chain(44))), look),
  "44 paths between fourteen": (look) => pathChart(estimateOf(modelOf(14, MANY)), look),
  "44 to one": (look) =>
    pathChart(
      estimateOf(
        modelOf(
          45,
          Array.from({ length: 44 }, (_, i) => [i, 44] as const),
        ),
      ),
      look,
    ),
  "a wide layer in a deep model": (look) =>
    pathChart(
      estimateOf(modelOf(36, [...chain(5), ...Array.from({ length: 30 }, (_, i) => [0, 6 + i] as const)])),
      look,
    ),
  "long labels": (look) => pathChart(bootstrapOf(modelOf(6, chain(5), long)), look),
});

describe("pathChart", () => {
  it("has the paths with their intervals", () => {
    const { data } = pathChart(index);
    expect(data).toEqual(
      index.paths.map(({ from, to, estimate, interval }) => ({ from, to, estimate, ...interval })),
    );
  });

  it("draws a box for each construct, an arrow and a figure for each path", async () => {
    const { marks, texts } = await pictureOf(pathChart(index));
    expect(marks.rect).toBe(7 + 12);
    expect(marks.symbol).toBe(12);
    const r2 = index.constructs.flatMap(({ r2 }) => (r2 === null ? [] : [`R² ${r2.estimate.toFixed(2)}`]));
    expect(texts.map(({ text }) => text).sort()).toEqual(
      [
        "Path model",
        "Standardized coefficients, n = 120; dashed: the 95 % interval holds 0",
        ...index.constructs.map(({ construct }) => construct),
        ...r2,
        ...index.paths.map(({ estimate }) => estimate.toFixed(2).replace("-", "−")),
      ].sort(),
    );
  });

  it("dashes paths whose interval holds 0, and colors those below 0", () => {
    const { data, spec } = pathChart(index);
    const lines = spec.layer.filter(({ mark }) => mark.type === "line");
    const arrowsOf = (isDashed: boolean) =>
      new Set(
        lines
          .filter(({ mark }) => "strokeDash" in mark === isDashed)
          .flatMap((line) => line.data!.values.map(({ arrow }) => arrow)),
      );
    const weak = data.flatMap(({ lower, upper }, i) => (lower! <= 0 && upper! >= 0 ? [i] : []));
    expect(weak.length).toBeGreaterThan(0);
    expect([...arrowsOf(true)]).toEqual(weak);
    expect(arrowsOf(false).size).toBe(data.length - weak.length);
    const heads = spec.layer.find(({ mark }) => mark.type === "point")!.data!.values;
    const { bad, good } = CHART_THEMES.light;
    expect(heads.map(({ color }) => color)).toEqual(data.map(({ estimate }) => (estimate < 0 ? bad : good)));
    const sizes = heads.map(({ size }) => Number(size));
    const strengths = data.map(({ estimate }) => Math.abs(estimate));
    const order = (values: number[]) => values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
    expect(order(sizes)).toEqual(order(strengths));
  });

  it("draws a model whose paths all come to nothing", () => {
    const { paths, ...rest } = index;
    const none = { ...rest, paths: paths.map((path) => ({ ...path, estimate: 0, interval: null })) };
    expect(pathChart(none).alt).toContain(
      "Strongest: construct 1 to construct 2, 0.00 (no interval). Paths whose interval holds 0: 0.",
    );
  });

  it("tells the strongest path and the construct that is explained best", () => {
    const estimate = estimateOf(modelOf(3, chain(2)));
    const [, second] = estimate.paths;
    expect(Math.abs(second!.estimate)).toBeLessThan(Math.abs(estimate.paths[0]!.estimate));
    const text = (x: number) => x.toFixed(2).replace("-", "−");
    expect(pathChart(estimate, { labels: { "construct 1": "First" } }).alt).toBe(
      `Path model, n = 120. Strongest: First to construct 2, ${text(estimate.paths[0]!.estimate)} (no interval). Best explained: construct 2, R² ${text(estimate.constructs[1]!.r2!)}.`,
    );
    expect(pathChart(index, { language: "ru", digits: 1 }).alt).toMatch(
      /^Модель путей, n = 120\. Сильнее всего: construct \d → construct \d, −?0,\d \(95 % интервал от −?\d,\d до −?\d,\d\)\. Путей с интервалом через 0: \d+\. Лучше всего объяснено: construct \d, R² 0,\d\.$/,
    );
    const unexplained = { ...estimate, constructs: [] };
    expect(pathChart(unexplained).alt).not.toContain("R²");
  });

  it("draws the first paths, or the strongest", () => {
    const first = pathChart(index, { most: 2 });
    expect(first.data.map(({ from, to }) => [from, to])).toEqual(
      index.paths.slice(0, 2).map(({ from, to }) => [from, to]),
    );
    expect(first.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    const strengths = pathChart(index, { order: "value" }).data.map(({ estimate }) => Math.abs(estimate));
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  });

  it("notes figures that found no place", () => {
    const { notes, data } = pathChart(estimateOf(modelOf(14, MANY)), { width: 240 });
    expect(notes.length).toBeGreaterThan(0);
    for (const { path, reason } of notes) {
      expect(reason).toBe("label-left-out");
      expect(data[path[1] as number]).toBeDefined();
    }
  });

  it("refuses what it cannot draw", () => {
    const estimate = estimateOf(modelOf(2, [[0, 1]]));
    const [path] = estimate.paths;
    expectRefusal(() => pathChart({ ...estimate, model: "nps" as never }), "invalid_input", ["model"]);
    expectRefusal(() => pathChart("path-model" as never), "invalid_input", []);
    expectRefusal(() => pathChart({ ...index, confidence: 2 }), "invalid_input", ["confidence"]);
    expectRefusal(() => pathChart({ ...estimate, paths: [] }), "insufficient_data", ["data"]);
    expectRefusal(() => pathChart({ ...estimate, paths: [{ ...path!, to: path!.from }] }), "invalid_input", [
      "paths",
      0,
      "to",
    ]);
    expectRefusal(() => pathChart(estimate, { most: 201 }), "invalid_input", ["most"]);
    expectRefusal(() => pathChart(estimate, { durations: true } as never), "invalid_input", ["durations"]);
  });
});
