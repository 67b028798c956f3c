import fc from "fast-check";
import { summarizeAnswers } from "service-quality/statistics";
import { scoreDimensions } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const scale = { min: 1, max: 5 };
const instrument = {
  id: "desk",
  title: "Front desk",
  citation: "own",
  scale,
  dimensions: [
    {
      id: "manner",
      label: "Manner",
      items: [
        { id: "kind", label: "kind" },
        { id: "rude", label: "rude", reverse: true },
      ],
    },
  ],
};
const desk = { kind: [5, 3, 4, null, 2, null], rude: [1, null, 2, 3, 5, null] };

describe("summarizeAnswers", () => {
  it("counts what is missing without refusing it", () => {
    const { n, items, missing } = summarizeAnswers(desk, { scale });
    expect([n, missing]).toEqual([5, "available"]);
    expect(
      items.map(({ item, n, missingCount, missingShare }) => [item, n, missingCount, missingShare]),
    ).toEqual([
      ["kind", 4, 2, 1 / 3],
      ["rude", 4, 2, 1 / 3],
    ]);
    const listwise = summarizeAnswers(desk, { missing: "listwise" });
    expect([listwise.n, listwise.items[0]!.n, listwise.items[0]!.missingCount]).toEqual([3, 3, 2]);
    expectRefusal(() => summarizeAnswers(desk, { missing: "reject" }), "missing_answers", ["kind", 3]);
  });

  it("describes items as answered and dimensions turned, as scoreDimensions scores them", () => {
    const { items, dimensions, scale: used } = summarizeAnswers(desk, { instrument });
    expect(used).toEqual(scale);
    expect(items.map(({ mean }) => mean)).toEqual([3.5, 2.75]);
    const [manner] = scoreDimensions(desk, instrument, { missing: "available" }).dimensions;
    const { dimension, n, mean, standardDeviation, interval, missingCount, distribution } = dimensions[0]!;
    expect({ dimension, n, mean, standardDeviation, interval }).toEqual({
      dimension: manner!.dimension,
      n: manner!.n,
      mean: manner!.mean,
      standardDeviation: manner!.standardDeviation,
      interval: manner!.interval,
    });
    expect([missingCount, distribution]).toEqual([1, null]);
    const some = summarizeAnswers(desk, { instrument, items: ["rude"], scale });
    expect([some.items.length, some.dimensions[0]!.n]).toEqual([1, 5]);
  });

  it("lists every whole point of the scale and what else was answered", () => {
    const listed = (answers: number[], points?: { min: number; max: number }) =>
      summarizeAnswers({ a: answers }, { scale: points }).items[0]!.distribution!.map(({ value, count }) => [
        value,
        count,
      ]);
    expect(listed([1, 4, 4, 2.5], { min: 1, max: 4 })).toEqual([
      [1, 1],
      [2, 0],
      [2.5, 1],
      [3, 0],
      [4, 2],
    ]);
    expect(listed([4, 1, 4])).toEqual([
      [1, 1],
      [4, 2],
    ]);
    expect(listed([0.25], { min: -0.5, max: 0.75 })).toEqual([
      [0, 0],
      [0.25, 1],
    ]);
    expect(listed([7], { min: 0, max: 1e100 })).toEqual([[7, 1]]);
  });

  it("takes the shares at the ends of the scale within rounding", () => {
    const thirds = { a: [1 + 2e-10, 5 - 2e-10, 3, 3] };
    expect(summarizeAnswers(thirds, { scale }).items[0]).toMatchObject({
      floorShare: 0.25,
      ceilingShare: 0.25,
    });
  });

  it("has quartiles of type 7, and by cumulative weights where there are weights", () => {
    const quartilesOf = (a: number[], weights?: number[]) => {
      const { median, quartiles } = summarizeAnswers({ a }, { weights }).items[0]!;
      return [quartiles![0], median, quartiles![1]];
    };
    // R: quantile(c(1, 2, 4, 8), c(.25, .5, .75)).
    expect(quartilesOf([8, 1, 4, 2])).toEqual([1.75, 3, 5]);
    // Equal weights: ¼ of 4 is reached exactly at the first value, so it is the mean of it and the next.
    expect(quartilesOf([8, 1, 4, 2], [3, 3, 3, 3])).toEqual([1.5, 3, 6]);
    // Σw = 10: 2.5 is first reached at 2, 5 at 4 and 7.5 at 8.
    expect(quartilesOf([8, 1, 4, 2], [4, 2, 3, 1])).toEqual([2, 4, 8]);
    expect(quartilesOf([8, 1, 4, 2, 9], [4, 2, 3, 1, 0])).toEqual([2, 4, 8]);
  });

  it("shares follow the weights, counts do not", () => {
    const { n, effectiveN, distribution, floorShare } = summarizeAnswers(
      { a: [1, 1, 5, 5] },
      { weights: [1, 2, 3, 0], scale },
    ).items[0]!;
    expect([n, effectiveN, floorShare]).toEqual([3, expect.closeTo(36 / 14, 12), 0.5]);
    expect(distribution!.filter(({ count }) => count > 0)).toEqual([
      { value: 1, count: 2, share: 0.5 },
      { value: 5, count: 1, share: 0.5 },
    ]);
  });

  it("notes why a figure is null", () => {
    const open = {
      one: [4, null, null, null],
      few: [1, 2, 4, null],
      same: [3, 3, 3, 3],
      none: [null, null, null, null],
    };
    const { items, notes } = summarizeAnswers(open);
    const byItem = (at: number) =>
      Object.fromEntries(
        notes.filter(({ path }) => path[1] === at).map(({ path, reason }) => [path[2] ?? "row", reason]),
      );
    const ends = { floorShare: "no-scale", ceilingShare: "no-scale" };
    expect(byItem(0)).toEqual({
      standardDeviation: "one-respondent",
      standardError: "one-respondent",
      interval: "one-respondent",
      skewness: "few-respondents",
      skewnessError: "few-respondents",
      kurtosis: "few-respondents",
      kurtosisError: "few-respondents",
      ...ends,
    });
    expect(byItem(1)).toEqual({ kurtosis: "few-respondents", kurtosisError: "few-respondents", ...ends });
    expect(byItem(2)).toEqual({
      skewness: "no-variance",
      skewnessError: "no-variance",
      kurtosis: "no-variance",
      kurtosisError: "no-variance",
      ...ends,
    });
    expect(byItem(3)).toEqual({ row: "no-answers" });
    expect(items[3]).toMatchObject({
      n: 0,
      missingCount: 4,
      mean: null,
      quartiles: null,
      distribution: null,
    });
    expect(items[2]).toMatchObject({ standardDeviation: 0, interval: { lower: 3, upper: 3 } });
    const weighted = summarizeAnswers({ a: [1, 2, 4, 5] }, { weights: [1, 1, 1, 2], scale });
    expect(weighted.notes).toEqual(
      ["skewness", "kurtosis", "skewnessError", "kurtosisError"].map((key) => ({
        path: ["items", 0, key],
        reason: "weighted",
      })),
    );
  });

  it("knows the design of the sample", () => {
    const a = [1, 2, 4, 5, 3, 3];
    const clusters = ["x", "x", "y", "y", "z", "z"];
    const { standardError, df, designEffect, interval, skewness } = summarizeAnswers(
      { a },
      { design: { clusters }, scale },
    ).items[0]!;
    // By hand: cluster totals of (x − 3)/6 are −.5, .5, 0, so V = 3/2 · .5 = .75; s² = 2, n = 6.
    expect(standardError).toBeCloseTo(Math.sqrt(0.75), 14);
    expect(df).toBe(2);
    expect(designEffect).toBeCloseTo(0.75 / (2 / 6), 12);
    expect(interval!.upper).toBeCloseTo(3 + 4.302652729749464 * Math.sqrt(0.75), 10);
    expect(skewness).not.toBeNull();
    const lonely = summarizeAnswers({ a }, { design: { clusters: a.map(() => 1) }, scale });
    expect(lonely.items[0]).toMatchObject({
      mean: 3,
      standardError: null,
      interval: null,
      designEffect: null,
    });
    expect(lonely.notes).toEqual([
      { path: ["items", 0, "interval"], reason: "one-cluster" },
      { path: ["items", 0, "standardError"], reason: "one-cluster" },
    ]);
    const one = summarizeAnswers({ a: [1, null] }, { design: { clusters: ["x", "y"] }, scale });
    expect(one.notes.map(({ path }) => path[2])).toContain("designEffect");
  });

  it("does not depend on the order of respondents", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 }), (a) => {
        const row = (answers: number[]) => summarizeAnswers({ a: answers }, { scale }).items[0]!;
        const { median, quartiles, distribution, mean } = row(a);
        expect(row([...a].reverse())).toMatchObject({ median, quartiles, distribution, mean });
      }),
    );
  });

  it("refuses what is malformed", () => {
    expectRefusal(() => summarizeAnswers({ a: [6] }, { scale }), "invalid_input", ["a", 0]);
    expectRefusal(() => summarizeAnswers({ a: [1] }, { instrument }), "unknown_item", ["kind"]);
    const other = { min: 1, max: 7 };
    expectRefusal(() => summarizeAnswers(desk, { instrument, scale: other }), "invalid_input", ["scale"]);
    const moved = { min: 0, max: 5 };
    expectRefusal(() => summarizeAnswers(desk, { instrument, scale: moved }), "invalid_input", ["scale"]);
    expectRefusal(() => summarizeAnswers({ a: [null, null] }), "insufficient_data", ["a"]);
    expectRefusal(() => summarizeAnswers({}), "insufficient_data", []);
    expectRefusal(() => summarizeAnswers({ a: [1] }, { wieghts: [1] } as never), "invalid_input", [
      "wieghts",
    ]);
  });
});
