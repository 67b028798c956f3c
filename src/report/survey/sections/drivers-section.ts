import type { ColumnSpec } from "../../../charts/drawing/chart-columns.ts";
import { driverChart } from "../../../charts/rows/driver-chart.ts";
import { penaltyRewardChart } from "../../../charts/rows/penalty-reward-chart.ts";
import { rankedRows } from "../../../charts/rows/ranked-rows.ts";
import type { DriverEstimate } from "../../../priorities/drivers/driver-estimate.ts";
import type { PenaltyRewardEstimate } from "../../../priorities/estimate-penalty-reward.ts";
import type { Missing } from "../../../survey/estimation.ts";
import { UI_WORDS } from "../../../text/ui-words.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, figuresBlock, tableBlock, textBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

const WORDS = {
  first: ["of what is explained: {item}", "объяснённого: {item}", "от обясненото: {item}"],
  explained: ["of the variance explained (R²)", "дисперсии объяснено (R²)", "от дисперсията е обяснена (R²)"],
  respondents: ["respondents", "респондентов", "респонденти"],
  thirds: [
    "A rating is low up to {low} and high from {high}: the outer thirds of the scale. The effect is what such a rating adds to the outcome, against one in between.",
    "Оценка низкая до {low} и высокая от {high}: это крайние трети шкалы. Эффект показывает, сколько такая оценка прибавляет к итогу по сравнению со средней.",
    "Оценката е ниска до {low} и висока от {high}: външните трети на скалата. Ефектът е колко прибавя такава оценка към резултата спрямо средна.",
  ],
  table: [
    "What low and high ratings add",
    "Что прибавляют низкие и высокие оценки",
    "Какво прибавят ниските и високите оценки",
  ],
  basic: ["basic: hurts when low", "базовое: вредит, когда низко", "основно: вреди, когато е ниско"],
  performance: ["performance: both ways", "линейное: в обе стороны", "линейно: в двете посоки"],
  excitement: [
    "excitement: helps when high",
    "восхищающее: помогает, когда высоко",
    "възхищаващо: помага, когато е високо",
  ],
  unimportant: ["no clear effect", "эффект не виден", "няма видим ефект"],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  attribute: { title: UI_WORDS.attribute, type: "name" },
  low: { title: ["rated low", "низких оценок", "ниски оценки"], type: "count" },
  penalty: { title: UI_WORDS.penalty, type: "number" },
  high: { title: ["rated high", "высоких оценок", "високи оценки"], type: "count" },
  reward: { title: UI_WORDS.reward, type: "number" },
  factor: { title: UI_WORDS.class, type: "text" },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** What drives the rating of the whole, and what low and high ratings add to it. */
export function driversBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const { drivers, penaltyReward } = results;
  return [
    ...(drivers ? importanceBlocks(drivers, context) : []),
    ...(penaltyReward ? contrastBlocks(penaltyReward, context) : []),
  ];
}

function importanceBlocks(estimate: DriverEstimate, context: SectionContext): ReportBlock[] {
  const { say, figure, share, limits, labelOf } = printerOf(WORDS, context);
  const { drivers, r2, n, confidence } = estimate;
  const known = drivers.flatMap(({ item, share: part, shareInterval }) =>
    part === null ? [] : [{ item, part, shareInterval }],
  );
  const first = known.length === 0 ? null : rankedRows(known, ({ part }) => part)[0];
  return [
    ...figuresBlock(
      first && {
        value: share(first.part, 0),
        label: say("first", { item: labelOf(first.item) }),
        detail: limits(first.shareInterval, confidence, (limit) => share(limit, 0)),
      },
      r2 === null ? null : { value: share(r2, 0), label: say("explained") },
      { value: figure(n, 0), label: say("respondents") },
    ),
    ...chartBlocks(() => driverChart(estimate, context.chart)),
  ];
}

function contrastBlocks(contrast: PenaltyRewardEstimate<Missing>, context: SectionContext): ReportBlock[] {
  const { say, figure, language, labelOf } = printerOf(WORDS, context);
  const { low, high, attributes } = contrast;
  const border = (rating: number) => figure(rating, Number.isInteger(rating) ? 0 : 1);
  const rows = attributes.map(({ attribute, lowCount, penalty, highCount, reward, factor }) => ({
    ...{ attribute: labelOf(attribute), low: lowCount, penalty, high: highCount, reward },
    factor: factor && say(factor),
  }));
  return [
    ...chartBlocks(() => penaltyRewardChart(contrast, context.chart)),
    textBlock(say("thirds", { low: border(low), high: border(high) }), "note"),
    tableBlock(say("table"), COLUMNS, rows, language),
  ];
}
