import { gammaln } from "simple-statistics";

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

/** Up to here Stirling's error comes from log-gamma itself, beyond from its series. */
const LOG_GAMMA_UP_TO = 15;

/**
 * What Stirling's formula leaves out of log n!: log Γ(n + 1) − (n + ½) log n + n − ½ log 2π, for real n > 0.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities, section 2; DLMF 5.11.1.
 */
export function stirlingError(n: number): number {
  if (n <= LOG_GAMMA_UP_TO) return gammaln(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  const r = 1 / (n * n);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / n;
}

/**
 * x log(x / m) + m − x, half the deviance of x from m, without cancellation near x = m. The difference
 * x − m comes as an argument, because the caller may know it more exactly than its terms.
 *
 * Source: Loader (2000), section 2, there bd0.
 */
export function deviance(x: number, m: number, difference: number): number {
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let k = 3; ; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) return sum;
    sum = next;
  }
}
