import type { Mean } from "../numeric/inference/mean.ts";
import { wilsonInterval } from "../numeric/inference/proportion.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import { designN } from "../satisfaction/wald.ts";

/** A share of respondents with its interval. */
export interface Share {
  readonly share: number;
  /** Respondents; the effective number for this share where they are weighted. */
  readonly n: number;
  /** Wilson's. */
  readonly interval: Interval;
}

/** The share that is the mean of indicators 1 and 0. */
export function shareOf(indicator: Mean, weighted: boolean, confidence: number): Share {
  const n = weighted ? designN(indicator) : indicator.n;
  return { share: indicator.mean, n, interval: wilsonInterval(indicator.mean, n, confidence) };
}
