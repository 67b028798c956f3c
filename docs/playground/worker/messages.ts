import type { ErrorCode, ErrorPath } from "service-quality/errors";
import type {
  ColumnGroup,
  ColumnSummary,
  MappingGuess,
  SurveyAnalysis,
  SurveyMapping,
  SurveyPart,
} from "service-quality/report";
import type { FileProblem } from "./file-problem.ts";

/** How a file is to be read, where that is not plain from the file. */
export interface Reading {
  /** The sheet of a spreadsheet. */
  readonly sheet?: string;
  /** The encoding of a text. */
  readonly encoding?: string;
  /** Texts that mean a missing answer. */
  readonly missing?: readonly string[];
  /** Texts among numbers are answers, and no mistakes. */
  readonly keepsText?: boolean;
  /** Rows of header, where there are more than one. */
  readonly headerRows?: 1 | 2;
  /** So many rows are drawn at random, with seed 1. */
  readonly sample?: number;
}

/** A file and how it is read. */
export interface Source {
  readonly name: string;
  readonly blob: Blob;
  readonly reading: Reading;
}

/** What is asked of the worker. */
export type WorkRequest =
  | { readonly kind: "read"; readonly source: Source }
  /** Checks a mapping in JSON against the file. */
  | { readonly kind: "check"; readonly text: string }
  /** Checks an instrument in JSON. */
  | { readonly kind: "instrument"; readonly text: string }
  | { readonly kind: "score"; readonly mapping: SurveyMapping; readonly parts: readonly SurveyPart[] }
  | { readonly kind: "bootstrap"; readonly mapping: SurveyMapping; readonly part: SurveyPart };

/** How far it is, and what is ready. */
export interface WorkMessage {
  readonly done: number;
  readonly total: number;
  /** What is being done, or what `result` is. */
  readonly part?: string;
  readonly result?: unknown;
}

/** Why it came to nothing. */
export type WorkFailure =
  | { readonly kind: "cancelled" }
  | { readonly kind: "file"; readonly problem: FileProblem }
  | {
      readonly kind: "error";
      readonly code: ErrorCode;
      readonly path: ErrorPath;
      readonly message: string;
    };

/** What `read` results in, for results that this page has saved. */
export interface SavedAnalysis {
  readonly analysis: SurveyAnalysis;
}

/** What `read` results in, for a survey. */
export interface ReadFile {
  readonly respondents: number;
  readonly columns: number;
  readonly mapping: SurveyMapping;
  readonly survey: MappingGuess["survey"];
  readonly groups: readonly ColumnGroup[];
  readonly summaries: readonly ColumnSummary[];
}

export type ToWorker = WorkRequest & { readonly id: number };

export type FromWorker =
  | (WorkMessage & { readonly id: number })
  | { readonly id: number; readonly end: true; readonly result: unknown }
  | { readonly id: number; readonly failure: WorkFailure };
