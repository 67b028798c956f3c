import { explainError } from "service-quality/words";
import { withoutPlace } from "../../../../src/errors/error.ts";
import { filled, type Language, wordsOf } from "../../app/language.ts";
import type { DeskFault } from "../model/desk.ts";
import type { DocumentFault } from "../model/own-document.ts";
import { DESK_WORDS } from "./desk-words.ts";
import type { TimeText } from "./time-text.ts";

/** Why something was not done; `detail` is what the library said of it, in English, where the sentence does not. */
export interface FaultText {
  readonly sentence: string;
  readonly detail: string | null;
}

export function faultText(fault: DeskFault | DocumentFault, language: Language, time: TimeText): FaultText {
  const words = wordsOf(DESK_WORDS, language);
  switch (fault.kind) {
    case "no-deadline":
      return { sentence: words.noDeadline, detail: null };
    case "too-early":
      return { sentence: filled(words.tooEarly, { when: time.whole(fault.earliest) }), detail: null };
    case "not-json":
      return {
        sentence:
          fault.line === null
            ? words.notJson
            : filled(words.notJsonAt, { line: fault.line, column: fault.column! }),
        detail: null,
      };
    case "library": {
      const { error } = fault;
      const message = withoutPlace(error.message, error.path);
      const detail = language === "en" ? null : filled(words.checkSaid, { message });
      return { sentence: explainError(error, { language }), detail };
    }
  }
}
