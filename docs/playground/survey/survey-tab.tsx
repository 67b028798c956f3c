import { useEffect } from "preact/hooks";
import { loaded } from "../app/loaded.tsx";
import { goTo, type Place } from "../app/place.ts";
import { ColumnsStep } from "./columns/columns-step.tsx";
import { EXAMPLES, openExample } from "./file/examples.ts";
import { FileStep } from "./file/file-step.tsx";
import { type Step, StepBar } from "./step-bar.tsx";
import type { SurveyState } from "./survey-state.ts";
import { useSurvey } from "./use-survey.ts";

const ResultsStep = loaded(async () => (await import("../results/results-step.tsx")).ResultsStep);

type SurveyPlace = Extract<Place, { tab: "survey" }>;

/** From a file to its results; `place` is `null` while the other tab is shown. */
export function SurveyTab({ place }: { place: SurveyPlace | null }) {
  const survey = useSurvey();
  const { state, work, open } = survey;
  const step = place === null ? null : stepOf(place, state);

  useEffect(() => {
    if (place?.step === "example") {
      const example = EXAMPLES.find(({ id }) => id === place.example);
      goTo({ tab: "survey", step: "file" }, "replace");
      if (example !== undefined) openExample(example).then(open);
    } else if (step !== null && place?.step !== step) goTo({ tab: "survey", step } as Place, "replace");
  });

  return (
    <div hidden={step === null}>
      {step !== null && <StepBar step={step} state={state} />}
      {step === "file" && <FileStep survey={survey} />}
      {step === "columns" && state.opened !== null && (
        <ColumnsStep key={state.opened.source.name} survey={survey} opened={state.opened} />
      )}
      {state.scored !== null && (
        <ResultsStep
          active={step === "results"}
          file={{
            name: state.scored.opened.source.name,
            respondents: state.scored.opened.read.respondents,
            columns: state.scored.opened.read.columns,
          }}
          mapping={state.scored.mapping}
          summaries={state.scored.opened.read.summaries}
          part={place?.step === "results" ? place.part : null}
          work={work}
        />
      )}
    </div>
  );
}

/** The step of a place, or the last before it for which there is all that it needs. */
function stepOf(place: SurveyPlace, { opened, scored }: SurveyState): Step {
  if (place.step === "results" && scored !== null) return "results";
  return (place.step === "results" || place.step === "columns") && opened !== null ? "columns" : "file";
}
