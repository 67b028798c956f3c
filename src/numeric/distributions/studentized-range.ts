import { invertTail } from "./invert-tail.ts";
import { normalDensity, normalUpperTail } from "./normal.ts";
import { stirlingError } from "./saddle-point.ts";
import { studentQuantile, studentTwoSided } from "./student-t.ts";

/** A range beyond it is as good as impossible: its probability is below the least number. */
const WIDEST = 77;

/** Step of the sum over the logarithm of the deviation, in units of its spread for many degrees of freedom. */
const SPREAD_STEP = 0.5;

/** A term below this share of the sum ends it. */
const NEGLIGIBLE = 1e-16;

/** The upper tail of a distribution, and its density. */
interface Tail {
  readonly tail: number;
  readonly density: number;
}

/**
 * P(Q > q) of the studentized range of `groups` ≥ 2 means on df > 0 degrees of freedom, q ≥ 0, to full relative
 * precision in its tail.
 *
 * Source: Harter (1960), Tables of range and studentized range, Annals of Mathematical Statistics 31, 1122–1147.
 */
export function studentizedRangeUpperTail(q: number, groups: number, df: number): number {
  if (groups === 2) return studentTwoSided(q / Math.SQRT2, df);
  return Math.min(1, studentizedRange(q, groups, df).tail);
}

/**
 * The q with P(Q > q) = p, 0 < p < 1. The logarithm of the tail is concave in −log q; the start is Bonferroni's bound,
 * which t of each pair gives.
 */
export function studentizedRangeUpperQuantile(p: number, groups: number, df: number): number {
  const pairs = (groups * (groups - 1)) / 2;
  const bound = -Math.SQRT2 * studentQuantile(p / pairs / 2, df);
  if (groups === 2) return bound;
  const tailAt = (u: number) => {
    const q = Math.exp(-u);
    const { tail, density } = studentizedRange(q, groups, df);
    return { log: Math.log(tail), slope: (density * q) / tail };
  };
  return Math.exp(-invertTail(Math.log(p), tailAt, -Math.log(bound)));
}

/**
 * The range is studentized by a deviation s of its own, s² = χ²(df)/df: P(Q > q) = ∫ f(s) P(R > qs) ds. With t = log s
 * the integrand is analytic and falls off on both sides, where the trapezoidal rule converges exponentially; the sum
 * starts near its largest term and goes on either way until nothing is added.
 */
function studentizedRange(q: number, groups: number, df: number): Tail {
  const step = Math.min(1 / (10 + groups / 50), SPREAD_STEP / Math.sqrt(2 * df));
  const scale = step * Math.sqrt(df / Math.PI) * Math.exp(-stirlingError(df / 2));
  const peak = Math.log(df / (df + q ** 2 / 2)) / 2;
  const least = leastVariable(groups);
  let tail = 0;
  let density = 0;
  const add = (t: number): boolean => {
    const weight = scale * Math.exp(df * (t - Math.expm1(2 * t) / 2));
    const s = Math.exp(t);
    const range = rangeTail(q * s, least);
    tail += weight * range.tail;
    density += weight * s * range.density;
    return weight * range.tail > NEGLIGIBLE * tail;
  };
  for (let t = peak; add(t); t -= step);
  for (let t = peak + step; add(t); t += step);
  return { tail, density };
}

/** The least of n standard normal variables at evenly spaced places, z falling: Φ(−z), and the weight nφ(z)Φ(−z)ⁿ⁻¹. */
interface LeastVariable {
  readonly n: number;
  readonly step: number;
  readonly highest: number;
  readonly above: Float64Array;
  readonly weights: Float64Array;
}

/** The more variables, the narrower is the least one; beyond the ends the weights are below 1e-17 of their sum. */
function leastVariable(n: number): LeastVariable {
  const step = 1 / (1 + 3 * Math.log(n));
  const highest = Math.sqrt(82 / n);
  const places = Math.ceil((highest + endOfLeast(WIDEST)) / step);
  const above = Float64Array.from({ length: places }, (_, j) => normalUpperTail(highest - j * step));
  const weights = above.map((tail, j) => n * step * normalDensity(highest - j * step) * tail ** (n - 1));
  return { n, step, highest, above, weights };
}

/** How far below 0 the least variable of a range above r may lie. */
function endOfLeast(r: number): number {
  return Math.max(9, r / 2 + 6.5);
}

/**
 * P(R > r) of the range of n standard normal variables, by its least variable z:
 * ∫ nφ(z) (Φ(−z)ⁿ⁻¹ − (Φ(−z) − Φ(−z − r))ⁿ⁻¹) dz, the difference of powers without cancellation.
 */
function rangeTail(r: number, { n, step, highest, above, weights }: LeastVariable): Tail {
  let tail = 0;
  let density = 0;
  if (r > WIDEST) return { tail, density };
  const end = (highest + endOfLeast(r)) / step;
  for (let j = 0; j < end; j++) {
    const most = highest - j * step + r;
    const ratio = Math.min(1, normalUpperTail(most) / above[j]!);
    const others = Math.expm1((n - 1) * Math.log1p(-ratio));
    tail -= weights[j]! * others;
    if (ratio < 1) density += (weights[j]! * normalDensity(most) * (1 + others)) / (1 - ratio) / above[j]!;
  }
  return { tail, density: (n - 1) * density };
}
