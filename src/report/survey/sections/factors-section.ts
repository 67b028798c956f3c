import { loadingChart } from "../../../charts/heat/loading-chart.ts";
import { screeChart } from "../../../charts/lines/scree-chart.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, figuresBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

const WORDS = {
  factors: [
    "number of factors by parallel analysis",
    "число факторов по параллельному анализу",
    "брой фактори по паралелния анализ",
  ],
  kmo: ["sampling adequacy (KMO)", "пригодность выборки (KMO)", "пригодност на извадката (KMO)"],
  explained: ["of the variance explained", "дисперсии объяснено", "от дисперсията е обяснена"],
  respondents: ["respondents", "респондентов", "респонденти"],
} as const satisfies Readonly<Record<string, Words>>;

/** How many factors the items have, and which. */
export function factorsBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const { say, figure, share } = printerOf(WORDS, context);
  const { adequacy, parallel, factors } = results;
  const explained = factors?.explainedShare.reduce((sum, part) => sum + part, 0);
  return [
    ...figuresBlock(
      parallel ? { value: figure(parallel.factors, 0), label: say("factors") } : null,
      adequacy ? { value: figure(adequacy.kmo, 2), label: say("kmo") } : null,
      explained === undefined ? null : { value: share(explained, 0), label: say("explained") },
      adequacy ? { value: figure(adequacy.n, 0), label: say("respondents") } : null,
    ),
    ...(parallel ? chartBlocks(() => screeChart(parallel, context.chart)) : []),
    ...(factors ? chartBlocks(() => loadingChart(factors, context.chart)) : []),
  ];
}
