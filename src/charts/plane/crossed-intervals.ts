import type { Words } from "../../text/words.ts";
import type { ChartLayer, ChartTransform } from "../chart.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import type { PlanePlot } from "./plane-plot.ts";

/** The columns of a place with its intervals in both directions. */
export function crossedColumns({ x, y }: { readonly x: Words; readonly y: Words }) {
  const limit = (axis: Words, part: Words): ColumnSpec => ({
    title: [`${axis[0]}, ${part[0]}`, `${axis[1]}, ${part[1]}`, `${axis[2]}, ${part[2]}`],
    type: "number",
  });
  const lower: Words = ["lower limit", "нижняя граница", "долна граница"];
  const upper: Words = ["upper limit", "верхняя граница", "горна граница"];
  return {
    x: { title: x, type: "number" },
    y: { title: y, type: "number" },
    xLower: limit(x, lower),
    xUpper: limit(x, upper),
    yLower: limit(y, lower),
    yUpper: limit(y, upper),
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

/** The intervals of points in both directions, where there are any, as far as they lie in the plot. */
export function crossedIntervals({ x, y, domains }: PlanePlot, color: string): ChartLayer[] {
  const mark = { type: "rule", strokeWidth: 1, opacity: 0.55, color } as const;
  return [
    {
      transform: insideOf("x", domains.x),
      mark,
      encoding: { x: x("from"), x2: { field: "to" }, y: y("y") },
    },
    {
      transform: insideOf("y", domains.y),
      mark,
      encoding: { x: x("x"), y: y("from"), y2: { field: "to" } },
    },
  ];
}

function insideOf(axis: "x" | "y", [least, most]: readonly [number, number]): ChartTransform[] {
  const inside = (field: string) => `clamp(datum.${field}, ${least}, ${most})`;
  return [
    { filter: `isValid(datum.${axis}Lower)` },
    { calculate: inside(`${axis}Lower`), as: "from" },
    { calculate: inside(`${axis}Upper`), as: "to" },
  ];
}
