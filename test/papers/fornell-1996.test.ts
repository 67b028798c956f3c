import { acsiIndex } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

// Fornell, Johnson, Anderson, Cha & Bryant (1996), Journal of Marketing 60(4), 7–18: the index is the weighted mean of
// three questions between the least and the most it can be. The weights of the State of Ohio's report and the
// unweighted form (S + E + P − 3) / 27 are those that Verint (2013) prints.
describe("Fornell et al. (1996), the American Customer Satisfaction Index", () => {
  const [satisfaction, expectation, ideal] = [8.4, 7.9, 7.3];
  const means = [satisfaction, expectation, ideal];

  it("((x₁ − 1) w₁ + (x₂ − 1) w₂ + (x₃ − 1) w₃) / 9 · 100 where the weights sum to 1", () => {
    const printed = ((7.4 * 0.3885 + 6.9 * 0.319 + 6.3 * 0.2925) / 9) * 100;
    expect(acsiIndex({ means, indicatorWeights: [0.3885, 0.319, 0.2925] })).toBeCloseTo(printed, 10);
  });

  it("(S + E + P − 3) / 27 · 100 without weights", () => {
    expect(acsiIndex({ means })).toBeCloseTo(((8.4 + 7.9 + 7.3 - 3) / 27) * 100, 10);
  });
});
