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
import { finiteAt, nameAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type {
  AttributeImpact,
  PenaltyRewardEstimate,
  SatisfactionFactor,
} from "../../priorities/estimate-penalty-reward.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { rankedRows } from "./ranked-rows.ts";
import { limitsOf, rowLimits } from "./row-limits.ts";
import { rowsPlot } from "./rows-plot.ts";

/** A row of the chart of penalties and rewards: an attribute has one of each. */
export type PenaltyRewardChartRow = {
  id: string;
  label: string;
  side: "penalty" | "reward";
  /** Respondents who rated it low, for the penalty, or high, for the reward. */
  n: number;
  /** What such a rating adds to the outcome. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  factor: SatisfactionFactor | null;
};

const ATTRIBUTE = {
  attribute: nameAt,
  lowCount: whole(0),
  highCount: whole(0),
  penalty: optional(finiteAt),
  penaltyInterval: optional(limitsAt),
  reward: optional(finiteAt),
  rewardInterval: optional(limitsAt),
  factor: optional(oneOf("basic", "performance", "excitement", "unimportant")),
} satisfies Partial<Readers<AttributeImpact<Missing>>>;

/** What the chart needs of the estimate. */
const ESTIMATE = {
  model: oneOf("penalty-reward-contrast"),
  coefficients: oneOf("unstandardized", "standardized"),
  confidence: rateAt,
  n: whole(0),
  r2: optional(finiteAt),
  attributes: entriesOf(fields(ATTRIBUTE, "an attribute's effects"), "attributes"),
} satisfies Partial<Readers<PenaltyRewardEstimate<Missing>>>;

const WORDS = {
  title: [
    "Where low hurts and high helps",
    "Где низкое вредит, а высокое помогает",
    "Къде ниското вреди, а високото помага",
  ],
  subtitle: [
    "n\u00A0=\u00A0{n}, R²\u00A0=\u00A0{r2}, {level}\u00A0% intervals",
    "n\u00A0=\u00A0{n}, R²\u00A0=\u00A0{r2}, интервалы {level}\u00A0%",
    "n\u00A0=\u00A0{n}, R²\u00A0=\u00A0{r2}, интервали {level}\u00A0%",
  ],
  unstandardized: [
    "Change of the outcome against a middling answer",
    "Изменение исхода против средней оценки",
    "Промяна на резултата спрямо средна оценка",
  ],
  standardized: [
    "Standardized effect against a middling answer",
    "Стандартизованный эффект против средней оценки",
    "Стандартизиран ефект спрямо средна оценка",
  ],
  penalty: ["penalty when low", "штраф за низкую", "наказание при ниска"],
  reward: ["reward when high", "поощрение за высокую", "награда при висока"],
  noAnswers: NO_ANSWERS,
  alt: [
    "Penalties and rewards, n = {n}. A low answer hurts most: {hurts} ({penalty}, {penaltyInterval}); a high one helps most: {helps} ({reward}, {rewardInterval}).",
    "Штрафы и поощрения, n = {n}. Низкая оценка вредит сильнее всего: {hurts} ({penalty}, {penaltyInterval}); высокая помогает сильнее всего: {helps} ({reward}, {rewardInterval}).",
    "Наказания и награди, n = {n}. Ниската оценка вреди най-много: {hurts} ({penalty}, {penaltyInterval}); високата помага най-много: {helps} ({reward}, {rewardInterval}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  id: NAMED_COLUMNS.id,
  label: NAMED_COLUMNS.label,
  side: { title: ["side", "сторона", "страна"], type: "text" },
  n: NAMED_COLUMNS.n,
  value: { title: ["effect", "эффект", "ефект"], type: "number", isSigned: true },
  ...intervalColumns("number"),
  factor: { title: ["factor", "фактор", "фактор"], type: "text" },
} as const satisfies Readonly<Record<keyof PenaltyRewardChartRow, ColumnSpec>>;

/** The height of a row, and of one of many. */
const [ROW, CLOSE_ROW] = [40, 30];
const MANY = 20;

/**
 * What low and what high ratings of attributes do to the outcome: two dots a row with their intervals about 0, the
 * reward above, the penalty below.
 *
 * @throws `invalid_input` for what is no result of `estimatePenaltyReward` and for options that cannot be;
 * `insufficient_data` without an effect to draw.
 *
 * @example
 * ```ts
 * import { estimatePenaltyReward } from "service-quality/priorities";
 * import { penaltyRewardChart } from "service-quality/charts";
 *
 * const contrast = estimatePenaltyReward(
 *   [1, 2, 1, 4, 4, 5, 4, 4, 5, 4],
 *   { clean: [1, 2, 1, 3, 3, 4, 5, 5, 4, 3] },
 *   { low: 2, high: 4 },
 * );
 * penaltyRewardChart(contrast).alt;
 * // => "Penalties and rewards, n = 10. A low answer hurts most: clean (−2.67, 95 % interval −3.61 to −1.72); a high one helps most: clean (+0.50, 95 % interval −0.38 to +1.38)."
 * ```
 */
export function penaltyRewardChart(
  contrast: PenaltyRewardEstimate<Missing>,
  options: ChartOptions = {},
): Chart<PenaltyRewardChartRow> {
  const given = readFields(contrast, ESTIMATE, [], "the result of estimatePenaltyReward");
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, figure, level } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(given.attributes, ({ penalty }) => penalty, "given", chosen);
  const data = rows.flatMap(
    ({ attribute, lowCount, highCount, factor, ...effects }): PenaltyRewardChartRow[] => {
      const named = { id: attribute, label: labelOf(attribute) };
      const { penalty, penaltyInterval, reward, rewardInterval } = effects;
      return [
        { ...named, side: "penalty", n: lowCount, value: penalty, ...rowLimits(penaltyInterval), factor },
        { ...named, side: "reward", n: highCount, value: reward, ...rowLimits(rewardInterval), factor },
      ];
    },
  );
  const plot = rowsPlot(
    data.filter(({ side }) => side === "penalty"),
    {
      title: say(given.coefficients),
      extent: extentOf([0, ...data.flatMap(({ value, lower, upper }) => [value, lower, upper])]),
      type: "number",
      isSigned: true,
    },
    { rowHeight: rows.length > MANY ? CLOSE_ROW : ROW },
    printer,
  );
  const tooltip = tooltipOf(COLUMNS, ["label", "side", "value", "lower", "upper", "n", "factor"], printer);
  const looks = {
    penalty: { color: theme.bad, shape: "diamond", size: 110, yOffset: plot.rowHeight / 5 },
    reward: { color: theme.good, shape: "circle", size: 75, yOffset: -plot.rowHeight / 5 },
  } as const;
  const sides = ["penalty", "reward"] as const;
  return framed(
    "penalty-reward",
    { data, columns: COLUMNS, alt: [altOf(data, given, printer)], notes },
    plot.drawn([
      plot.lineAt(0),
      ...sides.flatMap((side): ChartLayer[] => {
        const { yOffset, ...look } = looks[side];
        return [
          {
            transform: [{ filter: `datum.side === "${side}" && isValid(datum.lower)` }],
            mark: { type: "rule", strokeWidth: 1.8, color: look.color, yOffset },
            encoding: { y: plot.y, x: plot.x("lower"), x2: { field: "upper" } },
          },
          {
            transform: [{ filter: `datum.side === "${side}" && isValid(datum.value)` }],
            mark: { type: "point", filled: true, ...look, yOffset },
            encoding: { y: plot.y, x: plot.x("value"), tooltip },
          },
        ];
      }),
      ...plot.instead(say("noAnswers"), (i) => rows[i]!.penalty === null && rows[i]!.reward === null),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", {
        n: given.n,
        r2: figure(given.r2, 2),
        level: level(given.confidence),
      }),
      legend: sides.map((side) => ({
        label: say(side),
        color: looks[side].color,
        shape: looks[side].shape,
      })),
    },
    printer,
  );
}

/** What hurts most when it is low, and what helps most when it is high. */
function altOf(
  data: readonly PenaltyRewardChartRow[],
  { n, confidence }: Read<typeof ESTIMATE>,
  { say, signed, limits }: ChartPrinter<typeof WORDS>,
): string {
  const sided = (side: PenaltyRewardChartRow["side"]) =>
    rankedRows(
      data.filter((row) => row.side === side),
      ({ value }) => value,
    );
  const [hurts, helps] = [sided("penalty").at(-1)!, sided("reward")[0]];
  return say("alt", {
    n,
    hurts: hurts.label,
    penalty: signed(hurts.value),
    penaltyInterval: limits(limitsOf(hurts), confidence, signed),
    helps: helps.label,
    reward: signed(helps.value),
    rewardInterval: limits(limitsOf(helps), confidence, signed),
  });
}
