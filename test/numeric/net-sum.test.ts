import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netSum } from "../../src/numeric/net-sum.ts";

describe("netSum", () => {
  it("is 0 where decimals cancel but for their rounding, and never −0", () => {
    expect(netSum([0.1, 0.2, -0.3])).toBe(0);
    expect(netSum([-0, -0])).toBe(0);
    expect(netSum([])).toBe(0);
  });

  it("keeps what whole amounts leave, however little", () => {
    expect(netSum([1e15, 1, -1e15])).toBe(1);
  });

  it("keeps a cent of decimals", () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const whole = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(netSum(amounts.map((amount) => amount / 100))).toBeCloseTo(whole / 100, 4);
        expect(Math.sign(netSum(amounts.map((amount) => amount / 100)))).toBe(Math.sign(whole) + 0);
      }),
    );
  });
});
