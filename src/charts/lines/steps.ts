import type { Note } from "../../errors/note.ts";
import type { Limits } from "../../errors/read-limits.ts";
import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, tooltipOf } from "../drawing/chart-columns.ts";
import { cornersOf, steppedBand } from "./line-marks.ts";
import type { LinesPlot } from "./lines-plot.ts";
import { SERIES_COLUMNS, type StepChartRow } from "./series-rows.ts";

/** Nobody sees more steps in a picture. */
const MOST_STEPS = 1000;

/** A share that holds from a time on. */
export interface Step {
  readonly time: number;
  readonly share: number;
  readonly interval: Limits | null;
}

/** Steps of a curve up to its end, as many as can be told apart, and whether some were left out. */
export interface DrawnSteps {
  readonly rows: readonly StepChartRow[];
  readonly notes: Note[];
}

/**
 * The rows of a step function from 0 on: where it begins, its steps, and its end. Of very many steps those are left out
 * that others follow within a thousandth of the axis, but for those at `marked` times.
 */
export function stepRows(
  { series, label }: { readonly series: string; readonly label: string },
  start: number,
  steps: readonly Step[],
  end: number,
  marked: readonly number[] = [],
): DrawnSteps {
  const rowOf = ({ time, share, interval }: Step): StepChartRow => {
    const { lower = null, upper = null } = interval ?? {};
    return { series, label, x: time, y: share, lower, upper };
  };
  const slotOf = (step: Step) => Math.floor((step.time / end) * MOST_STEPS);
  const isMany = steps.length > MOST_STEPS;
  const isDrawn = (step: Step, i: number) =>
    !isMany || marked.includes(step.time) || slotOf(step) !== slotOf(steps[i + 1] ?? NEVER);
  const drawn = steps.filter(isDrawn);
  const first = { time: 0, share: start, interval: { lower: start, upper: start } };
  const last = steps.at(-1) ?? first;
  return {
    rows: [first, ...drawn, ...(last.time < end ? [{ ...last, time: end }] : [])].map(rowOf),
    notes: isMany ? [{ path: ["data"], reason: "rows-left-out" }] : [],
  };
}

const NEVER: Step = { time: Number.POSITIVE_INFINITY, share: 0, interval: null };

/** The step of those that hold at a time; the last one up to it. */
export function stepAt(steps: readonly Step[], time: number): Step | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (steps[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/** Curves in steps, with their bands, and what each step tells, its time in a unit. */
export function stepMarks(
  plot: LinesPlot,
  rows: readonly StepChartRow[],
  columns: Readonly<Record<keyof StepChartRow, ColumnSpec>>,
  color: ChartChannel,
  unit: number,
  printer: ChartPrinter,
): ChartLayer[] {
  const stretches = rows.flatMap(({ series, x, lower, upper }, i) => {
    const next = rows[i + 1];
    if (next?.series !== series || lower === null || upper === null) return [];
    return [{ series, from: x, to: next.x, lower, upper }];
  });
  const place = { x: plot.x("x"), y: plot.y("y") };
  return [
    steppedBand(plot, cornersOf(stretches), { color, opacity: 0.16 }),
    {
      mark: { type: "line", interpolate: "step-after", strokeWidth: 2 },
      encoding: { ...place, color, order: { value: null } },
    },
    {
      transform: [{ calculate: `datum.x / ${unit}`, as: "time" }],
      mark: { type: "point", filled: true, size: 60, opacity: 0 },
      encoding: {
        ...place,
        color,
        tooltip: tooltipOf(
          { ...columns, time: columns.x },
          ["label", "time", "y", "lower", "upper"],
          printer,
        ),
      },
    },
  ];
}

/** The columns of steps, whose times and shares have a head of their own. */
export function stepColumns(x: ColumnSpec, y: ColumnSpec) {
  return { ...SERIES_COLUMNS, x, y, ...intervalColumns("share") };
}
