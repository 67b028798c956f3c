import { counted, filled } from "../app/language.ts";
import { useSettings, useWords } from "../app/settings.tsx";
import { STEP_WORDS } from "./step-words.ts";
import type { SurveyState } from "./survey-state.ts";

export type Step = "file" | "columns" | "results";

/** The three steps; those that can be gone to are links. */
export function StepBar({ step, state }: { step: Step; state: SurveyState }) {
  const words = useWords(STEP_WORDS);
  const { language } = useSettings();
  const { opened, scored } = state;
  const file =
    opened === null
      ? words.file
      : filled(words.opened, {
          name: opened.source.name,
          respondents: counted(opened.read.respondents, language),
          columns: counted(opened.read.columns, language),
        });
  const steps = [
    { id: "file", text: file, lacks: null },
    { id: "columns", text: words.columns, lacks: opened === null ? words.needsFile : null },
    { id: "results", text: words.results, lacks: scored === null ? words.needsScore : null },
  ] as const;
  return (
    <nav aria-label={words.steps}>
      <ol class="steps">
        {steps.map(({ id, text, lacks }) => (
          <li key={id}>
            {lacks === null ? (
              <a href={`#${id}`} aria-current={id === step ? "step" : undefined}>
                {text}
              </a>
            ) : (
              <span>
                {text} <span class="unseen">({lacks})</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
