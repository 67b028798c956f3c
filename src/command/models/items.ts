import { estimateFactors, type FactorsEstimate } from "../../factors/exploratory/estimate-factors.ts";
import { formatFactors } from "../../factors/exploratory/format-factors.ts";
import { formatSamplingAdequacy } from "../../factors/exploratory/format-sampling-adequacy.ts";
import { type ParallelAnalysis, parallelAnalysis } from "../../factors/exploratory/parallel-analysis.ts";
import { type SamplingAdequacy, samplingAdequacy } from "../../factors/exploratory/sampling-adequacy.ts";
import { estimatePathModel } from "../../paths/estimate-path-model.ts";
import { blockItems, type PathBlock, type PathModel } from "../../paths/model/path-model.ts";
import { formatPathModel } from "../../paths/tables/format-path-model.ts";
import type { PathModelEstimate } from "../../paths/tables/path-estimate.ts";
import type { DriverEstimate } from "../../priorities/drivers/driver-estimate.ts";
import { estimateDrivers } from "../../priorities/drivers/estimate-drivers.ts";
import { formatDrivers } from "../../priorities/drivers/format-drivers.ts";
import { type AlphaEstimate, estimateAlpha } from "../../reliability/estimate-alpha.ts";
import { estimateOmega, type OmegaEstimate } from "../../reliability/omega.ts";
import { formatReliability } from "../../reliability/reports/format-reliability.ts";
import type { Answers } from "../../survey/answer.ts";
import { askedColumns, itemColumns, leftOut, turned } from "./asked-items.ts";
import type { Model } from "./model.ts";
import { picked } from "./picked.ts";

/** Options of the parallel analysis alone. */
const PARALLEL = ["method", "quantile", "replicates"];

/** What models of a battery of items have in common. */
const battery = {
  needs: [],
  may: ["instrument", "items"],
  answers: askedColumns,
  batteries: (asked, table) => ({ answers: itemColumns(asked, table) }),
  leftOut,
  data: ({ batteries }, asked) => turned(batteries.answers!, asked),
} satisfies Partial<Model<Answers, never>>;

/** What of the items drives an outcome. */
export const drivers: Model<Answers, DriverEstimate> = {
  ...battery,
  needs: ["outcome"],
  score: (answers, settings, { options }) => estimateDrivers(options.outcome!, answers, settings),
  reports: (estimate, layout) => [formatDrivers(estimate, layout)],
  rows: (estimate) => estimate.drivers,
};

/** Whether the items measure one thing. */
export const reliability: Model<Answers, { alpha: AlphaEstimate; omega: OmegaEstimate }> = {
  ...battery,
  score: (answers, settings) => ({
    alpha: estimateAlpha(answers, settings),
    omega: estimateOmega(answers, settings),
  }),
  reports: ({ alpha, omega }, layout) => [formatReliability(alpha, { ...layout, omega })],
  rows: ({ alpha }) => alpha.itemStatistics,
};

/** What is common to the items. */
export const factors: Model<
  Answers,
  { adequacy: SamplingAdequacy; parallel: ParallelAnalysis; factors: FactorsEstimate }
> = {
  ...battery,
  may: ["factors", "instrument", "items"],
  score: (answers, settings, { options }) => {
    const common = picked(settings, (key) => key === "missing" || key === "weights");
    const draws = picked(settings, (key) => key === "seed" || PARALLEL.includes(key));
    const rest = picked(settings, (key) => !PARALLEL.includes(key));
    const adequacy = samplingAdequacy(answers, common);
    const parallel = parallelAnalysis(answers, { seed: 1, ...common, ...draws });
    const factors = estimateFactors(answers, { factors: options.factors ?? parallel.factors, ...rest });
    return { adequacy, parallel, factors };
  },
  reports: (scores, layout) => [
    formatSamplingAdequacy(scores.adequacy, layout),
    formatFactors(scores.factors, layout),
  ],
  rows: (scores) => scores.factors.items,
};

/** How constructs act on each other. */
export const paths: Model<Answers, PathModelEstimate> = {
  needs: ["model"],
  answers: ({ pathModel }) => ({ columns: modelItems(pathModel!) }),
  batteries: ({ pathModel }) => ({ answers: { columns: modelItems(pathModel!) } }),
  data: ({ batteries }) => batteries.answers!,
  score: (answers, settings, { pathModel }) => estimatePathModel(answers, pathModel!, settings),
  reports: (estimate, layout) => [formatPathModel(estimate, layout)],
  rows: (estimate) => estimate.paths,
};

function modelItems({ constructs }: PathModel<string, PathBlock>): string[] {
  return Object.values(constructs).flatMap(blockItems);
}
