import type { Note, NotePath, NoteReason } from "../errors/note.ts";

/** Says of each figure of a row that is `null` why it is; `path` leads to the row. */
export function notesOfNulls<Row extends object>(
  row: Row,
  path: NotePath,
  reasons: { readonly [Key in keyof Row]?: NoteReason | undefined },
): Note[] {
  return (Object.entries(reasons) as [keyof Row & string, NoteReason | undefined][]).flatMap(
    ([key, reason]): Note[] =>
      row[key] === null && reason !== undefined ? [{ path: [...path, key], reason }] : [],
  );
}
