import { upperGamma } from "./incomplete-gamma.ts";
import { normalCumulative, normalDensity, normalQuantile } from "./normal.ts";
import { stirlingError } from "./saddle-point.ts";

/** Beyond this distance from its mean a normal density adds nothing to a double. */
const NORMAL_REACH = 9;

/** The negative logarithm of a density that adds nothing to a double. */
const LOG_REACH = 40;

const MOST_SECANTS = 100;

/**
 * P(T ≤ t) of the noncentral t distribution, T = (Z + δ) / S with S = √(χ²/df), to 12 digits of 1.
 *
 * Integrated over S, or over Z where Z is what varies less in the units of t. Both integrands are
 * analytic and fall off fast, so the trapezoidal rule gains digits exponentially with its steps
 * (Trefethen & Weideman 2014, SIAM Review 56, 385–458).
 *
 * Source: Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, ch. 31.
 */
export function noncentralTCumulative(t: number, df: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTCumulative(-t, df, -noncentrality);
  if (noncentrality < -NORMAL_REACH) return 1;
  return noncentrality > NORMAL_REACH && t * t > 2 * df
    ? integralOverNormal(t, df, noncentrality)
    : integralOverDeviation(t, df, noncentrality);
}

/**
 * The noncentrality δ with P(T ≤ t) = p, the limit of an interval for δ. The normal quantile of that
 * probability falls with δ and nearly along a line, on which secants run within a bracket.
 *
 * Source: Steiger & Fouladi (1997), Noncentrality interval estimation.
 */
export function noncentralityOfT(t: number, df: number, p: number): number {
  const wanted = normalQuantile(p);
  const spread = Math.sqrt(1 + (t * t) / (2 * df));
  const miss = (noncentrality: number) => {
    const cumulative = noncentralTCumulative(t, df, noncentrality);
    return normalQuantile(Math.min(1 - Number.EPSILON, Math.max(Number.MIN_VALUE, cumulative))) - wanted;
  };
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [before, missBefore] = [t - (wanted - 0.1) * spread, 0];
  missBefore = miss(before);
  let now = t - wanted * spread;
  for (let step = 0; step < MOST_SECANTS; step++) {
    const missNow = miss(now);
    if (missNow > 0) low = Math.max(low, now);
    else high = Math.min(high, now);
    const move = (missNow * (now - before)) / (missBefore - missNow);
    if (Math.abs(move) <= 1e-13 * spread) return now + move;
    [before, missBefore] = [now, missNow];
    now += move;
    if (!(now > low && now < high))
      now = Number.isFinite(low + high) ? (low + high) / 2 : before + Math.sign(missNow) * spread;
  }
  return now;
}

/** ∫ Φ(t s − δ) f(s) ds over u = log s, where f falls off on both sides. */
function integralOverDeviation(t: number, df: number, noncentrality: number): number {
  const half = df / 2;
  const scale = Math.sqrt(df / Math.PI) * Math.exp(-stirlingError(half));
  const fall = (u: number) => df * (Math.expm1(2 * u) / 2 - u);
  const reach = (direction: number) => {
    let u = direction / Math.sqrt(df);
    while (fall(u) < LOG_REACH) u *= 1.25;
    return u;
  };
  const step = Math.min(0.15, 0.35 / Math.sqrt(df), 0.7 / (Math.abs(noncentrality) + NORMAL_REACH));
  const [from, to] = [Math.floor(reach(-1) / step), Math.ceil(reach(1) / step)];
  let sum = 0;
  for (let k = from; k <= to; k++) {
    const u = k * step;
    sum += Math.exp(-fall(u)) * normalCumulative(t * Math.exp(u) - noncentrality);
  }
  return sum * step * scale;
}

/** ∫ φ(z) P(S ≥ (z + δ)/t) dz. */
function integralOverNormal(t: number, df: number, noncentrality: number): number {
  const step = 0.5;
  let sum = 0;
  for (let z = -NORMAL_REACH; z <= NORMAL_REACH; z += step) {
    const s = (z + noncentrality) / t;
    sum += normalDensity(z) * upperGamma(df / 2, (df * s * s) / 2);
  }
  return sum * step;
}
