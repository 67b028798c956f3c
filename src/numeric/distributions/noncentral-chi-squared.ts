import { gammaPower, lowerGamma } from "./incomplete-gamma.ts";
import { invertTail } from "./invert-tail.ts";
import { normalQuantile } from "./normal.ts";

/** What is below this share of the rest adds nothing to it. */
const NEGLIGIBLE = 1e-18;

/** P(X ≤ x) of the noncentral chi-squared distribution with real df > 0 degrees of freedom, x ≥ 0 finite, noncentrality ≥ 0. */
export function noncentralChiSquaredCumulative(x: number, df: number, noncentrality: number): number {
  return x === 0 ? 0 : poissonMean(x, df, noncentrality).probability;
}

/**
 * The noncentrality with P(X ≤ x) = p, 0 < p < 1: 0 where even the central distribution gives less. The limit of an
 * interval for it, as of RMSEA.
 *
 * The probability falls as the noncentrality rises and is log-concave in it. Steps start where a normal
 * variable with the mean df + λ and the variance 2(df + 2λ) is right.
 *
 * Source: Steiger (1990), Structural model evaluation and modification, Multivariate Behavioral Research 25,
 * 173–180; Browne & Cudeck (1992), Sociological Methods & Research 21, 230–258.
 */
export function noncentralityOfChiSquared(x: number, df: number, p: number): number {
  if (noncentralChiSquaredCumulative(x, df, 0) <= p) return 0;
  const z = normalQuantile(p);
  const middle = x - df + 2 * z * z;
  const reach = Math.sqrt(Math.max(0, 2 * z * z * (2 * (x - df) + 2 * z * z + df)));
  const start = Math.max(0, z < 0 ? middle + reach : middle - reach);
  const tail = (negative: number) => {
    const { probability, slope } = poissonMean(x, df, Math.max(0, -negative));
    return { log: Math.log(probability), slope: -slope / probability };
  };
  return Math.max(0, -invertTail(Math.log(p), tail, -start));
}

/**
 * The mean of P(χ² with df + 2j ≤ x) over a Poisson variable j of mean λ/2, and its slope by λ. The sum runs down from a j
 * beyond all that count, by P(a, x) = P(a + 1, x) + xᵃe⁻ˣ/Γ(a + 1), so that it only ever adds.
 *
 * Source: Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, eqs. 29.2, 29.24; DLMF 8.8.5.
 */
function poissonMean(x: number, df: number, noncentrality: number): { probability: number; slope: number } {
  const mean = noncentrality / 2;
  const half = x / 2;
  const mode = Math.floor(mean);
  const peak = mean === 0 ? 1 : gammaPower(mode + 1, mean) / mean;
  let top = mode;
  let weight = peak;
  while (mean > 0 && weight > NEGLIGIBLE * peak) weight *= mean / ++top;
  let a = df / 2 + top;
  let lower = lowerGamma(a, half);
  let increase = gammaPower(a, half) / a;
  let probability = 0;
  let slope = 0;
  for (let j = top; j >= 0; j--) {
    const term = weight * lower;
    probability += term;
    slope -= (weight * increase) / 2;
    if (j < mean && term < NEGLIGIBLE * probability) break;
    weight *= j / mean;
    increase *= a / half;
    a--;
    lower += increase;
  }
  return { probability, slope };
}
