import { compareMargins, type MarginUnit } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const unitsOf = (margins: Readonly<Record<string, readonly number[]>>): MarginUnit[] =>
  Object.entries(margins).flatMap(([group, list]) => list.map((margin) => ({ group, margin })));

const units = unitsOf({ leaders: [14, 12, 13], followers: [9, 11, 10], others: [8] });

describe("compareMargins", () => {
  it("has the mean of every group, in the order of their first unit, with Student's interval", () => {
    const { n, groups } = compareMargins(units);
    expect(n).toBe(7);
    expect(
      groups.map(({ group, n, mean, standardDeviation }) => [group, n, mean, standardDeviation]),
    ).toEqual([
      ["leaders", 3, 13, 1],
      ["followers", 3, 10, 1],
      ["others", 1, 8, null],
    ]);
    // qt(0.975, 2) = 4.30265272974946 by R
    expectWithin(groups[0]!.interval!.lower, 13 - 4.30265272974946 / Math.sqrt(3), 1e-12);
  });

  it("compares every pair by Welch's test", () => {
    const { differences } = compareMargins(units);
    expect(differences.map(({ a, b, difference }) => [a, b, difference])).toEqual([
      ["leaders", "followers", 3],
      ["leaders", "others", 5],
      ["followers", "others", 2],
    ]);
    const { test, holmP } = differences[0]!;
    expectWithin(test!.statistic, 3 / Math.sqrt(2 / 3), 1e-14);
    expect(test!.df).toBeCloseTo(4, 12);
    expectWithin(test!.p, 0.02131164113, 1e-9); // 2 pt(-3/sqrt(2/3), 4) by R
    expect(holmP).toBe(test!.p);
  });

  it("has no test against a group of one unit, and notes it", () => {
    const { differences, notes } = compareMargins(units);
    expect(differences[1]).toMatchObject({ interval: null, test: null, holmP: null, effectSize: null });
    expect(notes).toEqual([{ path: ["groups", 2], reason: "one-unit" }]);
  });

  it("knows groups apart by their names, whatever these are", () => {
    const { groups } = compareMargins([
      { group: "__proto__", margin: 1 },
      { group: "constructor", margin: -1 },
      { group: "constructor", margin: 1 },
    ]);
    expect(groups.map(({ group, mean }) => [group, mean])).toEqual([
      ["__proto__", 1],
      ["constructor", 0],
    ]);
  });

  it("answers in numbers where margins vary by the last digits of nothing", () => {
    const { differences } = compareMargins(unitsOf({ a: [1e4, 1e4], b: [2e-162, 0], c: [3e-160, 0, 0] }));
    for (const { effectSizeInterval } of differences) {
      if (effectSizeInterval === null) continue;
      expect(Number.isFinite(effectSizeInterval.lower)).toBe(true);
      expect(Number.isFinite(effectSizeInterval.upper)).toBe(true);
    }
    expect(differences.some(({ effectSizeInterval }) => effectSizeInterval !== null)).toBe(true);
  });

  it.each([
    ["a margin that is NaN", { group: "a", margin: Number.NaN }, [7, "margin"]],
    ["an infinite margin", { group: "a", margin: Number.NEGATIVE_INFINITY }, [7, "margin"]],
    ["a unit without a group", { margin: 1 }, [7, "group"]],
    ["what is no unit", "a", [7]],
  ])("refuses %s", (_, unit, path) => {
    expectRefusal(() => compareMargins([...units, unit as never]), "invalid_input", path);
  });

  it("refuses fewer than two groups, and a confidence of 0", () => {
    expectRefusal(() => compareMargins([]), "insufficient_data", []);
    expectRefusal(() => compareMargins(unitsOf({ a: [1, 2] })), "insufficient_data", []);
    expectRefusal(() => compareMargins(units, { confidence: 0 }), "invalid_input", ["confidence"]);
  });
});
