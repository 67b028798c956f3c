import fc from "fast-check";
import { collectMoments } from "service-quality/moments";
import { estimateAlpha } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const answers = {
  q1: [5, 4, 6, 7, 3, 5, 2, 6],
  q2: [5, 5, 6, 6, 4, 4, 3, 7],
  q3: [4, 4, 7, 7, 3, 6, 2, 5],
};
const constant = [4, 4, 4, 4, 4, 4, 4, 4];

describe("estimateAlpha", () => {
  it("names its method, its interval's, the items, the respondents and the settings", () => {
    expect(estimateAlpha(answers)).toMatchObject({
      method: "cronbach",
      intervalMethod: "feldt",
      missing: "reject",
      confidence: 0.95,
      n: 8,
      effectiveN: 8,
      items: ["q1", "q2", "q3"],
      notes: [],
    });
  });

  it("analyzes the items asked for, in their order", () => {
    const { items, itemStatistics } = estimateAlpha({ ...answers, other: constant }, { items: ["q3", "q1"] });
    expect(items).toEqual(["q3", "q1"]);
    expect(itemStatistics.map(({ item }) => item)).toEqual(["q3", "q1"]);
  });

  it("keeps alpha where one item does not vary, and says which figures then have no value", () => {
    const result = estimateAlpha({ ...answers, q4: constant });
    const { itemVariance, totalVariance } = sums(answers);
    expect(result.alpha).toBeCloseTo((4 / 3) * (1 - itemVariance / totalVariance), 12);
    expect(result).toMatchObject({ standardizedAlpha: null, lambda6: null, meanInterItemCorrelation: null });
    expect(result.itemStatistics[3]).toMatchObject({ standardDeviation: 0, correctedItemTotal: null });
    expect(result.itemStatistics[3]?.alphaIfDropped).toBeCloseTo(estimateAlpha(answers).alpha!, 12);
    expect(result.notes).toEqual([
      { path: ["standardizedAlpha"], reason: "no-variance" },
      { path: ["lambda6"], reason: "no-variance" },
      { path: ["meanInterItemCorrelation"], reason: "no-variance" },
      { path: ["itemStatistics", 3, "correctedItemTotal"], reason: "no-variance" },
    ]);
  });

  it("has no alpha where nothing varies", () => {
    const result = estimateAlpha({ q1: constant, q2: constant, q3: constant });
    expect(result).toMatchObject({ n: 8, alpha: null, interval: null, standardizedAlpha: null });
    expect(result.itemStatistics[0]).toEqual({
      item: "q1",
      mean: 4,
      standardDeviation: 0,
      correctedItemTotal: null,
      alphaIfDropped: null,
    });
    expect(new Set(result.notes.map(({ reason }) => reason))).toEqual(new Set(["no-variance"]));
  });

  it("tells an item without variance from too few items, also where it is dropped", () => {
    const { notes } = estimateAlpha({ q1: answers.q1, flat: constant });
    expect(notes).toContainEqual({
      path: ["itemStatistics", 0, "correctedItemTotal"],
      reason: "no-variance",
    });
    expect(notes).toContainEqual({ path: ["itemStatistics", 0, "alphaIfDropped"], reason: "two-items" });
    const three = estimateAlpha({ q1: answers.q1, flat: constant, still: constant });
    expect(three.notes).toContainEqual({
      path: ["itemStatistics", 0, "alphaIfDropped"],
      reason: "no-variance",
    });
  });

  it("has no alpha of two items that cancel each other", () => {
    const result = estimateAlpha({ q1: answers.q1, turned: answers.q1.map((x) => 8 - x) });
    expect(result).toMatchObject({ alpha: null, standardizedAlpha: null, lambda6: null });
    expect(result.meanInterItemCorrelation).toBeCloseTo(-1, 12);
    expect(result.notes).toContainEqual({ path: ["lambda6"], reason: "not-positive-definite" });
    expect(result.notes).toContainEqual({ path: ["standardizedAlpha"], reason: "no-variance" });
  });

  it("has no alpha of one item, and no alpha without an item of two", () => {
    const one = estimateAlpha({ q1: answers.q1 });
    expect(one).toMatchObject({ alpha: null, interval: null, lambda6: null, meanInterItemCorrelation: null });
    expect(one.itemStatistics[0]).toMatchObject({ correctedItemTotal: null, alphaIfDropped: null });
    expect(new Set(one.notes.map(({ reason }) => reason))).toEqual(new Set(["one-item"]));

    const two = estimateAlpha({ q1: answers.q1, q2: answers.q2 });
    expect(two.itemStatistics[0]?.correctedItemTotal).toBeCloseTo(two.meanInterItemCorrelation!, 12);
    expect(two.notes).toEqual([
      { path: ["itemStatistics", 0, "alphaIfDropped"], reason: "two-items" },
      { path: ["itemStatistics", 1, "alphaIfDropped"], reason: "two-items" },
    ]);
  });

  it("has means only of one respondent", () => {
    const result = estimateAlpha({ q1: [5], q2: [6], q3: [7] });
    expect(result).toMatchObject({ n: 1, alpha: null, interval: null, lambda6: null });
    expect(result.itemStatistics[1]).toMatchObject({ mean: 6, standardDeviation: null });
    expect(new Set(result.notes.map(({ reason }) => reason))).toEqual(new Set(["one-respondent"]));
    expect(result.notes).toHaveLength(5 + 3 * 3);
  });

  it("keeps the digits of items beside one in far smaller units", () => {
    const inMillionths = { ...answers, q2: answers.q2.map((answer) => 1e6 * answer) };
    const { q1, q2, q3 } = inMillionths;
    // The item analysis of q1 and q3 alone: their covariance is that of the two, whatever q2 is.
    const pair = estimateAlpha({ q1, q3 });
    const [, second] = estimateAlpha({ q1, q2, q3 }).itemStatistics;
    expect(second?.alphaIfDropped).toBeCloseTo(pair.alpha!, 13);
    const plain = estimateAlpha({ q1, q2: answers.q2, q3 }).itemStatistics[1];
    expect(second?.correctedItemTotal).toBeCloseTo(plain!.correctedItemTotal!, 13);
  });

  it("keeps the digits of lambda 6 of items that nearly repeat each other", () => {
    const a = [5, 3, 3, 2, 5, 1, 2, 4, 6, 4, 3, 5];
    const again = [1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0].map((more, i) => a[i]! + more / 32768);
    const c = [2, 2, 5, 4, 3, 1, 4, 3, 7, 5, 2, 2];
    // mpmath with 50 digits.
    expect(estimateAlpha({ a, again, c }).lambda6).toBeCloseTo(0.8608772712940622, 12);
  });

  it("has no lambda 6 where items repeat each other", () => {
    const result = estimateAlpha({ ...answers, again: answers.q1 });
    expect(result.alpha).not.toBeNull();
    expect(result.lambda6).toBeNull();
    expect(result.notes).toEqual([{ path: ["lambda6"], reason: "not-positive-definite" }]);
  });

  it("is 1 with the interval 1 to 1 for items that all say the same", () => {
    const result = estimateAlpha({ q1: answers.q1, q2: answers.q1, q3: answers.q1 });
    expect(result.alpha).toBeCloseTo(1, 14);
    expect(result.interval?.lower).toBeCloseTo(1, 12);
    expect(result.itemStatistics[0]?.correctedItemTotal).toBe(1);
  });

  it("takes the smallest count of a pair for n with the answers available", () => {
    const open = { q1: [5, 4, null, 7, 3, 5, 2, 6], q2: [5, 5, 6, 6, 4, null, 3, 7], q3: answers.q3 };
    expectRefusal(() => estimateAlpha(open), "missing_answers", ["q1", 2]);
    expect(estimateAlpha(open, { missing: "listwise" })).toMatchObject({ n: 6, missing: "listwise" });
    expect(estimateAlpha(open, { missing: "available" })).toMatchObject({ n: 6, missing: "available" });
  });

  it("has no figures where pairs of answers drive them above 1", () => {
    const pairs = { a: [1, 7, 4, 4, 4, 4], b: [1, 7, null, null, null, null] };
    const { alpha, standardizedAlpha, lambda6, meanInterItemCorrelation, notes } = estimateAlpha(pairs, {
      missing: "available",
    });
    expect([alpha, standardizedAlpha, lambda6, meanInterItemCorrelation]).toEqual([null, null, null, null]);
    expect(notes).toContainEqual({ path: ["alpha"], reason: "not-positive-definite" });
    expect(notes).toContainEqual({ path: ["meanInterItemCorrelation"], reason: "not-positive-definite" });
    expect(notes).toContainEqual({ path: ["itemStatistics", 0, "alphaIfDropped"], reason: "two-items" });
  });

  it("leaves out respondents of weight 0, whose answers may be missing", () => {
    const weights = [1, 2, 1, 1, 0, 1, 1, 1e-110];
    const open = { ...answers, q1: answers.q1.map((x, i) => (weights[i]! < 1e-9 ? null : x)) };
    const kept = (values: readonly number[]) => values.filter((_, i) => weights[i]! >= 1e-9);
    expect(estimateAlpha(open, { weights })).toEqual(
      estimateAlpha(
        { q1: kept(answers.q1), q2: kept(answers.q2), q3: kept(answers.q3) },
        { weights: kept(weights) },
      ),
    );
    const { n, notes } = estimateAlpha(answers, { weights: [1, 0, 0, 0, 0, 0, 0, 0] });
    expect(n).toBe(1);
    expect(notes).toContainEqual({ path: ["alpha"], reason: "one-respondent" });
  });

  it("refuses options that are none", () => {
    expectRefusal(() => estimateAlpha(answers, { item: ["q1"] } as never), "invalid_input", ["item"]);
    for (const odd of [5, "listwise", [], new Map()]) {
      expectRefusal(() => estimateAlpha(answers, odd as never), "invalid_input", []);
    }
    expect(estimateAlpha(answers, null as never)).toEqual(estimateAlpha(answers));
  });

  it("with equal weights gives what it gives without", () => {
    const [equal, without] = [estimateAlpha(answers, { weights: constant }), estimateAlpha(answers)];
    expect([equal.effectiveN, equal.notes]).toEqual([8, []]);
    for (const key of ["alpha", "standardizedAlpha", "lambda6", "meanInterItemCorrelation"] as const) {
      expect(equal[key]).toBeCloseTo(without[key]!, 13);
    }
    expect(equal.interval?.lower).toBeCloseTo(without.interval!.lower, 13);
  });

  it("takes moments in place of columns, with the policy and the weights that they were collected with", () => {
    const moments = collectMoments({ ...answers, other: constant });
    expect(estimateAlpha(moments, { items: ["q1", "q2", "q3"], confidence: 0.9 })).toEqual(
      estimateAlpha(answers, { confidence: 0.9 }),
    );
    const open = { ...answers, q1: [null, ...answers.q1.slice(1)] };
    const weights = [1, 2, 1, 1, 3, 1, 1, 2];
    const available = estimateAlpha(collectMoments(open, { missing: "available", weights }));
    expect(available).toMatchObject({ missing: "available", n: 7 });
    expect(available.alpha).toBeCloseTo(estimateAlpha(open, { missing: "available", weights }).alpha!, 12);
    expectRefusal(() => estimateAlpha(moments, { weights: constant }), "invalid_input", ["weights"]);
  });

  it("has means only where no respondent answered some pair of items", () => {
    const apart = estimateAlpha({ q1: [1, 2, null, null], q2: [null, null, 3, 5] }, { missing: "available" });
    expect(apart).toMatchObject({ n: 0, alpha: null, interval: null });
    expect(apart.itemStatistics.map(({ mean }) => mean)).toEqual([1.5, 4]);
    expect(new Set(apart.notes.map(({ reason }) => reason))).toEqual(new Set(["no-complete-respondent"]));
  });

  it("takes the effective number of respondents for Feldt's n, and says so", () => {
    const weights = [1, 2, 1, 1, 3, 1, 1, 2];
    const result = estimateAlpha(answers, { weights });
    expect(result.n).toBe(8);
    expect(result.effectiveN).toBeCloseTo(12 ** 2 / 22, 12);
    expect(result.notes).toEqual([{ path: ["interval"], reason: "effective-n" }]);
    const repeat = (column: number[]) =>
      column.flatMap((x, i) => Array.from({ length: weights[i]! }, () => x));
    const repeated = estimateAlpha({
      q1: repeat(answers.q1),
      q2: repeat(answers.q2),
      q3: repeat(answers.q3),
    });
    expect(result.alpha).toBeCloseTo(repeated.alpha!, 12);
  });

  it("has no interval where one respondent carries nearly all the weight", () => {
    const result = estimateAlpha(answers, { weights: [1, 1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 1e-9] });
    expect(result.alpha).not.toBeNull();
    expect(result.interval).toBeNull();
    expect(result.notes).toEqual([{ path: ["interval"], reason: "few-respondents" }]);
  });

  it("has an interval that widens with the confidence, around alpha", () => {
    const widths = [0.5, 0.9, 0.99].map((confidence) => {
      const { alpha, interval } = estimateAlpha(answers, { confidence });
      expect(interval!.lower).toBeLessThan(alpha!);
      expect(interval!.upper).toBeGreaterThan(alpha!);
      return interval!.upper - interval!.lower;
    });
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it("does not depend on the order of items or respondents, nor on a common change of scale", () => {
    const column = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.tuple(column, column, column), ([a, b, c]) => {
        const { alpha } = estimateAlpha({ a, b, c });
        const turned = estimateAlpha({ c: [...c].reverse(), a: [...a].reverse(), b: [...b].reverse() });
        const scaled = estimateAlpha({
          a: a.map((x) => 8 * x - 3),
          b: b.map((x) => 8 * x),
          c: c.map((x) => 8 * x + 1),
        });
        if (alpha === null) expect([turned.alpha, scaled.alpha]).toEqual([null, null]);
        else {
          expect(turned.alpha).toBeCloseTo(alpha, 10);
          expect(scaled.alpha).toBeCloseTo(alpha, 10);
        }
      }),
    );
  });

  it("refuses unknown items and settings that make no sense", () => {
    expectRefusal(() => estimateAlpha(answers, { items: ["q9"] }), "unknown_item", ["q9"]);
    expectRefusal(() => estimateAlpha(answers, { confidence: 95 }), "invalid_input", ["confidence"]);
  });
});

/** Sums of variances and the variance of the sum, by the textbook. */
function sums(columns: Record<string, number[]>): { itemVariance: number; totalVariance: number } {
  const items = Object.values(columns);
  const variance = (x: number[]) => {
    const mean = x.reduce((a, b) => a + b, 0) / x.length;
    return x.reduce((a, b) => a + (b - mean) ** 2, 0) / (x.length - 1);
  };
  return {
    itemVariance: items.reduce((sum, item) => sum + variance(item), 0),
    totalVariance: variance(items[0]!.map((_, i) => items.reduce((sum, item) => sum + item[i]!, 0))),
  };
}
