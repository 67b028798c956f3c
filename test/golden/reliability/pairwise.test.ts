import { describe, expect, it } from "vitest";
import { estimateAlpha } from "../../../src/reliability/estimate-alpha.ts";
import { estimateOmega } from "../../../src/reliability/omega.ts";
import { estimateSplitHalf } from "../../../src/reliability/split-half.ts";
import golden from "./pairwise.json" with { type: "json" };

const { columns } = golden;
const missing = "available";

describe("reliability from pairwise covariances that are not positive definite agrees with pandas", () => {
  it("estimateAlpha, which says so, and has no figure where it would leave its range", () => {
    expect(golden.lowestEigenvalue).toBeLessThan(0);
    const { notes, itemStatistics, ...alpha } = estimateAlpha(columns, { missing });
    for (const key of ["alpha", "standardizedAlpha", "meanInterItemCorrelation"] as const) {
      expect(alpha[key]).toBeCloseTo(golden[key], 13);
      expect(notes).toContainEqual({ path: [key], reason: "not-positive-definite" });
    }
    expect(alpha.lambda6).toBeNull();
    expect(notes).toContainEqual({ path: ["lambda6"], reason: "not-positive-definite" });
    for (const [i, expected] of golden.correctedItemTotal.entries()) {
      const { correctedItemTotal } = itemStatistics[i]!;
      if (expected <= 1) expect(correctedItemTotal).toBeCloseTo(expected, 13);
      else expect(correctedItemTotal).toBeNull();
    }
    expect(notes).toContainEqual({
      path: ["itemStatistics", 2, "correctedItemTotal"],
      reason: "not-positive-definite",
    });
  });

  it("estimateSplitHalf", () => {
    const { notes, ...half } = estimateSplitHalf(columns, { missing });
    for (const key of ["correlation", "spearmanBrown", "lambda4"] as const) {
      expect(half[key]).toBeCloseTo(golden[key], 13);
      expect(notes).toContainEqual({ path: [key], reason: "not-positive-definite" });
    }
  });

  it("estimateOmega, which has none", () => {
    const { omegaTotal, notes } = estimateOmega(columns, { missing });
    expect(omegaTotal).toBeNull();
    expect(notes).toContainEqual({ path: ["omegaTotal"], reason: "not-positive-definite" });
  });
});
