import { deviance, stirlingError } from "./saddle-point.ts";

/** Lentz's substitute for 0. */
const TINY = 1e-300;

const MOST_TERMS = 100_000;

/**
 * The regularized incomplete beta function I_x(a, b), a, b > 0, and its complement with x and y = 1 − x,
 * a and b exchanged. y is an argument so that neither end of 0..1 loses digits.
 *
 * Source: DiDonato & Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18, 360–373,
 * eq. 9 (the even part of DLMF 8.17.22); DLMF 8.17.4 (symmetry).
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x > (a + 1) / (a + b + 2)
    ? 1 - betaPower(y, x, b, a) / betaFraction(y, x, b, a)
    : betaPower(x, y, a, b) / betaFraction(x, y, a, b);
}

/**
 * xᵃ yᵇ / B(a, b), as a saddle-point density, which keeps its digits for large a and b.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities, eq. 5.
 */
export function betaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const difference = a * y - b * x;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x, difference) -
    deviance(b, n * y, -difference);
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(exponent);
}

/**
 * The continued fraction β₀ + α₁/(β₁ + α₂/(β₂ + …)) by Lentz's method (Thompson & Barnett 1986). Its terms
 * take a·y − b·x whole, so that nothing cancels where x is close to 1.
 */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const difference = a * y - b * x;
  let fraction = (a * (difference + 1)) / (a + 1);
  let c = fraction;
  let d = 0;
  for (let n = 1; n < MOST_TERMS; n++) {
    const odd = a + 2 * n - 1;
    const alpha = ((((a + n - 1) / odd) * (a + b + n - 1)) / odd) * n * (b - n) * x * x;
    const beta = n + (n * (b - n) * x) / odd + ((a + n) * (difference + 1 + n * (2 - x))) / (odd + 2);
    d = 1 / nonzero(beta + alpha * d);
    c = nonzero(beta + alpha / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}

function nonzero(x: number): number {
  return x === 0 ? TINY : x;
}
