import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  namedListOf,
  oneOf,
  optional,
  type Reader,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { deepFrozen, nameAt, objectAt } from "../../errors/read-argument.ts";
import { pathAt } from "../../errors/read-notes.ts";
import { ERROR_WORDS } from "../../words/error-words.ts";
import { listedIn } from "../../words/listed-in.ts";
import { jsonAt } from "./json-value.ts";
import { surveyMappingAt } from "./mapping/define-survey-mapping.ts";
import { SURVEY_PARTS } from "./parts/survey-part.ts";
import type { AnalyzedPart, Refusal, SurveyAnalysis } from "./survey-analysis.ts";

const ERROR = {
  code: listedIn(ERROR_WORDS, "a code of the library's error"),
  path: pathAt,
  message: nameAt,
} satisfies Readers<Refusal["error"]>;

const REFUSAL = {
  result: nameAt as Reader<Refusal["result"]>,
  error: fields(ERROR, "an error"),
} satisfies Readers<Refusal>;

const PART = {
  part: oneOf(...SURVEY_PARTS),
  state: oneOf("result", "lacking", "refused"),
  results: (value, path) => jsonAt(objectAt(value, path, "results by name"), path),
  refusals: entriesOf(fields(REFUSAL, "a result that was refused"), "results that were refused"),
} satisfies Readers<AnalyzedPart>;

const ANALYSIS = {
  kind: oneOf("survey-analysis"),
  version: oneOf(1),
  title: optional(nameAt),
  source: optional(nameAt),
  respondents: whole(1),
  mapping: surveyMappingAt,
  labels: labelsAt,
  parts: namedListOf("part", fields(PART, "a part of the analysis")),
} satisfies Readers<SurveyAnalysis>;

/**
 * Checks an analysis that was stored as JSON and returns it, frozen in depth. What the results hold is looked at
 * where it is drawn.
 *
 * @throws `invalid_input` with the path of the first fault; `insufficient_data` without a part.
 *
 * @example
 * ```ts
 * import { readCsv } from "service-quality/readers";
 * import { analyzeSurvey, defineSurveyAnalysis } from "service-quality/report";
 *
 * const mapping = { columns: [{ name: "sat", use: "outcome" as const, scale: { min: 1, max: 5 } }] };
 * const stored = JSON.stringify(analyzeSurvey(readCsv("sat\n5\n4\n2\n"), mapping));
 * defineSurveyAnalysis(JSON.parse(stored)).respondents; // => 3
 * defineSurveyAnalysis({ ...JSON.parse(stored), version: 2 }); // => throws invalid_input at version
 * ```
 */
export function defineSurveyAnalysis(analysis: SurveyAnalysis): SurveyAnalysis {
  return deepFrozen(surveyAnalysisAt(analysis, []));
}

/** The analysis that is given as an argument: a fault lies at its path. */
export function surveyAnalysisAt(value: unknown, path: ErrorPath): SurveyAnalysis {
  return readFields(value, ANALYSIS, path, "the analysis of a survey") as SurveyAnalysis;
}

function labelsAt(value: unknown, path: ErrorPath): Record<string, string> {
  const labels = Object.entries(objectAt(value, path, "labels by id"));
  return Object.fromEntries(labels.map(([id, label]) => [id, nameAt(label, [...path, id])]));
}
