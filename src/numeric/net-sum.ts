import { compensatedSum } from "./sums.ts";
import { ROUNDING } from "./ties.ts";

/** The sum of amounts, credits among them: 0 where they cancel but for rounding, which whole amounts have none of. */
export function netSum(amounts: readonly number[]): number {
  const sum = compensatedSum(amounts) + 0;
  if (amounts.every(Number.isInteger)) return sum;
  const size = compensatedSum(amounts.map(Math.abs));
  return Math.abs(sum) <= ROUNDING * size ? 0 : sum;
}
