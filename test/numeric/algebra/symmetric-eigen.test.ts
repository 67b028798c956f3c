import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../../src/numeric/algebra/symmetric-eigen.ts";
import golden from "../../golden/linear-algebra/linear-algebra.json" with { type: "json" };

const matrices = fc.integer({ min: 1, max: 9 }).chain((p) =>
  fc.array(fc.integer({ min: -5, max: 5 }), { minLength: p * p, maxLength: p * p }).map((draws) => ({
    p,
    matrix: Float64Array.from(draws, (_, at) => draws[at]! + draws[(at % p) * p + Math.floor(at / p)]!),
  })),
);

describe("symmetricEigen", () => {
  it.each(golden.symmetric)("gives R's eigen of $name", (row) => {
    const { values, vectors } = symmetricEigen(Float64Array.from(row.matrix), row.p);
    for (const [k, value] of row.values.entries())
      expect(values[k]! / row.values[0]!).toBeCloseTo(value / row.values[0]!, 14);
    // R's vectors, column by column, with the sign that makes their sum positive.
    for (const [i, component] of row.vectors.entries()) expect(vectors[i]).toBeCloseTo(component, 11);
  });

  it("makes the sum of a vector's components positive, or else the first of them", () => {
    expect(symmetricEigen(Float64Array.of(2, 1, 1, 2), 2).vectors.map(Math.sign)).toEqual(
      Float64Array.of(1, 1, 1, -1),
    );
    expect(symmetricEigen(Float64Array.of(2, -1, -1, 2), 2).vectors.map(Math.sign)).toEqual(
      Float64Array.of(1, -1, 1, 1),
    );
  });

  it("solves Av = λv with orthonormal vectors and descending values", () => {
    fc.assert(
      fc.property(matrices, ({ p, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, p);
        for (let k = 0; k < p; k++) {
          const v = vectors.subarray(k * p, (k + 1) * p);
          if (k > 0) expect(values[k]).toBeLessThanOrEqual(values[k - 1]!);
          for (let i = 0; i < p; i++) {
            expect(v.reduce((sum, x, j) => sum + matrix[i * p + j]! * x, 0)).toBeCloseTo(
              values[k]! * v[i]!,
              10,
            );
          }
          for (let l = 0; l <= k; l++) {
            const product = v.reduce((sum, x, i) => sum + x * vectors[l * p + i]!, 0);
            expect(product).toBeCloseTo(l === k ? 1 : 0, 12);
          }
        }
      }),
    );
  });
});
