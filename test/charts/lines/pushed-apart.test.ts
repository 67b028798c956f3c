import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pushedApart } from "../../../src/charts/lines/pushed-apart.ts";

const GAP = 14;

/** Squares of how far heights stand from those that were asked for. */
function costOf(asked: readonly number[], heights: readonly number[]): number {
  return asked.reduce((sum, at, i) => sum + (at - heights[i]!) ** 2, 0);
}

describe("pushedApart", () => {
  it("leaves heights that stand apart, and parts those that do not about their middle", () => {
    expect(pushedApart([100, 20, 60], GAP, 260)).toEqual([100, 20, 60]);
    expect(pushedApart([100, 100], GAP, 260)).toEqual([93, 107]);
    expect(pushedApart([0, 0, 260], GAP, 260)).toEqual([0, 14, 260]);
    expect(pushedApart([], GAP, 260)).toEqual([]);
  });

  it("keeps the order, the gap and the room, as near as can be", () => {
    const heights = fc.array(fc.integer({ min: 0, max: 260 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        heights,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (asked, shifts) => {
          const found = pushedApart(asked, GAP, 260);
          const order = asked.map((_, i) => i).sort((a, b) => asked[a]! - asked[b]!);
          const isFit = (all: readonly number[]) =>
            all.every((height) => height >= -1e-9 && height <= 260 + 1e-9) &&
            order.every((i, k) => k === 0 || all[i]! - all[order[k - 1]!]! >= GAP - 1e-9);
          expect(isFit(found)).toBe(true);
          const other = found.map((height, i) => height + shifts[i]!);
          if (isFit(other)) expect(costOf(asked, other)).toBeGreaterThanOrEqual(costOf(asked, found) - 1e-6);
        },
      ),
    );
  });
});
