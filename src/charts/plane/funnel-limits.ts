import { normalQuantile } from "../../numeric/distributions/normal.ts";
import type { ChartLayer } from "../chart.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import type { PlanePlot } from "./plane-plot.ts";

/** Points of a curve, less one. */
const STEPS = 32;

/** What the limits of a funnel follow from. */
export interface FunnelSpread {
  readonly target: number;
  /** Of one answer, wider where units differ anyway. */
  readonly deviation: number;
  readonly levels: { readonly alert: number; readonly alarm: number };
  /** The least number of answers of a unit, from which on limits are drawn. */
  readonly from: number;
  /** What the measure keeps to among these units. */
  readonly range: readonly [number, number];
}

/** The limits target ± z · deviation / √n: a band between the outer ones, dashed lines for the inner ones. */
export function funnelLimits(
  { x, y, domains }: PlanePlot,
  spread: FunnelSpread,
  { soft, line }: ChartTheme,
): ChartLayer[] {
  const counts = countsFrom(spread.from, domains.x[1]);
  const [alert, alarm] = [
    curves(counts, spread, spread.levels.alert),
    curves(counts, spread, spread.levels.alarm),
  ];
  const curve = (values: typeof alert, field: "lower" | "upper", dash: readonly number[]): ChartLayer => ({
    data: { values: values.map((point) => ({ n: point.n, limit: point[field] })) },
    mark: { type: "line", color: line, strokeWidth: 1.1, strokeDash: [...dash] },
    encoding: { x: x("n"), y: y("limit") },
  });
  return [
    {
      data: { values: alarm },
      mark: { type: "area", color: soft },
      encoding: { x: x("n"), y: y("lower"), y2: { field: "upper" } },
    },
    curve(alert, "lower", [4, 3]),
    curve(alert, "upper", [4, 3]),
    curve(alarm, "lower", []),
    curve(alarm, "upper", []),
  ];
}

/** Numbers of answers at even steps of 1 / √n, along which limits are straight. */
function countsFrom(least: number, most: number): number[] {
  const [from, to] = [1 / Math.sqrt(least), 1 / Math.sqrt(most)];
  return Array.from({ length: STEPS + 1 }, (_, i) => 1 / (from + ((to - from) * i) / STEPS) ** 2);
}

function curves(counts: readonly number[], { target, deviation, range }: FunnelSpread, level: number) {
  const z = normalQuantile((1 + level) / 2);
  return counts.map((n) => {
    const reach = (z * deviation) / Math.sqrt(n);
    return { n, lower: Math.max(range[0], target - reach), upper: Math.min(range[1], target + reach) };
  });
}
