import { refuse } from "../../errors/refuse.ts";
import { surveyAnalysisAt } from "./define-survey-analysis.ts";
import { SURVEY_PARTS } from "./parts/survey-part.ts";
import type { SurveyAnalysis } from "./survey-analysis.ts";

/**
 * One analysis of those that `analyzeSurvey` made of single parts of one survey, in the order of the parts. Of a part
 * that several have, the last one counts.
 *
 * @throws `invalid_input` for what is no analysis, and for one of another mapping or another number of respondents;
 * `insufficient_data` without any.
 *
 * @example
 * ```ts
 * import { readCsv } from "service-quality/readers";
 * import { analyzeSurvey, joinAnalyses } from "service-quality/report";
 *
 * const table = readCsv("sat,branch\n5,north\n4,south\n2,north\n5,south\n");
 * const scale = { min: 1, max: 5 };
 * const mapping = { columns: [{ name: "sat", use: "outcome" as const, scale }, { name: "branch", use: "group" as const }] };
 * const analyses = (["groups", "satisfaction"] as const).map((part) => analyzeSurvey(table, mapping, { parts: [part] }));
 * joinAnalyses(analyses).parts.map(({ part }) => part); // => ["groups", "satisfaction"]
 * ```
 */
export function joinAnalyses(analyses: readonly SurveyAnalysis[]): SurveyAnalysis {
  if (!Array.isArray(analyses)) return refuse("invalid_input", [], "a list of analyses", analyses);
  const read = analyses.map((analysis, i) => surveyAnalysisAt(analysis, [i]));
  const [first] = read;
  if (first === undefined) return refuse("insufficient_data", [], "at least one analysis", analyses);
  read.forEach(({ mapping, respondents }, i) => {
    const isSame =
      respondents === first.respondents && JSON.stringify(mapping) === JSON.stringify(first.mapping);
    if (!isSame) refuse("invalid_input", [i, "mapping"], "an analysis of the same survey", mapping);
  });
  const parts = new Map(read.flatMap((analysis) => analysis.parts).map((part) => [part.part, part]));
  return { ...first, parts: SURVEY_PARTS.flatMap((part) => parts.get(part) ?? []) };
}
