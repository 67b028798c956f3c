/** From here on Stirling's series is right to the last bit. */
const SERIES_FROM = 8;

/** Within this share of x + m the deviance comes from its series. */
const CLOSE = 0.3;

/**
 * What Stirling's formula leaves out of log Γ(n + 1), for real n > 0: log Γ(n + 1) − (n + ½) log n + n − ½ log 2π.
 * Small n are raised to m = n + k by Γ(n + 1) = Γ(m + 1) / ((n + 1)(n + 2)…m).
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities, section 2; DLMF 5.11.1, 5.5.1.
 */
export function stirlingError(n: number): number {
  if (n >= SERIES_FROM) return stirlingSeries(n);
  const m = n + Math.ceil(SERIES_FROM - n);
  let product = 1;
  for (let k = n + 1; k < m; k++) product *= k / m;
  return stirlingSeries(m) + (n + 0.5) * Math.log(m / n) - (m - n) - Math.log(product);
}

/**
 * x log(x / m) + m − x, half the deviance of x from its mean m, without cancellation where they are close. The
 * difference x − m is an argument, because the caller may know it more exactly than its terms.
 *
 * Source: Loader (2000), section 2, there bd0.
 */
export function halfDeviance(x: number, m: number, difference: number): number {
  const v = difference / (x + m);
  if (Math.abs(v) > CLOSE) return x * Math.log(x / m) - difference;
  let sum = difference * v;
  let term = 2 * x * v * v * v;
  for (let k = 3; Math.abs(term) > Number.EPSILON * sum; k += 2) {
    sum += term / k;
    term *= v * v;
  }
  return sum;
}

function stirlingSeries(n: number): number {
  const r = 1 / (n * n);
  return (
    (1 / 12 -
      r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)))))) /
    n
  );
}
