import { entriesOf, optional, type Readers, readOptions, record, whole } from "../../errors/options.ts";
import { positiveAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { listed } from "../drawing/listed.ts";
import { curveDots, curveMark } from "./line-marks.ts";
import { linesPlot } from "./lines-plot.ts";
import { markLabels } from "./mark-labels.ts";
import { type CurveChartRow, colorsOf, SERIES_COLUMNS } from "./series-rows.ts";

/** The service level that a number of agents gives. */
export interface StaffingRow {
  /** What the curve is of, such as a load. */
  readonly series: string;
  /** Whole, at least 1. */
  readonly agents: number;
  /** Share answered within the target time, 0..1. */
  readonly serviceLevel: number;
}

/** Options of `staffingChart`. */
export interface StaffingChartOptions extends ChartOptions {
  /** The service level to reach, 0..1. */
  target: number;
  /** Seconds within which callers are to be answered, for the words; above 0. */
  targetSeconds?: number | undefined;
}

const ROW = { series: textAt, agents: whole(1), serviceLevel: rateAt } satisfies Readers<StaffingRow>;

const ROWS = entriesOf(record(ROW, "agents with their service level"), "a list of service levels");

const OPTIONS = {
  ...CHART_OPTIONS,
  target: rateAt,
  targetSeconds: optional(positiveAt),
} satisfies Readers<StaffingChartOptions>;

const WORDS = {
  title: ["Agents and service level", "Операторы и уровень сервиса", "Оператори и ниво на обслужване"],
  subtitle: [
    "Dot: fewest agents that reach {level}",
    "Точка — наименьшее число операторов для {level}",
    "Точка — най-малко оператори за {level}",
  ],
  agents: ["Agents", "Операторы", "Оператори"],
  answered: ["Answered in time", "Отвечено вовремя", "Отговорено навреме"],
  answeredWithin: ["Answered within {target}", "Отвечено за {target}", "Отговорено до {target}"],
  seconds: ["{seconds} s", "{seconds} с", "{seconds} с"],
  none: ["none", "нет", "няма"],
  alt: [
    "Agents needed for {level} within {target}: {needs}.",
    "Операторов для {level} за {target}: {needs}.",
    "Нужни оператори за {level} до {target}: {needs}.",
  ],
  altNoTime: [
    "Agents needed for {level}: {needs}.",
    "Операторов для {level}: {needs}.",
    "Нужни оператори за {level}: {needs}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...SERIES_COLUMNS,
  x: { title: WORDS.agents, type: "count" },
  y: { title: WORDS.answered, type: "share" },
} as const satisfies Readonly<Record<keyof CurveChartRow, ColumnSpec>>;

/**
 * The service level over the number of agents, a curve for each load, with the first number that reaches the target at
 * the curve and beside the name of the load.
 *
 * @throws `invalid_input` for agents that are not whole or stand twice in a series, levels and targets outside 0..1,
 * and options that cannot be; `insufficient_data` without a row.
 *
 * @example
 * ```ts
 * import { staffQueue } from "service-quality/delivery";
 * import { staffingChart } from "service-quality/charts";
 *
 * const rows = [150, 300].flatMap((arrivalsPerHour) =>
 *   [10, 12, 14, 16, 18, 20, 22, 24, 26].map((agents) => ({
 *     series: `${arrivalsPerHour}/h`,
 *     agents,
 *     serviceLevel: staffQueue({ arrivalsPerHour, handleSeconds: 240, targetSeconds: 20, agents }).serviceLevel,
 *   })),
 * );
 * staffingChart(rows, { target: 0.8, targetSeconds: 20 }).alt;
 * // => "Agents needed for 80% within 20 s: 150/h: 14, 300/h: 26."
 * ```
 */
export function staffingChart(
  rows: readonly StaffingRow[],
  options: StaffingChartOptions,
): Chart<CurveChartRow> {
  const given = ROWS(rows, ["data"]);
  const { target, targetSeconds, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, labelOf, share, number } = printer;
  const { theme } = chosen;
  const bySeries = new Map<string, Map<number, number>>();
  given.forEach(({ series, agents, serviceLevel }, i) => {
    const levels = bySeries.get(series) ?? new Map<number, number>();
    if (levels.has(agents)) {
      refuse(
        "invalid_input",
        ["data", i, "agents"],
        "a number of agents that stands once in its series",
        agents,
      );
    }
    bySeries.set(series, levels.set(agents, serviceLevel));
  });
  const curves = [...bySeries].map(([series, levels]) => {
    const steps = [...levels].sort(([a], [b]) => a - b);
    return {
      series,
      label: labelOf(series),
      steps,
      need: steps.find(([, level]) => level >= target) ?? null,
    };
  });
  const { rows: drawn, notes } = chosenRows(
    curves,
    ({ need }) => need?.[0] ?? Number.MAX_VALUE,
    "given",
    chosen,
  );
  const data = drawn.flatMap(({ series, label, steps }) =>
    steps.map(([x, y]): CurveChartRow => ({ series, label, x, y })),
  );
  const colors = colorsOf(
    drawn.map(({ series }) => series),
    theme,
  );
  const plot = linesPlot(
    {
      x: {
        title: say("agents"),
        extent: extentOf(data.map(({ x }) => x)),
        type: "number",
        isWhole: true,
        fixed: { least: true, most: true },
      },
      y: { extent: [0, 1], type: "share", fixed: { least: true, most: true } },
    },
    drawn.map(({ series, label, steps, need }) => {
      const text = need === null ? label : `${label}: ${need[0]}`;
      return { at: steps.at(-1)![1], text, color: colors.get(series)! };
    }),
    printer,
  );
  const needs = drawn.flatMap(({ series, need }) => {
    if (need === null) return [];
    const [x, y] = need;
    const i = data.findIndex((row) => row.series === series && row.x === x);
    return [{ i, x, y, text: String(x), short: String(x) }];
  });
  const labels = markLabels(plot, [], needs, data, printer);
  const within = targetSeconds === null ? null : say("seconds", { seconds: number(targetSeconds) });
  const parts = {
    level: share(target),
    needs: listed(
      drawn.map(({ label, need }) => `${brief(label)}: ${need === null ? say("none") : need[0]}`),
    ),
  };
  return framed(
    "staffing",
    {
      data,
      columns: COLUMNS,
      alt: [within === null ? say("altNoTime", parts) : say("alt", { ...parts, target: within })],
      notes: [...notes, ...labels.notes],
    },
    plot.drawn([
      plot.across(target, { color: theme.muted, isDashed: true }),
      curveMark(plot, colors),
      ...labels.halos,
      curveDots(plot, COLUMNS, { filter: "true", color: colors, size: 24 }, printer),
      {
        data: { values: needs.map(({ x, y }) => ({ x, y })) },
        mark: { type: "point", filled: true, size: 85, color: theme.text },
        encoding: { x: plot.x("x"), y: plot.y("y") },
      },
      ...labels.texts,
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { level: share(target) }),
      axisTitle: within === null ? say("answered") : say("answeredWithin", { target: within }),
    },
    printer,
  );
}
