import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { extentOf } from "../drawing/extent.ts";
import { byName } from "../drawing/named-looks.ts";
import type { WaterfallChartRow } from "./waterfall-rows.ts";

/** How the steps of a waterfall are drawn. */
export interface WaterfallLook {
  /** Of the axis of amounts. */
  readonly title: string;
  readonly type: "money" | "number";
  /** Bars stand on 0; where the axis need not hold it, totals are lines. */
  readonly totals: "bars" | "lines";
  /** A level to compare with, such as a price. */
  readonly level: { readonly at: number; readonly text: string } | null;
  /** Said in place of an amount that is not known. */
  readonly wanting: string;
}

/** The heads of a waterfall's table. */
export function waterfallColumns(type: "money" | "number") {
  const { id, label } = NAMED_COLUMNS;
  return {
    id,
    label,
    order: { title: ["order", "порядок", "ред"], type: "count" },
    amount: { title: ["amount", "величина", "стойност"], type },
    from: { title: ["from", "от", "от"], type },
    to: { title: ["to", "до", "до"], type },
    part: { title: ["part", "часть", "част"], type: "text" },
  } as const satisfies Readonly<Record<keyof WaterfallChartRow, ColumnSpec>>;
}

/** An amount as it is printed beside its bar; nothing where it is not known. */
export function amountText({ amount, part }: WaterfallChartRow, printer: ChartPrinter): string {
  if (amount === null) return "";
  return (part === "total" ? printer.figure : printer.signed)(amount, printer.digits);
}

/** The least and the largest level that must find a place. */
export function levelsOf(
  rows: readonly WaterfallChartRow[],
  { totals, level }: WaterfallLook,
): [number, number] {
  const isOnZero = ({ part }: WaterfallChartRow) => totals === "lines" && part === "total";
  return extentOf([
    ...rows.flatMap((row) => (isOnZero(row) ? [row.to] : [row.from, row.to])),
    ...(level === null ? [] : [level.at]),
  ]);
}

/** Where the marks of a waterfall stand. */
interface WaterfallPlaces {
  /** The axis along which one step follows another. */
  readonly axis: "x" | "y";
  readonly step: ChartChannel;
  /** The place of a level. */
  readonly levelAt: (field: string) => ChartChannel;
  /** Of a bar, in pixels along its axis. */
  readonly size: number;
}

/** Bars from level to level, and lines for totals that are none. */
export function waterfallMarks(
  { totals, type }: WaterfallLook,
  { axis, step, levelAt, size }: WaterfallPlaces,
  printer: ChartPrinter,
): ChartLayer[] {
  const { theme } = printer.options;
  const across = axis === "x" ? "y" : "x";
  const colors = { up: theme.good, down: theme.bad, total: theme.unsure };
  const tooltip = tooltipOf(waterfallColumns(type), ["label", "amount", "from", "to"], printer);
  const bars: ChartLayer = {
    transform: [{ filter: `datum.part !== null${totals === "bars" ? "" : " && datum.part !== 'total'"}` }],
    mark: { type: "bar", opacity: 0.92, ...(axis === "x" ? { width: size } : { height: size }) },
    encoding: {
      [axis]: step,
      [across]: levelAt("from"),
      [`${across}2`]: { field: "to" },
      color: byName("part", Object.entries(colors)),
      tooltip,
    },
  };
  if (totals === "bars") return [bars];
  const orient = axis === "x" ? "horizontal" : "vertical";
  const lines: ChartLayer = {
    transform: [{ filter: "datum.part === 'total'" }],
    mark: { type: "tick", orient, thickness: 4, size, color: theme.text },
    encoding: { [axis]: step, [across]: levelAt("to"), tooltip },
  };
  return [bars, lines];
}
