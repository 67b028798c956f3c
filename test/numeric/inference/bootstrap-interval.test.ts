import { describe, expect, it } from "vitest";
import {
  acceleratedInterval,
  accelerationOf,
  percentileInterval,
} from "../../../src/numeric/inference/bootstrap-interval.ts";
import golden from "../../golden/paths/intervals.json" with { type: "json" };

const draws = Float64Array.from({ length: 101 }, (_, i) => i / 100);

describe("percentileInterval", () => {
  it("is that of type 7", () => {
    expect(percentileInterval(draws, 0.9)).toStrictEqual({
      lower: expect.closeTo(0.05, 12),
      upper: expect.closeTo(0.95, 12),
    });
  });
});

describe("acceleratedInterval", () => {
  it("is the percentile interval of a median without acceleration", () => {
    const { lower, upper } = acceleratedInterval(draws, 0.5, 0, 0.9);
    expect(lower).toBeCloseTo(0.05, 12);
    expect(upper).toBeCloseTo(0.95, 12);
  });

  it("agrees with scipy's BCa interval of the same draws", () => {
    for (const { values, draws: given, estimate, confidence, lower, upper } of golden.bca) {
      const leftOut = Float64Array.from(values, (_, i) => {
        const others = values.filter((__, at) => at !== i);
        const mean = others.reduce((sum, x) => sum + x, 0) / others.length;
        return others.reduce((sum, x) => sum + (x - mean) ** 2, 0) / others.length;
      });
      const found = acceleratedInterval(
        Float64Array.from(given),
        estimate,
        accelerationOf(leftOut),
        confidence,
      );
      expect(found.lower).toBeCloseTo(lower, 12);
      expect(found.upper).toBeCloseTo(upper, 12);
    }
  });

  it("stays finite where the estimate lies beyond all draws, and where acceleration turns the limits round", () => {
    const beyond = acceleratedInterval(draws, 2, 0, 0.9);
    expect(beyond).toStrictEqual({ lower: expect.any(Number), upper: expect.closeTo(1, 9) });
    expect(beyond.lower).toBeGreaterThan(0.5);
    expect(acceleratedInterval(draws, -1, 0, 0.9).lower).toBeLessThan(1e-3);
    expect(acceleratedInterval(draws, 0.5, 1, 0.95).upper).toBe(1);
    expect(acceleratedInterval(draws, 0.5, -1, 0.95).lower).toBe(0);
  });
});

describe("accelerationOf", () => {
  it("is 0 of values that do not vary", () => {
    expect(accelerationOf(Float64Array.of(2, 2, 2))).toBe(0);
    expect(accelerationOf(new Float64Array(0))).toBe(0);
  });
});
