import { describe, expect, it } from "vitest";
import { cholesky } from "../../../src/numeric/algebra/cholesky.ts";
import { type FactorMatrices, impliedCovariances } from "../../../src/numeric/latent/factor-matrices.ts";
import { startingValues } from "../../../src/numeric/latent/starting-values.ts";

const loadings = [0.9, 0.7, 0.5, 0.8, 0.6];
const covariances = Float64Array.from({ length: 25 }, (_, at) => {
  const [i, j] = [Math.floor(at / 5), at % 5];
  return i === j ? 1 : loadings[i]! * loadings[j]! * (i < 3 === j < 3 ? 1 : 0.4);
});
const constructs = [
  [0, 1, 2],
  [3, 4],
];

const all = ({ first, further, last }: ReturnType<typeof startingValues>) => [
  ...first(),
  ...further(),
  ...last(),
];

describe("startingValues", () => {
  it("are a start from components, one for each item, and one from what constructs share", () => {
    const { first, further, last } = startingValues(covariances, constructs);
    expect([first().length, further().length, last().length]).toEqual([1, 5, 1]);
    expect(startingValues(covariances, [[0, 1, 2, 3], [4]]).further()).toHaveLength(4);
    expect(startingValues(covariances, [[0, 1, 2, 3, 4]]).last()).toEqual([]);
  });

  it("are positive definite, with variances above 0, also of items that correlate with each other as no construct's do", () => {
    const size = { items: 5, constructs: 2 };
    const identity = covariances.map((_, at) => (at % 6 === 0 ? 1 : 0));
    const against = covariances.map((value, at) =>
      at % 6 === 0 ? 1 : at % 2 === 0 ? -value / 3 : value / 3,
    );
    const strong = covariances.map((value, at) => (at % 6 === 0 ? 1 : Math.sign(value) * 0.98));
    for (const given of [covariances, identity, against, strong]) {
      for (const matrices of all(startingValues(given, constructs))) {
        expect(cholesky(impliedCovariances(matrices, size), 5)).not.toBeNull();
        expect(Math.min(matrices.factors[0]!, matrices.factors[3]!)).toBeGreaterThan(0);
      }
    }
  });

  it("do not depend on the order of the items", () => {
    const order = [2, 0, 1, 4, 3];
    const turned = Float64Array.from(
      { length: 25 },
      (_, at) => covariances[order[Math.floor(at / 5)]! * 5 + order[at % 5]!]!,
    );
    const residuals = ({ residuals: own }: FactorMatrices) =>
      Array.from({ length: 5 }, (_, i) => own[6 * i]!);
    const [plain, other] = [covariances, turned].map((given) => startingValues(given, constructs));
    for (const part of ["first", "last"] as const) {
      const expected = residuals(plain![part]()[0]!);
      residuals(other![part]()[0]!).forEach((theta, i) => {
        expect(theta).toBeCloseTo(expected[order[i]!]!, 12);
      });
    }
  });
});
