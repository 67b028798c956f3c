import { useEffect } from "preact/hooks";
import { loaded } from "../app/loaded.tsx";
import { goTo, type Place } from "../app/place.ts";
import { EXAMPLES, openExample } from "./file/examples.ts";
import { FileStep } from "./file/file-step.tsx";
import { type Step, StepBar } from "./step-bar.tsx";
import type { Scored, SurveyState } from "./survey-state.ts";
import { useSurvey } from "./use-survey.ts";

const ColumnsStep = loaded(async () => (await import("./columns/columns-step.tsx")).ColumnsStep);
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
    } else if ((step === "file" || step === "columns") && place?.step !== step) {
      goTo({ tab: "survey", step }, "replace");
    }
  }, [place, step, open]);

  return (
    <div hidden={step === null}>
      {step !== null && <StepBar step={step} state={state} />}
      {step === "file" && <FileStep survey={survey} />}
      {step === "columns" && state.opened !== null && (
        <ColumnsStep key={state.opened} survey={survey} opened={state.opened} />
      )}
      {state.scored !== null && (
        <ResultsStep
          {...resultsOf(state.scored)}
          active={step === "results"}
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

/** What the results are shown of; another file is shown anew. */
function resultsOf(scored: Scored) {
  if ("analysis" in scored) {
    return { key: scored, file: null, mapping: null, opened: scored.analysis };
  }
  const { opened, mapping } = scored;
  const { respondents, columns } = opened.read;
  const { name } = opened.source;
  return { key: opened, file: { name, respondents, columns }, mapping, opened: null };
}
