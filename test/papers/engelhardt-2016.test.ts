import { estimateNps, npsSampleSize } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

describe("Engelhardt (2016), Net promoter score confidence intervals and sample sizes, CYBAEA Journal", () => {
  it("with a third each the 95 % interval is about 320 / √n wide", () => {
    for (const n of [99, 300, 1023, 3000]) {
      const third = n / 3;
      const counts = { promoters: third, passives: third, detractors: third };
      const { lower, upper } = estimateNps(counts, { method: "wald" }).interval!;
      expect(((upper - lower) * Math.sqrt(n)).toFixed(0)).toBe("320");
    }
  });

  it("so about a thousand answers are needed for ±5 points: 1,024.4, rounded up", () => {
    expect(npsSampleSize({ margin: 5, promoterShare: 1 / 3, detractorShare: 1 / 3 })).toBe(1025);
  });
});
