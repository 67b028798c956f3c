import type { SurveyPart } from "service-quality/report";
import { type AnalysisState, isUnderWay } from "../analysis/analysis-state.ts";

/** What is under way, as the bar shows it. */
export interface RunProgress {
  /** The part whose resampling runs; `null` where plain parts are counted. */
  readonly part: SurveyPart | null;
  readonly done: number;
  readonly total: number;
}

/** How far a run is; `null` where nothing is under way. */
export function runProgress({ progress }: AnalysisState): RunProgress | null {
  const parts = Object.entries(progress) as [
    SurveyPart,
    NonNullable<AnalysisState["progress"][SurveyPart]>,
  ][];
  if (!parts.some(([, one]) => isUnderWay(one))) return null;
  for (const [part, one] of parts) {
    if (one.state === "running" && one.total > 1) return { part, done: one.done, total: one.total };
  }
  return { part: null, done: parts.filter(([, one]) => !isUnderWay(one)).length, total: parts.length };
}
