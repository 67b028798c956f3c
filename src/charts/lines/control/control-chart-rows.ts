import { refuse } from "../../../errors/refuse.ts";
import { type ColumnSpec, intervalColumns } from "../../drawing/chart-columns.ts";
import type { DrawnControlChart } from "./control-chart-parts.ts";

/** A point of the picture of a control chart. */
export type ControlChartPlotRow = {
  /** From 1 on. */
  index: number;
  label: string;
  value: number | null;
  center: number | null;
  lower: number | null;
  upper: number | null;
  phase: number;
  /** The rules that it completes. */
  signals: string;
  state: "common" | "signal" | "missing";
};

/** A point of the picture of a chart of cumulative sums, with the two sums. */
export type CusumPlotRow = ControlChartPlotRow & { high: number | null; low: number | null };

/** The rows of all points. */
export function controlRows(
  { points }: DrawnControlChart,
  times: readonly string[] | null,
  isSums: boolean,
): ControlChartPlotRow[] {
  if (times !== null && times.length !== points.length) {
    return refuse("invalid_input", ["times"], `${points.length} names, one for each point`, times);
  }
  if (points.every(({ value }) => value === null)) {
    return refuse("insufficient_data", ["data"], "a point with a value", points.length);
  }
  return points.map(({ value, center, lower, upper, high, low, phase, signals }, i): ControlChartPlotRow => {
    const common = signals.length > 0 ? "signal" : "common";
    return {
      index: i + 1,
      label: times?.[i] ?? String(i + 1),
      value,
      center,
      lower,
      upper,
      phase,
      signals: signals.join(", "),
      state: value === null ? "missing" : common,
      ...(isSums ? { high, low } : {}),
    };
  });
}

/** Their columns. */
export function controlColumns(type: "number" | "share", isSums: boolean) {
  return isSums ? { ...pointColumns(type), ...SUM_COLUMNS } : pointColumns(type);
}

function pointColumns(type: "number" | "share") {
  return {
    index: { title: ["index", "номер", "номер"], type: "count" },
    label: { title: ["label", "название", "название"], type: "text" },
    value: { title: ["value", "значение", "стойност"], type },
    center: { title: ["center", "центр", "център"], type },
    ...intervalColumns(type),
    phase: { title: ["phase", "этап", "етап"], type: "count" },
    signals: { title: ["signals", "сигналы", "сигнали"], type: "text" },
    state: { title: ["state", "состояние", "състояние"], type: "text" },
  } as const satisfies Readonly<Record<keyof ControlChartPlotRow, ColumnSpec>>;
}

const SUM_COLUMNS = {
  high: { title: ["sum upwards", "сумма вверх", "сума нагоре"], type: "number" },
  low: { title: ["sum downwards", "сумма вниз", "сума надолу"], type: "number" },
} as const satisfies Readonly<Record<Exclude<keyof CusumPlotRow, keyof ControlChartPlotRow>, ColumnSpec>>;
