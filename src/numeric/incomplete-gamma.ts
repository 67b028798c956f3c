import { deviance, stirlingError } from "./saddle-point.ts";

const MOST_TERMS = 100_000;

/**
 * The regularized lower incomplete gamma function P(a, x), a > 0, x ≥ 0.
 *
 * Source: DLMF 8.11.4 (series) and 8.9.2 (continued fraction).
 */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** The complement, Q(a, x) = 1 − P(a, x), to full relative precision in its tail. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

/** log Q(a, x), also where Q itself is too small for a number. */
export function logUpperGamma(a: number, x: number): number {
  if (x < a + 1) return Math.log1p(-lowerGamma(a, x));
  return logGammaPower(a, x) + Math.log(fractionOf(a, x));
}

/**
 * log of xᵃ e⁻ˣ / Γ(a), as a saddle-point density, which keeps its digits for large a.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities, section 3 (Poisson).
 */
export function logGammaPower(a: number, x: number): number {
  return 0.5 * Math.log(a / (2 * Math.PI)) - stirlingError(a) - deviance(a, x, a - x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MOST_TERMS; k++) {
    term *= x / (a + k);
    sum += term;
    if (term < sum * (Number.EPSILON / 4)) break;
  }
  return sum * Math.exp(logGammaPower(a, x));
}

function gammaFraction(a: number, x: number): number {
  return Math.exp(logGammaPower(a, x)) * fractionOf(a, x);
}

/** 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), by Lentz's method. */
function fractionOf(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < MOST_TERMS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}
