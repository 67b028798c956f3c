import { normalTest, type Test } from "../numeric/inference/t-test.ts";

/** The two-sided test of an estimate against 0 on the normal distribution; `null` without an error. */
export function zTest(estimate: number, standardError: number): Test | null {
  return standardError === 0 ? null : normalTest(estimate / standardError);
}
