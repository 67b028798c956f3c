import fc from "fast-check";
import { convertRate, type RateKind } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const months = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;
const period = fc.constantFrom("month", "quarter", "half-year", "year");
const kind = fc.constantFrom<RateKind>("retention", "churn", "discount", "growth");

describe("convertRate", () => {
  it("compounds retention, and takes discount and growth as 1 + i", () => {
    expectWithin(convertRate(0.98, { kind: "retention", from: "month", to: "year" }), 0.98 ** 12, 1e-14);
    expectWithin(convertRate(0.01, { kind: "discount", from: "month", to: "year" }), 1.01 ** 12 - 1, 1e-13);
    expectWithin(convertRate(-0.5, { kind: "growth", from: "half-year", to: "year" }), -0.75, 1e-15);
  });

  it("comes back to the rate, and leaves a rate of the same period as it is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        kind,
        period,
        period,
        (rate, which, a, b) => {
          const there = convertRate(rate, { kind: which, from: a, to: b });
          expect(Math.abs(convertRate(there, { kind: which, from: b, to: a }) / rate - 1)).toBeLessThan(1e-9);
          expect(convertRate(rate, { kind: which, from: a, to: a })).toBeCloseTo(rate, 15);
        },
      ),
    );
  });

  it("gives churn as what retention leaves", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), period, period, (churn, from, to) => {
        const lost = convertRate(churn, { kind: "churn", from, to });
        expect(lost).toBeCloseTo(1 - convertRate(1 - churn, { kind: "retention", from, to }), 12);
      }),
    );
  });

  it("keeps the digits of rates near 0", () => {
    expectWithin(convertRate(1e-15, { kind: "churn", from: "month", to: "year" }), 12e-15, 1e-13);
    expectWithin(convertRate(1e-15, { kind: "discount", from: "year", to: "month" }), 1e-15 / 12, 1e-13);
  });

  it("maps the ends of the ranges to themselves", () => {
    for (const from of Object.keys(months) as (keyof typeof months)[]) {
      for (const [which, rate] of [
        ["retention", 0],
        ["retention", 1],
        ["churn", 0],
        ["churn", 1],
        ["growth", -1],
      ] as const)
        expect(convertRate(rate, { kind: which, from, to: "quarter" })).toBe(rate);
    }
  });

  it.each([
    // mpmath, 40 digits
    ["retention", 0.9, "week", "day", {}, 0.9850612054411155],
    ["churn", 0.001, "day", "year", {}, 0.3059301129595254],
    ["discount", 0.1, "year", "day", {}, 0.0002611578760678122],
    ["growth", -0.01, "week", "month", {}, -0.0427312507310017],
    ["discount", 0.1, "year", "quarter", { daysPerYear: 360 }, 0.024113689084445132],
    ["retention", 0.9, "quarter", "week", { daysPerYear: 364 }, 0.9 ** (1 / 13)],
  ] as const)("takes %s of %d a %s as that of a %s", (kind, rate, from, to, more, expected) => {
    expect(convertRate(rate, { kind, from, to, ...more })).toBeCloseTo(expected, 15);
  });

  it("takes a week for seven days exactly", () => {
    expect(convertRate(0.5, { kind: "retention", from: "day", to: "week" })).toBe(0.5 ** 7);
  });

  const options = { kind: "churn", from: "month", to: "year" } as const;

  it.each([
    ["churn above 1", 1.1, options, []],
    ["retention below 0", -0.1, { ...options, kind: "retention" }, []],
    ["a discount below 0", -0.1, { ...options, kind: "discount" }, []],
    ["growth below -1", -1.1, { ...options, kind: "growth" }, []],
    ["a rate that is NaN", Number.NaN, options, []],
    ["growth beyond all numbers", 1e60, { ...options, kind: "growth" }, []],
    ["an unknown kind", 0.1, { ...options, kind: "interest" }, ["kind"]],
    ["an unknown period", 0.1, { ...options, from: "decade" }, ["from"]],
    ["a year without days", 0.1, { ...options, daysPerYear: 0 }, ["daysPerYear"]],
    ["no period", 0.1, { ...options, to: undefined }, ["to"]],
    ["a name that every object has", 0.1, { ...options, to: "constructor" }, ["to"]],
    ["no options", 0.1, undefined, ["kind"]],
    ["a misspelt option", 0.1, { ...options, form: "month" }, ["form"]],
  ])("refuses %s", (_, rate, given, path) => {
    expectRefusal(() => convertRate(rate, given as never), "invalid_input", path);
  });
});
