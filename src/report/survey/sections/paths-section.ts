import { type ColumnSpec, intervalColumns } from "../../../charts/drawing/chart-columns.ts";
import { pathChart } from "../../../charts/graph/path-chart.ts";
import { rowLimits } from "../../../charts/rows/row-limits.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, figuresBlock, tableBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

const WORDS = {
  r2: [
    "of the variance of the best explained construct",
    "дисперсии лучше всего объяснённого конструкта",
    "от дисперсията на най-добре обяснения конструкт",
  ],
  respondents: ["respondents", "респондентов", "респонденти"],
  replicates: ["bootstrap samples", "бутстреп-выборок", "бутстрап извадки"],
  paths: ["Paths", "Пути", "Пътища"],
  constructs: ["Constructs", "Конструкты", "Конструкти"],
} as const satisfies Readonly<Record<string, Words>>;

const PATHS = {
  from: { title: ["from", "от", "от"], type: "name" },
  to: { title: ["to", "к", "към"], type: "text" },
  estimate: { title: ["path", "путь", "път"], type: "number" },
  ...intervalColumns("number"),
  total: { title: ["total effect", "полный эффект", "общ ефект"], type: "number" },
  f2: { title: ["f²", "f²", "f²"], type: "number" },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

const CONSTRUCTS = {
  construct: { title: ["construct", "конструкт", "конструкт"], type: "name" },
  r2: { title: ["R²", "R²", "R²"], type: "number" },
  alpha: { title: ["alpha", "альфа", "алфа"], type: "number" },
  compositeReliability: {
    title: ["composite reliability", "составная надёжность", "съставна надеждност"],
    type: "number",
  },
  ave: { title: ["AVE", "AVE", "AVE"], type: "number" },
  index: { title: ["index, 0–100", "индекс, 0–100", "индекс, 0–100"], type: "number", digits: 1 },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** How constructs act on each other. */
export function pathsBlocks({ paths, pathBootstrap }: SurveyResults, context: SectionContext): ReportBlock[] {
  if (paths === undefined) return [];
  const { say, figure, share, labelOf, language } = printerOf(WORDS, context);
  const intervals = new Map(
    pathBootstrap?.paths.map(({ from, to, interval }) => [JSON.stringify([from, to]), interval] as const),
  );
  const best = paths.constructs
    .filter(({ r2 }) => r2 !== null)
    .reduce((most, one) => (one.r2! > most.r2! ? one : most));
  return [
    ...figuresBlock(
      { value: share(best.r2, 0), label: say("r2"), detail: labelOf(best.construct) },
      { value: figure(paths.n, 0), label: say("respondents") },
      pathBootstrap ? { value: figure(pathBootstrap.replicates, 0), label: say("replicates") } : null,
    ),
    ...chartBlocks(() => pathChart(pathBootstrap ?? paths, context.chart)),
    tableBlock(
      say("paths"),
      PATHS,
      paths.paths.map(({ from, to, estimate, total, f2 }) => {
        const interval = intervals.get(JSON.stringify([from, to])) ?? null;
        return {
          from: labelOf(from),
          to: labelOf(to),
          estimate,
          ...rowLimits(interval),
          total,
          f2,
        };
      }),
      language,
    ),
    tableBlock(
      say("constructs"),
      CONSTRUCTS,
      paths.constructs.map(({ construct, r2, alpha, compositeReliability, ave, index }) => ({
        construct: labelOf(construct),
        r2,
        alpha,
        compositeReliability,
        ave,
        index,
      })),
      language,
    ),
  ];
}
