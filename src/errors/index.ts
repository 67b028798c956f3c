export type { AnswerFault } from "./answer-fault.ts";
export { type ErrorCode, type ErrorPath, isServiceQualityError, ServiceQualityError } from "./error.ts";
export type { Note, NoteReason } from "./note.ts";
