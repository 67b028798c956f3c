import type { Tally } from "./tally.ts";

/** Differences counted with their signs and without. */
export interface SignedTally {
  /** All differences, zeros included. */
  readonly signed: Tally;
  readonly zeros: number;
  /** All that are not 0, by how large they are; of each as many as `positive` and `negative` say. */
  readonly magnitudes: Tally;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * Parts counted differences by their signs; those that lie at most `closeness` from each other, from 0 or from each
 * other's opposite are the same. Both signs are walked outward from 0.
 */
export function signedTallyOf({ values, counts }: Tally, closeness: number): SignedTally {
  let above = 0;
  while (above < values.length && values[above]! <= closeness) above++;
  let below = above - 1;
  while (below >= 0 && values[below]! >= -closeness) below--;
  const zeros = sumOf(counts.subarray(below + 1, above));

  const magnitudes: number[] = [];
  const positive: number[] = [];
  const negative: number[] = [];
  while (below >= 0 || above < values.length) {
    const down = below >= 0 ? -values[below]! : Number.POSITIVE_INFINITY;
    const up = above < values.length ? values[above]! : Number.POSITIVE_INFINITY;
    const magnitude = Math.min(down, up);
    let [fallen, risen] = [0, 0];
    while (below >= 0 && -values[below]! - magnitude <= closeness) fallen += counts[below--]!;
    while (above < values.length && values[above]! - magnitude <= closeness) risen += counts[above++]!;
    magnitudes.push(magnitude);
    negative.push(fallen);
    positive.push(risen);
  }
  return signedTally(magnitudes, positive, negative, zeros);
}

function signedTally(
  magnitudes: readonly number[],
  positive: readonly number[],
  negative: readonly number[],
  zeros: number,
): SignedTally {
  const counts = Float64Array.from(positive, (count, i) => count + negative[i]!);
  const n = sumOf(counts);
  const values = [...magnitudes.map((value) => -value).reverse(), 0, ...magnitudes];
  const signedCounts = [...[...negative].reverse(), zeros, ...positive];
  return {
    signed: {
      n: n + zeros,
      values: Float64Array.from(values.filter((_, i) => signedCounts[i]! > 0)),
      counts: Float64Array.from(signedCounts.filter((count) => count > 0)),
    },
    zeros,
    magnitudes: { n, values: Float64Array.from(magnitudes), counts },
    positive: Float64Array.from(positive),
    negative: Float64Array.from(negative),
  };
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
