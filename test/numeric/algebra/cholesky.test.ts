import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cholesky,
  inverseFromCholesky,
  logDeterminant,
  solveCholesky,
} from "../../../src/numeric/algebra/cholesky.ts";
import { randomStream } from "../../../src/numeric/random.ts";
import golden from "../../golden/linear-algebra/linear-algebra.json" with { type: "json" };
import { expectWithin } from "../within.ts";

/** Covariances of p columns of n answers 1..7, the last column made of the others by `last`. */
function covariances(
  seed: number,
  n: number,
  p: number,
  last: (answers: readonly number[]) => number,
): Float64Array {
  const stream = randomStream(seed, 0);
  const rows = Array.from({ length: n }, () => {
    const answers = Array.from({ length: p - 1 }, () => 1 + stream.below(7));
    return [...answers, last(answers)];
  });
  const means = Array.from({ length: p }, (_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / n);
  const matrix = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const products = rows.reduce((sum, row) => sum + (row[i]! - means[i]!) * (row[j]! - means[j]!), 0);
      matrix[i * p + j] = products / (n - 1);
    }
  }
  return matrix;
}

describe("cholesky", () => {
  it.each(golden.symmetric)("gives R's chol, solve and determinant of $name", (row) => {
    const { p } = row;
    const factor = cholesky(Float64Array.from(row.matrix), p)!;
    // R's upper factor column by column is the lower one row by row.
    for (const [i, element] of row.factor.entries()) expect(factor[i]).toBeCloseTo(element, 11);
    const inverse = inverseFromCholesky(factor, p);
    const largest = Math.max(...row.inverse.map(Math.abs));
    for (const [i, element] of row.inverse.entries()) {
      expect(Math.abs(inverse[i]! - element)).toBeLessThan(1e-11 * largest);
    }
    expectWithin(logDeterminant(factor, p), row.logDeterminant, 1e-12);
  });

  it("is null where a matrix is not positive definite", () => {
    expect(cholesky(Float64Array.of(0), 1)).toBeNull();
    expect(cholesky(Float64Array.of(-1), 1)).toBeNull();
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(1, 0, 0, Number.NaN), 2)).toBeNull();
  });

  it("sees through rounding that a column is made of the others, at any size", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const p = 2 + (seed % 29);
      const sum = covariances(seed, 40 + 5 * p, p, (answers) => answers.reduce((total, x) => total + x, 0));
      expect(cholesky(sum, p), `the sum of ${p - 1}`).toBeNull();
      const mean = covariances(
        seed,
        40 + 5 * p,
        p,
        (answers) => answers.reduce((total, x) => total + x, 0) / (p - 1),
      );
      expect(cholesky(mean, p), `the mean of ${p - 1}`).toBeNull();
      const contrast = covariances(seed, 40 + 5 * p, p, (answers) =>
        answers.reduce((total, x, i) => total + x * (i % 2 === 0 ? 1 : -1), 0),
      );
      expect(cholesky(contrast, p), `a contrast of ${p - 1}`).toBeNull();
    }
  });

  it("accepts a column that is the others but for a little noise, whatever the units", () => {
    let turn = 0;
    const noisy = covariances(
      7,
      200,
      12,
      (answers) => answers.reduce((total, x) => total + x, 0) + (turn++ % 2) / 1000,
    );
    expect(cholesky(noisy, 12)).not.toBeNull();
    const units = noisy.map(
      (element, at) => element * 10 ** ((at % 12) - 6) * 10 ** (Math.floor(at / 12) - 6),
    );
    expect(cholesky(units, 12)).not.toBeNull();
  });

  it("solves what it factors", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (p, seed) => {
        const stream = randomStream(seed, 1);
        const matrix = covariances(seed, 60, p, () => stream.normal());
        const factor = cholesky(matrix, p)!;
        const x = Float64Array.from({ length: p }, () => stream.normal());
        const b = x.map((_, i) => x.reduce((sum, value, j) => sum + matrix[i * p + j]! * value, 0));
        for (const [i, value] of solveCholesky(factor, p, b).entries()) expect(value).toBeCloseTo(x[i]!, 8);
      }),
    );
  });
});
