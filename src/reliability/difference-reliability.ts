import type { ErrorPath } from "../errors/error.ts";
import { type Readers, readRecord } from "../errors/options.ts";
import { amountAt, LARGEST } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** Below this share of the two variances, the variance of the differences is rounding. */
const ROUNDING = 4 * Number.EPSILON;

/** What `differenceReliability` takes: two scores and how they go together. */
export interface DifferenceReliabilityInput {
  /** Reliabilities of the two scores, at most 1. */
  readonly alphaPerception: number;
  readonly alphaExpectation: number;
  /** Standard deviations of the two scores, at least 0. */
  readonly standardDeviationPerception: number;
  readonly standardDeviationExpectation: number;
  /** Correlation of the two scores, −1..1. */
  readonly correlation: number;
}

const INPUT = {
  alphaPerception: alphaAt,
  alphaExpectation: alphaAt,
  standardDeviationPerception: amountAt,
  standardDeviationExpectation: amountAt,
  correlation: correlationAt,
} satisfies Readers<DifferenceReliabilityInput>;

/**
 * The reliability of a difference score (perception − expectation) from those of its parts:
 * (s²ₚαₚ + s²ₑαₑ − 2r sₚsₑ) / (s²ₚ + s²ₑ − 2r sₚsₑ). The more the parts correlate, the lower it is.
 *
 * `null` where the differences do not vary. It can fall below 0 where the alphas understate the parts.
 *
 * @throws `invalid_input` for an alpha above 1, a negative deviation, a correlation outside −1..1.
 *
 * Source: Lord (1958), Journal of Educational Psychology 49, 150–152; Johns (1981), Organizational Behavior and
 * Human Performance 27, 443–463; Peter, Churchill & Brown (1993), Journal of Consumer Research 19, 655–662.
 *
 * @example
 * ```ts
 * import { differenceReliability } from "service-quality/reliability";
 *
 * const parts = {
 *   alphaPerception: 0.9,
 *   alphaExpectation: 0.8,
 *   standardDeviationPerception: 1,
 *   standardDeviationExpectation: 1,
 * };
 * differenceReliability({ ...parts, correlation: 0.5 }); // => 0.7000…
 * differenceReliability({ ...parts, correlation: 1 }); // => null
 * ```
 */
export function differenceReliability(input: DifferenceReliabilityInput): number | null {
  const given = readRecord(input, INPUT, [], "two scores and how they go together");
  const { alphaPerception, alphaExpectation, correlation } = given;
  const { standardDeviationPerception, standardDeviationExpectation } = given;
  const larger = Math.max(standardDeviationPerception, standardDeviationExpectation);
  if (larger === 0) return null;
  const p = standardDeviationPerception / larger;
  const e = standardDeviationExpectation / larger;
  const variance = (p - e) ** 2 + 2 * (1 - correlation) * p * e;
  if (variance <= ROUNDING * (p ** 2 + e ** 2)) return null;
  return (p ** 2 * alphaPerception + e ** 2 * alphaExpectation - 2 * correlation * p * e) / variance + 0;
}

function alphaAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value >= -LARGEST && value <= 1) return value + 0;
  return refuse("invalid_input", path, "a number of at most 1", value);
}

function correlationAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && Math.abs(value) <= 1) return value + 0;
  return refuse("invalid_input", path, "a number from -1 to 1", value);
}
