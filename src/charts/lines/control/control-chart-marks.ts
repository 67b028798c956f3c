import type { ChartLayer } from "../../chart.ts";
import type { ChartPrinter } from "../../chart-printer.ts";
import { type ColumnSpec, tooltipOf } from "../../drawing/chart-columns.ts";
import { PIXELS } from "../../drawing/placed-texts.ts";
import { cornersOf, steppedBand, steppedLine } from "../line-marks.ts";
import type { LinesPlot } from "../lines-plot.ts";
import type { ControlChartPlotRow } from "./control-chart-rows.ts";

/** Points closer than this have no dots, but for signals. */
const CLOSE = 4;

/** The band between the limits, their lines and the center, and where phases meet. */
export function limitMarks(
  { width, y }: LinesPlot,
  data: readonly ControlChartPlotRow[],
  isSums: boolean,
  { options: { theme, direction } }: ChartPrinter,
): ChartLayer[] {
  const edge = (i: number) => (direction === "rtl" ? 1 - i / data.length : i / data.length) * width;
  const places = { x: (field: string) => ({ field, ...PIXELS }), y };
  const corners = (lowerOf: LimitOf, upperOf: LimitOf) =>
    cornersOf(
      data.flatMap((row, i) => {
        const [lower, upper] = [lowerOf(row), upperOf(row)];
        if (lower === null || upper === null) return [];
        return [{ series: String(row.phase), from: edge(i), to: edge(i + 1), lower, upper }];
      }),
    );
  const line = (limitOf: LimitOf, color: string, strokeDash: number[] | undefined) => {
    const look = { color, strokeWidth: 1.2, ...(strokeDash === undefined ? {} : { strokeDash }) };
    return steppedLine(places, corners(limitOf, limitOf), look);
  };
  const meetings = data.flatMap(({ phase }, i) =>
    i > 0 && data[i - 1]!.phase !== phase ? [{ at: edge(i) }] : [],
  );
  return [
    steppedBand(
      places,
      corners(
        ({ lower }) => lower,
        ({ upper }) => upper,
      ),
      { color: theme.soft, opacity: 1 },
    ),
    line(({ lower }) => lower, theme.line, undefined),
    line(({ upper }) => upper, theme.line, undefined),
    line(({ center }) => (isSums ? 0 : center), theme.muted, [5, 3]),
    {
      data: { values: meetings },
      mark: { type: "rule", color: theme.line, strokeDash: [2, 3] },
      encoding: { x: places.x("at") },
    },
  ];
}

type LimitOf = (row: ControlChartPlotRow) => number | null;

/** The line of the points of each phase, and its dots; diamonds for signals. */
export function pointMarks(
  { x, y, width }: LinesPlot,
  data: readonly ControlChartPlotRow[],
  field: "value" | "high" | "low",
  columns: Readonly<Record<keyof ControlChartPlotRow, ColumnSpec>>,
  printer: ChartPrinter,
): ChartLayer[] {
  const { theme } = printer.options;
  const place = { x: x("index"), y: y(field) };
  const tooltip = tooltipOf(columns, ["label", "value", "lower", "upper", "signals"], printer);
  const isClose = width / data.length < CLOSE;
  const isBeyond = { value: "true", high: "datum.high > datum.upper", low: "datum.low < datum.lower" }[field];
  const dot = (filter: string, look: object): ChartLayer => ({
    transform: [{ filter }],
    mark: { type: "point", filled: true, ...look },
    encoding: { ...place, tooltip },
  });
  const isSignal = `datum.state === "signal" && ${isBeyond}`;
  return [
    {
      mark: { type: "line", color: theme.good, strokeWidth: 1.3 },
      encoding: { ...place, detail: { field: "phase", type: "nominal" }, order: { value: null } },
    },
    dot(`datum.state !== "missing" && !(${isSignal})`, {
      color: theme.good,
      size: 34,
      opacity: isClose ? 0 : 1,
    }),
    dot(isSignal, { shape: "diamond", color: theme.bad, size: 100 }),
  ];
}
