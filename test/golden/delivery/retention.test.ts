import { estimateTrainingRetention, type RetentionMethod } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import golden from "./retention.json" with { type: "json" };

describe("forgetting curves beside scipy, finished by Newton's method at 40 digits", () => {
  it.each(golden.fits)("$method, initial $initial, $parameters", (fit) => {
    const { points, method, initial, confidence } = fit;
    const options = {
      method: method as RetentionMethod,
      confidence,
      ...(initial === null ? {} : { initial }),
    };
    const estimate = estimateTrainingRetention(points, options);
    expect(estimate.converged).toBe(true);
    expect(estimate.parameters).toHaveLength(fit.parameters.length);
    expect(estimate.r2).toBeCloseTo(fit.r2, 12);
    fit.parameters.forEach((wanted, k) => {
      const found = estimate.parameters[k]!;
      expect(found.parameter).toBe(wanted.parameter);
      expectWithin(found.estimate, wanted.estimate, 1e-11);
      if (wanted.interval === null) {
        expect([found.standardError, found.interval]).toEqual([null, null]);
      } else {
        expectWithin(found.standardError, wanted.standardError, 1e-10);
        expectWithin(found.interval?.lower, wanted.interval.lower, 1e-9);
        expectWithin(found.interval?.upper, wanted.interval.upper, 1e-9);
      }
    });
    if (fit.residualStandardDeviation === null) expect(estimate.residualStandardDeviation).toBeNull();
    else expectWithin(estimate.residualStandardDeviation, fit.residualStandardDeviation, 1e-11);
  });
});
