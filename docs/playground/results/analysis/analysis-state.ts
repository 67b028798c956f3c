import type { ErrorCode, ErrorPath } from "service-quality/errors";
import {
  joinAnalyses,
  type SurveyAnalysis,
  type SurveyMapping,
  type SurveyPart,
} from "service-quality/report";

/** How far a part has come. */
export type PartProgress =
  | { readonly state: "waiting" | "done" | "cancelled" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "failed"; readonly error: WorkError };

/** What went wrong, as the library says it. */
export interface WorkError {
  readonly code: ErrorCode;
  readonly path: ErrorPath;
  readonly message: string;
}

/** What is known of the results. */
export interface AnalysisState {
  /** The finished parts of the last mapping asked for. */
  readonly current: SurveyAnalysis | null;
  /** What was finished before it, shown until the new is there. */
  readonly former: SurveyAnalysis | null;
  readonly progress: Readonly<Partial<Record<SurveyPart, PartProgress>>>;
}

export type AnalysisEvent =
  /** `parts` are computed anew with the mapping; what else there is holds with it too. */
  | { readonly kind: "asked"; readonly mapping: SurveyMapping; readonly parts: readonly SurveyPart[] }
  | { readonly kind: "step"; readonly part: SurveyPart; readonly done: number; readonly total: number }
  | { readonly kind: "result"; readonly part: SurveyPart; readonly analysis: SurveyAnalysis }
  | { readonly kind: "failed"; readonly error: WorkError }
  | { readonly kind: "cancelled" }
  | { readonly kind: "opened"; readonly analysis: SurveyAnalysis };

export const NO_ANALYSIS: AnalysisState = { current: null, former: null, progress: {} };

/** What is known after an event. */
export function analysisAfter(state: AnalysisState, event: AnalysisEvent): AnalysisState {
  switch (event.kind) {
    case "asked":
      return asked(state, event);
    case "step": {
      const { part, done, total } = event;
      return { ...state, progress: { ...state.progress, [part]: { state: "running", done, total } } };
    }
    case "result":
      return {
        ...state,
        current: state.current === null ? event.analysis : joinAnalyses([state.current, event.analysis]),
        progress: { ...state.progress, [event.part]: { state: "done" } },
      };
    case "failed":
      return { ...state, progress: endedAs(state.progress, { state: "failed", error: event.error }) };
    case "cancelled":
      return { ...state, progress: endedAs(state.progress, { state: "cancelled" }) };
    case "opened":
      return {
        current: event.analysis,
        former: null,
        progress: Object.fromEntries(event.analysis.parts.map(({ part }) => [part, { state: "done" }])),
      };
  }
}

function asked(
  { current, former, progress }: AnalysisState,
  { mapping, parts }: Extract<AnalysisEvent, { kind: "asked" }>,
): AnalysisState {
  const last = current ?? former;
  const kept = current?.parts.filter(({ part }) => !parts.includes(part)) ?? [];
  return {
    current: current === null || kept.length === 0 ? null : { ...current, mapping, parts: kept },
    former: last,
    progress: {
      ...Object.fromEntries(kept.map(({ part }) => [part, progress[part] ?? { state: "done" }])),
      ...Object.fromEntries(parts.map((part) => [part, { state: "waiting" }])),
    },
  };
}

/** What had not come to its end ends so. */
function endedAs(progress: AnalysisState["progress"], end: PartProgress): AnalysisState["progress"] {
  return Object.fromEntries(
    Object.entries(progress).map(([part, one]) => [part, isUnderWay(one) ? end : one]),
  );
}

/** Whether a part is waited for. */
export function isUnderWay(progress: PartProgress | undefined): boolean {
  return progress?.state === "waiting" || progress?.state === "running";
}

/** The newest that is known of a part, and whether it is of the last mapping. */
export function knownOf(
  { current, former }: AnalysisState,
  part: SurveyPart,
): { readonly analysis: SurveyAnalysis; readonly isStale: boolean } | null {
  if (hasPart(current, part)) return { analysis: current!, isStale: false };
  return hasPart(former, part) ? { analysis: former!, isStale: true } : null;
}

function hasPart(analysis: SurveyAnalysis | null, part: SurveyPart): boolean {
  return analysis?.parts.some((one) => one.part === part) ?? false;
}
