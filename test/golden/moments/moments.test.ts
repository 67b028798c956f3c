import { describe, expect, it } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { combinationMean } from "../../../src/moments/combination-mean.ts";
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

describe("means, covariances and correlations agree with cov and cor of R, and with svymean and svyvar", () => {
  describe.each(golden.cases)("$missing, weighted: $weighted", ({ weighted, ...expected }) => {
    const missing = expected.missing as Missing;
    const options = { missing, ...(weighted && { weights }) };

    function expectAgreement({ n, effectiveN, means, matrix, correlations }: Covariances): void {
      expect(n).toBe(expected.n);
      expectClose([effectiveN], [expected.effectiveN]);
      expectClose(means, expected.means);
      expectClose(matrix!, expected.matrix);
      expectClose(correlations!, expected.correlations);
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

describe("means of combinations of items, from moments, agree with svymean", () => {
  const moments = collectMoments(columns, { missing: "listwise", factor: 10, weights });
  const meanOf = (...coefficients: readonly number[]) =>
    combinationMean(moments, {
      terms: coefficients.map((coefficient, item) => ({ item, coefficient })),
      divisor: 1,
      constant: 0,
    });

  it("the linearized standard errors of items", () => {
    const expected = golden.standardErrors;
    expectClose(
      expected.map((_, i) => meanOf(...expected.map((__, j) => Number(i === j)))!.standardError!),
      expected,
    );
  });

  it("a difference between items and its standard error", () => {
    const { mean, standardError } = meanOf(-1, 1)!;
    expectClose([mean, standardError!], [golden.difference.mean, golden.difference.standardError]);
  });
});
