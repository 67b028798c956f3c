import fc from "fast-check";
import { differenceReliability } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const parts = {
  alphaPerception: 0.9,
  alphaExpectation: 0.8,
  standardDeviationPerception: 1,
  standardDeviationExpectation: 1,
  correlation: 0,
};

describe("differenceReliability", () => {
  it("is the mean of the alphas for uncorrelated parts of one variance, and falls as they correlate", () => {
    expect(differenceReliability(parts)).toBeCloseTo(0.85, 14);
    expect(differenceReliability({ ...parts, correlation: 0.5 })).toBeCloseTo(0.7, 14);
    expect(differenceReliability({ ...parts, correlation: 0.85 })).toBeCloseTo(0, 14);
  });

  it("weighs each part by its variance", () => {
    // (0.25 · 0.9 + 1 · 0.8 − 2 · 0.5 · 0.5) / (0.25 + 1 − 2 · 0.5 · 0.5)
    const input = { ...parts, standardDeviationPerception: 0.5, correlation: 0.5 };
    expect(differenceReliability(input)).toBeCloseTo(0.525 / 0.75, 14);
    // (1 · 0.9 + 0.16 · 0.8 − 2 · 0.3 · 0.4) / (1 + 0.16 − 2 · 0.3 · 0.4)
    const other = { ...parts, standardDeviationExpectation: 0.4, correlation: 0.3 };
    expect(differenceReliability(other)).toBeCloseTo(0.788 / 0.92, 14);
  });

  it("is one part's alpha where the other does not vary", () => {
    expect(differenceReliability({ ...parts, standardDeviationExpectation: 0 })).toBeCloseTo(0.9, 14);
  });

  it("is null where the differences do not vary, or by rounding only", () => {
    expect(differenceReliability({ ...parts, correlation: 1 })).toBeNull();
    expect(differenceReliability({ ...parts, correlation: 1 - Number.EPSILON })).toBeNull();
    const still = { ...parts, standardDeviationPerception: 0, standardDeviationExpectation: 0 };
    expect(differenceReliability(still)).toBeNull();
  });

  it("does not depend on the unit of the scores", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        fc.constantFrom(1e-90, 0.5, 1e90),
        (standardDeviationPerception, correlation, unit) => {
          const one = { ...parts, standardDeviationPerception, correlation };
          const other = {
            ...one,
            standardDeviationPerception: standardDeviationPerception * unit,
            standardDeviationExpectation: unit,
          };
          expect(differenceReliability(other)).toBeCloseTo(differenceReliability(one)!, 10);
        },
      ),
    );
  });

  it("refuses figures that none of these can be", () => {
    const call = (changed: object) => () => differenceReliability({ ...parts, ...changed });
    expectRefusal(call({ alphaPerception: 1.1 }), "invalid_input", ["alphaPerception"]);
    expectRefusal(call({ alphaExpectation: Number.NEGATIVE_INFINITY }), "invalid_input", [
      "alphaExpectation",
    ]);
    expectRefusal(call({ alphaExpectation: null }), "invalid_input", ["alphaExpectation"]);
    expectRefusal(call({ standardDeviationPerception: -1 }), "invalid_input", [
      "standardDeviationPerception",
    ]);
    expectRefusal(call({ standardDeviationExpectation: Number.NaN }), "invalid_input", [
      "standardDeviationExpectation",
    ]);
    expectRefusal(call({ correlation: 1.2 }), "invalid_input", ["correlation"]);
    expectRefusal(call({ correlation: "0.5" }), "invalid_input", ["correlation"]);
  });
});
