import { logGammaPower, lowerGamma } from "./incomplete-gamma.ts";

/** Poisson weights below this share of the largest add nothing to a double. */
const NEGLIGIBLE = 1e-18;

const MOST_BISECTIONS = 200;

/**
 * P(X ≤ x) of the noncentral chi-squared distribution: the mean of P(χ² with df + 2j ≤ x) over a Poisson
 * variable j with mean noncentrality / 2. The sum starts at the largest j that matters and goes down by
 * P(a, x) = P(a + 1, x) + xᵃe⁻ˣ/Γ(a + 1), which only ever adds.
 *
 * Source: Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, eq. 29.2; DLMF 8.8.5.
 */
export function noncentralChiSquaredCumulative(x: number, df: number, noncentrality: number): number {
  if (x <= 0) return 0;
  const mean = noncentrality / 2;
  if (mean === 0) return lowerGamma(df / 2, x / 2);
  const half = x / 2;
  const mode = Math.floor(mean);
  const peak = poisson(mode, mean);
  let j = mode;
  let weight = peak;
  while (weight > NEGLIGIBLE * peak) weight *= mean / ++j;
  let a = df / 2 + j;
  let probability = lowerGamma(a, half);
  let step = Math.exp(logGammaPower(a, half)) / a;
  let sum = 0;
  for (; j >= 0 && (j > mode || weight > NEGLIGIBLE * peak); j--) {
    sum += weight * probability;
    weight *= j / mean;
    step *= a / half;
    a--;
    probability += step;
  }
  return Math.min(1, sum);
}

/**
 * The noncentrality with P(X ≤ x) = p, 0 where even the central distribution gives less: the limit of an
 * interval for it, as of RMSEA (Steiger 1990).
 */
export function noncentralityOfChiSquared(x: number, df: number, p: number): number {
  if (noncentralChiSquaredCumulative(x, df, 0) <= p) return 0;
  let [low, high] = [0, x + df + 1];
  while (noncentralChiSquaredCumulative(x, df, high) > p) [low, high] = [high, 2 * high];
  for (let step = 0; step < MOST_BISECTIONS && high - low > 4e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (noncentralChiSquaredCumulative(x, df, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function poisson(j: number, mean: number): number {
  return Math.exp(logGammaPower(j + 1, mean)) / mean;
}
