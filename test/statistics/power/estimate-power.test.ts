import { estimatePower, type PowerInput, testEquivalence } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

/** A test with every effect that it takes in the order none to large. */
const tests = [
  [{ test: "t-two-samples" }, 0.3],
  [{ test: "t-two-samples", ratio: 3 }, 0.3],
  [{ test: "t-paired" }, 0.3],
  [{ test: "anova", groups: 4 }, 0.2],
  [{ test: "regression", predictors: 3 }, 0.1],
  [{ test: "correlation" }, 0.25],
  [{ test: "two-shares" }, 0.4],
  [{ test: "chi-squared", df: 3 }, 0.25],
  [{ test: "mann-whitney" }, 0.6],
  [{ test: "wilcoxon" }, 0.6],
  [{ test: "sign" }, 0.6],
  [{ test: "pls-inverse-square-root" }, 0.2],
  [{ test: "equivalence", margin: 0.6 }, 0.1],
] as [PowerInput, number][];

describe("estimatePower", () => {
  it.each(tests)("solves each of n, power and effect from the other two: %o", (test, effect) => {
    const { n, solved, totalN, power: target } = estimatePower({ ...test, effect, power: 0.8 });
    expect([solved, target]).toEqual(["n", 0.8]);
    const powerOf = (respondents: number) => estimatePower({ ...test, effect, n: respondents }).power;
    expect(powerOf(n!)).toBeGreaterThanOrEqual(0.8);
    expect(powerOf(n! - 1)).toBeLessThan(0.8);
    expect(totalN).toBeGreaterThanOrEqual(n!);
    const found = estimatePower({ ...test, n: n!, power: powerOf(n!) });
    expect(found.solved).toBe("effect");
    expect(found.effect).toBeCloseTo(effect, 8);
  });

  it("counts all groups in totalN", () => {
    const totalOf = (input: PowerInput) => estimatePower(input).totalN;
    expect(totalOf({ test: "t-two-samples", effect: 0.4, n: 80, ratio: 0.5 })).toBe(120);
    expect(totalOf({ test: "mann-whitney", effect: 0.6, n: 80 })).toBe(160);
    expect(totalOf({ test: "two-shares", effect: 0.4, n: 80 })).toBe(160);
    expect(totalOf({ test: "equivalence", margin: 0.4, effect: 0, n: 80 })).toBe(160);
    expect(totalOf({ test: "sign", effect: 0.6, n: 80 })).toBe(80);
  });

  it("has the effect of two shares by their arcsines, and McNemar's by the discordant pairs", () => {
    // R: pwr.2p.test(h = ES.h(.75, .6), power = .8)$n = 151.17.
    const shares = estimatePower({ test: "two-shares", shares: [0.75, 0.6], power: 0.8 });
    expect(shares.effect).toBeCloseTo(2 * Math.asin(Math.sqrt(0.75)) - 2 * Math.asin(Math.sqrt(0.6)), 14);
    expect(shares.n).toBe(152);
    expect(estimatePower({ test: "two-shares", shares: [0, 1], n: 10 }).power).toBeGreaterThan(0.99);
    const mcnemar = estimatePower({ test: "mcnemar", discordant: [0.1, 0.2], power: 0.8 });
    expect(mcnemar.effect).toBeCloseTo(0.1, 14);
    expect(mcnemar.n).toBe(234);
  });

  it("finds equivalence as often as both tests succeed, and never below 0", () => {
    expect(estimatePower({ test: "equivalence", margin: 0.1, effect: 0, n: 3 }).power).toBe(0);
    // Of d = 0 the estimate is within (−m + t·s√(2/n), m − t·s√(2/n)): with many it is the normal probability.
    const n = 2000;
    const { power } = estimatePower({ test: "equivalence", margin: 0.1, effect: 0, n });
    const error = Math.sqrt(2 / n);
    const { p } = testEquivalence(
      { difference: 0.1 - 1.6448536269514722 * error, standardError: error },
      { lower: 0 },
    );
    expect(power).toBeCloseTo(1 - 2 * p, 3);
  });

  it("divides respondents by the design effect", () => {
    const plain = estimatePower({ test: "correlation", effect: 0.2, n: 100 }).power;
    const clustered = { test: "correlation", effect: 0.2, designEffect: 2 } as const;
    expect(estimatePower({ ...clustered, n: 200 }).power).toBe(plain);
    expect(estimatePower({ ...clustered, power: 0.8 }).n).toBe(
      2 * estimatePower({ test: "correlation", effect: 0.2, power: 0.8 }).n!,
    );
  });

  it("is null where no number and no effect reaches the power", () => {
    const tiny = estimatePower({ test: "correlation", effect: 1e-9, power: 0.9 });
    expect([tiny.n, tiny.totalN]).toEqual([null, null]);
    expect(tiny.notes).toEqual([
      { path: ["n"], reason: "not-reached" },
      { path: ["totalN"], reason: "not-reached" },
    ]);
    const few = estimatePower({ test: "sign", n: 3, power: 0.9 });
    expect(few.effect).toBeNull();
    expect(few.notes).toEqual([{ path: ["effect"], reason: "not-reached" }]);
  });

  it("ends at the extremes", () => {
    for (const test of [
      { test: "anova", groups: 2 },
      { test: "chi-squared", df: 1 },
      { test: "t-paired" },
      { test: "regression", predictors: 1 },
    ] as PowerInput[]) {
      expect(estimatePower({ ...test, effect: 1e50, n: 1e15 }).power).toBeCloseTo(1, 12);
      expect(estimatePower({ ...test, effect: 1e-50, n: 10 }).power).toBeCloseTo(0.05, 10);
      expect(estimatePower({ ...test, n: 20, power: 1 - 2 ** -53 }).solved).toBe("effect");
    }
  });

  it("refuses all that leaves not exactly one open", () => {
    const test = "t-paired";
    expectRefusal(() => estimatePower({ test, effect: 0.5, n: 20, power: 0.8 }), "invalid_input", []);
    expectRefusal(() => estimatePower({ test, effect: 0.5 }), "invalid_input", []);
    expectRefusal(
      () => estimatePower({ test: "mcnemar", discordant: [0.1, 0.2], effect: 0.1, n: 9 }),
      "invalid_input",
      ["effect"],
    );
  });

  it("refuses effects that are none, and what is malformed", () => {
    const refused = (input: object, path: string[]) =>
      expectRefusal(() => estimatePower(input as PowerInput), "invalid_input", path);
    refused({ test: "t-paired", effect: 0, n: 20 }, ["effect"]);
    refused({ test: "correlation", effect: 1, n: 20 }, ["effect"]);
    refused({ test: "sign", effect: 0.5, n: 20 }, ["effect"]);
    refused({ test: "equivalence", margin: 0.5, effect: 0.5, n: 20 }, ["effect"]);
    refused({ test: "regression", predictors: 3, effect: 0.1, n: 4 }, ["n"]);
    refused({ test: "t-paired", effect: 0.5, n: 20, designEffect: 15 }, ["n"]);
    refused({ test: "t-paired", effect: 0.5, power: 1 }, ["power"]);
    refused({ test: "t-paired", effect: 0.5, power: 0.8, ratio: 1 }, ["ratio"]);
    refused({ test: "anova", effect: 0.5, power: 0.8 }, ["groups"]);
    refused({ test: "two-shares", shares: [0.5, 0.5], n: 20 }, ["shares"]);
    refused({ test: "two-shares", shares: [0.5, 2], n: 20 }, ["shares"]);
    refused({ test: "two-shares", shares: [0.5], n: 20 }, ["shares"]);
    refused({ test: "mcnemar", discordant: [0.8, 0.5], n: 20 }, ["discordant"]);
    refused({ test: "z", n: 20 }, ["test"]);
  });
});
