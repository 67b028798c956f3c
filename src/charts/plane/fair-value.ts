import type { ChartLayer } from "../chart.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import type { PlanePlot } from "./plane-plot.ts";

/** The line of fair value: price rises by `slope` with quality, within a band of half this width. */
interface FairValue {
  readonly slope: number;
  readonly fairBand: number;
}

/** The line through (100, 100) on which price is fair, and the band around it, as far as they lie in the plot. */
export function fairValueMarks(
  { domains, x, y }: PlanePlot,
  { slope, fairBand }: FairValue,
  { soft, line }: ChartTheme,
): ChartLayer[] {
  const [least, most] = domains.y;
  const inside = (price: number) => Math.min(most, Math.max(least, price));
  const fairAt = (quality: number) => 100 + slope * (quality - 100);
  const between = (shift: number) => endsOf(domains, slope, shift);
  const ends = between(0);
  const turns = [...domains.x, ...between(-fairBand), ...between(fairBand)].sort((a, b) => a - b);
  return [
    {
      data: {
        values: turns.map((quality) => ({
          quality,
          lower: inside(fairAt(quality) - fairBand),
          upper: inside(fairAt(quality) + fairBand),
        })),
      },
      mark: { type: "area", color: soft },
      encoding: { x: x("quality"), y: y("lower"), y2: { field: "upper" } },
    },
    {
      data: { values: ends.map((quality) => ({ quality, fair: inside(fairAt(quality)) })) },
      mark: { type: "line", color: line, strokeWidth: 1.4 },
      encoding: { x: x("quality"), y: y("fair") },
    },
  ];
}

/** Where the line, moved up by `shift`, enters and leaves the plot. */
function endsOf({ x, y }: PlanePlot["domains"], slope: number, shift: number): readonly [number, number] {
  if (slope === 0) return x;
  const qualityAt = (price: number) => Math.min(x[1], Math.max(x[0], 100 + (price - shift - 100) / slope));
  return [qualityAt(y[0]), qualityAt(y[1])];
}
