import { type ColumnSpec, intervalColumns } from "../../../charts/drawing/chart-columns.ts";
import { intervalChart } from "../../../charts/rows/interval-chart.ts";
import { rowLimits } from "../../../charts/rows/row-limits.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { ScaleReliability, SurveyResults } from "../survey-analysis.ts";
import { BATTERY_WORDS } from "./battery-words.ts";
import { chartBlocks, figuresBlock, tableBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

/** The usual limit below which a scale is thought too loose for groups to be compared by it. */
const USUAL = 0.7;

const WORDS = {
  ...BATTERY_WORDS,
  chart: ["Cronbach's alpha: {battery}", "Альфа Кронбаха: {battery}", "Алфа на Кронбах: {battery}"],
  subtitle: [
    "{level} % intervals · dashed: the usual limit of 0.7",
    "интервалы {level} % · пунктир: обычная граница 0,7",
    "{level} % интервали · пунктир: обичайната граница 0,7",
  ],
  table: ["Reliability: {battery}", "Надёжность: {battery}", "Надеждност: {battery}"],
  enough: ["scales with alpha of 0.7 or more", "шкал с альфой не ниже 0,7", "скали с алфа поне 0,7"],
  enoughOf: ["{enough} of {all}", "{enough} из {all}", "{enough} от {all}"],
  lowest: ["lowest alpha", "наименьшая альфа", "най-ниска алфа"],
  all: ["all items", "все вопросы", "всички въпроси"],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  scale: { title: ["scale", "шкала", "скала"], type: "name" },
  items: { title: ["items", "вопросов", "въпроси"], type: "count" },
  n: { title: ["n", "n", "n"], type: "count" },
  alpha: { title: ["alpha", "альфа", "алфа"], type: "number" },
  ...intervalColumns("number"),
  omega: { title: ["omega", "омега", "омега"], type: "number" },
  weakest: { title: ["weakest item", "слабейший вопрос", "най-слаб въпрос"], type: "text" },
  itemTotal: {
    title: ["its item-total r", "его r с остальными", "неговото r с останалите"],
    type: "number",
  },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** Alpha and omega of every scale, battery by battery. */
export function reliabilityBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const batteries = (["expectations", "perceptions", "performance", "items"] as const).flatMap((battery) => {
    const scales = results[`${battery}Reliability`];
    return scales === undefined ? [] : [{ battery, scales }];
  });
  return [
    ...summary(
      batteries.flatMap(({ battery, scales }) => scales.map((scale) => ({ ...scale, battery }))),
      context,
    ),
    ...batteries.flatMap(({ battery, scales }) => batteryBlocks(battery, scales, context)),
  ];
}

type BatteryScale = ScaleReliability & { readonly battery: keyof typeof BATTERY_WORDS };

function summary(scales: readonly BatteryScale[], context: SectionContext): ReportBlock[] {
  const { say, figure, labelOf } = printerOf(WORDS, context);
  const known = scales.flatMap(({ scale, battery, alpha }) =>
    alpha.alpha === null ? [] : [{ scale, battery, alpha: alpha.alpha }],
  );
  if (known.length === 0) return [];
  const lowest = known.reduce((least, one) => (one.alpha < least.alpha ? one : least));
  const enough = known.filter(({ alpha }) => alpha >= USUAL).length;
  return figuresBlock(
    {
      value: say("enoughOf", { enough, all: scales.length }),
      label: say("enough"),
    },
    {
      value: figure(lowest.alpha, 2),
      label: say("lowest"),
      detail: [
        labelOf(lowest.scale) || say("all"),
        ...(lowest.battery === "items" ? [] : [say(lowest.battery)]),
      ].join(", "),
    },
  );
}

function batteryBlocks(
  battery: keyof typeof BATTERY_WORDS,
  scales: readonly ScaleReliability[],
  context: SectionContext,
): ReportBlock[] {
  const { say, level, labelOf, language } = printerOf(WORDS, context);
  const nameOf = (scale: string) => (scale === "" ? say("all") : labelOf(scale));
  const rows = scales.map(({ scale, alpha, omega }) => {
    const weakest = weakestOf(alpha.itemStatistics);
    return {
      scale: nameOf(scale),
      items: alpha.items.length,
      n: alpha.n,
      alpha: alpha.alpha,
      ...rowLimits(alpha.interval),
      omega: omega.omegaTotal,
      weakest: weakest && labelOf(weakest.item),
      itemTotal: weakest?.correctedItemTotal ?? null,
    };
  });
  const caption = (key: "chart" | "table") => say(key, { battery: say(battery) });
  const estimates = scales.map(({ scale, alpha }) => ({
    id: scale || say("all"),
    label: nameOf(scale),
    n: alpha.n,
    value: alpha.alpha,
    ...rowLimits(alpha.interval),
  }));
  const chart = {
    ...context.chart,
    title: caption("chart"),
    subtitle: say("subtitle", { level: level(scales[0]!.alpha.confidence) }),
    reference: USUAL,
  };
  return [
    ...chartBlocks(() => intervalChart(estimates, chart)),
    tableBlock(caption("table"), COLUMNS, rows, language),
  ];
}

type ItemStatistics = ScaleReliability["alpha"]["itemStatistics"][number];

/** The item that goes least with the others. */
function weakestOf(items: readonly ItemStatistics[]): ItemStatistics | null {
  return items
    .filter(({ correctedItemTotal }) => correctedItemTotal !== null)
    .reduce<ItemStatistics | null>(
      (least, item) =>
        least === null || item.correctedItemTotal! < least.correctedItemTotal! ? item : least,
      null,
    );
}
