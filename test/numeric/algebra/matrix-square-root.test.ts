import { describe, expect, it } from "vitest";
import { cholesky } from "../../../src/numeric/algebra/cholesky.ts";
import { squareRootFromCholesky } from "../../../src/numeric/algebra/matrix-square-root.ts";
import { randomStream } from "../../../src/numeric/random.ts";

function product(x: Float64Array, y: Float64Array, p: number): Float64Array {
  return Float64Array.from({ length: p * p }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < p; k++) sum += x[Math.floor(at / p) * p + k]! * y[k * p + (at % p)]!;
    return sum;
  });
}

describe("squareRootFromCholesky", () => {
  it("is the root by hand of a correlation of two", () => {
    // eigenvalues 1 ± 0.6, so the root has (√1.6 ± √0.4) / 2
    const root = squareRootFromCholesky(cholesky(Float64Array.of(1, 0.6, 0.6, 1), 2)!, 2);
    const [sum, difference] = [(Math.sqrt(1.6) + Math.sqrt(0.4)) / 2, (Math.sqrt(1.6) - Math.sqrt(0.4)) / 2];
    [sum, difference, difference, sum].forEach((element, at) => {
      expect(root[at]).toBeCloseTo(element, 15);
    });
  });

  it("leaves a diagonal matrix to the roots of its elements", () => {
    const root = squareRootFromCholesky(cholesky(Float64Array.of(4, 0, 0, 9), 2)!, 2);
    expect(Array.from(root)).toEqual([2, 0, 0, 3]);
  });

  it.each([1, 5, 20, 50])("is symmetric and squares to the matrix, of %d variables", (p) => {
    const random = randomStream(1958, p);
    const x = Float64Array.from({ length: p * p }, () => random.normal());
    const matrix = product(
      x,
      x.map((_, at) => x[(at % p) * p + Math.floor(at / p)]!),
      p,
    );
    const root = squareRootFromCholesky(cholesky(matrix, p)!, p);
    product(root, root, p).forEach((element, at) => {
      expect(Math.abs(element - matrix[at]!)).toBeLessThan(1e-12 * p);
      expect(root[at]).toBe(root[(at % p) * p + Math.floor(at / p)]);
    });
  });

  it("keeps its digits where variables are all but the same", () => {
    const r = 1 - 1e-10;
    const root = squareRootFromCholesky(cholesky(Float64Array.of(1, r, r, 1), 2)!, 2);
    expect(root[0]).toBeCloseTo((Math.sqrt(1 + r) + Math.sqrt(1 - r)) / 2, 12);
    expect(root[1]).toBeCloseTo((Math.sqrt(1 + r) - Math.sqrt(1 - r)) / 2, 12);
  });
});
