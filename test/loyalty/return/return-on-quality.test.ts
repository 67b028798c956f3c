import fc from "fast-check";
import { type ReturnOnQualityInput, returnOnQuality } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const base: ReturnOnQualityInput = { discount: 0.25, profits: [0, 50, 100], spends: [60] };

describe("returnOnQuality", () => {
  it("discounts the entry of period t by t periods, the first one not at all", () => {
    const { presentProfit, presentSpend, netPresentValue, ratio, breakEvenFactor } = returnOnQuality(base);
    expect([presentProfit, presentSpend, netPresentValue]).toEqual([104, 60, 44]);
    expect([ratio, breakEvenFactor]).toEqual([44 / 60, 60 / 104]);
  });

  it("breaks even at profits multiplied by the factor it names", () => {
    const profits = fc.array(fc.double({ min: 1, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 6 });
    const spends = fc.array(fc.double({ min: 1, max: 1e4, noNaN: true }), { minLength: 6, maxLength: 8 });
    fc.assert(
      fc.property(profits, spends, fc.double({ min: 0, max: 1, noNaN: true }), (given, spent, discount) => {
        const factor = returnOnQuality({ profits: given, spends: spent, discount }).breakEvenFactor!;
        const scaled = given.map((profit) => profit * factor);
        expect(returnOnQuality({ profits: scaled, spends: spent, discount }).ratio).toBeCloseTo(0, 12);
      }),
    );
  });

  it("falls with the discount where the spend comes first", () => {
    const ratios = [0, 0.1, 0.25, 1].map((discount) => returnOnQuality({ ...base, discount }).ratio);
    expect([...ratios].sort((a, b) => b - a)).toEqual(ratios);
  });

  it.each([
    ["at once where the first profit covers it", [60], [60], 0],
    ["in the period that makes it good", [0, 50, 100], [60], 2],
    ["at last, where later spends undo it", [100, 0, 100], [60, 60, 60], 2],
    ["never, where they undo it for good", [100], [60, 60], null],
    ["never, where profits do not suffice", [0, 10], [60], null],
  ] as const)("pays back %s", (_, profits, spends, period) => {
    expect(returnOnQuality({ profits, spends, discount: 0 }).paybackPeriod).toBe(period);
  });

  it("notes that no factor helps profits that are not above 0", () => {
    const { ratio, breakEvenFactor, paybackPeriod, notes } = returnOnQuality({ ...base, profits: [-5, 5] });
    expect([ratio, breakEvenFactor, paybackPeriod]).toEqual([-61 / 60, null, null]);
    expect(notes).toEqual([
      { path: ["paybackPeriod"], reason: "never-pays-back" },
      { path: ["breakEvenFactor"], reason: "zero-base" },
    ]);
  });

  it("takes one spend for all of it now, or one for each period", () => {
    const once = returnOnQuality({ ...base, spends: [60] });
    expect(returnOnQuality({ ...base, spends: [60, 0, 0] })).toEqual(once);
    expect(returnOnQuality({ ...base, spends: [60, 0, 0, 0] })).toEqual(once);
    expectRefusal(() => returnOnQuality({ ...base, spends: [30, 30] }), "invalid_input", ["spends"]);
  });

  it("breaks even, and pays back, where money comes to nothing but rounding", () => {
    const even = returnOnQuality({ discount: 0, profits: [0, 0.1, 0.2], spends: [0.3] });
    expect([even.netPresentValue, even.ratio, even.paybackPeriod]).toEqual([0, 0, 2]);
  });

  it.each([
    ["no profits", { profits: [] }, "insufficient_data", ["profits"]],
    ["no spends", { spends: [] }, "insufficient_data", ["spends"]],
    ["spends that are all 0: a zero base has no ratio", { spends: [0, 0] }, "invalid_input", ["spends"]],
    ["a spend below 0", { spends: [5, -1] }, "invalid_input", ["spends", 1]],
    ["a discount below 0", { discount: -0.1 }, "invalid_input", ["discount"]],
    ["no discount", { discount: undefined }, "invalid_input", ["discount"]],
    ["a profit that is NaN", { profits: [Number.NaN] }, "invalid_input", ["profits", 0]],
    ["an unknown key", { periods: 3 }, "invalid_input", ["periods"]],
  ] as const)("refuses %s", (_, change, code, path) => {
    expectRefusal(() => returnOnQuality({ ...base, ...change } as never), code, path);
  });
});
