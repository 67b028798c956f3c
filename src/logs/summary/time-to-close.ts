import { kaplanMeier, survivalQuantile } from "../../numeric/inference/kaplan-meier.ts";

/** How long cases take to close, where those still open count as at least their age. */
export interface TimeToClose {
  n: number;
  closed: number;
  /** Cases still open. */
  censored: number;
  /** `null` where fewer than half are estimated to have closed by the highest age. */
  medianMs: number | null;
  /** The first time by which the share p is estimated to have closed; `null` if never. */
  quantiles: { p: number; value: number | null }[];
}

/** Kaplan and Meier's estimate from the durations of closed cases and the ages of open ones. */
export function timeToClose(
  throughput: Float64Array,
  ages: Float64Array,
  quantiles: readonly number[],
): TimeToClose {
  const curve = kaplanMeier(throughput, ages);
  return {
    n: throughput.length + ages.length,
    closed: throughput.length,
    censored: ages.length,
    medianMs: survivalQuantile(curve, 0.5),
    quantiles: quantiles.map((p) => ({ p, value: survivalQuantile(curve, p) })),
  };
}
