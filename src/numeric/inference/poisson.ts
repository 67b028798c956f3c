import { chiSquaredQuantile } from "../distributions/chi-squared.ts";
import type { Interval } from "./t-test.ts";

/**
 * The exact interval of a rate: events counted over an exposure (units, hours, calls).
 *
 * Source: Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442; as R's
 * `poisson.test`.
 */
export function poissonInterval(count: number, exposure: number, confidence: number): Interval {
  return {
    lower: count === 0 ? 0 : chiSquaredQuantile((1 - confidence) / 2, 2 * count) / 2 / exposure,
    upper: chiSquaredQuantile((1 + confidence) / 2, 2 * count + 2) / 2 / exposure,
  };
}
