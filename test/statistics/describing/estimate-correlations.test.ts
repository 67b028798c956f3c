import fc from "fast-check";
import { estimateCorrelations } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const x = [5, 3, 4, 2, 6, 7, 1, 4];
const y = [7, 4, 4, 3, 5, 7, 2, 1];

describe("estimateCorrelations", () => {
  it("lists pairs in the order of the upper triangle, and their matrix", () => {
    const z = [1, 2, 1, 2, 1, 1, 2, 2];
    const { pairs, matrix, items, n } = estimateCorrelations({ x, y, z });
    expect(items).toEqual(["x", "y", "z"]);
    expect(n).toBe(8);
    expect(pairs.map(({ a, b }) => a + b)).toEqual(["xy", "xz", "yz"]);
    const [xy, xz, yz] = pairs.map(({ estimate }) => estimate);
    expect(matrix).toEqual([
      [1, xy, xz],
      [xy, 1, yz],
      [xz, yz, 1],
    ]);
  });

  it("equals Pearson's r of the ranks under spearman", () => {
    const ranks = (values: readonly number[]) =>
      values.map(
        (v) =>
          values.filter((other) => other < v).length + (values.filter((other) => other === v).length + 1) / 2,
      );
    const spearman = estimateCorrelations({ x, y }, { method: "spearman" }).pairs[0]!;
    const pearson = estimateCorrelations({ x: ranks(x), y: ranks(y) }).pairs[0]!;
    expect(spearman.estimate).toBeCloseTo(pearson.estimate!, 14);
    expect(spearman.test?.p).toBeCloseTo(pearson.test!.p, 14);
    expect(spearman.interval!.upper - spearman.interval!.lower).toBeGreaterThan(
      pearson.interval!.upper - pearson.interval!.lower,
    );
  });

  it("counts concordant and discordant pairs under kendall", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { minLength: 2, maxLength: 12 }), (rows) => {
        const [a, b] = [rows.map(([v]) => v), rows.map(([, v]) => v)];
        let [score, inA, inB] = [0, 0, 0];
        rows.forEach(([ai, bi], i) => {
          for (const [aj, bj] of rows.slice(0, i)) {
            score += Math.sign(ai - aj) * Math.sign(bi - bj);
            inA += Math.abs(Math.sign(ai - aj));
            inB += Math.abs(Math.sign(bi - bj));
          }
        });
        const { estimate, test } = estimateCorrelations({ a, b }, { method: "kendall" }).pairs[0]!;
        if (inA === 0 || inB === 0) {
          expect(estimate).toBeNull();
          return;
        }
        expect(estimate).toBeCloseTo(score / Math.sqrt(inA * inB), 12);
        if (test !== null) expect(Math.sign(test.statistic)).toBe(Math.sign(score));
      }),
    );
  });

  it("rests each pair on the respondents who answered both under available", () => {
    const open = { x: [...x, null, 3], y: [...y, 2, null], z: [null, 2, 1, 2, 1, 1, 2, 2, 1, null] };
    const { n, pairs, matrix } = estimateCorrelations(open, { missing: "available", items: ["x", "y", "z"] });
    expect(pairs.map((pair) => pair.n)).toEqual([8, 7, 8]);
    expect(n).toBe(7);
    expect(pairs[0]).toEqual({
      ...estimateCorrelations({ x, y }).pairs[0]!,
      holmP: pairs[0]!.holmP,
    });
    expect(matrix[0]![1]).toBe(pairs[0]!.estimate);
    const listwise = estimateCorrelations(open, { missing: "listwise" });
    expect(listwise.pairs.map((pair) => pair.n)).toEqual([7, 7, 7]);
    for (const method of ["spearman", "kendall"] as const) {
      const [pair] = estimateCorrelations(open, { missing: "available", method }).pairs;
      expect(pair!.estimate).toBe(estimateCorrelations({ x, y }, { method }).pairs[0]!.estimate);
    }
  });

  it("takes weights with the effective number in test and interval", () => {
    const weights = [1, 2, 1, 0.5, 1, 1.5, 0, 2];
    const { pairs, notes } = estimateCorrelations({ x, y }, { weights });
    const { n, estimate, test, interval } = pairs[0]!;
    // By hand: Σw = 9, weighted means, (Σw)²/Σw² = 81/13.5 = 6.
    const sum = (f: (i: number) => number) => weights.reduce((total, w, i) => total + w * f(i), 0);
    const [mx, my] = [sum((i) => x[i]!) / 9, sum((i) => y[i]!) / 9];
    const r =
      sum((i) => (x[i]! - mx) * (y[i]! - my)) /
      Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2));
    expect(n).toBe(7);
    expect(estimate).toBeCloseTo(r, 14);
    expect(test?.df).toBeCloseTo(4, 14);
    expect(test?.statistic).toBeCloseTo(r * Math.sqrt(4 / (1 - r * r)), 12);
    expect(interval?.upper).toBeCloseTo(Math.tanh(Math.atanh(r) + 1.959963984540054 / Math.sqrt(3)), 12);
    expect(notes).toEqual([]);
    const doubled = estimateCorrelations({ x, y }, { weights: weights.map((w) => 2 * w) });
    expect(doubled.pairs[0]!.estimate).toBeCloseTo(r, 14);
    const open = { x: [...x, null], y: [...y, 3] };
    const available = estimateCorrelations(open, { weights: [...weights, 5], missing: "available" });
    expect(available.pairs[0]!.estimate).toBeCloseTo(r, 14);
    const heavy = estimateCorrelations({ x, y }, { weights: [1e6, 1, 1, 1, 1, 1, 1, 1] });
    expect(heavy.pairs[0]).toMatchObject({ interval: null, test: null, holmP: null });
    expect(heavy.notes.map(({ reason }) => reason)).toEqual([
      "too-few-for-interval",
      "effective-n",
      "effective-n",
    ]);
  });

  it("has no test of a perfect correlation, and no interval of few respondents", () => {
    const perfect = estimateCorrelations({ a: [1, 2, 3, 4], b: [8, 6, 4, 2], c: [1, 1, 2, 1] });
    expect(perfect.pairs[0]).toMatchObject({
      estimate: -1,
      interval: { lower: -1, upper: -1 },
      test: null,
      holmP: null,
    });
    expect(perfect.notes).toEqual([
      { path: ["pairs", 0, "test"], reason: "perfect-fit" },
      { path: ["pairs", 0, "holmP"], reason: "perfect-fit" },
    ]);
    // The perfect one is no member of Holm's family.
    const [, ac, bc] = perfect.pairs;
    expect(ac!.holmP).toBeCloseTo(Math.min(1, 2 * Math.min(ac!.test!.p, bc!.test!.p)), 12);
    const few = estimateCorrelations({ a: [1, 2, 3], b: [1, 3, 2] });
    expect(few.pairs[0]).toMatchObject({ estimate: expect.closeTo(0.5, 12), interval: null });
    expect(few.notes).toEqual([{ path: ["pairs", 0, "interval"], reason: "too-few-for-interval" }]);
    const tau = estimateCorrelations({ a: [1, 2, 3, 4], b: [1, 3, 2, 4] }, { method: "kendall" });
    expect(tau.notes).toEqual([{ path: ["pairs", 0, "interval"], reason: "too-few-for-interval" }]);
    expect(estimateCorrelations({ a: [1, 2], b: [2, 1] }, { method: "kendall" }).pairs[0]!.estimate).toBe(-1);
  });

  it("is null where an item does not vary, nobody answered both, or one did", () => {
    const reasonsOf = (b: (number | null)[], method?: "kendall") =>
      estimateCorrelations({ a: [1, 2, 3, null], b }, { missing: "available", method }).notes;
    expect(reasonsOf([4, 4, 4, 1])).toEqual(
      [
        ["pairs", 0, "estimate"],
        ["pairs", 0, "interval"],
        ["pairs", 0, "test"],
        ["pairs", 0, "holmP"],
        ["matrix", 0, 1],
        ["matrix", 1, 0],
      ].map((path) => ({ path, reason: "no-variance" })),
    );
    expect(reasonsOf([null, null, null, 1])[0]!.reason).toBe("no-answers");
    expect(reasonsOf([null, null, null, 1], "kendall")[0]!.reason).toBe("no-answers");
    expect(reasonsOf([null, 2, null, 1])[0]!.reason).toBe("one-respondent");
  });

  it("does not depend on scale or order", () => {
    const before = estimateCorrelations({ x, y }).pairs[0]!.estimate!;
    const turned = { x: x.map((v) => 1e90 * v).reverse(), y: y.map((v) => v - 1e6).reverse() };
    expect(estimateCorrelations(turned).pairs[0]!.estimate).toBeCloseTo(before, 10);
  });

  it("refuses one item, weights with ranks and what is malformed", () => {
    expectRefusal(() => estimateCorrelations({ x }), "insufficient_data", []);
    expectRefusal(() => estimateCorrelations({ x, y }, { items: ["x"] }), "insufficient_data", []);
    const weights = x.map(() => 1);
    expectRefusal(() => estimateCorrelations({ x, y }, { method: "kendall", weights }), "invalid_input", [
      "weights",
    ]);
    expectRefusal(() => estimateCorrelations({ x, y }, { items: ["x", "w"] }), "unknown_item", ["w"]);
    expectRefusal(() => estimateCorrelations({ x, y: [...y.slice(1), null] }), "missing_answers", ["y", 7]);
    expectRefusal(() => estimateCorrelations({ x, y }, { design: {} } as never), "invalid_input", ["design"]);
  });
});
