import { type SurveyScoreOptions, scoreDimensions } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../src/errors/error.ts";
import { expectRefusal } from "../refusal.ts";

const instrument = {
  id: "one",
  title: "One dimension",
  citation: "constructed",
  scale: { min: 1, max: 7 },
  dimensions: [{ id: "d", label: "d", items: [{ id: "a", label: "a" }] }],
};

const score = (a: readonly (number | null)[], options: SurveyScoreOptions) =>
  scoreDimensions({ a }, instrument, options);

const four = [5, 4, 3, 2];

describe("the design of a sample", () => {
  it.each<[string, SurveyScoreOptions["design"], ErrorCode, (string | number)[]]>([
    ["an empty design", {}, "invalid_input", ["design"]],
    ["a misspelt key", { cluster: [1, 1, 2, 2] } as never, "invalid_input", ["design", "cluster"]],
    ["clusters of another length", { clusters: [1, 2] }, "invalid_input", ["design", "clusters"]],
    ["clusters that are no column", { clusters: "north" as never }, "invalid_input", ["design", "clusters"]],
    [
      "a respondent without a cluster",
      { clusters: [1, 1, null, 2] },
      "missing_answers",
      ["design", "clusters", 2],
    ],
    [
      "a respondent without a stratum",
      { strata: ["s", "", "t", "t"] },
      "missing_answers",
      ["design", "strata", 1],
    ],
    [
      "a cluster that is no name",
      { clusters: [1, 1, {}, 2] as never },
      "invalid_input",
      ["design", "clusters", 2],
    ],
    [
      "a cluster in two strata",
      { clusters: [1, 1, 2, 2], strata: ["s", "t", "s", "s"] },
      "invalid_input",
      ["design", "clusters", 1],
    ],
    ["a population below the sample", { population: 3 }, "invalid_input", ["design", "population"]],
    [
      "a population that is no number",
      { population: "many" as never },
      "invalid_input",
      ["design", "population"],
    ],
    [
      "one number for several strata",
      { strata: ["s", "s", "t", "t"], population: 40 },
      "invalid_input",
      ["design", "population"],
    ],
    [
      "a stratum without its number",
      { strata: ["s", "s", "__proto__", "__proto__"], population: { s: 4 } },
      "invalid_input",
      ["design", "population", "__proto__"],
    ],
  ])("refuses %s", (_, design, code, path) => {
    expectRefusal(() => score(four, { design }), code, path);
  });

  it("needs nothing of a respondent of weight 0, who is in no cluster and no stratum", () => {
    const design = { clusters: [1, 2, 2, null], strata: ["s", "s", "s", "t"], population: { s: 2 } };
    const { dimensions } = score(four, { weights: [1, 1, 1, 0], design });
    expect(dimensions[0]).toMatchObject({ n: 3, mean: 4, df: 1, standardError: 0, designEffect: 0 });
  });

  it("takes a number and its text for one cluster", () => {
    expect(score(four, { design: { clusters: [1, "1", 2, "2"] } })).toEqual(
      score(four, { design: { clusters: [1, 1, 2, 2] } }),
    );
  });

  it("gives the plain error where respondents were drawn singly from a large population", () => {
    const plain = score(four, {}).dimensions[0]!;
    const { df, designEffect, standardError, interval } = score(four, { design: { strata: [1, 1, 1, 1] } })
      .dimensions[0]!;
    expect([df, designEffect]).toEqual([3, expect.closeTo(1, 12)]);
    expect(standardError).toBeCloseTo(plain.standardError!, 14);
    expect(interval!.lower).toBeCloseTo(plain.interval!.lower, 12);
    expect([plain.df, plain.designEffect]).toEqual([null, null]);
  });

  it("says that one cluster has no error, and that nothing varies", () => {
    const one = score(four, { design: { clusters: [1, 1, 1, 1] } });
    expect(one.dimensions[0]).toMatchObject({ mean: 3.5, standardError: null, df: 0, interval: null });
    expect(one.notes).toEqual([{ path: ["dimensions", 0, "standardError"], reason: "one-cluster" }]);
    const alike = score([3, 3, 3, 3], { design: { clusters: [1, 1, 2, 2] } });
    expect(alike.dimensions[0]).toMatchObject({
      standardError: 0,
      designEffect: null,
      interval: { lower: 3, upper: 3 },
    });
    expect(alike.notes).toEqual([{ path: ["dimensions", 0, "designEffect"], reason: "no-variance" }]);
  });

  it("counts a cluster in which nobody answered towards its stratum", () => {
    const design = { clusters: [1, 1, 2, 3] };
    const { dimensions } = score([5, 3, 2, null], { missing: "listwise", design });
    // z: (1 2/3 − 1/3)/3 = 4/9, −4/9, 0: 3/2 · 2 · 16/81
    expect(dimensions[0]).toMatchObject({ n: 3, df: 1 });
    expect(dimensions[0]!.standardError! ** 2).toBeCloseTo(48 / 81, 14);
  });

  it("is the same for clusters in any order of rows, and whatever their names", () => {
    const there = score([5, 4, 3, 2, 6], { design: { clusters: ["x", "x", "y", "y", "z"] } });
    const back = score([6, 2, 3, 4, 5], { design: { clusters: [1, 2, 2, 3, 3] } });
    expect(back.dimensions[0]!.standardError).toBeCloseTo(there.dimensions[0]!.standardError!, 14);
  });

  it("costs no more by the row for a million respondents", () => {
    const million = 1_000_000;
    const a = Uint8Array.from({ length: million }, (_, i) => 1 + (i % 7));
    const clusters = Int32Array.from(a, (_, i) => i % 30_000);
    const { dimensions } = scoreDimensions({ a }, instrument, { design: { clusters } });
    expect(dimensions[0]).toMatchObject({ n: million, df: 29_999 });
  });
});
