import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairCounts } from "../../../src/logs/reading/pair-counts.ts";

describe("pairCounts", () => {
  it("tells how often a pair was met before: never, once, or more often", () => {
    const counts = pairCounts();
    expect([counts.meet(3, 5), counts.meet(3, 5), counts.meet(3, 5), counts.meet(3, 5)]).toEqual([
      0, 1, 2, 2,
    ]);
    expect(counts.meet(5, 3)).toBe(0);
  });

  it("tells what a map tells, however many pairs there are", () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 3 })), {
      maxLength: 4000,
      size: "max",
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const [counts, seen] = [pairCounts(), new Map<string, number>()];
        for (const [a, b] of list) {
          const before = seen.get(`${a},${b}`) ?? 0;
          expect(counts.meet(a, b)).toBe(Math.min(before, 2));
          seen.set(`${a},${b}`, before + 1);
        }
      }),
      { numRuns: 20 },
    );
  });
});
