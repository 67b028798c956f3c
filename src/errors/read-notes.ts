import type { ErrorPath } from "./error.ts";
import type { Note, NoteReason } from "./note.ts";
import { entriesOf, fields, type Reader, type Readers } from "./options.ts";
import { nameAt, textAt, wholeAt } from "./read-argument.ts";

/** Reads a path: keys and indices. */
export const pathAt = entriesOf(keyAt, "a list of keys and indices");

const NOTE = {
  path: pathAt,
  reason: textAt as Reader<NoteReason>,
} satisfies Readers<Note>;

/** Reads the notes of a result that is given back. */
export const notesAt = entriesOf(fields(NOTE, "a note"), "notes");

function keyAt(value: unknown, path: ErrorPath): string | number {
  return typeof value === "number" ? wholeAt(value, path, 0) : nameAt(value, path);
}
