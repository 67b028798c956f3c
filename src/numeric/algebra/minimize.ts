import { cholesky, solveCholesky } from "./cholesky.ts";
import { submatrix } from "./square-matrix.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** What a step still promises to gain where it is taken as the last, in units of the function. */
const LAST_GAIN = 1e-20;

/** A slope that counts as none. */
const FLAT = 1e-6;

/** Rounding of the function, relative, which no step is asked to undercut. */
const ROUNDING = 1e-14;

/** How much a step has to gain of what its slope promises (Armijo). */
const ENOUGH = 1e-4;

const LEAST_DAMPING = 1e-3;
const MOST_DAMPING = 1e12;
const SHORTEST_STEP = 1e-6;

/** Curvature downwards below this share of the scale is rounding; a scale below this share of the largest is none. */
const NO_CURVATURE = 1e-9;

/** Where a function was evaluated. */
export interface Place {
  readonly value: number;
}

/** First and second derivatives by the coordinates of a step, the latter row by row. */
export interface Derivatives {
  readonly gradient: Float64Array;
  readonly second: Float64Array;
  /** A curvature along each coordinate that is not below 0, in whose units steps are damped. */
  readonly scale: Float64Array;
  /** The coordinates that may move; all by default. */
  readonly free?: readonly number[];
}

/** A smooth function, and how to move over it. */
export interface Landscape<P extends Place, D extends Derivatives> {
  /** The derivatives by the coordinates that `move` takes. */
  readonly derivatives: (place: P) => D;
  /** Where a step leads; `null` where the function is not defined. */
  readonly move: (place: P, step: Float64Array) => P | null;
  /** Cuts a step off in place, where it leaves the bounds. */
  readonly cut?: (place: P, step: Float64Array) => void;
}

/** Where a search ended. */
export interface Minimum<P extends Place, D extends Derivatives> {
  readonly place: P;
  readonly derivatives: D;
  /** The steepest slope along a coordinate that may move. */
  readonly slope: number;
  /** Whether that is below 1e-6. */
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * Looks for a minimum by Newton's steps, damped after Levenberg and Marquardt where the second derivatives are not
 * positive definite or the function does not fall. A place that is level but curves down is left along its curvature.
 *
 * Source: Nocedal & Wright (2006), Numerical Optimization, 2nd ed., sections 3.4 and 10.3.
 */
export function minimize<P extends Place, D extends Derivatives>(
  landscape: Landscape<P, D>,
  start: P,
  maxIterations: number,
): Minimum<P, D> {
  let place = start;
  let damping = 0;
  let settled = false;
  for (let iterations = 0; ; iterations++) {
    const derivatives = landscape.derivatives(place);
    const { gradient } = derivatives;
    const free = derivatives.free ?? Array.from(gradient.keys());
    const slope = free.reduce((steepest, i) => Math.max(steepest, Math.abs(gradient[i]!)), 0);
    let next: Step<P> | null = null;
    if (iterations < maxIterations) {
      if (!settled) next = dampedStep(landscape, place, derivatives, free, damping);
      if (next === null && slope < FLAT) next = stepAlongCurvature(landscape, place, derivatives, free);
    }
    if (next === null) return { place, derivatives, slope, converged: slope < FLAT, iterations };
    settled = next.isLast || next.place.value >= place.value;
    damping = next.damping <= LEAST_DAMPING ? 0 : next.damping / 10;
    place = next.place;
  }
}

/** A step that was taken. */
interface Step<P> {
  readonly place: P;
  readonly damping: number;
  /** Whether what it promised was next to nothing. */
  readonly isLast: boolean;
}

/**
 * −(H + damping · scale)⁻¹g, with the least damping of a growing row that makes the function fall; `null` where none
 * does.
 */
function dampedStep<P extends Place, D extends Derivatives>(
  { move, cut }: Landscape<P, D>,
  place: P,
  derivatives: D,
  free: readonly number[],
  first: number,
): Step<P> | null {
  const { gradient, second } = derivatives;
  const scales = scalesOf(derivatives, free);
  const m = free.length;
  const block = submatrix(second, gradient.length, free);
  const downhill = Float64Array.from(free, (i) => -gradient[i]!);
  const rounding = ROUNDING * (1 + Math.abs(place.value));
  for (let damping = first; damping < MOST_DAMPING; damping = Math.max(LEAST_DAMPING, 10 * damping)) {
    const factor = cholesky(withDamping(block, scales, damping), m);
    if (factor === null) continue;
    const solution = solveCholesky(factor, m, downhill);
    const gain = solution.reduce((sum, move, a) => sum + move * downhill[a]!, 0);
    const step = new Float64Array(gradient.length);
    for (let a = 0; a < m; a++) step[free[a]!] = solution[a]!;
    cut?.(place, step);
    const next = move(place, step);
    if (next === null) continue;
    const promised = step.reduce((sum, move, i) => sum - move * gradient[i]!, 0);
    if (next.value <= place.value - ENOUGH * promised + (gain < rounding ? rounding : 0)) {
      return { place: next, damping, isLast: damping === 0 && gain < LAST_GAIN };
    }
  }
  return null;
}

/**
 * Where level ground curves down, the first of shorter and shorter steps along it, either way, that gains; `null` where
 * none does.
 */
function stepAlongCurvature<P extends Place, D extends Derivatives>(
  { move, cut }: Landscape<P, D>,
  place: P,
  derivatives: D,
  free: readonly number[],
): Step<P> | null {
  const p = derivatives.gradient.length;
  const m = free.length;
  const scales = scalesOf(derivatives, free);
  const block = submatrix(derivatives.second, p, free);
  if (cholesky(withDamping(block, scales, NO_CURVATURE), m) !== null) return null;
  const scaled = block.map((value, at) => value / Math.sqrt(scales[Math.floor(at / m)]! * scales[at % m]!));
  const steepest = symmetricEigen(scaled, m).vectors.subarray((m - 1) * m);
  for (let length = 1; length > SHORTEST_STEP; length /= 4) {
    for (const reach of [length, -length]) {
      const step = new Float64Array(p);
      for (let a = 0; a < m; a++) step[free[a]!] = (reach * steepest[a]!) / Math.sqrt(scales[a]!);
      cut?.(place, step);
      const next = move(place, step);
      if (next !== null && next.value < place.value - ROUNDING * (1 + Math.abs(place.value))) {
        return { place: next, damping: 0, isLast: false };
      }
    }
  }
  return null;
}

/** The scales of some coordinates, kept above 0. */
function scalesOf({ scale }: Derivatives, free: readonly number[]): Float64Array {
  const own = Float64Array.from(free, (i) => scale[i]!);
  const least =
    NO_CURVATURE * own.reduce((most, one) => Math.max(most, one), Number.MIN_VALUE / NO_CURVATURE);
  return own.map((one) => Math.max(least, one));
}

function withDamping(block: Float64Array, scales: Float64Array, damping: number): Float64Array {
  if (damping === 0) return block;
  const damped = block.slice();
  for (let a = 0; a < scales.length; a++) damped[a * (scales.length + 1)]! += damping * scales[a]!;
  return damped;
}
