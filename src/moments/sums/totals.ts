import { type MomentInteger, wholeOf } from "../whole.ts";

/** Exact running totals: doubles while they are safe integers, and what passed out of them as big integers. */
export interface Totals {
  readonly safe: Float64Array;
  readonly beyond: bigint[];
}

/** `size` totals of 0. */
export function emptyTotals(size: number): Totals {
  return { safe: new Float64Array(size), beyond: new Array<bigint>(size).fill(0n) };
}

/** Adds an integer, times 2^shift. */
export function addInteger(
  { safe, beyond }: Totals,
  at: number,
  value: number | bigint,
  shift: number,
): void {
  const sum = shift === 0 && typeof value === "number" ? safe[at]! + value : Number.NaN;
  if (Number.isSafeInteger(sum)) safe[at] = sum;
  else beyond[at]! += BigInt(value) << BigInt(shift);
}

/** The totals as the summary writes them. */
export function wholesOf({ safe, beyond }: Totals): MomentInteger[] {
  return beyond.map((big, at) => (big === 0n ? safe[at]! : wholeOf(big + BigInt(safe[at]!))));
}
