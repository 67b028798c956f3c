import { defineSurveyAnalysis, type SurveyAnalysis } from "service-quality/report";

/** How results begin that were saved by this page. */
const BEGINNING = /^\s*\{[^{}[\]]*"kind":\s*"survey-analysis"/;
const REACH = 200;

/** The results in a file that this page has saved; `null` for any other file. Throws where they are not whole. */
export async function savedAnalysis(blob: Blob): Promise<SurveyAnalysis | null> {
  if (!BEGINNING.test(await blob.slice(0, REACH).text())) return null;
  const document = parsed(await blob.text());
  return document === null ? null : defineSurveyAnalysis(document);
}

function parsed(text: string): SurveyAnalysis | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
