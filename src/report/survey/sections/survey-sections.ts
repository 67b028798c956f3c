import { optional, type Readers, readOptions } from "../../../errors/options.ts";
import { textAt } from "../../../errors/read-argument.ts";
import { type Words, wordIn } from "../../../text/words.ts";
import type { ReportBlock, ReportSection } from "../../report-block.ts";
import { surveyAnalysisAt } from "../define-survey-analysis.ts";
import type { SurveyPart } from "../parts/survey-part.ts";
import type { AnalyzedPart, SurveyAnalysis, SurveyResults } from "../survey-analysis.ts";
import { inShortBlocks } from "./in-short.ts";
import { blocksOf } from "./part-section.ts";
import { PART_TITLES } from "./part-words.ts";
import { shown, textBlock } from "./section-blocks.ts";
import {
  printerOf,
  SECTION_OPTIONS,
  type SectionContext,
  type SectionOptions,
  sectionContext,
} from "./section-context.ts";
import { partNotes } from "./section-notes.ts";

/** Options of `surveySections`. */
export interface SurveySectionsOptions extends SectionOptions {
  /** The command that makes the report again. */
  commandLine?: string | undefined;
  /** Versions to be named beside it, such as `"service-quality 0.2.0"`. */
  versions?: string | undefined;
}

const OPTIONS = {
  ...SECTION_OPTIONS,
  commandLine: optional(textAt),
  versions: optional(textAt),
} satisfies Readers<SurveySectionsOptions>;

const TITLES = {
  "in-short": ["In short", "Кратко", "Накратко"],
  respondents: ["Who answered", "Кто ответил", "Кой отговори"],
  gaps: ["Scores and gaps", "Оценки и разрывы", "Оценки и разлики"],
  reliability: ["Reliability", "Надёжность", "Надеждност"],
  groups: ["Groups", "Группы", "Групи"],
  "work-on": ["What to work on", "Над чем работать", "Върху какво да се работи"],
  loyalty: ["Satisfaction and loyalty", "Удовлетворённость и лояльность", "Удовлетвореност и лоялност"],
  method: ["Method and notes", "Метод и примечания", "Метод и бележки"],
  again: ["How to make this report again", "Как повторить этот отчёт", "Как да се повтори този доклад"],
} as const satisfies Readonly<Record<string, Words>>;

const WORDS = {
  ...TITLES,
  settings: [
    "Intervals hold {level} % of repeated samples; random draws begin at seed {seed}.",
    "Интервалы рассчитаны на {level} % повторных выборок; случайные числа начинаются с {seed}.",
    "Интервалите важат за {level} % от повторните извадки; случайните числа започват от {seed}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** The sections that show results, with the parts whose they are. */
const OUTLINE = {
  respondents: ["overview"],
  gaps: ["gaps"],
  reliability: ["reliability", "factors"],
  groups: ["groups"],
  "work-on": ["importance", "drivers", "kano"],
  loyalty: ["satisfaction", "paths"],
} as const satisfies Readonly<Record<string, readonly SurveyPart[]>>;

/**
 * The report of an analysis, section by section, for `reportHtml`: in short, who answered, scores and gaps,
 * reliability, groups, what to work on, satisfaction and loyalty, method and notes, how to make it again. A section
 * without results is left out.
 *
 * Charts are not drawn: `svg` of their blocks is `null`. With `theme: "dark"` the same sections come with charts for
 * dark screens.
 *
 * @throws what `partSection` does.
 *
 * @example
 * ```ts
 * import { readCsv } from "service-quality/readers";
 * import { analyzeSurvey, guessMapping, surveySections } from "service-quality/report";
 *
 * const table = readCsv("E1,E2,P1,P2,branch\n7,6,5,6,north\n6,7,4,4,south\n7,7,6,5,north\n6,6,5,4,south\n");
 * const analysis = analyzeSurvey(table, guessMapping(table).mapping, { parts: ["overview", "gaps"] });
 * surveySections(analysis).map(({ title }) => title); // => ["In short", "Who answered", "Scores and gaps", "Method and notes"]
 * ```
 */
export function surveySections(analysis: SurveyAnalysis, options?: SurveySectionsOptions): ReportSection[] {
  const read = surveyAnalysisAt(analysis, ["analysis"]);
  const { commandLine, versions, ...chosen } = readOptions(options, OPTIONS);
  const context = sectionContext(read, chosen);
  const { say } = printerOf(WORDS, context);
  const results: SurveyResults = Object.assign({}, ...read.parts.map((part) => part.results));
  const again: ReportBlock[] = [
    ...(commandLine === null ? [] : [{ kind: "code", text: commandLine, language: "sh" } as const]),
    ...(versions === null ? [] : [textBlock(versions)]),
  ];
  const sections: [keyof typeof TITLES, ReportBlock[]][] = [
    ["in-short", shown(() => inShortBlocks(results, context))],
    ...Object.entries(OUTLINE).map(([section, parts]): [keyof typeof TITLES, ReportBlock[]] => [
      section as keyof typeof OUTLINE,
      parts.flatMap((part) =>
        read.parts.filter((one) => one.part === part).flatMap((one) => blocksOf(one, context)),
      ),
    ]),
    ["method", methodBlocks(read.parts, context)],
    ["again", again],
  ];
  return sections.flatMap(([id, blocks]) => (blocks.length === 0 ? [] : [{ title: say(id), id, blocks }]));
}

/** The settings, and what results say about themselves. */
function methodBlocks(parts: readonly AnalyzedPart[], context: SectionContext): ReportBlock[] {
  const { say, level, language } = printerOf(WORDS, context);
  const { confidence, seed } = context.analysis.mapping.options;
  const notes = parts.flatMap((part) =>
    partNotes(part, context).map((sentence) => `${wordIn(PART_TITLES[part.part], language)}: ${sentence}`),
  );
  return [
    textBlock(say("settings", { level: level(confidence), seed })),
    ...(notes.length === 0 ? [] : [{ kind: "list", items: notes } as const]),
  ];
}
