import type { LogTail } from "./invert-tail.ts";
import { halfDeviance, stirlingError } from "./saddle-point.ts";
import { tailIntegral } from "./tail-integral.ts";

/** From here on a tail takes less time as an integral than as a series or a fraction. */
const LARGE = 10_000;

const MAX_TERMS = 100_000;

/**
 * P(a, x), the regularized lower incomplete gamma function, for a > 0 and x ≥ 0, infinity included: to full
 * relative precision in its tail, as its complement.
 *
 * Source: DLMF 8.2.4.
 */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return isLow(a, x) ? gammaPower(a, x) * lowerRatio(a, x) : 1 - upperGamma(a, x);
}

/** Q(a, x) = 1 − P(a, x). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return isLow(a, x) ? 1 - lowerGamma(a, x) : gammaPower(a, x) * upperRatio(a, x);
}

/** log P(a, x) and its slope by log x, for 0 < x < ∞. */
export function logLowerGamma(a: number, x: number): LogTail {
  if (!isLow(a, x)) {
    const upper = upperGamma(a, x);
    return { log: Math.log1p(-upper), slope: gammaPower(a, x) / (1 - upper) };
  }
  const ratio = lowerRatio(a, x);
  return { log: logGammaPower(a, x) + Math.log(ratio), slope: 1 / ratio };
}

/** log Q(a, x) and its slope by −log x, for 0 < x < ∞. */
export function logUpperGamma(a: number, x: number): LogTail {
  if (isLow(a, x)) {
    const lower = lowerGamma(a, x);
    return { log: Math.log1p(-lower), slope: gammaPower(a, x) / (1 - lower) };
  }
  const ratio = upperRatio(a, x);
  return { log: logGammaPower(a, x) + Math.log(ratio), slope: 1 / ratio };
}

/** xᵃ e⁻ˣ / Γ(a), the density of the logarithm of a gamma variable. */
export function gammaPower(a: number, x: number): number {
  return Math.exp(logGammaPower(a, x));
}

/**
 * Its logarithm, as of a saddle-point density, which keeps its digits for large a.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities, section 3.
 */
export function logGammaPower(a: number, x: number): number {
  return Math.log(a / (2 * Math.PI)) / 2 - stirlingError(a) - halfDeviance(a, x, a - x);
}

/** Whether P(a, x) is computed and Q(a, x) = 1 − P(a, x), and not the other way round. */
function isLow(a: number, x: number): boolean {
  return x < a + 1;
}

/**
 * P(a, x) over the density of log x: 1/a + x/(a(a + 1)) + x²/(a(a + 1)(a + 2)) + …, or for large a the integral
 * of the densities below over the density at x.
 *
 * Source: DLMF 8.7.1.
 */
function lowerRatio(a: number, x: number): number {
  if (a > LARGE) return tailIntegral((s) => a * s + x * Math.expm1(-s), a - x, x);
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MAX_TERMS && term > (Number.EPSILON / 4) * sum; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/**
 * Q(a, x) over the density of log x: 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), a continued
 * fraction summed by Steed's method, or for large a the integral.
 *
 * Source: DLMF 8.9.2 (its even part); Barnett et al. (1974), Computer Physics Communications 8, 377–395.
 */
function upperRatio(a: number, x: number): number {
  if (a > LARGE) return tailIntegral((s) => x * Math.expm1(s) - a * s, x - a, x);
  let b = x + 1 - a;
  let d = 1 / b;
  let term = d;
  let sum = d;
  for (let k = 1; k < MAX_TERMS && Math.abs(term) > (Number.EPSILON / 4) * sum; k++) {
    b += 2;
    d = 1 / (b - k * (k - a) * d);
    term *= b * d - 1;
    sum += term;
  }
  return sum;
}
