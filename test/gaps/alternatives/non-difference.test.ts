import { scoreNonDifference } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("scoreNonDifference", () => {
  it("is centered on the middle of the scale", () => {
    const { mean, centered, interval, test } = scoreNonDifference([1, 2, 3, 4, 5], {
      scale: { min: 1, max: 5 },
    });
    expect([mean, centered]).toEqual([3, 0]);
    expect(interval!.lower).toBe(-interval!.upper);
    expect(test?.p).toBe(1);
  });

  it("scores respondents who answered half of the items, where answers may miss", () => {
    const { n, mean, items } = scoreNonDifference(
      { a: [4, null, 2], b: [6, null, null], c: [5, 3, null] },
      { missing: "available" },
    );
    expect(n).toBe(1);
    expect(mean).toBe(5);
    expect(items.map((row) => row.n)).toEqual([2, 1, 2]);
    const half = scoreNonDifference({ a: [4, 2], b: [null, 6] }, { missing: "available" });
    expect([half.n, half.mean]).toEqual([2, 4]);
    expect(half.notes).toEqual([
      { path: ["test"], reason: "no-variance" },
      { path: ["items", 1, "test"], reason: "one-respondent" },
    ]);
    expect(scoreNonDifference([4, 5, 7]).notes).toEqual([]);
  });

  it("says why there is no test", () => {
    expect(scoreNonDifference([4]).notes).toEqual([
      { path: ["test"], reason: "one-respondent" },
      { path: ["items", 0, "test"], reason: "one-respondent" },
    ]);
    expect(scoreNonDifference({ a: [4, 4], b: [4, 5], c: [4, 3] }).notes).toEqual([
      { path: ["test"], reason: "no-variance" },
      { path: ["items", 0, "test"], reason: "no-variance" },
    ]);
  });

  it("refuses ratings that nobody gave and a scale that is none", () => {
    expectRefusal(() => scoreNonDifference({ a: [null] }, { missing: "available" }), "insufficient_data", []);
    expectRefusal(() => scoreNonDifference([4], { scale: { min: 7, max: 1 } }), "invalid_input", [
      "scale",
      "max",
    ]);
  });
});
