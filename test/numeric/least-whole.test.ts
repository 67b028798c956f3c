import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastWhole } from "../../src/numeric/least-whole.ts";

describe("leastWhole", () => {
  it("finds the first number of those that meet a condition", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(2000), (from, first, most) => {
        const found = leastWhole((n) => n >= first, from, from + most);
        expect(found).toBe(first > from + most ? null : Math.max(from, first));
      }),
    );
  });

  it("asks few times, also far away", () => {
    let asked = 0;
    const found = leastWhole(
      (n) => {
        asked++;
        return n >= 2 ** 52 - 1;
      },
      0,
      Number.MAX_SAFE_INTEGER,
    );
    expect(found).toBe(2 ** 52 - 1);
    expect(asked).toBeLessThan(120);
  });
});
