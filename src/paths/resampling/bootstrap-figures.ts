import { columnOf, type Draw } from "../../numeric/draw-rows.ts";
import { acceleratedInterval, percentileInterval } from "../../numeric/inference/bootstrap-interval.ts";
import { type Interval, normalTest, type Test } from "../../numeric/inference/t-test.ts";

/** A standard error below this is rounding: the figure is the same in all samples. */
const ROUNDING = 1e-12;

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
  /** Estimate / standard error on the normal distribution; `null` where replicates do not differ, and below two. */
  test: Test | null;
  /**
   * Twice the smaller share of replicates on either side of 0, the estimate counted among them, at most 1; `null` below
   * two.
   */
  bootstrapP: number | null;
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
  draws: readonly Draw[],
  { intervalMethod, confidence, accelerations }: FigureSettings,
): BootstrapFigure[] {
  return estimates.map((estimate, f) => {
    const acceleration = intervalMethod === "bca" ? accelerations![f]! : null;
    return figureOf(estimate, columnOf(draws, f), confidence, acceleration);
  });
}

/** A figure with its replicates; percentiles where there is no acceleration. */
export function figureOf(
  estimate: number,
  values: Float64Array,
  confidence: number,
  acceleration: number | null = null,
): BootstrapFigure {
  if (values.length < 2) {
    return { estimate, bias: null, standardError: null, interval: null, test: null, bootstrapP: null };
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (values.length - 1));
  return {
    estimate,
    bias: mean - estimate,
    standardError,
    interval:
      acceleration === null
        ? percentileInterval(values, confidence)
        : acceleratedInterval(values, estimate, acceleration, confidence),
    test: standardError < ROUNDING ? null : normalTest(estimate / standardError),
    bootstrapP: shareBeyond(values),
  };
}

/** min(1, 2 · min(#(≤ 0) + 1, #(≥ 0) + 1) / (replicates + 1)). */
function shareBeyond(values: Float64Array): number {
  let below = 0;
  let above = 0;
  for (const value of values) {
    if (value <= 0) below++;
    if (value >= 0) above++;
  }
  return Math.min(1, (2 * (Math.min(below, above) + 1)) / (values.length + 1));
}
