import {
  type SurveyAnalysis,
  type SurveyMapping,
  type SurveyPart,
  surveyParts,
} from "service-quality/report";
import type { WorkFailure, WorkMessage } from "../../worker/messages.ts";
import type { Work } from "../../worker/work.ts";
import {
  type AnalysisEvent,
  type AnalysisState,
  analysisAfter,
  isUnderWay,
  NO_ANALYSIS,
} from "./analysis-state.ts";
import { mappingOfRun, partsToRun, type RunSettings, settingsOf } from "./run-settings.ts";

/** The results of a survey while the page lives, whatever step is shown. */
export interface AnalysisStore {
  readonly state: () => AnalysisState;
  /** `null` before the first run, and of results that were opened. */
  readonly settings: () => RunSettings | null;
  /** Tells of every change; returns how to hear no more of it. */
  readonly listen: (heard: () => void) => () => void;
  /** Computes the survey of a mapping, unless it is the one that was computed last. */
  readonly begin: (mapping: SurveyMapping) => void;
  /** Computes anew what other settings change. */
  readonly change: (settings: RunSettings) => void;
  /** Computes parts that were cancelled or failed. */
  readonly resume: () => void;
  readonly cancel: () => void;
  /** Shows results that were saved. */
  readonly open: (analysis: SurveyAnalysis) => void;
}

/** The results that a worker computes. */
export function analysisStore(work: Work): AnalysisStore {
  const listeners = new Set<() => void>();
  let state = NO_ANALYSIS;
  let survey: { readonly mapping: SurveyMapping; readonly settings: RunSettings } | null = null;
  let runs = 0;

  function tell(event: AnalysisEvent): void {
    state = analysisAfter(state, event);
    for (const heard of listeners) heard();
  }

  async function run(mapping: SurveyMapping, parts: readonly SurveyPart[]): Promise<void> {
    if (hasWork(state)) work.cancel();
    const mine = ++runs;
    tell({ kind: "asked", mapping, parts });
    const heard = (message: WorkMessage) => {
      if (mine === runs) tell(eventOf(message));
    };
    /** Whole parts are counted by their number, which says nothing of how far one of them is. */
    const heardPart = (message: WorkMessage) => heard({ ...message, done: 0, total: 1 });
    const resampled = surveyParts(mapping).filter(
      ({ part, replicates }) => replicates > 0 && parts.includes(part),
    );
    const plain = parts.filter((part) => !resampled.some((one) => one.part === part));
    try {
      if (plain.length > 0) await work.ask({ kind: "score", mapping, parts: plain }, heardPart);
      for (const { part } of resampled) await work.ask({ kind: "bootstrap", mapping, part }, heard);
    } catch (failure) {
      if (mine === runs) tell(endOf(failure as WorkFailure));
    }
  }

  return {
    state: () => state,
    settings: () => survey?.settings ?? null,
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    begin(mapping) {
      if (survey?.mapping === mapping) return;
      const settings = settingsOf(mapping);
      survey = { mapping, settings };
      state = NO_ANALYSIS;
      run(mappingOfRun(mapping, settings), partsToRun(mapping, null, settings));
    },
    change(settings) {
      if (survey === null) return;
      const { mapping, settings: before } = survey;
      survey = { mapping, settings };
      run(mappingOfRun(mapping, settings), partsToRun(mapping, before, settings));
    },
    resume() {
      if (survey === null) return;
      const { mapping, settings } = survey;
      const parts = partsToRun(mapping, null, settings).filter(
        (part) => state.progress[part]?.state !== "done",
      );
      run(mappingOfRun(mapping, settings), parts);
    },
    cancel: () => work.cancel(),
    open(analysis) {
      if (hasWork(state)) work.cancel();
      runs++;
      survey = null;
      tell({ kind: "opened", analysis });
    },
  };
}

function hasWork({ progress }: AnalysisState): boolean {
  return Object.values(progress).some(isUnderWay);
}

function eventOf({ part, done, total, result }: WorkMessage): AnalysisEvent {
  return result === undefined
    ? { kind: "step", part: part as SurveyPart, done, total }
    : { kind: "result", part: part as SurveyPart, analysis: result as SurveyAnalysis };
}

function endOf(failure: WorkFailure): AnalysisEvent {
  if (failure.kind === "cancelled") return { kind: "cancelled" };
  if (failure.kind === "error") return { kind: "failed", error: failure };
  return { kind: "failed", error: { code: "invalid_input", path: [], message: failure.problem.what } };
}
