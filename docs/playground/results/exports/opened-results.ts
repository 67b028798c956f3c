import { isServiceQualityError } from "service-quality/errors";
import { defineSurveyAnalysis, type SurveyAnalysis } from "service-quality/report";
import { explainError } from "service-quality/words";
import type { Language } from "../../app/language.ts";

/** Results that were saved, or why a document holds none. */
export type OpenedResults = { readonly analysis: SurveyAnalysis } | { readonly problem: string };

/** Reads a document of saved results. */
export function openedResults(document: unknown, language: Language): OpenedResults {
  try {
    return { analysis: defineSurveyAnalysis(document as SurveyAnalysis) };
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    return { problem: explainError(error, { language }) };
  }
}

/** Reads the text of a file of saved results. */
export function openedText(text: string, language: Language): OpenedResults {
  try {
    return openedResults(JSON.parse(text), language);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: error.message };
  }
}
