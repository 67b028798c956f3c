import { normalUpperTail } from "../numeric/distributions/normal.ts";
import type { Test } from "../numeric/inference/t-test.ts";

/** The two-sided test of an estimate against 0 on the normal distribution; `null` without an error. */
export function zTest(estimate: number, standardError: number): Test | null {
  if (standardError === 0) return null;
  const statistic = estimate / standardError;
  return { statistic, df: null, p: 2 * normalUpperTail(Math.abs(statistic)) };
}
