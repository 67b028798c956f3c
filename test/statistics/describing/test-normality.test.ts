import { testNormality } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const wait = [1.7, 43, 8.7, 8, 5.5, 26.2, 7.5, 16.2, 17.1, 8.1, 0.5, 3];
const talk = [3, 4, 2, 5, 3, 6, 1, 4, 4, 2, 3, 8];

describe("testNormality", () => {
  it("tests every item, and all of them together", () => {
    const { model, n, items, mardia, notes } = testNormality({ wait, talk });
    expect([model, n, items.length, notes.length]).toEqual(["normality", 12, 2, 0]);
    // SciPy 1.17: skew and kurtosis with bias=False.
    expect(items[0]!.skewness).toBeCloseTo(1.7164224094241922, 12);
    expect(items[0]!.kurtosis).toBeCloseTo(3.0631433555611, 12);
    expect(mardia!.n).toBe(12);
    expect(mardia!.skewness.df).toBe(4);
  });

  it("has Mardia's skewness be the mean cube of all products g, pair by pair", () => {
    const n = wait.length;
    const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / n;
    const [a, b] = [wait.map((v) => v - mean(wait)), talk.map((v) => v - mean(talk))];
    const s = (p: number[], q: number[]) => mean(p.map((v, i) => v * q[i]!));
    const [aa, ab, bb] = [s(a, a), s(a, b), s(b, b)];
    const g = (i: number, j: number) =>
      (a[i]! * (bb * a[j]! - ab * b[j]!) + b[i]! * (aa * b[j]! - ab * a[j]!)) / (aa * bb - ab * ab);
    const rows = a.map((_, i) => i);
    const skewness = mean(rows.map((i) => mean(rows.map((j) => g(i, j) ** 3))));
    const kurtosis = mean(rows.map((i) => g(i, i) ** 2));
    const { mardia } = testNormality({ wait, talk });
    expect(mardia!.skewness.value).toBeCloseTo(skewness, 10);
    expect(mardia!.skewness.chiSquared).toBeCloseTo((n * skewness) / 6, 10);
    expect(mardia!.kurtosis.value).toBeCloseTo(kurtosis, 10);
    expect(mardia!.kurtosis.z).toBeCloseTo((kurtosis - 8) / Math.sqrt(64 / n), 10);
  });

  it("is exact for three values", () => {
    const p = (values: number[]) => testNormality({ values }).items[0]!.shapiroWilk;
    expect(p([1, 2, 3])).toEqual({ w: expect.closeTo(1, 14), p: expect.closeTo(1, 6) });
    expect(p([1, 1, 2])).toEqual({ w: expect.closeTo(0.75, 14), p: expect.closeTo(0, 7) });
    // (x3 − x1)²/2 over the squares: W = 49/52 for 1, 2, 8; R: shapiro.test(c(1, 2, 8)) p = 0.2531.
    expect(p([8, 1, 2])!.w).toBeCloseTo(24.5 / (43 / 1.5), 12);
  });

  it("goes to p = 0 where few values are as far from normal as can be", () => {
    const { w, p } = testNormality({ a: [0, 0, 0, 0, 0, 1e6] }).items[0]!.shapiroWilk!;
    expect(w).toBeLessThan(0.6);
    expect(p).toBeGreaterThanOrEqual(0);
    expect(p).toBeLessThan(1e-4);
  });

  it("does not depend on origin and scale", () => {
    const moved = { wait: wait.map((v) => 1e80 * v - 3e81), talk };
    const [before, after] = [testNormality({ wait, talk }), testNormality(moved)];
    expect(after.items[0]!.shapiroWilk!.w).toBeCloseTo(before.items[0]!.shapiroWilk!.w, 12);
    expect(after.mardia!.skewness.value).toBeCloseTo(before.mardia!.skewness.value, 9);
  });

  it("keeps its digits far from 0, and between items that nearly determine each other", () => {
    // mpmath with 50 digits.
    const { skewness, kurtosis } = testNormality({ far: [1, 2, 4, 9, 0].map((v) => 1e9 + v) }).items[0]!;
    expect(skewness).toBeCloseTo(1.3853578163699949, 13);
    expect(kurtosis).toBeCloseTo(1.783743567487135, 13);
    const near = wait.map((v, i) => (i === 3 ? v + 1e-3 : v));
    const joint = testNormality({ wait, near, talk }).mardia!;
    expect(joint.skewness.value).toBeCloseTo(14.067042998477834, 10);
    expect(joint.kurtosis.value).toBeCloseTo(20.839893002424553, 10);
    const moved = testNormality({ a: [1, 2, 5, 6, 1, 3, 4].map((v) => 1e9 + v), b: [3, 1, 4, 1, 5, 9, 2] });
    expect(moved.mardia!.skewness.value).toBeCloseTo(1.4801934376003536, 12);
    expect(moved.mardia!.kurtosis.value).toBeCloseTo(5.482346425603697, 12);
  });

  it("leaves out what there are too few or too many respondents for, or nothing varies in", () => {
    const open = {
      two: [1, 2, ...wait.slice(2).map(() => null)],
      three: [1, 2, 4, ...wait.slice(3).map(() => null)],
      same: wait.map(() => 5),
      nobody: wait.map(() => null),
    };
    const { n, items, mardia, notes } = testNormality(open, { missing: "available" });
    expect(n).toBe(12);
    expect(items.map((item) => item.n)).toEqual([2, 3, 12, 0]);
    expect(mardia).toBeNull();
    const reasons = Object.fromEntries(notes.map(({ path, reason }) => [path.join("."), reason]));
    expect(reasons).toEqual({
      "items.0.skewness": "few-respondents",
      "items.0.kurtosis": "few-respondents",
      "items.0.shapiroWilk": "few-respondents",
      "items.1.kurtosis": "few-respondents",
      "items.2.skewness": "no-variance",
      "items.2.kurtosis": "no-variance",
      "items.2.shapiroWilk": "no-variance",
      "items.3.skewness": "few-respondents",
      "items.3.kurtosis": "few-respondents",
      "items.3.shapiroWilk": "few-respondents",
      mardia: "few-respondents",
    });
    const many = testNormality({ many: Array.from({ length: 5001 }, (_, i) => i % 7) });
    expect(many.notes).toEqual([
      { path: ["items", 0, "shapiroWilk"], reason: "large-sample" },
      { path: ["mardia"], reason: "one-item" },
    ]);
  });

  it("has no joint test of items that determine each other or do not vary", () => {
    for (const other of [wait.map((v) => 2 * v + 1), wait.map(() => 1)]) {
      const { mardia, notes } = testNormality({ wait, other });
      expect(mardia).toBeNull();
      expect(notes.at(-1)).toEqual({ path: ["mardia"], reason: "collinear" });
    }
  });

  it("refuses missing answers unless told, and nobody", () => {
    expectRefusal(() => testNormality({ wait: [1, null] }), "missing_answers", ["wait", 1]);
    expectRefusal(() => testNormality({ wait: [null] }, { missing: "available" }), "insufficient_data", [
      "wait",
    ]);
    expectRefusal(() => testNormality({ wait }, { items: ["talk"] }), "unknown_item", ["talk"]);
    expectRefusal(() => testNormality({ wait }, { weights: wait } as never), "invalid_input", ["weights"]);
    expect(testNormality({ wait: [...wait, null] }, { missing: "listwise" }).n).toBe(12);
  });
});
