import type { ChartPrinter } from "../../../charts/chart-printer.ts";
import { type ColumnSpec, intervalColumns } from "../../../charts/drawing/chart-columns.ts";
import { KANO_FEATURE_WORDS, KANO_WORDS } from "../../../charts/drawing/kano-looks.ts";
import { kanoChart } from "../../../charts/plane/kano-chart.ts";
import { kanoCategoryChart } from "../../../charts/stacks/kano-category-chart.ts";
import type { KanoFeature } from "../../../priorities/kano/format-kano.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, figuresBlock, tableBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

const WORDS = {
  ...KANO_FEATURE_WORDS,
  countOf: ["{count} of {all}", "{count} из {all}", "{count} от {all}"],
  table: [
    "Kano's categories of the features",
    "Категории Кано по свойствам",
    "Категории на Кано по свойства",
  ],
  tied: ["{category}, tied", "{category}, поровну с другой", "{category}, наравно с друга"],
} as const satisfies Readonly<Record<string, Words>>;

/** What is told of first: where absence hurts, where more is better, where presence delights. */
const TOLD = ["M", "O", "A", "I"] as const;

const COLUMNS = {
  feature: { title: ["feature", "свойство", "свойство"], type: "name" },
  n: { title: ["n", "n", "n"], type: "count" },
  category: { title: ["category", "категория", "категория"], type: "text" },
  better: { title: ["better", "лучше", "по-добре"], type: "number" },
  betterLower: intervalColumns("number").lower,
  betterUpper: intervalColumns("number").upper,
  worse: { title: ["worse", "хуже", "по-зле"], type: "number" },
  worseLower: intervalColumns("number").lower,
  worseUpper: intervalColumns("number").upper,
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** The categories of features: how many there are of each, how people answered, what absence and presence do. */
export function kanoBlocks({ kano }: SurveyResults, context: SectionContext): ReportBlock[] {
  if (kano === undefined) return [];
  const { say, language, labelOf } = printerOf(WORDS, context);
  const manyOf = printerOf(KANO_WORDS, context).say;
  const countOf = (category: (typeof TOLD)[number]) =>
    kano.filter((feature) => feature.category === category).length;
  const rows = kano.map((feature) => ({
    feature: labelOf(feature.feature),
    n: feature.n,
    category: categoryText(feature, say),
    better: feature.better,
    betterLower: feature.betterInterval?.lower ?? null,
    betterUpper: feature.betterInterval?.upper ?? null,
    worse: feature.worse,
    worseLower: feature.worseInterval?.lower ?? null,
    worseUpper: feature.worseInterval?.upper ?? null,
  }));
  return [
    ...figuresBlock(
      ...TOLD.map((category) => ({
        value: say("countOf", { count: countOf(category), all: kano.length }),
        label: manyOf(category),
      })),
    ),
    ...chartBlocks(() => kanoCategoryChart(kano, context.chart)),
    ...chartBlocks(() => kanoChart(kano, context.chart)),
    tableBlock(say("table"), COLUMNS, rows, language),
  ];
}

function categoryText(
  { category, tied }: KanoFeature,
  say: ChartPrinter<typeof WORDS>["say"],
): string | null {
  if (category === null) return null;
  return tied.length > 1 ? say("tied", { category: say(category) }) : say(category);
}
