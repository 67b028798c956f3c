import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { type Language, languageAt } from "../../text/language.ts";
import { wordsIn } from "../../text/words.ts";
import { surveyMappingAt } from "./mapping/define-survey-mapping.ts";
import type { SurveyMappingSpec } from "./mapping/survey-mapping.ts";
import { PART_PLANS } from "./parts/part-plans.ts";
import { BOOTSTRAPPED_PARTS, SURVEY_PARTS, type SurveyPart } from "./parts/survey-part.ts";
import { surveyPlan } from "./plan/survey-plan.ts";
import { PART_NEEDS, PART_TITLES } from "./sections/part-words.ts";

/** What can be said of a part before it is computed. */
export interface SurveyPartState {
  part: SurveyPart;
  /** In the language. */
  title: string;
  /** Whether the mapping has the data of the part. */
  state: "ready" | "lacking";
  /** What the part needs; `null` where it is there. */
  needs: string | null;
  /** How many samples `bootstrapSurvey` is to draw for the part; 0 for none. */
  replicates: number;
}

/** Options of `surveyParts`. */
export interface SurveyPartsOptions {
  /** `"en"` by default. */
  language?: Language | undefined;
}

const OPTIONS = { language: otherwise(languageAt, "en") } satisfies Readers<SurveyPartsOptions>;

/**
 * The parts of the analysis of a survey, in the order in which they are shown: which the mapping has the data of, and
 * what the others need.
 *
 * @throws `invalid_input` for what is no mapping, and a language without words.
 *
 * @example
 * ```ts
 * import { surveyParts } from "service-quality/report";
 *
 * const parts = surveyParts({ columns: [{ name: "sat", use: "outcome" }] });
 * parts.filter(({ state }) => state === "ready").map(({ title }) => title); // => ["Overview", "NPS and satisfaction"]
 * parts.find(({ part }) => part === "factors")?.needs; // => "four or more items"
 * ```
 */
export function surveyParts(mapping: SurveyMappingSpec, options?: SurveyPartsOptions): SurveyPartState[] {
  const { language } = readOptions(options, OPTIONS);
  const plan = surveyPlan(surveyMappingAt(mapping, []));
  const [titleOf, needsOf] = [wordsIn(PART_TITLES, language), wordsIn(PART_NEEDS, language)];
  const isAnswered = plan.mapping.columns.some(
    ({ use }) => use !== "left-out" && use !== "group" && use !== "weight",
  );
  const drawn: readonly SurveyPart[] = BOOTSTRAPPED_PARTS;
  return SURVEY_PARTS.map((part) => {
    const isReady = part === "overview" ? isAnswered : PART_PLANS[part](plan).length > 0;
    return {
      part,
      title: titleOf(part),
      state: isReady ? "ready" : "lacking",
      needs: isReady ? null : needsOf(part),
      replicates: isReady && drawn.includes(part) ? plan.mapping.options.replicates : 0,
    };
  });
}
