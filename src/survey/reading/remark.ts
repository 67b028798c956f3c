import type { Note, NoteReason } from "../../errors/note.ts";
import type { SurveyVariable } from "../keyed/survey-table.ts";

/** What is to be said of a variable, and of which key of it; `null` for the variable as a whole. */
export interface Remark {
  readonly key: keyof SurveyVariable | null;
  readonly reason: NoteReason;
}

/** A remark, where there is reason for it. */
export function remarkIf(isDue: boolean, key: Remark["key"], reason: NoteReason): Remark[] {
  return isDue ? [{ key, reason }] : [];
}

/** The notes of a table on one of its variables. */
export function notesOf(remarks: readonly Remark[], variable: number): Note[] {
  return remarks.map(({ key, reason }) => ({
    path: ["variables", variable, ...(key === null ? [] : [key])],
    reason,
  }));
}
