import { useState } from "preact/hooks";
import type { SurveyAnalysis } from "service-quality/report";
import { useSettings, useWords } from "../../app/settings.tsx";
import { JsonChooser } from "../../ui/json-chooser.tsx";
import { EXPORT_WORDS } from "./export-words.ts";
import { NotResults } from "./not-results.tsx";
import { openedText } from "./opened-results.ts";

/** Opens results that were saved; of a file without any it says so, and nothing is lost. */
export function OpenResults({ onOpen }: { readonly onOpen: (analysis: SurveyAnalysis) => void }) {
  const words = useWords(EXPORT_WORDS);
  const { language } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const read = (text: string) => {
    const opened = openedText(text, language);
    if ("problem" in opened) setProblem(opened.problem);
    else onOpen(opened.analysis);
  };
  return (
    <>
      <JsonChooser text={words.openJson} onText={read} />
      {problem !== null && <NotResults problem={problem} />}
    </>
  );
}
