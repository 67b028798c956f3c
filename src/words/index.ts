export type { ErrorCode, ErrorPath } from "../errors/error.ts";
export type { NoteReason } from "../errors/note.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export { type ExplainedError, explainError } from "./explain-error.ts";
export { type ExplainOptions, explainNote } from "./explain-note.ts";
export {
  type ExplainedRefusal,
  type ExplainRefusalOptions,
  explainRefusal,
  type LabeledProcess,
} from "./explain-refusal.ts";
export { type FormatDurationOptions, formatDuration } from "./format-duration.ts";
