import { useEffect, useRef } from "preact/hooks";
import { announce } from "../../app/announcer.tsx";
import { useWords } from "../../app/settings.tsx";
import type { AnalysisState } from "../analysis/analysis-state.ts";
import { PROGRESS_WORDS } from "./progress-words.ts";
import { runProgress } from "./run-progress.ts";

/** Says to readers of the screen when a run has come to its end, or was cancelled; a failure is an alert of its own. */
export function useEndSaid(state: AnalysisState): void {
  const words = useWords(PROGRESS_WORDS);
  const isBusy = runProgress(state) !== null;
  const wasBusy = useRef(false);
  const ends = new Set(Object.values(state.progress).map(({ state: how }) => how));
  const end = ends.has("failed") ? null : ends.has("cancelled") ? words.cancelled : words.done;
  useEffect(() => {
    if (wasBusy.current && !isBusy && end !== null) announce(end);
    wasBusy.current = isBusy;
  }, [isBusy, end]);
}
