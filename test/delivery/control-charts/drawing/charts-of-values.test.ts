import fc from "fast-check";
import { controlChart, NELSON, WESTERN_ELECTRIC } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../../numeric/within.ts";
import { expectRefusal } from "../../../refusal.ts";

const D2 = 2 / Math.sqrt(Math.PI);

describe("charts of individuals", () => {
  it("take no longer for phases than for points", () => {
    const values = Array.from({ length: 100_000 }, (_, i) => i % 7);
    const phases = Array.from({ length: 49_999 }, (_, k) => 2 * k + 2);
    expect(controlChart({ kind: "individuals", values, phases }).phases).toHaveLength(50_000);
    const sizes = values.map(() => 10);
    expect(controlChart({ kind: "laney-p", counts: values, sizes, phases }).phases).toHaveLength(50_000);
  });

  it("have no center of −0, however small the values", () => {
    for (const kind of ["individuals", "run"] as const) {
      for (const values of [
        [-5e-324, 0, 0],
        [-0, -0],
      ]) {
        const { center, phases } = controlChart({ kind, values });
        expect([center, phases[0]!.center]).toEqual([0, 0]);
      }
    }
  });

  it("measure no moving range at the start of a phase, or across a missing point", () => {
    const { movingRange } = controlChart({
      kind: "individuals",
      values: [1, 3, null, 4, 9, 6, 7],
      phases: [5],
      missing: "available",
    });
    expect(movingRange.points.map(({ value }) => value)).toEqual([null, 2, null, null, 5, null, 1]);
    expect(movingRange.center).toBeCloseTo(1, 12);
  });

  it("draw points left out, which set neither center nor spread", () => {
    const { center, phases, movingRange, signals } = controlChart({
      kind: "individuals",
      values: [5, 6, 5, 20, 5, 6, 5],
      exclude: [3],
    });
    expectWithin(center, 32 / 6, 1e-15);
    expectWithin(phases[0]!.standardDeviation, 1 / D2, 1e-15);
    expect(phases[0]!.n).toBe(6);
    expect(signals).toEqual([{ rule: "beyond-limits", from: 3, to: 3 }]);
    expect(movingRange.points.map((point) => point.signals.length)).toEqual([0, 0, 0, 1, 1, 0, 0]);
  });

  it("take the limits of the first points of each phase, and no more than there are", () => {
    const values = [1, 2, 1, 50, 60, 10, 12, 90];
    const { phases } = controlChart({ kind: "individuals", values, phases: [5], baseline: 3 });
    expect(phases.map(({ n, center }) => [n, center])).toEqual([
      [3, 4 / 3],
      [3, (10 + 12 + 90) / 3],
    ]);
    const all = controlChart({ kind: "individuals", values, baseline: 100 });
    expect(all.phases[0]!.n).toBe(8);
  });

  it("know the limits only in the chart of moving ranges", () => {
    const values = [1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 5, 1, 5, 1, 5, 1, 5];
    const { movingRange, signals } = controlChart({ kind: "individuals", values, rules: NELSON });
    expect(movingRange.points.every((point) => point.signals.length === 0)).toBe(true);
    expect(signals.length).toBeGreaterThan(0);
  });

  it("with everything given need one value, and let none set the limits", () => {
    const chart = controlChart({
      kind: "individuals",
      values: [7],
      center: 5,
      standardDeviation: 0.5,
      baseline: 1,
    });
    expect(chart.points[0]).toEqual({
      value: 7,
      center: 5,
      lower: 3.5,
      upper: 6.5,
      phase: 0,
      signals: ["beyond-limits"],
    });
    expect(chart.phases[0]).toMatchObject({ n: 0, standardDeviation: 0.5 });
    expectWithin(chart.movingRange.center, 0.5 * D2, 1e-15);
    const deviation = controlChart({ kind: "individuals", values: [7], standardDeviation: 0.5 });
    expect(deviation.phases[0]).toMatchObject({ n: 1, center: 7 });
  });

  it("have limits at the center where nothing varies", () => {
    const { points, signals } = controlChart({ kind: "individuals", values: [4, 4, 4] });
    expect(points[0]).toMatchObject({ lower: 4, center: 4, upper: 4 });
    expect(signals).toEqual([]);
  });

  it("move with the values, and turn with them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 }), (values) => {
        const chart = controlChart({ kind: "individuals", values, rules: WESTERN_ELECTRIC });
        const turned = controlChart({
          kind: "individuals",
          values: values.map((x) => 1000 - 2 * x),
          rules: WESTERN_ELECTRIC,
        });
        expect(turned.signals).toEqual(chart.signals);
        expect(turned.phases[0]!.runs).toEqual(chart.phases[0]!.runs);
        expect(turned.center).toBeCloseTo(1000 - 2 * chart.center, 9);
      }),
    );
  });

  it.each<[string, object, "invalid_input" | "insufficient_data" | "missing_answers", (string | number)[]]>([
    ["no values", { values: [] }, "insufficient_data", ["values"]],
    ["one value", { values: [3] }, "insufficient_data", ["values"]],
    ["values all left out", { values: [3, 4], exclude: [0, 1] }, "insufficient_data", ["values"]],
    ["no neighbors", { values: [3, 4, 5], exclude: [1] }, "insufficient_data", ["values"]],
    ["a missing value", { values: [3, null] }, "missing_answers", ["values", 1]],
    ["text", { values: [3, "4"] }, "invalid_input", ["values", 1]],
    ["a value without end", { values: [3, Number.POSITIVE_INFINITY] }, "invalid_input", ["values", 1]],
    ["a baseline of one", { values: [3, 4], baseline: 1 }, "invalid_input", ["baseline"]],
    ["a deviation below 0", { values: [3], standardDeviation: -1 }, "invalid_input", ["standardDeviation"]],
    ["an unknown spread", { values: [3, 4], spread: "range" }, "invalid_input", ["spread"]],
    ["sigmas of 0", { values: [3, 4], sigmas: 0 }, "invalid_input", ["sigmas"]],
    ["a phase that starts at 0", { values: [3, 4], phases: [0] }, "invalid_input", ["phases", 0]],
    ["a phase beyond the end", { values: [3, 4], phases: [2] }, "invalid_input", ["phases", 0]],
    ["phases out of order", { values: [3, 4, 5, 6], phases: [2, 2] }, "invalid_input", ["phases", 1]],
    ["part of an index", { values: [3, 4], exclude: [0.5] }, "invalid_input", ["exclude", 0]],
    ["a point that is not there", { values: [3, 4], exclude: [2] }, "invalid_input", ["exclude", 0]],
    [
      "a policy that charts do not have",
      { values: [3, 4], missing: "listwise" },
      "invalid_input",
      ["missing"],
    ],
    ["a key of another chart", { values: [3, 4], lambda: 0.2 }, "invalid_input", ["lambda"]],
    ["none that is there", { values: [null, null], missing: "available" }, "insufficient_data", ["values"]],
    ["a center without a deviation", { values: [3], center: 3 }, "insufficient_data", ["values"]],
    ["phases of one value", { values: [3, 4], phases: [1] }, "insufficient_data", ["values"]],
    [
      "a center without end",
      { values: [3, 4], center: Number.POSITIVE_INFINITY },
      "invalid_input",
      ["center"],
    ],
    ["part of a phase", { values: [3, 4], phases: [0.5] }, "invalid_input", ["phases", 0]],
    ["phases that are no list", { values: [3, 4], phases: 1 }, "invalid_input", ["phases"]],
    ["part of a baseline", { values: [3, 4], baseline: 2.5 }, "invalid_input", ["baseline"]],
    ["rules that are no list", { values: [3, 4], rules: "all" }, "invalid_input", ["rules"]],
  ])("refuse %s", (_, change, code, path) => {
    expectRefusal(() => controlChart({ kind: "individuals", ...change } as never), code, path);
  });
});

describe("run charts", () => {
  it("have the median of each phase, and no limits", () => {
    const { points, phases, center } = controlChart({
      kind: "run",
      values: [3, 5, 4, 40, 10, 20],
      phases: [3],
    });
    expect([phases.map((phase) => phase.center), center]).toEqual([[4, 20], 20]);
    expect(points[0]).toMatchObject({ center: 4, lower: null, upper: null });
    expect(phases[0]).toMatchObject({ standardDeviation: null, sigmaZ: null, n: 3 });
  });

  it("take a center that is given, and need a point without one", () => {
    const given = controlChart({ kind: "run", values: [3], exclude: [0], center: 7 });
    expect([given.center, given.phases[0]!.n]).toEqual([7, 0]);
    expectRefusal(() => controlChart({ kind: "run", values: [3], exclude: [0] }), "insufficient_data", [
      "values",
    ]);
  });
});

describe("charts of weighted averages", () => {
  it("begin each phase at its center, with limits that widen", () => {
    const { points } = controlChart({
      kind: "ewma",
      values: [12, 10, 12, 10],
      lambda: 0.5,
      center: 10,
      standardDeviation: 1,
      phases: [2],
    });
    expect(points.map(({ value }) => value)).toEqual([11, 10.5, 11, 10.5]);
    expect(points[0]!.upper).toBeCloseTo(10 + 3 * 0.5, 12);
    expect(points[1]!.upper).toBeGreaterThan(points[0]!.upper!);
    expect(points[2]!.upper).toBe(points[0]!.upper);
  });

  it("leave the average as it is where a value is missing", () => {
    const given = { kind: "ewma", center: 0, standardDeviation: 1, missing: "available" } as const;
    const gappy = controlChart({ ...given, values: [1, null, 3] });
    const whole = controlChart({ ...given, values: [1, 3] });
    expect(gappy.points[1]).toMatchObject({
      value: null,
      observed: null,
      signals: [],
      upper: whole.points[1]!.upper,
    });
    expect(gappy.points[2]).toEqual(whole.points[1]);
  });

  it("are charts of individuals at a weight of 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 20 }), (values) => {
        const averages = controlChart({ kind: "ewma", values, lambda: 1 });
        const singles = controlChart({ kind: "individuals", values });
        expect(averages.signals).toEqual(singles.signals);
        expect(averages.points.map(({ observed }) => observed)).toEqual(values);
      }),
    );
  });

  it.each<[string, object, string[]]>([
    ["a weight of 0", { lambda: 0 }, ["lambda"]],
    ["a weight above 1", { lambda: 1.1 }, ["lambda"]],
    ["other rules", { rules: NELSON }, ["rules"]],
    ["the limits under another name", { rules: [{ id: "limits", kind: "limits" }] }, ["rules"]],
    ["a baseline of one", { baseline: 1 }, ["baseline"]],
  ])("refuse %s", (_, change, path) => {
    expectRefusal(() => controlChart({ kind: "ewma", values: [1, 2], ...change }), "invalid_input", path);
  });
});

describe("charts of cumulative sums", () => {
  const given = { kind: "cusum", center: 0, standardDeviation: 1, missing: "available" } as const;

  it("add up what is beyond the slack, and are not reset after a signal", () => {
    const { points, signals } = controlChart({ ...given, values: [2, 3, 4, 0, -9], decision: 3 });
    expect(points.map(({ high, low }) => [high, low])).toEqual([
      [1.5, 0],
      [4, 0],
      [7.5, 0],
      [7, 0],
      [0, -8.5],
    ]);
    expect(points.map((point) => point.signals)).toEqual([
      [],
      ["cusum-high"],
      ["cusum-high"],
      ["cusum-high"],
      ["cusum-low"],
    ]);
    expect(signals).toEqual([
      { rule: "cusum-high", from: 1, to: 3 },
      { rule: "cusum-low", from: 4, to: 4 },
    ]);
    expect(points[0]).toMatchObject({ value: 2, center: 0, lower: -3, upper: 3 });
  });

  it("begin each phase at the head start, and leave the sums as they are where a value is missing", () => {
    const { points } = controlChart({ ...given, values: [0, null, 0, 0], headStart: 2.5, phases: [3] });
    expect(points.map(({ high, low }) => [high, low])).toEqual([
      [2, -2],
      [null, null],
      [1.5, -1.5],
      [2, -2],
    ]);
  });

  it("turn with the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 30 }), (values) => {
        const chart = controlChart({ ...given, values });
        const turned = controlChart({ ...given, values: values.map((x) => 0 - x) });
        expect(turned.points.map(({ high }) => high)).toEqual(chart.points.map(({ low }) => 0 - low!));
        expect(turned.phases[0]!.runs).toEqual(chart.phases[0]!.runs);
      }),
    );
  });

  it("estimate the deviation from moving ranges where it is not given", () => {
    const { phases } = controlChart({ kind: "cusum", values: [1, 3, 2] });
    expect(phases[0]).toMatchObject({ center: 2, n: 3 });
    expectWithin(phases[0]!.standardDeviation, 1.5 / D2, 1e-15);
  });

  it.each<[string, object, string[]]>([
    ["a decision of 0", { decision: 0 }, ["decision"]],
    ["a reference below 0", { reference: -1 }, ["reference"]],
    ["a head start below 0", { headStart: -1 }, ["headStart"]],
    ["other rules", { rules: WESTERN_ELECTRIC }, ["rules"]],
  ])("refuse %s", (_, change, path) => {
    expectRefusal(() => controlChart({ ...given, values: [1, 2], ...change }), "invalid_input", path);
  });

  it("signal nothing where nothing varies", () => {
    for (const [value, n] of [
      [0.1, 3],
      [0.7, 7],
      [1e9 + 0.1, 10_000],
    ] as const) {
      const { signals, points } = controlChart({ kind: "cusum", values: new Array<number>(n).fill(value) });
      expect(signals).toEqual([]);
      expect(points.at(-1)).toMatchObject({ center: value, high: 0, low: 0 });
    }
  });

  it("signal nothing on a line, whatever rounding says of the sums", () => {
    const onTheLine = { kind: "cusum", center: 0, standardDeviation: 1, decision: 1.8 } as const;
    const rising = controlChart({ ...onTheLine, values: [1.1, 1.1, 1.1] });
    expect(rising.points.map(({ high }) => high).at(-1)).toBe(1.8);
    expect(rising.signals).toEqual([]);
    const moved = { ...onTheLine, center: 1000, standardDeviation: 0.1 };
    for (const values of [
      [1000.11, 1000.11, 1000.11],
      [999.89, 999.89, 999.89],
    ]) {
      expect(controlChart({ ...moved, values }).signals).toEqual([]);
    }
  });

  it("refuse a baseline of one, unless the deviation is given", () => {
    expectRefusal(() => controlChart({ kind: "cusum", values: [1, 2], baseline: 1 }), "invalid_input", [
      "baseline",
    ]);
    expect(controlChart({ ...given, values: [1, 2], baseline: 1 }).n).toBe(2);
  });
});

it.each<[object, "invalid_input" | "insufficient_data" | "missing_answers", (string | number)[]]>([
  [{ kind: "run", values: [] }, "insufficient_data", ["values"]],
  [{ kind: "run", values: [1, null] }, "missing_answers", ["values", 1]],
  [{ kind: "run", values: [1], standardDeviation: 1 }, "invalid_input", ["standardDeviation"]],
  [{ kind: "run", values: [1], baseline: 0 }, "invalid_input", ["baseline"]],
  [{ kind: "ewma", values: [1] }, "insufficient_data", ["values"]],
  [{ kind: "ewma", values: [1, null] }, "missing_answers", ["values", 1]],
  [{ kind: "ewma", values: [1, 2], standardDeviation: -1 }, "invalid_input", ["standardDeviation"]],
  [{ kind: "ewma", values: [1, 2], reference: 1 }, "invalid_input", ["reference"]],
  [{ kind: "cusum", values: [1] }, "insufficient_data", ["values"]],
  [{ kind: "cusum", values: [1, null] }, "missing_answers", ["values", 1]],
  [{ kind: "cusum", values: [1, 2], standardDeviation: -1 }, "invalid_input", ["standardDeviation"]],
  [{ kind: "cusum", values: [1, 2], lambda: 0.2 }, "invalid_input", ["lambda"]],
])("controlChart refuses %j", (spec, code, path) => {
  expectRefusal(() => controlChart(spec as never), code, path);
});

it.each<[unknown, (string | number)[]]>([
  [null, []],
  [[], []],
  [{}, ["kind"]],
  [{ kind: "z", values: [1] }, ["kind"]],
])("controlChart refuses %j for no specification of a chart", (spec, path) => {
  expectRefusal(() => controlChart(spec as never), "invalid_input", path);
});
