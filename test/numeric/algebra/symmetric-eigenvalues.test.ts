import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../../src/numeric/algebra/symmetric-eigen.ts";
import { symmetricEigenvalues } from "../../../src/numeric/algebra/symmetric-eigenvalues.ts";
import golden from "../../golden/linear-algebra/linear-algebra.json" with { type: "json" };

/** Symmetric, many of their entries 0. */
const matrices = fc.integer({ min: 1, max: 12 }).chain((p) =>
  fc
    .array(
      fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 5 }), fc.double({ min: -1, max: 1, noNaN: true })),
      {
        minLength: p * p,
        maxLength: p * p,
      },
    )
    .map((draws) => ({
      p,
      matrix: Float64Array.from(draws, (x, at) => x + draws[(at % p) * p + Math.floor(at / p)]!),
    })),
);

describe("symmetricEigenvalues", () => {
  it.each(golden.symmetric)("gives R's eigenvalues of $name", (row) => {
    const values = symmetricEigenvalues(Float64Array.from(row.matrix), row.p);
    for (const [k, value] of row.values.entries())
      expect(values[k]! / row.values[0]!).toBeCloseTo(value / row.values[0]!, 14);
  });

  it("gives those of the decomposition with vectors, descending", () => {
    fc.assert(
      fc.property(matrices, ({ p, matrix }) => {
        const values = symmetricEigenvalues(matrix, p);
        const largest = Math.max(1, ...values.map(Math.abs));
        for (const [k, value] of symmetricEigen(matrix, p).values.entries()) {
          expect(Math.abs(values[k]! - value)).toBeLessThan(1e-14 * p * largest);
          if (k > 0) expect(values[k]).toBeLessThanOrEqual(values[k - 1]!);
        }
      }),
    );
  });

  it("leaves the matrix as it is, and takes one that is diagonal already", () => {
    const matrix = Float64Array.of(1, 0, 0, 0, 3, 0, 0, 0, 2);
    expect(symmetricEigenvalues(matrix, 3)).toEqual(Float64Array.of(3, 2, 1));
    expect(matrix).toEqual(Float64Array.of(1, 0, 0, 0, 3, 0, 0, 0, 2));
    expect(symmetricEigenvalues(new Float64Array(4), 2)).toEqual(Float64Array.of(0, 0));
  });
});
