import fc from "fast-check";
import { comparePaired, type PairedComparisonOptions, type PairedMethod } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const BEFORE = [4, 6, 5, 7, 9, 3];
const AFTER = [3, 5, 5, 5, 6, 4];

const call = (columns: unknown, options: unknown) => () =>
  comparePaired(columns as Record<string, number[]>, options as PairedComparisonOptions);
const noted = (keys: string[], reason: string) => keys.map((key) => ({ path: [key], reason }));

describe("comparePaired", () => {
  it("names its model, its method and its settings, and takes t unless told", () => {
    // Differences 1, 1, 0, 2, 3, −1: mean 1, squares 10.
    expect(
      comparePaired({ after: AFTER, before: BEFORE }, { items: ["before", "after"], confidence: 0.9 }),
    ).toMatchObject({
      model: "paired-comparison",
      method: "t",
      zeros: null,
      missing: "reject",
      confidence: 0.9,
      n: 6,
      difference: 1,
      standardError: expect.closeTo(Math.sqrt(2 / 6), 14),
      effectSize: expect.closeTo(1 / Math.SQRT2, 14),
      test: { df: 5, statistic: expect.closeTo(Math.sqrt(3), 13) },
      notes: [],
    });
  });

  it("counts zeros out of the ranks, or their ranks out of the sum", () => {
    const columns = { BEFORE, AFTER };
    // |d| 1, 1, 1, 2, 3 have the ranks 2, 2, 2, 4, 5; with the zero before them 3, 3, 3, 5, 6.
    const wilcoxon = comparePaired(columns, { method: "wilcoxon" });
    expect(wilcoxon).toMatchObject({
      zeros: "wilcoxon",
      positive: 4,
      negative: 1,
      tied: 1,
      pMethod: "normal",
    });
    expect(wilcoxon.test!.statistic).toBe(13);
    expect(wilcoxon.rankBiserial).toBeCloseTo(11 / 15, 14);
    const pratt = comparePaired(columns, { method: "wilcoxon", zeros: "pratt" });
    expect(pratt.test!.statistic).toBe(17);
    expect(pratt.rankBiserial).toBeCloseTo(14 / 20, 14);
    // Walsh averages of 1, 1, 2, 3, −1 and with 0.
    expect(wilcoxon.hodgesLehmann).toBe(1);
    expect(pratt.hodgesLehmann).toBe(1);
  });

  it("ties differences that only rounding tells apart", () => {
    const { positive, negative, tied, pMethod } = comparePaired(
      { a: [0.3, 0.8, 0.7, 0.1 + 0.2], b: [0.2, 0.9, 0.4, 0.3] },
      { method: "wilcoxon" },
    );
    expect({ positive, negative, tied, pMethod }).toEqual({
      positive: 2,
      negative: 1,
      tied: 1,
      pMethod: "normal",
    });
  });

  it("counts signs with an exact p", () => {
    // Four of five: 2 · (1 + 5)/32.
    expect(comparePaired({ BEFORE, AFTER }, { method: "sign" })).toMatchObject({
      positive: 4,
      negative: 1,
      tied: 1,
      test: { statistic: 4, df: null, p: expect.closeTo(12 / 32, 14) },
      rankBiserial: 0.6,
      median: 1,
    });
  });

  it("has no test where all differences are 0", () => {
    const same = { a: [1, 2], b: [1, 2] };
    const reason = "no-variance";
    expect(comparePaired(same)).toMatchObject({
      test: null,
      effectSize: null,
      interval: { lower: 0, upper: 0 },
      notes: noted(["test", "effectSize"], reason),
    });
    expect(comparePaired(same, { method: "wilcoxon" })).toMatchObject({
      tied: 2,
      notes: noted(["test", "pMethod", "rankBiserial", "hodgesLehmann", "hodgesLehmannInterval"], reason),
    });
    expect(comparePaired(same, { method: "sign" })).toMatchObject({
      median: 0,
      notes: noted(["test", "rankBiserial"], reason),
    });
    const binary = { a: [1, 0], b: [1, 0], c: [1, 0] };
    expect(comparePaired({ a: [1, 0], b: [1, 0] }, { method: "mcnemar" })).toMatchObject({
      difference: 0,
      notes: noted(["test", "exactP", "midP"], reason),
    });
    const friedman = comparePaired(binary, { method: "friedman" });
    expect(friedman).toMatchObject({ test: null, kendallW: null });
    expect(friedman.notes).toContainEqual({ path: ["pairs", 2, "holmP"], reason });
    const cochran = comparePaired(binary, { method: "cochran" });
    expect(cochran).toMatchObject({ test: null, columns: [{ share: 0.5 }, { share: 0.5 }, { share: 0.5 }] });
    expect(cochran.notes).toContainEqual({ path: ["pairs", 0, "midP"], reason });
  });

  it("knows no spread of one respondent", () => {
    expect(comparePaired({ a: [1], b: [3] })).toMatchObject({
      difference: -2,
      notes: noted(["standardError", "interval", "test", "effectSize"], "one-respondent"),
    });
    expect(comparePaired({ a: [1], b: [3] }, { method: "wilcoxon" })).toMatchObject({
      pMethod: "exact",
      test: { statistic: 0, p: 1 },
    });
  });

  it("weighs respondents for the mean alone", () => {
    const { difference, n } = comparePaired({ a: [5, 3, 9], b: [1, 1, 1] }, { weights: [3, 1, 0] });
    expect({ difference, n }).toEqual({ difference: 3.5, n: 2 });
    expectRefusal(call({ a: [1], b: [2] }, { method: "sign", weights: [1] }), "invalid_input", ["weights"]);
  });

  it("ranks within respondents: all in one order is perfect concordance", () => {
    const { test, kendallW, columns, pairs } = comparePaired(
      { low: [1, 2, 1], middle: [2, 4, 4], high: [5, 8, 10] },
      { method: "friedman", zeros: "pratt" },
    );
    expect(test).toMatchObject({ statistic: 6, df: 2, p: expect.closeTo(Math.exp(-3), 14) });
    expect(kendallW).toBe(1);
    expect(columns.map(({ column, meanRank }) => [column, meanRank])).toEqual([
      ["low", 1],
      ["middle", 2],
      ["high", 3],
    ]);
    expect(pairs.map(({ a, b, holmP }) => [a, b, holmP])).toEqual([
      ["low", "middle", 0.75],
      ["low", "high", 0.75],
      ["middle", "high", 0.75],
    ]);
  });

  it("is the same test for two columns by Cochran's Q and McNemar's", () => {
    const binary = fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(binary, (rows) => {
        const columns = { a: rows.map(([x]) => x), b: rows.map(([, y]) => y) };
        const q = comparePaired(columns, { method: "cochran" });
        const { test, interval, midP, exactP } = comparePaired(columns, { method: "mcnemar" });
        expect(q.test?.statistic ?? null).toEqual(test && expect.closeTo(test.statistic, 10));
        expect(interval.lower).toBeGreaterThanOrEqual(-1);
        expect(interval.upper).toBeLessThanOrEqual(1);
        if (midP !== null) expect(midP).toBeLessThanOrEqual(exactP!);
      }),
    );
  });

  it("leaves out incomplete respondents where that is asked", () => {
    const columns = { a: [1, null, 3], b: [2, 2, 5] };
    expect(comparePaired(columns, { missing: "listwise" })).toMatchObject({ n: 2, difference: -1.5 });
    expectRefusal(call(columns, {}), "missing_answers", ["a", 1]);
    expectRefusal(call(columns, { missing: "available" }), "invalid_input", ["missing"]);
    expectRefusal(
      call({ a: [0.5, null], b: [1, 0] }, { method: "mcnemar", missing: "listwise" }),
      "invalid_input",
      ["a", 0],
    );
  });

  it("refuses columns that a method is not for", () => {
    const three = { a: [1, 2], b: [2, 1], c: [1, 1] };
    for (const method of ["t", "wilcoxon", "sign", "mcnemar"] satisfies PairedMethod[]) {
      expectRefusal(call(three, { method }), "invalid_input", []);
      expectRefusal(call({ a: [1] }, { method }), "invalid_input", []);
    }
    expectRefusal(call({ a: [1], b: [1] }, { method: "friedman" }), "invalid_input", []);
    expectRefusal(call({ a: [1] }, { method: "cochran" }), "invalid_input", []);
    expectRefusal(call(three, { method: "cochran" }), "invalid_input", ["a", 1]);
    expectRefusal(call(three, { items: ["a", "d"] }), "unknown_item", ["d"]);
    expectRefusal(call({}, {}), "insufficient_data", []);
    expectRefusal(call({ a: [1], b: [1, 2] }, {}), "invalid_input", ["b"]);
    expectRefusal(call(three, { method: "sign", zeros: "pratt" }), "invalid_input", ["zeros"]);
    expectRefusal(call(three, { method: "anova" }), "invalid_input", ["method"]);
  });
});
