import { analysisScript, type SurveyAnalysis, type SurveyPart } from "service-quality/report";

/** The program that computes an analysis, or some parts of it, but for what the library refuses of these answers. */
export function scriptOf(
  { mapping, parts }: SurveyAnalysis,
  fileName: string,
  wanted: readonly SurveyPart[] = parts.map(({ part }) => part),
): string {
  const without = parts.flatMap(({ refusals }) => refusals.map(({ result }) => result));
  return analysisScript(mapping, fileName, { parts: wanted, without });
}
