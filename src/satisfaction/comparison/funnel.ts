import { refuse } from "../../errors/refuse.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { studentQuantile } from "../../numeric/distributions/student-t.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import type { MeasureModel } from "./measure.ts";
import type { NamedSample } from "./measured-samples.ts";

/** Share of the z-scores that is drawn in at either end before their spread is measured. */
const WINSORIZED = 0.1;

/** Below that nothing is drawn in. */
export const FEW_UNITS = 1 / WINSORIZED;

/** Where a unit lies: within the inner limits (borders included), between inner and outer, or outside. */
export type FunnelPosition = "alarm-below" | "alert-below" | "within" | "alert-above" | "alarm-above";

/** Σ (n − 1) s² / Σ (n − 1): the variance within units. */
export function pooledVariance(samples: readonly NamedSample[]): number {
  const df = samples.reduce((sum, { mean }) => sum + mean.n - 1, 0);
  if (df === 0) refuse("insufficient_data", [], "a unit with two respondents or more", 1);
  return samples.reduce((sum, { mean }) => sum + (mean.n - 1) * (mean.standardDeviation ?? 0) ** 2, 0) / df;
}

/** Mean of the squared z-scores, the extreme tenth at either end drawn in; `null` where nothing varies. */
export function dispersionOf(
  samples: readonly NamedSample[],
  target: number,
  standardDeviation: number,
): number | null {
  if (standardDeviation === 0) return null;
  const sorted = samples
    .map(({ mean }) => zOf(mean, target, standardDeviation))
    .filter((z) => z !== null)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const drawn = Math.floor(WINSORIZED * sorted.length);
  const [lowest, highest] = [sorted[drawn]!, sorted[sorted.length - 1 - drawn]!];
  const squares = sorted.map((z) => Math.min(highest, Math.max(lowest, z)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / sorted.length;
}

/** (mean − target) / (standardDeviation / √n); `null` where the design knows no error. */
export function zOf(mean: NamedSample["mean"], target: number, standardDeviation: number): number | null {
  const n = precisionOf(mean);
  return n === null ? null : ((mean.mean - target) / standardDeviation) * Math.sqrt(n);
}

/**
 * How many single respondents a mean is as good as: the effective number of its weights, under a design n over the
 * design effect; `null` where the design knows no error.
 */
export function precisionOf({ n, effectiveN, design }: NamedSample["mean"]): number | null {
  if (design === undefined) return effectiveN;
  if (design.standardError === null) return null;
  return design.designEffect ? n / design.designEffect : effectiveN;
}

/** What units are held to: a target, and how far one respondent is from it. */
export interface Funnel {
  readonly target: number;
  readonly standardDeviation: number;
  readonly range: MeasureModel["range"];
}

/** target ± q · standardDeviation / √n within the range; q the normal quantile, or Student's where there are df. */
export function funnelLimits(
  level: number,
  n: number,
  df: number | null,
  { target, standardDeviation, range }: Funnel,
): Interval {
  const p = (1 + level) / 2;
  const quantile = df === null ? normalQuantile(p) : studentQuantile(p, df);
  const reach = (quantile * standardDeviation) / Math.sqrt(n);
  return { lower: Math.max(range.min, target - reach), upper: Math.min(range.max, target + reach) };
}

/**
 * Borders belong to the inner of two places; what a value may miss them by is a matter of its distance from 0 and the
 * target's.
 */
export function placeOf(value: number, target: number, alert: Interval, alarm: Interval): FunnelPosition {
  const side = (limit: number) =>
    compareFigures(value, limit, Math.max(Math.abs(value), Math.abs(target), Math.abs(limit)));
  if (side(alarm.lower) < 0) return "alarm-below";
  if (side(alarm.upper) > 0) return "alarm-above";
  if (side(alert.lower) < 0) return "alert-below";
  return side(alert.upper) > 0 ? "alert-above" : "within";
}
