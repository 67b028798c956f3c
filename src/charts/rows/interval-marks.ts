import type { ChartLayer } from "../chart.ts";
import type { RowsPlot } from "./rows-plot.ts";

/** Intervals as lines with ends, where there are any. */
export function intervalMarks(
  { x, y }: Pick<RowsPlot, "x" | "y">,
  { lower, upper, color }: { readonly lower: string; readonly upper: string; readonly color: string },
): ChartLayer[] {
  const transform = [{ filter: `isValid(datum[${JSON.stringify(lower)}])` }];
  const end = (field: string): ChartLayer => ({
    transform,
    mark: { type: "tick", thickness: 1.6, size: 8, color, orient: "vertical", tooltip: null },
    encoding: { y, x: x(field) },
  });
  return [
    {
      transform,
      mark: { type: "rule", strokeWidth: 1.6, color, tooltip: null },
      encoding: { y, x: x(lower), x2: { field: upper } },
    },
    end(lower),
    end(upper),
  ];
}
