import type { Note, NotePath, NoteReason } from "./note.ts";

/** One reason for every figure, or the reasons of some. */
export type NullReasons<Row extends object> =
  | NoteReason
  | { readonly [Key in keyof Row]?: NoteReason | undefined };

/** Says of each figure of a row that is `null` why it is; `path` leads to the row. */
export function notesOfNulls<Row extends object>(
  row: Row,
  path: NotePath,
  reasons: NullReasons<Row>,
): Note[] {
  const keys = Object.keys(typeof reasons === "string" ? row : reasons) as (keyof Row & string)[];
  return keys.flatMap((key): Note[] => {
    const reason = typeof reasons === "string" ? reasons : reasons[key];
    return row[key] === null && reason !== undefined ? [{ path: [...path, key], reason }] : [];
  });
}
