import type { LogTail } from "./invert-tail.ts";
import { halfDeviance, stirlingError } from "./saddle-point.ts";
import { tailIntegral } from "./tail-integral.ts";

/** From here on a tail takes less time as an integral than as a continued fraction. */
const LARGE = 10_000;

const MAX_TERMS = 100_000;

/**
 * I_x(a, b), the regularized incomplete beta function, for a, b > 0 and 0 ≤ x ≤ 1, to full relative precision where it
 * is small. Its complement is that of y, x, b, a. y = 1 − x is an argument so that neither end of
 * 0..1 loses digits.
 *
 * Source: DLMF 8.17.2, 8.17.4.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return isLow(x, a, b)
    ? betaPower(x, y, a, b) * lowerRatio(x, y, a, b)
    : 1 - betaPower(y, x, b, a) * lowerRatio(y, x, b, a);
}

/** log I_x(a, b) and its slope by the log-odds log(x/y), for 0 < x < 1. */
export function logIncompleteBeta(x: number, y: number, a: number, b: number): LogTail {
  if (isLow(x, a, b)) {
    const ratio = lowerRatio(x, y, a, b);
    return { log: logBetaPower(x, y, a, b) + Math.log(ratio), slope: 1 / ratio };
  }
  const power = betaPower(y, x, b, a);
  const upper = power * lowerRatio(y, x, b, a);
  return { log: Math.log1p(-upper), slope: power / (1 - upper) };
}

/** xᵃ yᵇ / B(a, b), the density of the log-odds of a beta variable. */
function betaPower(x: number, y: number, a: number, b: number): number {
  return Math.exp(logBetaPower(x, y, a, b));
}

/**
 * log of xᵃ yᵇ / B(a, b), as of a saddle-point density, which keeps its digits for large a and b.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities, eq. 5.
 */
export function logBetaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const difference = a * y - b * x;
  return (
    Math.log(((a / n) * b) / (2 * Math.PI)) / 2 +
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    halfDeviance(a, n * x, difference) -
    halfDeviance(b, n * y, -difference)
  );
}

/** Whether I_x(a, b) is computed, and not its complement. */
function isLow(x: number, a: number, b: number): boolean {
  return x <= (a + 1) / (a + b + 2);
}

/**
 * I_x(a, b) over the density of the log-odds: one over the continued fraction β₀ + α₁/(β₁ + α₂/(β₂ + …)), by
 * Lentz's method, or for large a and b the integral of the densities below over the density at x. Both take
 * a·y − b·x whole, so that nothing cancels where x is close to 1.
 *
 * Source: DiDonato & Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18, 360–373,
 * eq. 9 (the even part of DLMF 8.17.22); Thompson & Barnett (1986), Journal of Computational Physics 64, 490–509.
 */
function lowerRatio(x: number, y: number, a: number, b: number): number {
  const difference = a * y - b * x;
  const n = a + b;
  if (Math.min(a, b) > LARGE) {
    return tailIntegral((s) => a * s + n * Math.log1p(x * Math.expm1(-s)), difference, n * x * y);
  }
  let fraction = (a * (difference + 1)) / (a + 1);
  let c = fraction;
  let d = 0;
  for (let k = 1; k < MAX_TERMS && !(Math.abs(c * d - 1) <= Number.EPSILON); k++) {
    const odd = a + 2 * k - 1;
    const alpha = ((((a + k - 1) / odd) * (n + k - 1)) / odd) * k * (b - k) * x * x;
    const beta = k + (k * (b - k) * x) / odd + ((a + k) * (difference + 1 + k * (2 - x))) / (odd + 2);
    d = 1 / (beta + alpha * d);
    c = beta + alpha / c;
    fraction *= c * d;
  }
  return 1 / fraction;
}
