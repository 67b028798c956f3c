import type { Chart, ChartName } from "../../charts/chart.ts";
import { type CommandInput, documentOf } from "../input-file.ts";
import { namedDocument } from "../named-documents.ts";
import type { GivenOptions } from "../options.ts";
import { PUBLIC_MODULES } from "../public-modules.ts";
import { wrongUsage } from "../wrong-usage.ts";
import type { OutputFile } from "./output-file.ts";

/** The functions of `charts` by what they draw. */
const FUNCTIONS: Readonly<Record<ChartName, string>> = {
  gap: "gapChart",
  profile: "profileChart",
  "tolerance-zone": "toleranceZoneChart",
  likert: "likertChart",
  "importance-performance": "importancePerformanceChart",
  kano: "kanoChart",
  "kano-categories": "kanoCategoryChart",
  nps: "npsChart",
  "unit-funnel": "unitFunnelChart",
  drivers: "driverChart",
  "value-map": "valueMapChart",
  "penalty-reward": "penaltyRewardChart",
  "quality-cost": "qualityCostChart",
  pareto: "paretoChart",
  audit: "auditChart",
  programme: "programmeChart",
  "backlog-age": "backlogChart",
  interval: "intervalChart",
  wave: "waveChart",
  retention: "retentionChart",
  "time-to-close": "timeToCloseChart",
  control: "controlChartPlot",
  "quality-optimum": "optimalConformanceChart",
  taguchi: "taguchiChart",
  staffing: "staffingChart",
  "training-retention": "trainingChart",
  scree: "screeChart",
  path: "pathChart",
  "complaint-flow": "complaintFlowChart",
  loadings: "loadingChart",
  correlation: "correlationChart",
  "deadline-calendar": "deadlineChart",
  "economic-value": "economicValueChart",
  "lifetime-value": "lifetimeValueChart",
  "five-gaps": "fiveGapChart",
};

/** A result that a file holds as JSON, drawn as the chart of this name: picture, chart or text, as `--out` is named. */
export function chartFile(
  name: string,
  result: string,
  options: GivenOptions,
  input: CommandInput,
): OutputFile {
  if (!Object.hasOwn(FUNCTIONS, name)) {
    return wrongUsage(
      `There is no chart ${JSON.stringify(name)}; there are ${Object.keys(FUNCTIONS).join(", ")}.`,
    );
  }
  const { option = new Map(), language, title } = options;
  const out = options.out!;
  const form = /\.alt\.txt$|\.json$|\.svg$|^-$/i.exec(out)?.[0].toLowerCase();
  if (form === undefined)
    return wrongUsage(`A chart is written as .svg, .json or .alt.txt, not ${JSON.stringify(out)}.`);
  const draw = PUBLIC_MODULES.charts![FUNCTIONS[name as ChartName]] as (
    result: unknown,
    options: object,
  ) => Chart;
  const instrument = namedDocument("instrument", options, input);
  const given = Object.entries({ language, title, instrument }).filter(([, value]) => value !== undefined);
  const chart = draw(documentOf(result, input), Object.fromEntries([...given, ...option]));
  if (form === ".json") return { name: out, text: `${JSON.stringify(chart)}\n` };
  return form === ".alt.txt" ? { name: out, text: `${chart.alt}\n` } : { name: out, chart };
}
