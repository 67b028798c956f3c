import { normalTest, type Test } from "../../numeric/inference/t-test.ts";

/** A variance of shares below it is rounding. */
const ROUNDING = 1e-28;

/** √(variance / n) of an agreement over n subjects; 0 where the variance is rounding. */
export function agreementError(variance: number, n: number): number {
  return variance < ROUNDING ? 0 : Math.sqrt(variance / n);
}

/** The two-sided test of an estimate against 0 on the normal distribution; `null` without an error. */
export function zTest(estimate: number, standardError: number): Test | null {
  return standardError === 0 ? null : normalTest(estimate / standardError);
}
