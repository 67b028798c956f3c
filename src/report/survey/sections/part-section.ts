import { oneOf, readOptions } from "../../../errors/options.ts";
import type { ReportBlock, ReportSection } from "../../report-block.ts";
import { surveyAnalysisAt } from "../define-survey-analysis.ts";
import { SURVEY_PARTS, type SurveyPart } from "../parts/survey-part.ts";
import type { AnalyzedPart, SurveyAnalysis, SurveyResults } from "../survey-analysis.ts";
import { driversBlocks } from "./drivers-section.ts";
import { factorsBlocks } from "./factors-section.ts";
import { gapsBlocks } from "./gaps-section.ts";
import { groupsBlocks } from "./groups-section.ts";
import { importanceBlocks } from "./importance-section.ts";
import { kanoBlocks } from "./kano-section.ts";
import { overviewBlocks } from "./overview-section.ts";
import { PART_TITLES } from "./part-words.ts";
import { pathsBlocks } from "./paths-section.ts";
import { reliabilityBlocks } from "./reliability-section.ts";
import { satisfactionBlocks } from "./satisfaction-section.ts";
import { shown, textBlock } from "./section-blocks.ts";
import {
  printerOf,
  SECTION_OPTIONS,
  type SectionContext,
  type SectionOptions,
  sectionContext,
} from "./section-context.ts";
import { partNotes } from "./section-notes.ts";

/** Figures, charts and tables of every part. */
const BLOCKS: Readonly<
  Record<SurveyPart, (results: SurveyResults, context: SectionContext) => ReportBlock[]>
> = {
  overview: overviewBlocks,
  gaps: gapsBlocks,
  reliability: reliabilityBlocks,
  groups: groupsBlocks,
  importance: importanceBlocks,
  kano: kanoBlocks,
  satisfaction: satisfactionBlocks,
  drivers: driversBlocks,
  factors: factorsBlocks,
  paths: pathsBlocks,
};

/**
 * A part of an analysis in words, figures, charts and tables; its notes stand at the end. Without blocks where the
 * analysis has not that part, or no results of it.
 *
 * Charts are not drawn: `svg` of their blocks is `null`.
 *
 * @throws `invalid_input` for what is no analysis, an unknown part, and options that cannot be; what the charts do, for
 * results that are none of the library's.
 *
 * @example
 * ```ts
 * import { readCsv } from "service-quality/readers";
 * import { analyzeSurvey, guessMapping, partSection } from "service-quality/report";
 *
 * const table = readCsv("E1,E2,P1,P2\n7,6,5,6\n6,7,4,4\n7,7,6,5\n");
 * const analysis = analyzeSurvey(table, guessMapping(table).mapping, { parts: ["gaps"] });
 * const { title, blocks } = partSection(analysis, "gaps", { language: "bg" });
 * title; // => "Оценки и разлики"
 * blocks.map(({ kind }) => kind); // => ["figures", "chart"]
 * ```
 */
export function partSection(
  analysis: SurveyAnalysis,
  part: SurveyPart,
  options?: SectionOptions,
): ReportSection {
  const read = surveyAnalysisAt(analysis, ["analysis"]);
  const wanted = oneOf(...SURVEY_PARTS)(part, ["part"]);
  const context = sectionContext(read, readOptions(options, SECTION_OPTIONS));
  const { say } = printerOf(PART_TITLES, context);
  const analyzed = read.parts.find((one) => one.part === wanted);
  const blocks = analyzed === undefined ? [] : blocksOf(analyzed, context);
  const notes =
    analyzed === undefined ? [] : partNotes(analyzed, context).map((note) => textBlock(note, "note"));
  return { title: say(wanted), id: wanted, blocks: [...blocks, ...notes] };
}

/** What a part shows, without its notes. */
export function blocksOf({ part, results }: AnalyzedPart, context: SectionContext): ReportBlock[] {
  return shown(() => BLOCKS[part](results, context));
}
