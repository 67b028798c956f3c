import { estimateRetention } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import golden from "./retention-curves.json" with { type: "json" };

describe.each(golden.curves)("R's survfit: $name", (curve) => {
  const { tenures, left, confidence, at: times } = curve;
  const estimate = estimateRetention({ tenures, left }, { confidence, times });

  it("has our steps", () => {
    expect(estimate.steps.map(({ time, atRisk, left }) => [time, atRisk, left])).toEqual(
      curve.time.map((time, i) => [time, curve.atRisk[i], curve.events[i]]),
    );
    estimate.steps.forEach(({ survival, standardError }, i) => {
      expectWithin(survival, curve.survival[i]!, 1e-13);
      if (survival === 0) expect(standardError).toBeNull();
      else expectWithin(standardError, curve.standardError[i]!, 1e-12);
    });
  });

  it.each(["plain", "log", "log-log"] as const)("has our intervals on the %s scale", (method) => {
    const { steps } = estimateRetention({ tenures, left }, { confidence, method });
    for (const [i, { survival, survivalInterval: interval }] of steps.entries()) {
      if (survival === 0) {
        expect(interval).toBeNull();
      } else {
        expectWithin(interval!.lower, curve[method].lower[i]!, 1e-11);
        expectWithin(interval!.upper, curve[method].upper[i]!, 1e-11);
      }
    }
  });

  it("has our median, mean tenure up to the longest, and readings", () => {
    expect(estimate.median).toBe(curve.median);
    expect(estimate.horizon).toBe(curve.horizon);
    expectWithin(estimate.restrictedMean, curve.restrictedMean, 1e-12);
    estimate.at.forEach(({ survival }, i) => {
      expectWithin(survival, curve.survivalAt[i]!, 1e-13);
    });
  });
});
