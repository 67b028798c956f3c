import { controlChart } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { meanDeviation } from "../../../../src/numeric/distributions/normal-deviation.ts";
import { rangeMoments } from "../../../../src/numeric/distributions/normal-range.ts";
import { expectWithin } from "../../../numeric/within.ts";
import { expectRefusal } from "../../../refusal.ts";

const three = [
  [1, 2, 6],
  [3, 3, 3],
  [2, 4, 3],
];

describe("charts of means and ranges", () => {
  it("have their center in all observations, and limits from the mean range", () => {
    const { center, phases, points, range } = controlChart({ kind: "xbar-range", subgroups: three });
    const { mean, standardDeviation } = rangeMoments(3);
    expectWithin(center, 3, 1e-15);
    expectWithin(phases[0]!.standardDeviation, 7 / 3 / mean, 1e-14);
    expectWithin(points[0]!.upper, 3 + (3 * (7 / 3 / mean)) / Math.sqrt(3), 1e-14);
    expect(range.points.map(({ value }) => value)).toEqual([5, 0, 2]);
    expectWithin(range.center, 7 / 3, 1e-14);
    expectWithin(range.points[0]!.upper, (7 / 3) * (1 + (3 * standardDeviation) / mean), 1e-14);
    expect(range.points[0]!.lower).toBe(0);
  });

  it("leave out a subgroup that is missing, or from which a value is", () => {
    const { points, phases, range, n } = controlChart({
      kind: "xbar-range",
      subgroups: [null, ...three, [1, null, 3]],
      missing: "available",
    });
    expect(points.map(({ value }) => value === null)).toEqual([true, false, false, false, true]);
    expect([n, phases[0]!.n]).toEqual([3, 3]);
    expect(points[0]!.upper).toBe(points[1]!.upper);
    expect(range.points[4]).toMatchObject({ value: null, upper: range.points[1]!.upper });
  });

  it("take what is given, and then need no points that set limits", () => {
    const { points, phases } = controlChart({
      kind: "xbar-range",
      subgroups: [[1, 3]],
      center: 5,
      standardDeviation: Math.SQRT2,
      exclude: [0],
    });
    expect(phases[0]!.n).toBe(0);
    expect(points[0]!.lower).toBeCloseTo(2, 12);
    expect(points[0]!.signals).toEqual([]);
  });

  it("have limits by phase, and the range's center of the last", () => {
    const { range, phases } = controlChart({
      kind: "xbar-range",
      subgroups: [
        [1, 2],
        [1, 2],
        [1, 9],
        [1, 9],
      ],
      phases: [2],
    });
    expect(phases).toHaveLength(2);
    expectWithin(range.center, 8, 1e-14);
  });
});

describe("charts of means and deviations", () => {
  it("take subgroups of different sizes, each with limits of its own", () => {
    const { points, deviation, phases } = controlChart({
      kind: "xbar-deviation",
      subgroups: [
        [1, 3],
        [2, 2, 5, 3],
      ],
    });
    const sigma = (Math.SQRT2 / meanDeviation(2) + Math.SQRT2 / meanDeviation(4)) / 2;
    expectWithin(phases[0]!.standardDeviation, sigma, 1e-14);
    expect(points[0]!.upper! - points[0]!.center!).toBeCloseTo((3 * sigma) / Math.SQRT2, 12);
    expect(points[1]!.upper! - points[1]!.center!).toBeCloseTo((3 * sigma) / 2, 12);
    expect(deviation.center).toBeCloseTo((sigma * (meanDeviation(2) + meanDeviation(4))) / 2, 12);
  });

  it("take of a subgroup what is there, two values at least", () => {
    const { points, deviation } = controlChart({
      kind: "xbar-deviation",
      subgroups: [...three, [1, null, 5], [4, null], null],
      missing: "available",
    });
    expect(points.map(({ value }) => value)).toEqual([3, 3, 3, 3, null, null]);
    expect(points[4]).toMatchObject({ center: 3, lower: null, upper: null });
    expect(deviation.points[5]).toMatchObject({ value: null, center: null, upper: null });
  });

  it("weigh every observation in the center", () => {
    const { center } = controlChart({
      kind: "xbar-deviation",
      subgroups: [
        [0, 0, 0, 0, 0, 0],
        [9, 9],
      ],
    });
    expect(center).toBeCloseTo(18 / 8, 14);
  });

  it("signal a deviation beyond its own limits", () => {
    const calm = Array.from({ length: 12 }, (_, i) => [i % 2, 1 - (i % 2), 0.5]);
    const { deviation } = controlChart({
      kind: "xbar-deviation",
      subgroups: [...calm, [-9, 9, 0.5]],
      exclude: [12],
    });
    expect(deviation.points[12]!.signals).toEqual(["beyond-limits"]);
  });
});

it.each<[string, object, "invalid_input" | "insufficient_data" | "missing_answers", (string | number)[]]>([
  ["no subgroups", { kind: "xbar-range", subgroups: [] }, "insufficient_data", ["subgroups"]],
  ["no list", { kind: "xbar-range", subgroups: 7 }, "invalid_input", ["subgroups"]],
  [
    "a subgroup that is no list",
    { kind: "xbar-deviation", subgroups: [[1, 2], 3] },
    "invalid_input",
    ["subgroups", 1],
  ],
  [
    "a subgroup of one",
    { kind: "xbar-deviation", subgroups: [[1, 2], [3]] },
    "invalid_input",
    ["subgroups", 1],
  ],
  ["an empty one", { kind: "xbar-range", subgroups: [[]] }, "invalid_input", ["subgroups", 0]],
  [
    "unequal ones with ranges",
    {
      kind: "xbar-range",
      subgroups: [
        [1, 2, 3],
        [1, 2],
      ],
    },
    "invalid_input",
    ["subgroups", 1],
  ],
  [
    "ones too large for ranges",
    { kind: "xbar-range", subgroups: [new Array(26).fill(1)] },
    "invalid_input",
    ["subgroups", 0],
  ],
  [
    "a missing subgroup",
    { kind: "xbar-range", subgroups: [[1, 2], null] },
    "missing_answers",
    ["subgroups", 1],
  ],
  ["a missing value", { kind: "xbar-range", subgroups: [[1, null]] }, "missing_answers", ["subgroups", 0, 1]],
  [
    "none that is there",
    { kind: "xbar-range", subgroups: [null], missing: "available" },
    "insufficient_data",
    ["subgroups"],
  ],
  [
    "all left out",
    { kind: "xbar-deviation", subgroups: [[1, 2]], exclude: [0] },
    "insufficient_data",
    ["subgroups"],
  ],
  ["text", { kind: "xbar-deviation", subgroups: [[1, "2"]] }, "invalid_input", ["subgroups", 0, 1]],
  [
    "a missing value of a deviation",
    {
      kind: "xbar-deviation",
      subgroups: [
        [1, 2],
        [1, null],
      ],
    },
    "missing_answers",
    ["subgroups", 1, 1],
  ],
  [
    "a deviation below 0",
    { kind: "xbar-range", subgroups: [[1, 2]], standardDeviation: -1 },
    "invalid_input",
    ["standardDeviation"],
  ],
  [
    "a spread of ranges",
    { kind: "xbar-range", subgroups: [[1, 2]], spread: "mean-deviation" },
    "invalid_input",
    ["spread"],
  ],
  [
    "an unknown spread of deviations",
    { kind: "xbar-deviation", subgroups: [[1, 2]], spread: "range" },
    "invalid_input",
    ["spread"],
  ],
])("refuses %s", (_, spec, code, path) => {
  expectRefusal(() => controlChart(spec as never), code, path);
});
