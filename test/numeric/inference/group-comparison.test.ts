import { describe, expect, it } from "vitest";
import { standardizedDifference } from "../../../src/numeric/inference/effect-size.ts";
import { compareGroupMeans } from "../../../src/numeric/inference/group-comparison.ts";
import { estimateMean } from "../../../src/numeric/inference/mean.ts";
import { compareMeans } from "../../../src/numeric/inference/t-test.ts";
import golden from "../../golden/means/means.json" with { type: "json" };
import { expectWithin } from "../within.ts";

const group = (name: string, x: readonly number[]) => ({
  name,
  mean: estimateMean(Float64Array.from(x), null)!,
});
const groups = golden.groups.answers.map(({ name, x }) => group(name, x));

describe("compareGroupMeans", () => {
  it("compares every pair in order, with R's Welch p and their Holm adjustment", () => {
    const [pairs] = compareGroupMeans([groups], 0.95);
    expect(pairs!.map(({ a, b }) => [a, b])).toEqual(golden.groups.pairs.map(({ a, b }) => [a, b]));
    for (const [k, { p, holmP }] of golden.groups.pairs.entries()) {
      expectWithin(pairs![k]!.test?.p, p, 1e-11);
      expectWithin(pairs![k]!.holmP, holmP, 1e-11);
    }
  });

  it("gives a pair the difference, interval and effect size of its two means", () => {
    const [north, south] = groups;
    const [[pair]] = compareGroupMeans([[north!, south!]], 0.9) as [[unknown]];
    const { difference, standardError, interval, test } = compareMeans(north!.mean, south!.mean, 0.9);
    const effect = standardizedDifference(north!.mean, south!.mean, 0.9)!;
    expect(pair).toEqual({
      a: "north",
      b: "south",
      difference,
      standardError,
      interval,
      test,
      holmP: test!.p,
      effectSize: effect.effectSize,
      effectSizeInterval: effect.interval,
    });
  });

  it("adjusts the p-values of all lists as one family", () => {
    const apart = compareGroupMeans([groups.slice(0, 2)], 0.95)[0]![0]!;
    const [first, second] = compareGroupMeans([groups.slice(0, 2), groups.slice(1, 4)], 0.95);
    expect(first).toHaveLength(1);
    expect(second).toHaveLength(3);
    const ps = [...first!, ...second!].map(({ test }) => test!.p);
    const rank = ps.filter((p) => p < apart.test!.p).length;
    expect(first![0]!.holmP).toBeGreaterThanOrEqual(Math.min(1, (4 - rank) * apart.test!.p));
    expect(apart.holmP).toBe(apart.test!.p);
  });

  it("leaves a pair that cannot be tested out of the family", () => {
    const [pairs] = compareGroupMeans([[groups[0]!, groups[1]!, group("one", [4])]], 0.95);
    const [tested, ...untested] = pairs!;
    expect(tested!.holmP).toBe(tested!.test!.p);
    for (const pair of untested) {
      expect(pair).toMatchObject({
        interval: null,
        test: null,
        holmP: null,
        effectSize: null,
        effectSizeInterval: null,
      });
    }
    expect(untested[0]!.difference).toBe(groups[0]!.mean.mean - 4);
  });

  it("has no pairs of fewer than two groups", () => {
    expect(compareGroupMeans([[], groups.slice(0, 1)], 0.95)).toEqual([[], []]);
  });
});
