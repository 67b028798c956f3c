import type { Note, NoteReason } from "./note.ts";
import { entriesOf, fields, type Reader, type Readers } from "./options.ts";
import { textAt } from "./read-argument.ts";

const NOTE = { path: textAt, reason: textAt as Reader<NoteReason> } satisfies Readers<Note>;

/** Reads the notes of a result that is given back. */
export const notesAt = entriesOf(fields(NOTE, "a note"), "notes");
