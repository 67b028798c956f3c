import { cholesky, solveCholesky } from "./cholesky.ts";

/** What a step still promises to gain where it is taken as the last, in units of the function. */
const LAST_GAIN = 1e-20;

/** As near to a bound as this share of the whole width is at it. */
const NEXT = 1e-9;

/** A slope that counts as none. */
const FLAT = 1e-9;

/** Rounding of the function, relative, which no step is asked to undercut. */
const ROUNDING = 1e-14;

const SHORTEST_STEP = 1e-10;

/** A function at a point, with its first and second derivatives. */
export interface Derivatives {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Row by row. */
  readonly second: Float64Array;
  /** Positive semidefinite stand-in for the second derivatives, where those are not positive definite. */
  readonly convex: Float64Array;
}

/** Where a search ended. */
export interface Minimum<T extends Derivatives> {
  readonly at: T;
  /** Whether no move within the bounds is worth making. */
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * Minimizes a function of several variables, each between the same two bounds, by projected Newton steps:
 * variables held at a bound by the slope stay there, the others take Newton's step, cut off at the bounds, and
 * halved until the function falls.
 *
 * Source: Bertsekas (1982), Projected Newton methods for optimization problems with simple constraints,
 * SIAM Journal on Control and Optimization 20, 221–246.
 */
export function boundedNewton<T extends Derivatives>(
  evaluate: (point: Float64Array) => T,
  start: Float64Array,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  maxIterations: number,
): Minimum<T> {
  const inside = (x: number) => Math.max(lower, Math.min(upper, x));
  let at = evaluate(start.map(inside));
  for (let iterations = 0; iterations < maxIterations; iterations++) {
    const free = freeVariables(at, lower, upper);
    if (free.length === 0) return { at, converged: true, iterations };
    const step = newtonStep(at, free, NEXT * (upper - lower));
    const gain = free.reduce((sum, i) => sum - at.gradient[i]! * step[i]!, 0);
    const next = descend(evaluate, at, step, gain, inside);
    if (next === null)
      return { at, converged: free.every((i) => Math.abs(at.gradient[i]!) < FLAT), iterations };
    const level = next.value >= at.value;
    at = next;
    if (gain < LAST_GAIN || level) return { at, converged: true, iterations: iterations + 1 };
  }
  return { at, converged: false, iterations: maxIterations };
}

/** Those that are not next to a bound, or that the slope drives away from it. */
function freeVariables({ point, gradient }: Derivatives, lower: number, upper: number): number[] {
  const next = NEXT * (upper - lower);
  return Array.from(point.keys()).filter(
    (i) =>
      !((point[i]! <= lower + next && gradient[i]! >= 0) || (point[i]! >= upper - next && gradient[i]! <= 0)),
  );
}

/** −H⁻¹g of the free variables; of the others what takes them to their bound. */
function newtonStep(
  { gradient, second, convex }: Derivatives,
  free: readonly number[],
  width: number,
): Float64Array {
  const p = gradient.length;
  const m = free.length;
  const among = (matrix: Float64Array, ridge: number) => {
    const block = new Float64Array(m * m);
    for (let a = 0; a < m; a++) {
      for (let b = 0; b < m; b++) block[a * m + b] = matrix[free[a]! * p + free[b]!]!;
      block[a * m + a]! += ridge;
    }
    return block;
  };
  const factor =
    cholesky(among(second, 0), m) ??
    cholesky(among(convex, 1e-6 * traceOf(convex, p) + Number.MIN_VALUE), m)!;
  const solution = solveCholesky(
    factor,
    m,
    Float64Array.from(free, (i) => -gradient[i]!),
  );
  const step = gradient.map((slope) => -width * Math.sign(slope));
  for (let a = 0; a < m; a++) step[free[a]!] = solution[a]!;
  return step;
}

function traceOf(matrix: Float64Array, p: number): number {
  let sum = 0;
  for (let i = 0; i < p; i++) sum += matrix[i * p + i]!;
  return sum;
}

/**
 * Halves the step until the function falls by a share of what the cut-off step promises (Armijo); `null` where it never
 * does.
 */
function descend<T extends Derivatives>(
  evaluate: (point: Float64Array) => T,
  { point, value, gradient }: T,
  step: Float64Array,
  gain: number,
  inside: (x: number) => number,
): T | null {
  const rounding = ROUNDING * (1 + Math.abs(value));
  for (let share = 1; share > SHORTEST_STEP; share /= 2) {
    const tried = evaluate(point.map((x, i) => inside(x + share * step[i]!)));
    const promised = tried.point.reduce((sum, x, i) => sum + gradient[i]! * (point[i]! - x), 0);
    if (tried.value <= value - 1e-4 * promised + (gain < rounding ? rounding : 0)) return tried;
  }
  return null;
}
