import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { amountAt, finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { refuse } from "../../errors/refuse.ts";
import type { UnitComparison, UnitPosition } from "../../satisfaction/comparison/compare-units.ts";
import type { FunnelPosition } from "../../satisfaction/comparison/funnel.ts";
import type { MeasureName } from "../../satisfaction/comparison/measure.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartColumn } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { listed } from "../drawing/listed.ts";
import { byName } from "../drawing/named-looks.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { funnelLimits } from "./funnel-limits.ts";
import type { PlaneAxis } from "./plane-axes.ts";
import { planePlot } from "./plane-plot.ts";

/** A row of the chart of units. */
export type UnitFunnelChartRow = {
  id: string;
  label: string;
  /** Respondents; their effective number where they are weighted. */
  n: number;
  value: number | null;
  alertLower: number | null;
  alertUpper: number | null;
  alarmLower: number | null;
  alarmUpper: number | null;
  position: FunnelPosition | null;
  z: number | null;
  /** Beyond the outer limits, between inner and outer, or within. */
  signal: "alarm" | "alert" | "within" | null;
};

/** Options of `unitFunnelChart`. */
export interface UnitFunnelChartOptions extends ChartOptions {
  /** The most units that are drawn; all by default. */
  most?: number | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  most: otherwise(whole(1), Number.MAX_SAFE_INTEGER),
} satisfies Readers<UnitFunnelChartOptions>;

const UNIT = {
  unit: textAt,
  n: whole(0),
  effectiveN: amountAt,
  value: optional(finiteAt),
  alert: optional(limitsAt),
  alarm: optional(limitsAt),
  position: optional(oneOf("alarm-below", "alert-below", "within", "alert-above", "alarm-above")),
  z: optional(finiteAt),
} satisfies Partial<Readers<UnitPosition<Missing>>>;

/** What the chart needs of the comparison. */
const COMPARISON = {
  model: oneOf("funnel"),
  measure: oneOf<MeasureName>("nps", "csat", "ces", "disconfirmation", "mean-rating", "composite-index"),
  overdispersion: oneOf("none", "multiplicative"),
  levels: fields({ alert: levelAt, alarm: levelAt }, "the levels of the limits"),
  target: finiteAt,
  standardDeviation: amountAt,
  dispersion: optional(amountAt),
  units: entriesOf(fields(UNIT, "a unit with its place"), "units"),
} satisfies Partial<Readers<UnitComparison<Missing>>>;

type ReadComparison = Read<typeof COMPARISON>;

const WORDS = {
  title: [
    "Which units differ by more than chance?",
    "Какие подразделения отличаются не случайно?",
    "Кои звена се различават не случайно?",
  ],
  limits: [
    "Limits {alert} % (– –) and {alarm} % (—)",
    "Границы {alert} % (– –) и {alarm} % (—)",
    "Граници {alert} % (– –) и {alarm} % (—)",
  ],
  widened: [
    "widened {times} times for overdispersion",
    "расширены в {times} раза из-за сверхдисперсии",
    "разширени {times} пъти заради свръхдисперсия",
  ],
  answers: ["Answers (n)", "Ответы (n)", "Отговори (n)"],
  effective: ["Effective number of answers", "Эффективное число ответов", "Ефективен брой отговори"],
  nps: ["NPS", "NPS", "NPS"],
  csat: ["Satisfied", "Доля довольных", "Дял на доволните"],
  ces: ["Customer effort", "Усилия клиентов", "Усилие на клиентите"],
  "mean-rating": ["Mean rating", "Средняя оценка", "Средна оценка"],
  disconfirmation: ["Disconfirmation", "Расхождение с ожиданиями", "Отклонение от очакванията"],
  "composite-index": ["Index", "Индекс", "Индекс"],
  noAnswers: NO_ANSWERS,
  none: ["none", "нет", "няма"],
  alt: [
    "{measure} of units: {units}, target {target}. Above the outer limits: {high}; below them: {low}.",
    "{measure}, подразделений: {units}, уровень {target}. Выше внешних границ: {high}; ниже: {low}.",
    "{measure}, звена: {units}, цел {target}. Над външните граници: {high}; под тях: {low}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** What measures keep to, whatever their scale. */
const RANGES: Partial<Readonly<Record<MeasureName, readonly [number, number]>>> = {
  nps: [-100, 100],
  csat: [0, 1],
  "composite-index": [0, 100],
};

/** The horizontal axis goes at least so far, so that its ticks are whole numbers. */
const FEWEST_ANSWERS = 10;

/**
 * A funnel plot: the value of each unit against its answers, the limits within which units of that size fall by chance,
 * and the units outside named.
 *
 * The limits are target ± z · σ / √n, wider by √dispersion where units differ anyway.
 *
 * @throws `invalid_input` for what is no result of `compareUnits` and for options that cannot be; `insufficient_data`
 * without a unit to draw.
 *
 * @example
 * ```ts
 * import { compareUnits } from "service-quality/satisfaction";
 * import { unitFunnelChart } from "service-quality/charts";
 *
 * const comparison = compareUnits(
 *   [
 *     { unit: "center", answers: { promoters: 160, passives: 90, detractors: 50 } },
 *     { unit: "harbor", answers: { promoters: 70, passives: 60, detractors: 70 } },
 *     { unit: "kiosk", answers: { promoters: 1, passives: 2, detractors: 2 } },
 *   ],
 *   { measure: "nps" },
 * );
 * unitFunnelChart(comparison).alt;
 * // => "NPS of units: 3, target 22. Above the outer limits: center (37); below them: harbor (0)."
 * ```
 */
export function unitFunnelChart(
  comparison: UnitComparison<Missing>,
  options: UnitFunnelChartOptions = {},
): Chart<UnitFunnelChartRow> {
  const read = readFields(comparison, COMPARISON, [], "the result of compareUnits");
  const { measure, levels, target, standardDeviation, dispersion, overdispersion, units } = read;
  const widening = overdispersion === "none" ? 1 : Math.sqrt(Math.max(1, dispersion ?? 1));
  const chosen = readOptions(options, OPTIONS);
  const type = measure === "csat" ? "share" : "number";
  const printer = chartPrinter(WORDS, chosen, measure === "csat" || measure === "nps" ? 0 : 2);
  const { say, labelOf, figure, level } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(units, ({ value }) => value, "given", chosen);
  const data = rows.map(({ unit, effectiveN, value, alert, alarm, position, z }): UnitFunnelChartRow => {
    return {
      id: unit,
      label: labelOf(unit),
      n: effectiveN,
      value,
      alertLower: alert?.lower ?? null,
      alertUpper: alert?.upper ?? null,
      alarmLower: alarm?.lower ?? null,
      alarmUpper: alarm?.upper ?? null,
      position,
      z,
      signal: signalOf(position),
    };
  });
  const isWeighted = rows.some(({ n, effectiveN }) => n !== effectiveN);
  const [least, most] = extentOf(data.flatMap(({ n, value }) => (value === null ? [] : [n])));
  const range = extentOf(data.flatMap(({ alarmLower, alarmUpper }) => [alarmLower, alarmUpper]));
  const columns = columnsOf(type, isWeighted);
  const plane = planePlot(
    data.map(({ id, label, n, value, signal }) => ({
      id,
      label,
      x: n,
      y: value,
      isNamed: signal !== "within",
    })),
    {
      x: {
        title: say(isWeighted ? "effective" : "answers"),
        extent: [0, Math.max(FEWEST_ANSWERS, least < most ? most : 1.25 * most)],
        type: "count",
      },
      y: { ...valueExtent([target, ...range, ...data.map(({ value }) => value)], measure), type },
      height: 340,
      hasGrid: true,
      wanting: say("noAnswers"),
    },
    printer,
  );
  const colors = { within: theme.ink, alert: theme.warn, alarm: theme.bad };
  const deviation = standardDeviation * widening;
  return framed(
    "unit-funnel",
    { data, columns, alt: altOf(data, read, printer), notes: [...notes, ...plane.notes] },
    plane.drawn(
      [
        ...funnelLimits(plane, { target, deviation, levels, from: least, range }, theme),
        plane.across(target, { color: theme.muted }),
      ],
      [
        {
          transform: [{ filter: "isValid(datum.value)" }],
          mark: { type: "point", filled: true, size: 62 },
          encoding: {
            x: plane.x("n"),
            y: plane.y("value"),
            color: byName("signal", Object.entries(colors)),
            tooltip: tooltipOf(
              columns,
              ["label", "value", "n", "alertLower", "alertUpper", "alarmLower", "alarmUpper", "z"],
              printer,
            ),
          },
        },
      ],
    ),
    {
      title: say("title"),
      subtitle: [
        say("limits", { alert: level(levels.alert), alarm: level(levels.alarm) }),
        ...(widening > 1 ? [say("widened", { times: figure(widening, 2) })] : []),
      ].join(", "),
      axisTitle: say(measure),
    },
    printer,
  );
}

/** Where the values lie; all of the measure's range where they are one, and never beyond it. */
function valueExtent(values: readonly (number | null)[], measure: MeasureName): Omit<PlaneAxis, "type"> {
  const extent = extentOf(values);
  const range = RANGES[measure];
  if (range === undefined) return { extent };
  const [least, most] = extent[0] < extent[1] ? extent : range;
  return { extent: [least, most], fixed: { least: least <= range[0], most: most >= range[1] } };
}

function signalOf(position: FunnelPosition | null): UnitFunnelChartRow["signal"] {
  if (position === null || position === "within") return position;
  return position === "alarm-below" || position === "alarm-above" ? "alarm" : "alert";
}

function columnsOf(type: ChartColumn["type"], isWeighted: boolean) {
  const limit = (title: Words): ColumnSpec => ({ title, type });
  return {
    ...NAMED_COLUMNS,
    n: { ...NAMED_COLUMNS.n, digits: isWeighted ? 1 : 0 },
    value: { title: ["value", "значение", "стойност"], type },
    alertLower: limit(["inner lower limit", "внутренняя нижняя граница", "вътрешна долна граница"]),
    alertUpper: limit(["inner upper limit", "внутренняя верхняя граница", "вътрешна горна граница"]),
    alarmLower: limit(["outer lower limit", "внешняя нижняя граница", "външна долна граница"]),
    alarmUpper: limit(["outer upper limit", "внешняя верхняя граница", "външна горна граница"]),
    position: { title: ["position", "положение", "положение"], type: "text" },
    z: { title: ["z", "z", "z"], type: "number", digits: 2 },
    signal: { title: ["signal", "сигнал", "сигнал"], type: "text" },
  } as const satisfies Readonly<Record<keyof UnitFunnelChartRow, ColumnSpec>>;
}

/** How many units there are, what they are held to, and which lie beyond the outer limits. */
function altOf(
  data: readonly UnitFunnelChartRow[],
  { measure, target }: ReadComparison,
  { say, figure, share }: ChartPrinter<typeof WORDS>,
): string[] {
  const text = (value: number | null) => (measure === "csat" ? share(value) : figure(value));
  const beyond = (side: FunnelPosition) => {
    const units = data.filter(({ position }) => position === side);
    return units.length === 0
      ? say("none")
      : listed(units.map(({ label, value }) => `${brief(label)} (${text(value)})`));
  };
  return [
    say("alt", {
      measure: say(measure),
      units: data.length,
      target: text(target),
      high: beyond("alarm-above"),
      low: beyond("alarm-below"),
    }),
  ];
}

/** Between 0 and 1. */
function levelAt(value: unknown, path: ErrorPath): number {
  const level = rateAt(value, path);
  return level > 0 && level < 1 ? level : refuse("invalid_input", path, "a number between 0 and 1", value);
}
