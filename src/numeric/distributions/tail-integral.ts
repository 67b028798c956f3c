/** Step and ends of the sum; the terms left out are below 1e-17 of it. */
const STEP = 1 / 8;
const FIRST = -30;
const LAST = 31;

/**
 * ∫ e^(−decay(s)) ds over s > 0, for a convex decay with decay(0) = 0 and its slope and curvature at 0: what the tail
 * of a log-concave distribution is of the density at its limit. The work does not grow with the parameters.
 *
 * By s = scale · e^(v − e^(−v)) the integrand falls off double exponentially on both sides, where the
 * trapezoidal rule converges exponentially.
 *
 * Source: Takahasi & Mori (1974), Double exponential formulas for numerical integration, Publications of the
 * RIMS 9, 721–741.
 */
export function tailIntegral(decay: (s: number) => number, slope: number, curvature: number): number {
  const steepness = Math.max(0, slope);
  const scale = 2 / (steepness + Math.hypot(steepness, Math.sqrt(2 * curvature)));
  let sum = 0;
  for (let k = FIRST; k <= LAST; k++) {
    const v = k * STEP;
    const narrowing = Math.exp(-v);
    const s = scale * Math.exp(v - narrowing);
    sum += Math.exp(-decay(s)) * s * (1 + narrowing);
  }
  return sum * STEP;
}
