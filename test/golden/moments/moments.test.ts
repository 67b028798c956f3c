import { describe, expect, it } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { type Covariances, covariancesOf } from "../../../src/moments/covariances.ts";
import { mergeMoments } from "../../../src/moments/merge-moments.ts";
import type { Missing } from "../../../src/survey/estimation.ts";
import golden from "./moments.json" with { type: "json" };

const { columns, weights } = golden;
const items = Object.keys(columns) as (keyof typeof columns)[];

/** Relative to the largest figure of a kind, since a covariance may be near 0. */
function expectClose(actual: ArrayLike<number>, expected: readonly number[], tolerance = 1e-13): void {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(...expected.map(Math.abs));
  expected.forEach((value, i) => {
    expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(tolerance * scale);
  });
}

describe("means and covariances agree with cov of R, and with svymean and svyvar", () => {
  describe.each(golden.cases)("$missing, weighted: $weighted", ({ weighted, ...expected }) => {
    const missing = expected.missing as Missing;
    const options = { missing, ...(weighted && { weights }) };

    function expectAgreement({ n, effectiveN, means, matrix }: Covariances): void {
      expect(n).toBe(expected.n);
      expectClose([effectiveN], [expected.effectiveN]);
      expectClose(means, expected.means);
      expectClose(matrix!, expected.matrix);
    }

    it("from columns", () => {
      expectAgreement(covariancesOf(columns, options));
    });

    it("from the merged moments of two halves", () => {
      const half = (from: number, to: number) => {
        const rows = Object.fromEntries(items.map((item) => [item, columns[item].slice(from, to)]));
        const own = weighted ? { weights: weights.slice(from, to) } : {};
        return collectMoments(rows, { missing, factor: 10, ...own });
      };
      expectAgreement(covariancesOf(mergeMoments(half(0, 40), half(40, 90)), {}));
    });
  });
});

describe("the standard errors of weighted means, linearized, can be computed from moments", () => {
  const moments = collectMoments(columns, { missing: "listwise", factor: 10, weights });
  const { sums, squaredWeightSums: squared } = moments;
  const p = items.length;
  const pair = (i: number, j: number) => i * p - (i * (i - 1)) / 2 + j - i;
  const [weight] = sums.weights!.map(Number);
  const [weight2] = squared!.weights!.map(Number);

  /** Σw²(e − ē)² for e = Σ cᵢxᵢ, of at most two items. */
  function standardError(coefficients: readonly (readonly [item: number, coefficient: number])[]): number {
    const mean = coefficients.reduce((sum, [i, c]) => sum + (c * Number(sums.answers[i])) / weight!, 0);
    const linear = coefficients.reduce((sum, [i, c]) => sum + c * Number(squared!.answers[i]), 0);
    let squares = 0;
    for (const [i, c] of coefficients) {
      for (const [j, d] of coefficients) {
        squares += c * d * Number(squared!.products[pair(Math.min(i, j), Math.max(i, j))]);
      }
    }
    const deviations = squares - 2 * mean * linear + mean ** 2 * weight2!;
    return Math.sqrt((deviations * moments.n) / (moments.n - 1)) / weight! / 10;
  }

  it("of an item, as svymean has them", () => {
    items.forEach((_, i) => {
      expect(standardError([[i, 1]])).toBeCloseTo(golden.standardErrors[i]!, 8);
    });
  });

  it("of a difference between items, as svymean has it", () => {
    expect(
      standardError([
        [1, 1],
        [0, -1],
      ]),
    ).toBeCloseTo(golden.difference.standardError, 12);
  });
});
