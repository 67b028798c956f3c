import { acceleratedInterval, percentileInterval } from "../../numeric/inference/bootstrap-interval.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";

/** How an interval is made of replicates: their percentiles, or bias-corrected and accelerated (BCa). */
export type BootstrapIntervalMethod = "percentile" | "bca";

/** A figure with what its replicates say of it. */
export interface BootstrapFigure {
  estimate: number;
  /** Mean of the replicates less the estimate; `null` below two replicates. */
  bias: number | null;
  /** Deviation of the replicates, with one less than their number; `null` below two. */
  standardError: number | null;
  /** `null` below two replicates. */
  interval: Interval | null;
}

/** How figures are summarized. */
export interface FigureSettings {
  readonly intervalMethod: BootstrapIntervalMethod;
  readonly confidence: number;
  /** By figure; `null` for percentiles. */
  readonly accelerations: readonly number[] | null;
}

/** Every figure, in the order of the rows of draws. */
export function figuresOf(
  estimates: readonly number[],
  draws: readonly (readonly number[])[],
  { intervalMethod, confidence, accelerations }: FigureSettings,
): BootstrapFigure[] {
  const values = new Float64Array(draws.length);
  return estimates.map((estimate, f) => {
    if (draws.length < 2) return { estimate, bias: null, standardError: null, interval: null };
    for (let r = 0; r < draws.length; r++) values[r] = draws[r]![f]!;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return {
      estimate,
      bias: mean - estimate,
      standardError: Math.sqrt(squares / (values.length - 1)),
      interval:
        intervalMethod === "percentile"
          ? percentileInterval(values, confidence)
          : acceleratedInterval(values, estimate, accelerations![f]!, confidence),
    };
  });
}
