import type { SurveyAnalysis, SurveyMapping } from "service-quality/report";
import type { ReadFile, Source, WorkFailure } from "../worker/messages.ts";

/** A file that has been read. */
export interface OpenedFile {
  readonly source: Source;
  readonly read: ReadFile;
}

/** What the survey tab knows. A file that fails changes nothing of the one before. */
export interface SurveyState {
  readonly opened: OpenedFile | null;
  readonly reading: { readonly source: Source; readonly done: number; readonly total: number } | null;
  readonly problem: { readonly source: Source; readonly failure: WorkFailure } | null;
  readonly mapping: SurveyMapping | null;
  /** Groups of columns, by their first column, whose use the reader has said. */
  readonly answered: readonly string[];
  readonly scored: Scored | null;
}

/** What results are shown of: a file with its mapping, or a file of results that was saved. */
export type Scored =
  | { readonly opened: OpenedFile; readonly mapping: SurveyMapping }
  | { readonly analysis: SurveyAnalysis };

export type SurveyAction =
  | { readonly type: "asked"; readonly source: Source }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "opened"; readonly source: Source; readonly read: ReadFile }
  | { readonly type: "analysis"; readonly analysis: SurveyAnalysis }
  | { readonly type: "failed"; readonly source: Source; readonly failure: WorkFailure }
  | { readonly type: "dismissed" }
  | { readonly type: "mapped"; readonly mapping: SurveyMapping; readonly answered?: readonly string[] }
  | { readonly type: "scored" };

export const NO_SURVEY: SurveyState = {
  opened: null,
  reading: null,
  problem: null,
  mapping: null,
  answered: [],
  scored: null,
};

export function surveyAfter(state: SurveyState, action: SurveyAction): SurveyState {
  switch (action.type) {
    case "asked":
      return { ...state, problem: null, reading: { source: action.source, done: 0, total: 3 } };
    case "progressed":
      return state.reading === null
        ? state
        : { ...state, reading: { ...state.reading, done: action.done, total: action.total } };
    case "opened": {
      const { source, read } = action;
      // Results are of the file that the worker has: those of the file before go with it.
      return { ...NO_SURVEY, opened: { source, read }, mapping: read.mapping };
    }
    case "analysis":
      return { ...state, reading: null, problem: null, scored: { analysis: action.analysis } };
    case "failed": {
      const { source, failure } = action;
      // Another file is being read instead.
      if (state.reading?.source !== source) return state;
      return { ...state, reading: null, problem: failure.kind === "cancelled" ? null : { source, failure } };
    }
    case "dismissed":
      return { ...state, problem: null };
    case "mapped":
      return {
        ...state,
        mapping: action.mapping,
        answered: [...new Set([...state.answered, ...(action.answered ?? [])])],
      };
    case "scored": {
      const { opened, mapping } = state;
      return opened === null || mapping === null ? state : { ...state, scored: { opened, mapping } };
    }
  }
}

/** Groups of columns that the reader must still say the use of. */
export function openQuestions({ opened, answered }: SurveyState): readonly string[] {
  return (opened?.read.groups ?? [])
    .filter(({ confidence }) => confidence === "unsure")
    .map(({ columns }) => columns[0]!)
    .filter((column) => !answered.includes(column));
}
