import { isServiceQualityError } from "service-quality/errors";
import { partSection, type ReportBlock, type SurveyAnalysis, type SurveyPart } from "service-quality/report";
import { explainError } from "service-quality/words";
import type { Language } from "../../app/language.ts";

/** How a part is said and drawn. */
export interface ShownHow {
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly width: number;
}

/** What a part shows, or why it cannot be shown, as of saved results that someone has changed. */
export interface ShownBlocks {
  readonly blocks: readonly ReportBlock[];
  readonly problem: string | null;
}

/** The blocks of a part. */
export function shownBlocks(analysis: SurveyAnalysis, part: SurveyPart, how: ShownHow): ShownBlocks {
  try {
    return { blocks: partSection(analysis, part, how).blocks, problem: null };
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    return { blocks: [], problem: explainError(error, { language: how.language }) };
  }
}
