import { LEAST_OWN_VARIANCE } from "./collinearity.ts";

/**
 * Sweeps a symmetric matrix of `size` variables, row by row, on its first `count` ones, in place; `false` where one of
 * them is determined by the others, with the matrix swept in part or whole. The diagonal is 1 to begin with.
 *
 * With A the part of the variables swept and c a later column, what stands there then is A⁻¹ for A, the regression
 * coefficients A⁻¹c for c, and 1 − c'A⁻¹c, the variance that they leave, for c's own place.
 *
 * Source: Goodnight (1979), A tutorial on the SWEEP operator, The American Statistician 33, 149–158.
 */
export function sweep(matrix: Float64Array, size: number, count: number): boolean {
  for (let k = 0; k < count; k++) {
    const pivot = matrix[k * size + k]!;
    if (!(Math.abs(pivot) >= LEAST_OWN_VARIANCE)) return false;
    for (let j = 0; j < size; j++) matrix[k * size + j]! /= pivot;
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = matrix[i * size + k]!;
      for (let j = 0; j < size; j++) matrix[i * size + j]! -= factor * matrix[k * size + j]!;
      matrix[i * size + k] = -factor / pivot;
    }
    matrix[k * size + k] = 1 / pivot;
  }
  for (let k = 0; k < count; k++) {
    if (Math.abs(matrix[k * size + k]!) * LEAST_OWN_VARIANCE > 1) return false;
  }
  return true;
}
