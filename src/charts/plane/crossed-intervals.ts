import type { Words } from "../../text/words.ts";
import type { ChartColumn, ChartLayer } from "../chart.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import type { PlanePlot } from "./plane-plot.ts";

/** The columns of a place with its intervals in both directions. */
export function crossedColumns(
  { x, y }: { readonly x: Words; readonly y: Words },
  digits: number,
  type: ChartColumn["type"] = "number",
) {
  const limit = (axis: Words, part: Words): ColumnSpec => ({
    title: [`${axis[0]}, ${part[0]}`, `${axis[1]}, ${part[1]}`, `${axis[2]}, ${part[2]}`],
    type,
    digits,
  });
  const lower: Words = ["lower limit", "нижняя граница", "долна граница"];
  const upper: Words = ["upper limit", "верхняя граница", "горна граница"];
  return {
    x: { title: x, type, digits },
    y: { title: y, type, digits },
    xLower: limit(x, lower),
    xUpper: limit(x, upper),
    yLower: limit(y, lower),
    yUpper: limit(y, upper),
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

/** The intervals of points in both directions, where there are any. */
export function crossedIntervals({ x, y }: Pick<PlanePlot, "x" | "y">, color: string): ChartLayer[] {
  const mark = {
    type: "rule",
    strokeWidth: 1,
    opacity: 0.55,
    color,
    clip: true,
    aria: false,
    tooltip: null,
  } as const;
  return [
    {
      transform: [{ filter: "isValid(datum.xLower) && isValid(datum.y)" }],
      mark,
      encoding: { x: x("xLower"), x2: { field: "xUpper" }, y: y("y") },
    },
    {
      transform: [{ filter: "isValid(datum.yLower) && isValid(datum.x)" }],
      mark,
      encoding: { x: x("x"), y: y("yLower"), y2: { field: "yUpper" } },
    },
  ];
}
