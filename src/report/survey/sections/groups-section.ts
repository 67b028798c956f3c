import { type ColumnSpec, intervalColumns } from "../../../charts/drawing/chart-columns.ts";
import { intervalChart } from "../../../charts/rows/interval-chart.ts";
import { rowLimits } from "../../../charts/rows/row-limits.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { GroupComparison, SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, tableBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

/** As many differences are listed, those first that are least likely by chance. */
const MOST = 20;

const WORDS = {
  gap: ["Overall gap by {by}", "Разрыв в целом: {by}", "Обща разлика: {by}"],
  perception: ["Overall perception by {by}", "Восприятие в целом: {by}", "Общо възприятие: {by}"],
  rating: ["{rating} by {by}", "{rating}: {by}", "{rating}: {by}"],
  intervals: ["{level} % intervals", "интервалы {level} %", "{level} % интервали"],
  differences: [
    "Differences by {by}, the clearest first",
    "Различия: {by}, сначала самые явные",
    "Различия: {by}, първо най-ясните",
  ],
  overall: ["overall", "в целом", "общо"],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  measure: { title: ["of what", "чего", "на какво"], type: "name" },
  a: { title: ["group", "группа", "група"], type: "text" },
  b: { title: ["less group", "минус группа", "минус група"], type: "text" },
  difference: { title: ["difference", "разность", "разлика"], type: "number" },
  ...intervalColumns("number"),
  holmP: { title: ["p, Holm", "p, Холм", "p, Холм"], type: "number", digits: 3 },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** Scores and ratings of the groups of every attribute, and what differs between them. */
export function groupsBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  return (results.groups ?? []).flatMap((comparison) => [
    ...scoreChart(comparison, context),
    ...ratingCharts(comparison, context),
    ...differenceTable(comparison, context),
  ]);
}

interface Estimate {
  readonly id: string;
  readonly n: number;
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

function scoreChart({ by, scores }: GroupComparison, context: SectionContext): ReportBlock[] {
  if (scores === undefined) return [];
  const { say, labelOf } = printerOf(WORDS, context);
  const rows = scores.scores.filter(({ dimension }) => dimension === null);
  return estimatesChart(
    rows.map(({ sample, n, mean, interval }) => ({ id: sample, n, value: mean, interval })),
    say(scores.measure, { by: labelOf(by) }),
    scores.confidence,
    scores.measure === "gap",
    context,
  );
}

function ratingCharts({ by, ratings }: GroupComparison, context: SectionContext): ReportBlock[] {
  const { say, labelOf } = printerOf(WORDS, context);
  return ratings.flatMap(({ column, comparison }) =>
    estimatesChart(
      comparison.samples.map(({ sample, n, value, interval }) => ({ id: sample, n, value, interval })),
      say("rating", { rating: labelOf(column), by: labelOf(by) }),
      comparison.confidence,
      comparison.measure === "nps",
      comparison.measure === "nps" ? withDigits(context, 0) : context,
    ),
  );
}

function withDigits(context: SectionContext, digits: number): SectionContext {
  return { ...context, chart: { ...context.chart, digits } };
}

function estimatesChart(
  estimates: readonly Estimate[],
  title: string,
  confidence: number,
  zero: boolean,
  context: SectionContext,
): ReportBlock[] {
  const { say, level } = printerOf(WORDS, context);
  const rows = estimates.map(({ id, n, value, interval }) => ({
    id,
    label: id,
    n,
    value,
    ...rowLimits(interval),
  }));
  const subtitle = say("intervals", { level: level(confidence) });
  return chartBlocks(() => intervalChart(rows, { ...context.chart, title, subtitle, zero, order: "value" }));
}

function differenceTable({ by, scores, ratings }: GroupComparison, context: SectionContext): ReportBlock[] {
  const { say, labelOf, language } = printerOf(WORDS, context);
  const differences = [
    ...(scores?.differences ?? []).map(({ dimension, ...pair }) => ({
      ...pair,
      measure: dimension === null ? say("overall") : labelOf(dimension),
    })),
    ...ratings.flatMap(({ column, comparison }) =>
      comparison.differences.map((pair) => ({ ...pair, measure: labelOf(column) })),
    ),
  ];
  const rows = differences
    .map(({ measure, a, b, difference, interval, holmP }) => ({
      measure,
      a,
      b,
      difference,
      ...rowLimits(interval),
      holmP,
    }))
    .sort((one, other) => (one.holmP ?? 1) - (other.holmP ?? 1))
    .slice(0, MOST);
  return [tableBlock(say("differences", { by: labelOf(by) }), COLUMNS, rows, language)];
}
