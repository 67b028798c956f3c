import { cholesky } from "../../src/numeric/algebra/cholesky.ts";

/** Columns of n answers by item whose sample correlations are the given ones: cosines, which are orthogonal and sum to 0, times the Cholesky factor. */
export function columnsOf(
  correlations: readonly (readonly number[])[],
  n: number,
  items: readonly string[] = correlations.map((_, i) => `q${i + 1}`),
): Record<string, number[]> {
  const p = items.length;
  const factor = cholesky(Float64Array.from(correlations.flat()), p);
  if (factor === null || n <= p)
    throw new Error("correlations of full rank and more rows than columns are needed");
  const cosine = (row: number, j: number) => Math.cos((Math.PI * (row + 0.5) * (j + 1)) / n);
  return Object.fromEntries(
    items.map((item, i) => [
      item,
      Array.from({ length: n }, (_, row) => {
        let sum = 0;
        for (let j = 0; j <= i; j++) sum += factor[i * p + j]! * cosine(row, j);
        return sum;
      }),
    ]),
  );
}

/** ΛΦΛ' + I − diag ΛΦΛ': correlations that factors imply. */
export function impliedBy(
  loadings: readonly (readonly number[])[],
  phi: readonly (readonly number[])[],
): number[][] {
  return loadings.map((a, i) =>
    loadings.map((b, j) => {
      if (i === j) return 1;
      let sum = 0;
      for (const [k, x] of a.entries()) for (const [l, y] of b.entries()) sum += x * phi[k]![l]! * y;
      return sum;
    }),
  );
}
