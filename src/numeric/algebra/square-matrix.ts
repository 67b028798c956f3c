/** The square roots of the diagonal of a p × p matrix, row by row: the deviations that covariances have. */
export function diagonalRoots(
  matrix: Float64Array,
  p: number,
  into: Float64Array = new Float64Array(p),
): Float64Array {
  for (let i = 0; i < p; i++) into[i] = Math.sqrt(matrix[i * p + i]!);
  return into;
}

/** A matrix, row by row, with its rows and its columns divided by units: covariances in other units. */
export function inUnits(matrix: Float64Array, units: Float64Array): Float64Array {
  const p = units.length;
  return matrix.map((value, at) => value / units[Math.floor(at / p)]! / units[at % p]!);
}

/** A matrix, row by row, with its rows and its columns multiplied by factors. */
export function timesFactors(matrix: Float64Array, factors: Float64Array): Float64Array {
  const p = factors.length;
  return matrix.map((value, at) => value * factors[Math.floor(at / p)]! * factors[at % p]!);
}

/** The rows and columns at some places of a matrix, which stands row by row and so wide. */
export function submatrix(matrix: Float64Array, width: number, places: readonly number[]): Float64Array {
  const q = places.length;
  const own = new Float64Array(q * q);
  for (let a = 0; a < q; a++) {
    for (let b = 0; b < q; b++) own[a * q + b] = matrix[places[a]! * width + places[b]!]!;
  }
  return own;
}
