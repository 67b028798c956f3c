import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type {
  ManagementDisagreement,
  PrincipleScore,
  ProgrammeAssessment,
} from "../../programme/assessment/programme-assessment.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import type { LegendEntry } from "../drawing/legend.ts";
import { intervalRule } from "./interval-marks.ts";
import { rankedRows } from "./ranked-rows.ts";
import { limitsOf, rowLimits } from "./row-limits.ts";
import { rowsPlot } from "./rows-plot.ts";

/** A row of the chart of a programme; its figures are 0..1. */
export type ProgrammeChartRow = {
  id: string;
  label: string;
  n: number;
  /** Maturity; of a framework of risks, the risk. */
  value: number;
  lower: number | null;
  upper: number | null;
  management: number | null;
  staff: number | null;
};

const PRINCIPLE = {
  principle: textAt,
  label: textAt,
  n: whole(0),
  mean: finiteAt,
  interval: optional(limitsAt),
  maturity: rateAt,
  maturityInterval: optional(limitsAt),
  disagreement: optional(
    fields(
      { management: finiteAt, staff: finiteAt } satisfies Partial<Readers<ManagementDisagreement>>,
      "the means of management and staff",
    ),
  ),
} satisfies Partial<Readers<PrincipleScore>>;

/** What the chart needs of the assessment. */
const ASSESSMENT = {
  model: oneOf("programme-assessment"),
  polarity: oneOf("strength", "risk"),
  confidence: rateAt,
  n: whole(0),
  principles: entriesOf(fields(PRINCIPLE, "a principle's score"), "principles"),
} satisfies Partial<Readers<ProgrammeAssessment>>;

const WORDS = {
  strengthTitle: ["Maturity by principle", "Зрелость по принципам", "Зрялост по принципи"],
  riskTitle: ["Risk by principle", "Риск по принципам", "Риск по принципи"],
  subtitle: [
    "n\u00A0=\u00A0{n}; line: {level}\u00A0% interval of all; from the weakest on",
    "n\u00A0=\u00A0{n}; линия — {level}\u00A0% интервал всех; от самых слабых",
    "n\u00A0=\u00A0{n}; линия: {level}\u00A0% интервал на всички; от най-слабите",
  ],
  givenSubtitle: [
    "n\u00A0=\u00A0{n}; line: {level}\u00A0% interval of all",
    "n\u00A0=\u00A0{n}; линия — {level}\u00A0% интервал всех",
    "n\u00A0=\u00A0{n}; линия: {level}\u00A0% интервал на всички",
  ],
  strengthAxis: [
    "Maturity (0 none, 100\u00A0% full)",
    "Зрелость (0 нет, 100\u00A0% полная)",
    "Зрялост (0 няма, 100\u00A0% пълна)",
  ],
  riskAxis: [
    "Risk (0 none, 100\u00A0% full)",
    "Риск (0 нет, 100\u00A0% полный)",
    "Риск (0 няма, 100\u00A0% пълен)",
  ],
  strength: ["maturity", "зрелость", "зрялост"],
  risk: ["risk", "риск", "риск"],
  all: ["all", "все", "всички"],
  management: ["management", "руководство", "ръководство"],
  staff: ["staff", "сотрудники", "служители"],
  strengthAlt: [
    "Maturity of principles, n = {n}. Weakest: {name}, {maturity} ({interval}).",
    "Зрелость по принципам, n = {n}. Слабее всего: {name}, {maturity} ({interval}).",
    "Зрялост по принципи, n = {n}. Най-слаб: {name}, {maturity} ({interval}).",
  ],
  riskAlt: [
    "Risk by principle, n = {n}. Largest: {name}, {maturity} ({interval}).",
    "Риск по принципам, n = {n}. Больше всего: {name}, {maturity} ({interval}).",
    "Риск по принципи, n = {n}. Най-голям: {name}, {maturity} ({interval}).",
  ],
  altApart: [
    "Management and staff differ most: {apart}, {management} against {staff}.",
    "Руководство и сотрудники расходятся сильнее всего: {apart}, {management} против {staff}.",
    "Ръководство и служители се различават най-много: {apart}, {management} срещу {staff}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A quality programme by principle, weakest first: maturity as a dot with its interval, management and staff as
 * triangles joined by a dotted line. Of a framework of risks, the risk, largest first.
 *
 * @throws `invalid_input` for what is no result of `assessProgramme` and for options that cannot be;
 * `insufficient_data` without a principle.
 *
 * @example
 * ```ts
 * import { assessProgramme } from "service-quality/programme";
 * import { programmeChart } from "service-quality/charts";
 *
 * const framework = {
 *   id: "desk", title: "Our desk", polarity: "strength", scale: { min: 1, max: 5 },
 *   principles: [
 *     { id: "pace", label: "Pace", questions: [{ id: "pace-answer", label: "We answer within the hour." }] },
 *     { id: "power", label: "Power", questions: [{ id: "power-own", label: "I decide myself." }] },
 *   ],
 * } as const;
 * const assessment = assessProgramme(
 *   { "pace-answer": [4, 4, 3, 4], "power-own": [4, 3, 1, 2] },
 *   { framework, groups: ["management", "management", "staff", "staff"] },
 * );
 * programmeChart(assessment).alt;
 * // => "Maturity of principles, n = 4. Weakest: Power, 38% (95 % interval −14% to 89%). Management and staff differ most: Power, 63% against 13%."
 * ```
 */
export function programmeChart(
  assessment: ProgrammeAssessment,
  options: ChartOptions = {},
): Chart<ProgrammeChartRow> {
  const given = readFields(assessment, ASSESSMENT, [], "the result of assessProgramme");
  const chosen = readOptions(options, CHART_OPTIONS);
  const { polarity, confidence } = given;
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, share, level } = printer;
  const { theme, labels, order } = chosen;
  const worst = polarity === "strength" ? 1 : -1;
  const { rows, notes } = chosenRows(given.principles, ({ maturity }) => worst * maturity, "value", chosen);
  const data = rows.map((row): ProgrammeChartRow => {
    const { principle, label, n, maturity, maturityInterval, disagreement } = row;
    return {
      id: principle,
      label: labels.get(principle) ?? label,
      n,
      value: maturity,
      ...rowLimits(maturityInterval),
      management: disagreement && maturityAt(disagreement.management, row),
      staff: disagreement && maturityAt(disagreement.staff, row),
    };
  });
  const columns = columnsOf(polarity);
  const plot = rowsPlot(
    data,
    {
      title: say(`${polarity}Axis`),
      extent: [0, 1],
      type: "share",
      fixed: { least: true, most: true },
    },
    { ends: data.map(({ value }) => share(value)), isDotted: true },
    printer,
  );
  const tooltip = tooltipOf(
    columns,
    ["label", "value", "lower", "upper", "management", "staff", "n"],
    printer,
  );
  const sides = [
    { field: "management", shape: "triangle-up", color: theme.good },
    { field: "staff", shape: "triangle-down", color: theme.bad },
  ] as const;
  const hasSides = data.some(({ staff }) => staff !== null);
  const legend: LegendEntry[] = [
    { label: say("all"), color: theme.ink, shape: "circle" },
    ...sides.map(({ field, shape, color }) => ({ label: say(field), color, shape })),
  ];
  return framed(
    "programme",
    { data, columns, alt: altOf(data, given, printer), notes },
    plot.drawn([
      intervalRule(plot, { strokeWidth: 1.7, color: theme.ink, clip: true }),
      plot.lineAt(0),
      ...(hasSides
        ? [
            {
              transform: [{ filter: "isValid(datum.staff)" }],
              mark: { type: "rule", color: theme.line, strokeDash: [1, 2] },
              encoding: { y: plot.y, x: plot.x("staff"), x2: { field: "management" } },
            } satisfies ChartLayer,
          ]
        : []),
      {
        mark: { type: "point", filled: true, size: 75, color: theme.ink },
        encoding: { y: plot.y, x: plot.x("value"), tooltip },
      },
      ...(hasSides
        ? sides.map(
            ({ field, shape, color }): ChartLayer => ({
              transform: [{ filter: `isValid(datum.${field})` }],
              mark: { type: "point", filled: true, size: 60, shape, color },
              encoding: { y: plot.y, x: plot.x(field), tooltip },
            }),
          )
        : []),
    ]),
    {
      title: say(`${polarity}Title`),
      subtitle: say(order === "given" ? "givenSubtitle" : "subtitle", {
        n: given.n,
        level: level(confidence),
      }),
      legend: hasSides ? legend : [],
    },
    printer,
  );
}

/** Points of the scale as maturity, by what the interval of the principle is in both. */
function maturityAt(points: number, { mean, interval, maturity, maturityInterval }: Read<typeof PRINCIPLE>) {
  if (interval === null || maturityInterval === null || interval.lower === interval.upper) return maturity;
  const perPoint = (maturityInterval.upper - maturityInterval.lower) / (interval.upper - interval.lower);
  return Math.min(1, Math.max(0, maturity + (points - mean) * perPoint));
}

function columnsOf(polarity: "strength" | "risk") {
  return {
    ...NAMED_COLUMNS,
    value: { title: WORDS[polarity], type: "share" },
    ...intervalColumns("share"),
    management: { title: WORDS.management, type: "share" },
    staff: { title: WORDS.staff, type: "share" },
  } as const satisfies Readonly<Record<keyof ProgrammeChartRow, ColumnSpec>>;
}

/** The weakest, and where management and staff are furthest apart. */
function altOf(
  data: readonly ProgrammeChartRow[],
  { polarity, n, confidence }: Read<typeof ASSESSMENT>,
  { say, share, limits }: ChartPrinter<typeof WORDS>,
): string[] {
  const ranked = rankedRows(data, ({ value }) => (polarity === "strength" ? -value : value));
  const [weakest] = ranked;
  const distanceOf = ({ management, staff }: ProgrammeChartRow) => Math.abs(management! - staff!);
  const [apart] = data
    .filter(({ management, staff }) => management !== null && staff !== null)
    .sort((a, b) => distanceOf(b) - distanceOf(a));
  return [
    say(`${polarity}Alt`, {
      n,
      name: weakest.label,
      maturity: share(weakest.value),
      interval: limits(limitsOf(weakest), confidence, share),
    }),
    ...(apart === undefined
      ? []
      : [
          say("altApart", {
            apart: apart.label,
            management: share(apart.management),
            staff: share(apart.staff),
          }),
        ]),
  ];
}
