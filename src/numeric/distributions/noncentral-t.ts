import { chiSquaredCumulative, chiSquaredQuantile, chiSquaredUpperTail } from "./chi-squared.ts";
import { gammaPower } from "./incomplete-gamma.ts";
import { invertTail } from "./invert-tail.ts";
import { normalCumulative, normalDensity, normalQuantile } from "./normal.ts";

/**
 * Where t²/df is greater than this, the normal part of T varies so much less than the other that it is integrated over.
 */
const STEEP = 100;

/** Steps of the trapezoidal rule in the narrowest scale of the integrand. */
const STEPS = 2;

/** Beyond it Z adds no digit to δ, which is in proportion to t then; t² is still a number. */
const ALL_SPREAD = 1e100;

/** Terms below this share of the sum end it. */
const NEGLIGIBLE = 1e-17;

/** Z, and χ beyond √df, are never farther than this. */
const FARTHEST = 39;

/** What t ≥ 0 divides, each to full relative precision. */
interface Tails {
  /** P(T ≤ t). */
  lower: number;
  /** P(T > t). */
  upper: number;
  /** What `upper` gains and `lower` loses as the noncentrality rises. */
  density: number;
}

/**
 * P(T ≤ t) of the noncentral t distribution with real df ≥ 1 degrees of freedom: T = (Z + δ)/S with S² = χ²/df and the
 * noncentrality δ.
 *
 * Source: Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, ch. 31.
 */
export function noncentralTCumulative(t: number, df: number, noncentrality: number): number {
  return t < 0 ? tails(-t, df, -noncentrality).upper : tails(t, df, noncentrality).lower;
}

/**
 * The noncentrality δ with P(T ≤ t) = p, 0 < p < 1: the limit of an interval for a standardized mean.
 *
 * Source: Steiger & Fouladi (1997), Noncentrality interval estimation and the evaluation of statistical models, in
 * Harlow, Mulaik & Steiger (eds), What if there were no significance tests?, 221–257.
 */
export function noncentralityOfT(t: number, df: number, p: number): number {
  const size = Math.abs(t) / ALL_SPREAD;
  if (size > 1) return noncentralityOfT(Math.sign(t) * ALL_SPREAD, df, p) * size;
  const lower = p <= 0.5;
  const tail = lower ? p : 1 - p;
  return t < 0 ? 0 - noncentralityOfTail(-t, df, tail, !lower) : noncentralityOfTail(t, df, tail, lower);
}

/**
 * Both tails are log-concave in δ. Steps start where Z alone and S alone, at their quantiles, add up like
 * independent errors.
 */
function noncentralityOfTail(t: number, df: number, p: number, lower: boolean): number {
  const z = normalQuantile(p);
  const spread = t * (Math.sqrt(chiSquaredQuantile(lower ? 1 - p : p, df) / df) - 1);
  const reach = Math.hypot(z, spread);
  const start = t + (lower ? reach : -reach);
  const direction = lower ? -1 : 1;
  const tail = (u: number) => {
    const { density, ...sides } = tails(t, df, direction * u);
    const probability = lower ? sides.lower : sides.upper;
    return { log: Math.log(probability), slope: density / probability };
  };
  return 0 + direction * invertTail(Math.log(p), tail, direction * start);
}

/**
 * ∫ Φ(ts − δ) f(u) du over u = log s, with the density f of log S; or by parts, Φ(−δ) + ∫ ts φ(ts − δ) P(S > s) du.
 * Both integrands fall off exponentially or faster, so that the trapezoidal rule converges exponentially.
 *
 * Source: Trefethen & Weideman (2014), The exponentially convergent trapezoidal rule, SIAM Review 56, 385–458.
 */
function tails(t: number, df: number, delta: number): Tails {
  if (delta < -FARTHEST) return { lower: 1, upper: 0, density: 0 };
  if (delta > t + FARTHEST * (1 + t / Math.sqrt(df))) return { lower: 0, upper: 1, density: 0 };
  const steep = t * t > STEEP * df;
  const step =
    1 /
    (STEPS * Math.sqrt(12 + 2 * (steep ? Math.min(df, STEEP) : df) + delta * delta + (steep ? 0 : t * t)));
  const middle = steep ? densestPoint(delta) : t;
  const distance = steep ? 1 / middle : t - delta;
  const scale = steep ? middle / t : 1;
  let [lower, upper, density] = [0, 0, 0];
  const add = (u: number) => {
    const s = scale * Math.exp(u);
    const z = middle * Math.expm1(u) + distance;
    const phi = normalDensity(z);
    const f = 2 * gammaPower(df / 2, (df * s * s) / 2);
    const below = steep ? t * s * phi * chiSquaredUpperTail(df * s * s, df) : f * normalCumulative(z);
    const above = steep ? t * s * phi * chiSquaredCumulative(df * s * s, df) : f * normalCumulative(-z);
    lower += below;
    upper += above;
    density += phi * f;
    return below > NEGLIGIBLE * lower || above > NEGLIGIBLE * upper || phi * f > NEGLIGIBLE * density;
  };
  for (let k = 0; add(k * step); k++);
  for (let k = -1; add(k * step); k--);
  return {
    lower: lower * step + (steep ? normalCumulative(-delta) : 0),
    upper: upper * step,
    density: density * step,
  };
}

/** The w > 0 at which w φ(w − δ) is greatest. */
function densestPoint(delta: number): number {
  const root = Math.sqrt(delta * delta + 4);
  return delta < 0 ? 2 / (root - delta) : (root + delta) / 2;
}
