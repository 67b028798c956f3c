/** What a chart draws, point by point; NaN where there is nothing. */
export interface ChartLine {
  readonly values: Float64Array;
  readonly centers: Float64Array;
  /** Standard deviations of the values, before limits are cut. */
  readonly spreads: Float64Array;
  readonly lowers: Float64Array;
  readonly uppers: Float64Array;
}

/** A line of values whose center and limits are not known yet. */
export function lineOf(values: Float64Array): ChartLine {
  const nothing = () => new Float64Array(values.length).fill(Number.NaN);
  return { values, centers: nothing(), spreads: nothing(), lowers: nothing(), uppers: nothing() };
}

/** Sets center, spread and limits of a point. */
export function setLimits(
  line: ChartLine,
  i: number,
  center: number,
  spread: number,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): void {
  line.centers[i] = center;
  line.spreads[i] = spread;
  line.lowers[i] = lower;
  line.uppers[i] = upper;
}
