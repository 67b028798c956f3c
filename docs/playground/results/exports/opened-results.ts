import { isServiceQualityError } from "service-quality/errors";
import { defineSurveyAnalysis, type SurveyAnalysis } from "service-quality/report";
import { explainError } from "service-quality/words";
import type { Language } from "../../app/language.ts";

/** Results that were saved, or why a document holds none. */
export type OpenedResults = { readonly analysis: SurveyAnalysis } | { readonly problem: string };

/** Reads the text of a file of saved results. */
export function openedText(text: string, language: Language): OpenedResults {
  try {
    return { analysis: defineSurveyAnalysis(JSON.parse(text)) };
  } catch (error) {
    if (isServiceQualityError(error)) return { problem: explainError(error, { language }) };
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}
