import { describe, expect, it } from "vitest";
import type { CfaModelSpec } from "../../../src/factors/confirmatory/cfa-model.ts";
import {
  type HtmtOptions,
  heterotraitMonotrait,
} from "../../../src/factors/confirmatory/heterotrait-monotrait.ts";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { expectRefusal } from "../../refusal.ts";

const answers = {
  a1: [7, 3, 4, 3, 7, 6, 3, 3, 5, 2],
  a2: [7, 2, 2, 2, 6, 6, 2, 4, 5, 3],
  b1: [5, 4, 4, 2, 4, 4, 2, 3, 6, 1],
  b2: [6, 4, 3, 3, 5, 4, 2, 2, 6, 2],
  c: [1, 2, 3, 1, 2, 3, 1, 2, 3, 1],
};
const constructs = { A: ["a1", "a2"], B: ["b1", "b2"], C: ["c"] };

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const product = (u: readonly number[], v: readonly number[]) =>
    mean(u.map((value, i) => (value - mean(u)) * (v[i]! - mean(v))));
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

describe("heterotraitMonotrait", () => {
  it("is the mean correlation between over the geometric mean of those within", () => {
    const { a1, a2, b1, b2, c } = answers;
    const between = [correlation(a1, b1), correlation(a1, b2), correlation(a2, b1), correlation(a2, b2)].map(
      Math.abs,
    );
    const within = Math.sqrt(Math.abs(correlation(a1, a2) * correlation(b1, b2)));
    const { pairs, replicates, failed } = heterotraitMonotrait(answers, { constructs });
    expect(pairs.map(({ a, b }) => `${a}${b}`)).toEqual(["AB", "AC", "BC"]);
    expect(pairs[0]!.htmt).toBeCloseTo(between.reduce((sum, r) => sum + r, 0) / 4 / within, 12);
    const single = (Math.abs(correlation(a1, c)) + Math.abs(correlation(a2, c))) / 2;
    expect(pairs[1]!.htmt).toBeCloseTo(single / Math.sqrt(Math.abs(correlation(a1, a2))), 12);
    expect([pairs[0]!.interval, replicates, failed]).toEqual([null, 0, 0]);
    const geometric = between.reduce((product, r) => product * r, 1) ** 0.25;
    expect(heterotraitMonotrait(answers, { constructs, method: "htmt2" }).pairs[0]!.htmt).toBeCloseTo(
      geometric / within,
      12,
    );
  });

  it("is the same from moments", () => {
    expect(heterotraitMonotrait(collectMoments(answers), { constructs })).toEqual(
      heterotraitMonotrait(answers, { constructs }),
    );
  });

  it("has intervals from samples, the same for the same seed, weighted or not", () => {
    const options = { constructs, replicates: 60, seed: 5 };
    const drawn = heterotraitMonotrait(answers, options);
    const { lower, upper } = drawn.pairs[0]!.interval!;
    expect(lower).toBeLessThan(drawn.pairs[0]!.htmt!);
    expect(upper).toBeGreaterThan(drawn.pairs[0]!.htmt!);
    expect(heterotraitMonotrait(answers, options)).toEqual(drawn);
    const weights = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
    expect(heterotraitMonotrait(answers, { ...options, weights }).pairs[0]!.interval).not.toEqual(
      drawn.pairs[0]!.interval,
    );
  });

  it("counts the samples in which an item does not vary", () => {
    const rare = { ...answers, c: [1, 1, 1, 1, 1, 1, 1, 1, 1, 2] };
    const { failed, replicates } = heterotraitMonotrait(rare, { constructs, replicates: 50, seed: 1 });
    expect(failed).toBeGreaterThan(5);
    expect(failed).toBeLessThan(replicates);
  });

  it("has no ratio and no interval where the items of a construct do not correlate", () => {
    const apart = { a1: [1, 2, 1, 2], a2: [1, 1, 2, 2], b1: [1, 2, 3, 5] };
    const { pairs, notes } = heterotraitMonotrait(apart, {
      constructs: { A: ["a1", "a2"], B: ["b1"] },
      replicates: 40,
      seed: 2,
    });
    expect(pairs[0]).toEqual({ a: "A", b: "B", htmt: null, interval: null });
    expect(notes).toEqual([{ path: ["pairs", 0, "htmt"], reason: "uncorrelated" }]);
  });

  it.each<[string, unknown, (string | number)[]]>([
    ["one construct", { constructs: { A: ["a1", "a2"] } }, ["constructs"]],
    ["an unknown method", { constructs, method: "htmt3" }, ["method"]],
    ["half a replicate", { constructs, replicates: 0.5 }, ["replicates"]],
    ["replicates without a seed", { constructs, replicates: 9 }, ["seed"]],
  ])("refuses %s", (_, options, path) => {
    expectRefusal(
      () => heterotraitMonotrait(answers, options as CfaModelSpec & HtmtOptions),
      "invalid_input",
      path,
    );
  });

  it("draws samples of the respondents who count alone", () => {
    const drawn = { constructs, replicates: 40, seed: 1 };
    const more = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, [item === "a1" ? null : 3, ...column, 7]]),
    );
    const weights = [1, ...answers.a1.map(() => 1), 0];
    const plain = heterotraitMonotrait(answers, drawn);
    const found = heterotraitMonotrait(more, { ...drawn, missing: "listwise", weights });
    expect(found.failed).toBe(plain.failed);
    expect(found.pairs[0]!.interval).toEqual({
      lower: expect.closeTo(plain.pairs[0]!.interval!.lower, 12),
      upper: expect.closeTo(plain.pairs[0]!.interval!.upper, 12),
    });
  });

  it("refuses replicates of moments", () => {
    const moments = collectMoments(answers);
    expectRefusal(
      () => heterotraitMonotrait(moments, { constructs, replicates: 9, seed: 1 }),
      "invalid_input",
      ["replicates"],
    );
  });
});
