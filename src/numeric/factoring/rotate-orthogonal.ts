/** Turns below this, in radians, are rounding. */
const NO_TURN = 1e-13;

/** Sums of fourth powers below this share of the whole give no direction to turn to. */
const NO_DIRECTION = 1e-15;

/** Rotated loadings and how they were found. */
export interface Rotated {
  /** The pattern, a row per item. */
  readonly loadings: Float64Array;
  /** Correlations of the factors, row by row; `null` where they are kept at 0. */
  readonly factorCorrelations: Float64Array | null;
  /** What the rotation makes small. */
  readonly criterion: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * Varimax: turns two factors at a time to where the squared loadings of both vary most, until no pair turns.
 *
 * Source: Kaiser (1958), The varimax criterion for analytic rotation in factor analysis, Psychometrika 23, 187–200,
 * eqs. 16–24.
 */
export function rotateVarimax(
  start: Float64Array,
  p: number,
  factors: number,
  maxIterations: number,
): Rotated {
  const loadings = Float64Array.from(start);
  let converged = factors < 2;
  let iterations = 0;
  while (!converged && iterations < maxIterations) {
    let widest = 0;
    for (let j = 0; j < factors; j++) {
      for (let l = j + 1; l < factors; l++) {
        const angle = varimaxAngle(loadings, p, factors, j, l);
        turnPair(loadings, factors, j, l, angle);
        widest = Math.max(widest, Math.abs(angle));
      }
    }
    iterations++;
    converged = widest < NO_TURN;
  }
  return {
    loadings,
    factorCorrelations: null,
    criterion: -varianceOfSquares(loadings, p, factors),
    converged,
    iterations,
  };
}

/** By how much to turn factors j and l, from −π/4 to π/4. */
function varimaxAngle(loadings: Float64Array, p: number, factors: number, j: number, l: number): number {
  let [sumU, sumV, squares, products, size] = [0, 0, 0, 0, 0];
  for (let row = 0; row < p * factors; row += factors) {
    const x = loadings[row + j]!;
    const y = loadings[row + l]!;
    const u = x * x - y * y;
    const v = 2 * x * y;
    sumU += u;
    sumV += v;
    squares += u * u - v * v;
    products += 2 * u * v;
    size += u * u + v * v;
  }
  const sine = products - (2 * sumU * sumV) / p;
  const cosine = squares - (sumU ** 2 - sumV ** 2) / p;
  return Math.hypot(sine, cosine) > NO_DIRECTION * size ? Math.atan2(sine, cosine) / 4 : 0;
}

function turnPair(loadings: Float64Array, factors: number, j: number, l: number, angle: number): void {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  for (let row = 0; row < loadings.length; row += factors) {
    const x = loadings[row + j]!;
    const y = loadings[row + l]!;
    loadings[row + j] = x * cosine + y * sine;
    loadings[row + l] = y * cosine - x * sine;
  }
}

/** Σ over factors of the variance of the squared loadings. */
function varianceOfSquares(loadings: Float64Array, p: number, factors: number): number {
  let variance = 0;
  for (let j = 0; j < factors; j++) {
    let squares = 0;
    let fourths = 0;
    for (let row = 0; row < p * factors; row += factors) {
      const square = loadings[row + j]! ** 2;
      squares += square;
      fourths += square ** 2;
    }
    variance += fourths / p - (squares / p) ** 2;
  }
  return variance;
}
