import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";
import { goTo } from "../app/place.ts";
import type { ReadFile, SavedAnalysis, Source, WorkFailure } from "../worker/messages.ts";
import { startWork, type Work } from "../worker/work.ts";
import { NO_SURVEY, type SurveyAction, type SurveyState, surveyAfter } from "./survey-state.ts";

/** The survey tab's state, and what can be done with it. */
export interface Survey {
  readonly state: SurveyState;
  readonly work: Work;
  readonly change: (action: SurveyAction) => void;
  /** Reads a file, and goes on to its columns. */
  readonly open: (source: Source) => void;
  /** Keeps the mapping as it is, and goes on to the results. */
  readonly score: () => void;
}

export function useSurvey(): Survey {
  const [state, change] = useReducer(surveyAfter, NO_SURVEY);
  const kept = useRef<Work | null>(null);
  kept.current ??= startWork(
    () => new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" }),
  );
  const work = kept.current;
  useEffect(() => () => work.cancel(), [work]);

  const open = useCallback(
    async (source: Source) => {
      change({ type: "asked", source });
      try {
        const result = await work.ask({ kind: "read", source }, ({ done, total }) =>
          change({ type: "progressed", done, total }),
        );
        const read = result as ReadFile | SavedAnalysis;
        if ("analysis" in read) {
          change({ type: "analysis", analysis: read.analysis });
          goTo({ tab: "survey", step: "results", part: null });
        } else {
          change({ type: "opened", source, read });
          goTo({ tab: "survey", step: "columns" });
        }
      } catch (failure) {
        change({ type: "failed", source, failure: failure as WorkFailure });
      }
    },
    [work],
  );
  const score = useCallback(() => {
    change({ type: "scored" });
    goTo({ tab: "survey", step: "results", part: null });
  }, []);

  return { state, work, change, open, score };
}
