import { betaUpperTail } from "./beta.ts";
import { chiSquaredCumulative } from "./chi-squared.ts";
import { fUpperTail } from "./f.ts";
import { logBetaPower } from "./incomplete-beta.ts";
import { logGammaPower } from "./incomplete-gamma.ts";

/** What is below this share of the rest adds nothing to it. */
const NEGLIGIBLE = 1e-18;

/** From a noncentrality of twice this on the numerator varies by less than 1e-4 of itself, and counts as its mean. */
const STEADY = 1e8;

/**
 * P(F > f) of the noncentral F distribution with real df1, df2 > 0 degrees of freedom, f > 0, noncentrality ≥ 0.
 *
 * The mean of a beta variable's upper tail with df1/2 + j over a Poisson variable j of mean λ/2. Tails follow from each
 * other by U(a + 1) = U(a) + xᵃ yᵇ/(a B(a, b)) and are summed upwards, so that nothing is ever taken off.
 *
 * Source: Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, eqs. 30.6, 30.10; DLMF 8.17.20.
 */
export function noncentralFUpperTail(f: number, df1: number, df2: number, noncentrality: number): number {
  const mean = noncentrality / 2;
  if (mean === 0) return fUpperTail(f, df1, df2);
  const odds = (df1 / df2) * f;
  if (mean > STEADY) return chiSquaredCumulative((df1 + noncentrality) / odds, df2);
  const [x, y, b] = [1 / (1 + 1 / odds), 1 / (1 + odds), df2 / 2];
  // Ten deviations below the mean, and what is left of a small one, weigh nothing.
  let j = Math.max(0, Math.floor(mean - 10 * Math.sqrt(mean) - 10));
  let a = df1 / 2 + j;
  let weight = Math.exp(logGammaPower(j + 1, mean)) / mean;
  let tail = betaUpperTail(x, a, b);
  let increase = Math.exp(logBetaPower(x, y, a, b)) / a;
  let sum = 0;
  for (; j <= mean || weight > NEGLIGIBLE * sum; j++) {
    sum += weight * tail;
    tail += increase;
    increase *= (x * (a + b)) / (a + 1);
    a++;
    weight *= mean / (j + 1);
  }
  return Math.min(1, sum);
}
