import { type Spread, spreadOf } from "../../numeric/inference/spread.ts";

/** The cases that are open, by age. */
export interface ComplaintBacklog {
  n: number;
  /** From opening to `asOf`; `null` when none is open. */
  ageMs: Spread | null;
  /** `fromMs` ≤ age < `toMs`; the last has no end. */
  buckets: { fromMs: number; toMs: number | null; n: number }[];
}

export function backlogOf(
  ages: Float64Array,
  edges: readonly number[],
  quantiles: readonly number[],
): ComplaintBacklog {
  const counts = new Int32Array(edges.length);
  for (let i = 0; i < ages.length; i++) {
    let bucket = edges.length - 1;
    while (bucket >= 0 && ages[i]! < edges[bucket]!) bucket--;
    if (bucket >= 0) counts[bucket]!++;
  }
  return {
    n: ages.length,
    ageMs: spreadOf(ages, quantiles),
    buckets: edges.map((fromMs, i) => ({ fromMs, toMs: edges[i + 1] ?? null, n: counts[i]! })),
  };
}
