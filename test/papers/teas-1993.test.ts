import { evaluatedPerformance, modifiedServqual, normedQuality } from "service-quality/gaps";
import { describe, expect, it } from "vitest";

// Teas (1993), Journal of Marketing 57(4), 18–34, gives equations and no data: three items computed by hand from them.
describe("Teas (1993)", () => {
  const perceptions = [6, 4, 7];
  const ideals = [7, 6, 5];

  it("evaluated performance is −Σ w |P − A| / Σ w: −(0.5·1 + 0.3·2 + 0.2·2)", () => {
    expect(evaluatedPerformance({ perceptions, ideals, importance: [0.5, 0.3, 0.2] })).toBe(-1.5);
    expect(evaluatedPerformance({ perceptions, ideals, importance: [5, 3, 2] })).toBe(-1.5);
    expect(evaluatedPerformance({ perceptions, ideals, importance: [1, 0, 0] })).toBe(-1);
  });

  it("evaluated performance at the ideal is 0, and no −0", () => {
    expect(Object.is(evaluatedPerformance({ perceptions: ideals, ideals }), 0)).toBe(true);
  });

  it("normed quality is evaluated performance less that of the norm: −5/3 + 2/3", () => {
    expect(normedQuality({ perceptions, ideals, norms: [6, 5, 5] })).toBe(-1);
  });

  it("modified SERVQUAL counts distances from the ideal: −(1·(1 − 0) + 2·(2 − 1) + 1·(2 − 1)) / 4", () => {
    const input = { perceptions, ideals, expectations: [7, 5, 6], importance: [1, 2, 1] };
    expect(modifiedServqual(input)).toBe(-1);
  });
});
