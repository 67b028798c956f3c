import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../../src/numeric/inference/kaplan-meier.ts";
import { survivalErrors } from "../../../src/numeric/inference/survival-intervals.ts";
import { expectWithin } from "../within.ts";

const methods = ["log-log", "log", "plain"] as const;

/** One of four leaves at 1, one at 3, the last two at 5. */
const curve = kaplanMeier(Float64Array.of(1, 3, 5, 5), new Float64Array());

describe("survivalErrors", () => {
  it("takes the error of an uncensored share from Greenwood, which is the binomial one then", () => {
    const errors = survivalErrors(curve, 0.95, "plain");
    expectWithin(errors[0]!.standardError, Math.sqrt((0.75 * 0.25) / 4), 1e-14);
    expectWithin(errors[1]!.standardError, Math.sqrt((0.5 * 0.5) / 4), 1e-14);
  });

  it.each(methods)("stays within 0..1 around the share on the %s scale", (method) => {
    for (const [i, { interval }] of survivalErrors(curve, 0.99, method).slice(0, 2).entries()) {
      expect(interval!.lower).toBeGreaterThanOrEqual(0);
      expect(interval!.upper).toBeLessThanOrEqual(1);
      expect(interval!.lower).toBeLessThan(curve.survival[i]!);
      expect(interval!.upper).toBeGreaterThan(curve.survival[i]!);
    }
  });

  it("is cut at the ends of the range where the scale does not keep it within", () => {
    expect(survivalErrors(curve, 0.99, "plain")[1]!.interval!.lower).toBe(0);
    expect(survivalErrors(curve, 0.99, "plain")[0]!.interval!.upper).toBe(1);
    expect(survivalErrors(curve, 0.99, "log")[0]!.interval!.upper).toBe(1);
  });

  it.each(methods)("has neither error nor interval on the %s scale where nobody is left", (method) => {
    expect(survivalErrors(curve, 0.95, method)[2]).toEqual({ standardError: null, interval: null });
  });

  it("has no entry without a step", () => {
    expect(survivalErrors(kaplanMeier(new Float64Array(), Float64Array.of(1)), 0.95, "log")).toEqual([]);
  });
});
