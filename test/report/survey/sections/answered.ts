import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import type { ReportBlock } from "../../../../src/report/report-block.ts";
import { analyzeSurvey } from "../../../../src/report/survey/analyze-survey.ts";
import { guessMapping } from "../../../../src/report/survey/guess/guess-mapping.ts";
import type { SurveyMappingSpec } from "../../../../src/report/survey/mapping/survey-mapping.ts";
import type { SurveyPart } from "../../../../src/report/survey/parts/survey-part.ts";
import { partSection } from "../../../../src/report/survey/sections/part-section.ts";
import { root } from "../../../files.ts";

const bundled = readCsv(readFileSync(join(root, "examples/servqual-report/survey.csv"), "utf8"));

/** A part of the bundled survey, with its results and its blocks in a language. */
export function bundledPart(part: SurveyPart, language = "en") {
  return answeredPart(bundled, guessMapping(bundled).mapping, part, language);
}

/** A part of the survey in a table. */
export function answeredPart(
  table: ReturnType<typeof readCsv>,
  mapping: SurveyMappingSpec,
  part: SurveyPart,
  language = "en",
) {
  const analysis = analyzeSurvey(table, mapping, { parts: [part] });
  return {
    analysis,
    results: analysis.parts[0]!.results,
    blocks: partSection(analysis, part, { language }).blocks,
  };
}

/** The blocks of a kind. */
export function blocksOfKind<Kind extends ReportBlock["kind"]>(blocks: readonly ReportBlock[], kind: Kind) {
  return blocks.filter((block): block is Extract<ReportBlock, { kind: Kind }> => block.kind === kind);
}

/** The figures that stand at the head, by what they are of. */
export function figuresIn(blocks: readonly ReportBlock[]): Record<string, string> {
  const items = blocksOfKind(blocks, "figures").flatMap((block) => block.items);
  return Object.fromEntries(items.map(({ label, value }) => [label, value]));
}

/** The names of the charts. */
export function chartsIn(blocks: readonly ReportBlock[]): string[] {
  return blocksOfKind(blocks, "chart").map(({ chart }) => chart.chart);
}
