import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExact } from "../../../src/numeric/inference/fisher-exact.ts";
import golden from "../../golden/practices/fisher.json" with { type: "json" };
import exact from "../../golden/practices/fisher-exact.json" with { type: "json" };
import { expectWithin } from "../within.ts";

const counts = fc
  .integer({ min: 1, max: 200 })
  .chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe("fisherExact", () => {
  it.each(golden.cases)("is R's fisher.test, $a.count of $a.n against $b.count of $b.n", ({ a, b, p }) => {
    expectWithin(fisherExact(a, b), p, 1e-11);
  });

  it.each(exact.cases)(
    "is the quotient of whole numbers, $a.count of $a.n against $b.count of $b.n",
    ({ a, b, p }) => {
      expectWithin(fisherExact(a, b), p, 1e-11);
    },
  );

  it("is 34 / 70 for the lady tasting tea", () => {
    expectWithin(fisherExact({ count: 3, n: 4 }, { count: 1, n: 4 }), 34 / 70, 1e-14);
  });

  it("is the same with both sides, or hits and misses, exchanged", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const p = fisherExact(a, b);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expectWithin(fisherExact(b, a), p, 1e-11);
        expectWithin(fisherExact({ ...a, count: a.n - a.count }, { ...b, count: b.n - b.count }), p, 1e-11);
      }),
    );
  });

  it("comes back at once for counts in the billions", () => {
    const n = 1e10;
    expect(fisherExact({ count: n / 2, n }, { count: n / 2, n })).toBe(1);
    expectWithin(fisherExact({ count: n / 2 - 1e5, n }, { count: n / 2, n }), 0.15730336, 1e-7);
    expect(fisherExact({ count: 1, n }, { count: n, n })).toBe(0);
  });
});
