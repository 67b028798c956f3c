import { estimateNps, formatNps } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

describe("formatNps", () => {
  it("rounds the score, its interval and the shares, and names method and level", () => {
    expect(formatNps(estimateNps([10, 9, 3, 7, 0, 0, 8], { method: "wald", confidence: 0.975 }))).toBe(
      "NPS -14, 97.5 % interval -85 to 56 (Wald)\nn 7: promoters 2 (29 %), passives 2 (29 %), detractors 3 (43 %)",
    );
  });

  it("takes decimals, and never prints a negative zero", () => {
    const estimate = estimateNps({ promoters: 100, passives: 2000, detractors: 101 });
    expect(formatNps(estimate).split(",")[0]).toBe("NPS 0");
    expect(formatNps(estimate, { digits: 2 }).split(",")[0]).toBe("NPS -0.05");
  });

  it("says so where there is no interval", () => {
    expect(formatNps(estimateNps([9], { method: "wald" }))).toBe(
      "NPS 100, no interval from one respondent (Wald)\nn 1: promoters 1 (100 %), passives 0 (0 %), detractors 0 (0 %)",
    );
  });

  it("tells weighted shares beside the counts of respondents", () => {
    const estimate = estimateNps([10, 9, 3, 7], { weights: [1, 1, 4, 2] });
    expect(formatNps(estimate).split("\n")[1]).toBe(
      "n 4, weighted to the worth of 3: promoters 2 (25 %), passives 1 (25 %), detractors 1 (50 %)",
    );
  });
});
