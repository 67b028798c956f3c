import { randomStream } from "../../src/numeric/random.ts";

/** The respondents that replicate r of a seed draws. */
export function drawn(data: Record<string, number[]>, seed: number, r: number): Record<string, number[]> {
  const n = Object.values(data)[0]!.length;
  const random = randomStream(seed, r);
  const rows = Array.from({ length: n }, () => random.below(n));
  return Object.fromEntries(
    Object.entries(data).map(([item, column]) => [item, rows.map((i) => column[i]!)]),
  );
}
