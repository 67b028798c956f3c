import { gammaPower, logGammaPower, logLowerGamma, logUpperGamma } from "./incomplete-gamma.ts";
import { invertTail } from "./invert-tail.ts";
import { normalQuantile } from "./normal.ts";

/** What is below this share of the rest adds nothing to it. */
const NEGLIGIBLE = 1e-18;
const LOG_NEGLIGIBLE = Math.log(NEGLIGIBLE);

/** By this central tails are multiplied while they are summed, so that the least of them keep their digits. */
const LIFT = 2 ** 200;

type Side = "lower" | "upper";

/**
 * P(X ≤ x) of the noncentral chi-squared distribution with real df > 0 degrees of freedom, x ≥ 0 finite, noncentrality
 * ≥ 0.
 */
export function noncentralChiSquaredCumulative(x: number, df: number, noncentrality: number): number {
  return x === 0 ? 0 : poissonMean(x, df, noncentrality, "lower").probability;
}

/** P(X > x), to full relative precision in its tail. */
export function noncentralChiSquaredUpperTail(x: number, df: number, noncentrality: number): number {
  return x === 0 ? 1 : poissonMean(x, df, noncentrality, "upper").probability;
}

/**
 * The noncentrality with P(X ≤ x) = p, 0 < p < 1: 0 where even the central distribution gives less. The limit of an
 * interval for it, as of RMSEA.
 *
 * Both tails are log-concave in the noncentrality. Steps start where a normal variable with the mean df + λ and the
 * variance 2(df + 2λ) is right.
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
  const tail = (side: Side, lambda: number) => {
    const { probability, slope } = poissonMean(x, df, Math.max(0, lambda), side);
    return { log: Math.log(probability), slope: slope / probability };
  };
  if (p > 0.5) return invertTail(Math.log(1 - p), (lambda) => tail("upper", lambda), start, 0);
  return Math.max(0, -invertTail(Math.log(p), (negative) => tail("lower", -negative), -start));
}

/**
 * The mean of a tail of χ² with df + 2j degrees of freedom over a Poisson variable j of mean λ/2, and by how much it
 * moves with λ. Central tails follow from each other by Q(a + 1, x) = Q(a, x) + xᵃe⁻ˣ/Γ(a + 1): upper ones are summed
 * upwards and lower ones downwards, so that nothing is ever taken off.
 *
 * Source: Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, eqs. 29.2, 29.24; DLMF 8.8.5,
 * 8.8.6.
 */
function poissonMean(
  x: number,
  df: number,
  noncentrality: number,
  side: Side,
): { probability: number; slope: number } {
  const [mean, half, b] = [noncentrality / 2, x / 2, df / 2];
  const centralTail = side === "upper" ? logUpperGamma : logLowerGamma;
  if (mean === 0) {
    return { probability: Math.exp(centralTail(b, half).log), slope: gammaPower(b, half) / b / 2 };
  }
  const direction = side === "upper" ? 1 : -1;
  const center = largestTerm(mean, half, b, side);
  const logTerm = (j: number) => logPoisson(j, mean) + centralTail(b + j, half).log;
  let j = center;
  for (let stride = 1; j > 0 || side === "lower"; stride *= 2) {
    if (logTerm(j) < logTerm(center) + LOG_NEGLIGIBLE) break;
    j = Math.max(0, j - direction * stride);
  }
  const first = centralTail(b + j, half);
  let weight = Math.exp(logPoisson(j, mean));
  let tail = LIFT * Math.exp(first.log);
  let increase = (tail * first.slope) / (b + j);
  let probability = 0;
  let slope = 0;
  for (; j >= 0; j += direction) {
    const term = weight * tail;
    probability += term;
    slope += (weight * increase) / 2;
    if (direction * (j - center) > 0 && !(term > NEGLIGIBLE * probability)) break;
    if (side === "upper") {
      tail += increase;
      increase *= half / (b + j + 1);
      weight *= mean / (j + 1);
    } else {
      increase *= (b + j) / half;
      tail += increase;
      weight *= j / mean;
    }
  }
  return { probability: Math.min(1, probability / LIFT), slope: slope / LIFT };
}

/**
 * About the j whose term counts most: the likeliest, or beyond it where j(b + j) = λx/4, at which both factors change
 * alike.
 */
function largestTerm(mean: number, half: number, b: number, side: Side): number {
  const even = Math.floor((2 * mean * half) / (b + Math.sqrt(b * b + 4 * mean * half)));
  const likeliest = Math.floor(mean);
  return side === "upper" ? Math.max(likeliest, even) : Math.min(likeliest, even);
}

/** log of mʲe⁻ᵐ/j!. */
function logPoisson(j: number, mean: number): number {
  return logGammaPower(j + 1, mean) - Math.log(mean);
}
