import type { Chart } from "../../../charts/chart.ts";
import { npsChart } from "../../../charts/rows/nps-chart.ts";
import { likertChart } from "../../../charts/stacks/likert-chart.ts";
import type { CesEstimate } from "../../../satisfaction/measures/ces.ts";
import type { CsatEstimate } from "../../../satisfaction/measures/csat.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock, ReportFigure } from "../../report-block.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, figuresBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

const WORDS = {
  nps: ["NPS: {column}", "NPS: {column}", "NPS: {column}"],
  csat: ["satisfied: {column}", "довольны: {column}", "доволни: {column}"],
  ces: ["effort, mean: {column}", "усилие, среднее: {column}", "усилие, средно: {column}"],
  respondents: ["{interval}, n = {n}", "{interval}, n = {n}", "{interval}, n = {n}"],
} as const satisfies Readonly<Record<string, Words>>;

type Column = { readonly column: string };

/** Recommendation, satisfaction and effort, of every column that tells them. */
export function satisfactionBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const { nps = [], csat = [], ces = [] } = results;
  const { labelOf } = printerOf(WORDS, context);
  const [only, ...others] = nps;
  return [
    ...figuresBlock(...figuresOf({ nps, csat, ces }, context)),
    ...(only === undefined
      ? []
      : chartBlocks(() =>
          others.length === 0
            ? npsChart(only, context.chart)
            : npsChart(
                nps.map(({ column, ...estimate }) => ({ group: labelOf(column), ...estimate })),
                context.chart,
              ),
        )),
    ...byScale([...csat, ...ces]).flatMap((rated) => chartBlocks(() => answersChart(rated, context))),
  ];
}

function figuresOf(
  { nps, csat, ces }: Required<Pick<SurveyResults, "nps" | "csat" | "ces">>,
  context: SectionContext,
): ReportFigure[] {
  const { say, figure, signed, share, limits, labelOf } = printerOf(WORDS, context);
  const named = (key: "nps" | "csat" | "ces", column: string) => say(key, { column: labelOf(column) });
  const detail = (n: number, interval: string) => say("respondents", { interval, n: figure(n, 0) });
  return [
    ...nps.map(({ column, nps: score, interval, confidence, n }) => ({
      value: signed(score, 0),
      label: named("nps", column),
      detail: detail(
        n,
        limits(interval, confidence, (limit) => signed(limit, 0)),
      ),
    })),
    ...csat.map(({ column, share: satisfied, interval, confidence, n }) => ({
      value: share(satisfied, 0),
      label: named("csat", column),
      detail: detail(
        n,
        limits(interval, confidence, (limit) => share(limit, 0)),
      ),
    })),
    ...ces.map(({ column, mean, interval, confidence, n }) => ({
      value: figure(mean, 2),
      label: named("ces", column),
      detail: detail(
        n,
        limits(interval, confidence, (limit) => figure(limit, 2)),
      ),
    })),
  ];
}

type Rated = Column & Pick<CsatEstimate | CesEstimate, "scale" | "n" | "distribution">;

/** Ratings with those on the same scale, as one picture has one. */
function byScale(rated: readonly Rated[]): Rated[][] {
  const scales = new Map<string, Rated[]>();
  for (const one of rated) {
    const { min, max } = one.scale;
    const scale = `${min} ${max}`;
    scales.set(scale, [...(scales.get(scale) ?? []), one]);
  }
  return [...scales.values()];
}

/** How people answered; the middle is that of the ratings, whatever the scale of the instrument. */
function answersChart(rated: readonly Rated[], context: SectionContext): Chart {
  const { instrument: _, ...chart } = context.chart;
  return likertChart(
    rated.map(({ column, n, distribution }) => ({
      item: column,
      n,
      distribution: distribution.map(({ value, share }) => ({ value, share })),
    })),
    chart,
  );
}
