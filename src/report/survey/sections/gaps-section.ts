import { gapChart } from "../../../charts/rows/gap-chart.ts";
import { intervalChart } from "../../../charts/rows/interval-chart.ts";
import { profileChart } from "../../../charts/rows/profile-chart.ts";
import { rowLimits } from "../../../charts/rows/row-limits.ts";
import { rowsOfLevel } from "../../../charts/rows/servqual-rows.ts";
import { toleranceZoneChart } from "../../../charts/rows/tolerance-zone-chart.ts";
import type { ServperfScores } from "../../../gaps/servperf.ts";
import type { ServqualScores } from "../../../gaps/servqual.ts";
import type { Missing } from "../../../survey/estimation.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, figuresBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

const WORDS = {
  overall: ["overall gap", "разрыв в целом", "обща разлика"],
  weighted: ["gap weighted by importance", "разрыв с учётом важности", "разлика според важността"],
  below: ["below expectations, by Holm", "ниже ожиданий, по Холму", "под очакванията, по Холм"],
  belowOf: ["{below} of {all}", "{below} из {all}", "{below} от {all}"],
  alpha: ["lowest alpha of perceptions", "наименьшая альфа восприятий", "най-ниска алфа на възприятията"],
  respondents: ["respondents", "респондентов", "респонденти"],
  perception: ["overall perception", "восприятие в целом", "общо възприятие"],
  itemsTitle: [
    "Perception less expectation, by item",
    "Восприятие минус ожидание, по вопросам",
    "Възприятие минус очакване, по въпроси",
  ],
  performanceTitle: ["Perceived service", "Воспринятая услуга", "Възприета услуга"],
} as const satisfies Readonly<Record<string, Words>>;

/** Gaps of dimensions and items; perceptions alone; the zone of tolerance. */
export function gapsBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const { servqual, servperf, toleranceZone } = results;
  return [
    ...(servqual ? servqualBlocks(servqual, context) : []),
    ...(servperf ? servperfBlocks(servperf, context) : []),
    ...(toleranceZone
      ? levelsOf(toleranceZone).flatMap((level) =>
          chartBlocks(() => toleranceZoneChart(toleranceZone, { ...context.chart, level })),
        )
      : []),
  ];
}

/** Dimensions where there are several, and items. */
export function levelsOf({ dimensions }: { readonly dimensions: readonly unknown[] }) {
  return dimensions.length > 1 ? (["dimensions", "items"] as const) : (["items"] as const);
}

function servqualBlocks(scores: ServqualScores<Missing>, context: SectionContext): ReportBlock[] {
  const { say, figure, signed, limits, labelOf } = printerOf(WORDS, context);
  const { overall, dimensions, confidence, n } = scores;
  const rows = rowsOfLevel(levelsOf(scores)[0], scores.items, dimensions);
  const below = rows.filter(
    ({ gap, holmP }) => gap !== null && gap < 0 && holmP !== null && holmP < 1 - confidence,
  );
  const alphas = dimensions.flatMap(({ dimension, alphaPerception }) =>
    alphaPerception === null ? [] : [{ dimension, alpha: alphaPerception }],
  );
  const lowest = alphas.reduce<(typeof alphas)[number] | null>(
    (least, one) => (least === null || one.alpha < least.alpha ? one : least),
    null,
  );
  const { chart } = context;
  return [
    ...figuresBlock(
      {
        value: signed(overall.gap),
        label: say("overall"),
        detail: limits(overall.interval, confidence, signed),
      },
      {
        value: say("belowOf", { below: below.length, all: rows.length }),
        label: say("below"),
      },
      lowest && {
        value: figure(lowest.alpha),
        label: say("alpha"),
        detail: labelOf(lowest.dimension),
      },
      overall.weightedGap === null
        ? { value: figure(n, 0), label: say("respondents") }
        : { value: signed(overall.weightedGap), label: say("weighted") },
    ),
    ...levelsOf(scores).flatMap((level) =>
      chartBlocks(() =>
        gapChart(scores, { ...chart, level, ...(level === "items" && { title: say("itemsTitle") }) }),
      ),
    ),
    ...(dimensions.length > 1 ? chartBlocks(() => profileChart(scores, chart)) : []),
  ];
}

function servperfBlocks(scores: ServperfScores<Missing>, context: SectionContext): ReportBlock[] {
  const { say, figure, limits } = printerOf(WORDS, context);
  const { overall, dimensions, items, confidence, n } = scores;
  return [
    ...figuresBlock(
      {
        value: figure(overall.perception),
        label: say("perception"),
        detail: limits(overall.interval, confidence, figure),
      },
      { value: figure(n, 0), label: say("respondents") },
    ),
    ...levelsOf(scores).flatMap((level) =>
      chartBlocks(() =>
        intervalChart(
          rowsOfLevel(level, items, dimensions).map(({ id, n, perception, interval }) => ({
            id,
            n,
            value: perception,
            ...rowLimits(interval),
          })),
          { ...context.chart, title: say("performanceTitle"), order: "value" },
        ),
      ),
    ),
  ];
}
