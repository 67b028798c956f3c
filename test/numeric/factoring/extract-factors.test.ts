import { describe, expect, it } from "vitest";
import { correlationsOf } from "../../../src/moments/correlations.ts";
import { extractMaximumLikelihood, extractMinres } from "../../../src/numeric/factoring/extract-factors.ts";
import { randomStream } from "../../../src/numeric/random.ts";

/** Answers of n respondents to p items with a common part. */
function surveyOf(n: number, p: number, seed: number): Record<string, number[]> {
  const random = randomStream(seed, 0);
  const common = Array.from({ length: n }, () => [random.normal(), random.normal()]);
  return Object.fromEntries(
    Array.from({ length: p }, (_, i) => [
      `q${i}`,
      common.map((parts) => Math.round(4 + parts[i % 2]! + 0.8 * random.normal())),
    ]),
  );
}

describe.each([
  ["minres", extractMinres],
  ["maximum likelihood", extractMaximumLikelihood],
] as const)("extraction by %s", (_, extract) => {
  it("ends where the gradient is below 1e-6, in few steps", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { matrix } = correlationsOf(surveyOf(60, 9, seed), {});
      for (const factors of [1, 2, 3]) {
        const { converged, slope, iterations } = extract(matrix, 9, factors, 1000);
        expect(converged).toBe(true);
        expect(slope).toBeLessThan(1e-6);
        expect(iterations).toBeLessThan(100);
      }
    }
  });

  it("has loadings whose squares are what the uniquenesses leave, within the bounds", () => {
    const { matrix } = correlationsOf(surveyOf(200, 8, 7), {});
    const { loadings, uniquenesses } = extract(matrix, 8, 2, 1000);
    for (let i = 0; i < 8; i++) {
      const communality = loadings[2 * i]! ** 2 + loadings[2 * i + 1]! ** 2;
      expect(communality + uniquenesses[i]!).toBeCloseTo(1, 8);
    }
  });
});
