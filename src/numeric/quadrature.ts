/** Step of the sum. */
const STEP = 1 / 16;

/** Terms on either side; the first one left out has a weight below 1e-18. */
const TERMS = 54;

/**
 * ∫ f(x) dx from one end to the other, for a function that is analytic between them, whatever it does at the ends: by
 * x = tanh(π/2 · sinh t) the integrand falls off double exponentially on both sides, where the trapezoidal rule
 * converges exponentially.
 *
 * Source: Takahasi & Mori (1974), Double exponential formulas for numerical integration, Publications of the RIMS 9,
 * 721–741.
 */
export function integral(f: (x: number) => number, from: number, to: number): number {
  const width = to - from;
  let sum = (Math.PI / 4) * f(from + width / 2);
  for (let k = 1; k <= TERMS; k++) {
    const t = k * STEP;
    const narrowing = Math.exp(-Math.PI * Math.sinh(t));
    const distance = narrowing / (1 + narrowing);
    const weight = (Math.PI * Math.cosh(t) * distance) / (1 + narrowing);
    sum += weight * (f(from + width * distance) + f(to - width * distance));
  }
  return width * STEP * sum;
}
