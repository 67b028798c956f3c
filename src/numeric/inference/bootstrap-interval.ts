import { normalCumulative, normalQuantile } from "../distributions/normal.ts";
import { quantilesOf } from "../quantile.ts";
import { compareFigures } from "../ties.ts";
import type { Interval } from "./t-test.ts";

/**
 * The percentile interval of bootstrap replicates, at least one.
 *
 * Source: Efron & Tibshirani (1993), An introduction to the bootstrap, 13.3.
 */
export function percentileInterval(draws: Float64Array, confidence: number): Interval {
  return between(draws, (1 - confidence) / 2, (1 + confidence) / 2);
}

/**
 * The bias-corrected and accelerated interval of bootstrap replicates, at least one. The share of replicates below the
 * estimate, those equal to it counted half, is held half a replicate away from 0 and 1.
 *
 * Source: Efron & Tibshirani (1993), An introduction to the bootstrap, 14.3, equations 14.9–14.14.
 */
export function acceleratedInterval(
  draws: Float64Array,
  estimate: number,
  acceleration: number,
  confidence: number,
): Interval {
  let below = 0;
  for (const draw of draws) {
    const side = compareFigures(draw, estimate);
    below += side < 0 ? 1 : side === 0 ? 0.5 : 0;
  }
  const share = Math.min(Math.max(below, 0.5), draws.length - 0.5) / draws.length;
  const bias = normalQuantile(share);
  const adjusted = (z: number) => {
    const moved = bias + z;
    const stretch = 1 - acceleration * moved;
    if (stretch <= 0) return moved < 0 ? 0 : 1;
    return normalCumulative(bias + moved / stretch);
  };
  const z = normalQuantile((1 + confidence) / 2);
  return between(draws, adjusted(-z), adjusted(z));
}

/**
 * The acceleration of a figure from its values with one respondent left out at a time: Σd³ / (6 (Σd²)^1.5), d their
 * mean less the value; 0 where they do not vary.
 *
 * Source: Efron & Tibshirani (1993), equation 14.15.
 */
export function accelerationOf(leftOut: Float64Array): number {
  const mean = leftOut.reduce((sum, value) => sum + value, 0) / leftOut.length;
  let squares = 0;
  let cubes = 0;
  for (const value of leftOut) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) + 0 : 0;
}

function between(draws: Float64Array, lower: number, upper: number): Interval {
  const [from, to] = quantilesOf(draws, [lower, upper]) as [number, number];
  return { lower: from + 0, upper: to + 0 };
}
