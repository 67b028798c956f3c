import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { RowsPlot } from "./rows-plot.ts";

/** Where rows have their intervals. */
type Places = Pick<RowsPlot, "x" | "y">;

const TRANSFORM = [{ filter: "isValid(datum.lower)" }];

/** The intervals of rows as lines, where there are any. */
export function intervalRule(
  { x, y }: Places,
  look: Readonly<Record<string, unknown>>,
  color?: ChartChannel,
): ChartLayer {
  return {
    transform: TRANSFORM,
    mark: { type: "rule", ...look },
    encoding: { y, x: x("lower"), x2: { field: "upper" }, ...(color === undefined ? {} : { color }) },
  };
}

/** The intervals of rows as lines with ends. */
export function intervalMarks(plot: Places, color: string): ChartLayer[] {
  const end = (field: "lower" | "upper"): ChartLayer => ({
    transform: TRANSFORM,
    mark: { type: "tick", thickness: 1.6, size: 8, color, orient: "vertical" },
    encoding: { y: plot.y, x: plot.x(field) },
  });
  return [intervalRule(plot, { strokeWidth: 1.6, color }), end("lower"), end("upper")];
}
