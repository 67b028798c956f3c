import { type DeterminedVariable, LEAST_OWN_VARIANCE } from "./collinearity.ts";
import { add, type DoubleDouble, divide, multiply, negative, squareRoot } from "./double-double.ts";

/**
 * The lower triangular root of the correlations of p variables, row by row, from their covariances and what doubles
 * leave of these, to twice a double's digits before it is rounded; `null` where those before a variable leave it less
 * than 1e-10 of its variance.
 */
export function preciseRoot(
  covariances: Float64Array,
  remainders: Float64Array,
  p: number,
): Float64Array | null {
  const rows = preciseRootRows(covariances, remainders, p, p);
  if (!Array.isArray(rows)) return null;
  const root = new Float64Array(p * p);
  rows.forEach((row, i) => {
    const deviation = Math.sqrt(covariances[i * (p + 1)]!);
    row.forEach(({ high }, j) => {
      root[i * p + j] = high / deviation;
    });
  });
  return root;
}

/** The rows of the root of `width` variables' covariances, of those beyond the first `pivots` less the last element. */
export function preciseRootRows(
  covariances: Float64Array,
  remainders: Float64Array | null,
  width: number,
  pivots: number,
): DoubleDouble[][] | DeterminedVariable {
  const rows: DoubleDouble[][] = [];
  for (let i = 0; i < width; i++) {
    const row: DoubleDouble[] = [];
    const restOf = (j: number, other: readonly DoubleDouble[]) => {
      const at = i * width + j;
      let rest: DoubleDouble = { high: covariances[at]!, low: remainders?.[at] ?? 0 };
      for (let k = 0; k < j; k++) rest = add(rest, negative(multiply(row[k]!, other[k]!)));
      return rest;
    };
    for (let j = 0; j < Math.min(i, pivots); j++) row.push(divide(restOf(j, rows[j]!), rows[j]![j]!));
    if (i < pivots) {
      const pivot = restOf(i, row);
      if (!(pivot.high >= LEAST_OWN_VARIANCE * covariances[i * width + i]!)) {
        return { kind: "collinear", variable: i };
      }
      row.push(squareRoot(pivot));
    }
    rows.push(row);
  }
  return rows;
}
