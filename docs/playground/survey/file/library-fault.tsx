import { useEffect, useState } from "preact/hooks";
import { withoutPlace } from "../../../../src/errors/error.ts";
import { filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import type { WorkFailure } from "../../worker/messages.ts";
import { PROBLEM_WORDS } from "./problem-words.ts";

interface LibraryFaultProps {
  readonly fault: Extract<WorkFailure, { kind: "error" }>;
  readonly name: string;
}

/** What the library does not take, and where. */
export function LibraryFault({ fault, name }: LibraryFaultProps) {
  const words = useWords(PROBLEM_WORDS);
  const { language } = useSettings();
  const [row, column] = fault.path;
  const isCell = typeof row === "number";
  const message = withoutPlace(fault.message, fault.path);
  const [sentence, say] = useState(language === "en" ? message : "");
  useEffect(() => {
    // The sentences are fetched when there is something to say.
    import("service-quality/words").then(({ explainError }) =>
      say(explainError({ code: fault.code, path: isCell ? [] : fault.path, message }, { language })),
    );
  }, [fault, message, isCell, language]);
  const place = !isCell
    ? name
    : typeof column === "string"
      ? filled(words.place, { name, row: row + 1, column })
      : filled(words.line, { name, row: row + 1 });
  return (
    <>
      <p>
        <strong>{place}.</strong> {sentence}
      </p>
      {language !== "en" && <p class="small">{filled(words.checkSaid, { message })}</p>}
    </>
  );
}
