import type { ErrorPath } from "../../errors/error.ts";
import { isPlainObject } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { refuse } from "../../errors/refuse.ts";

/** Results lie no deeper; what does holds itself. */
const DEEPEST = 24;

/** A copy of a value that is strictly JSON, whose notes lead somewhere; anything else in it is refused at its path. */
export function jsonAt(value: unknown, path: ErrorPath, depth = 0): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value + 0;
  const isDeep = depth > DEEPEST;
  if (!isDeep && Array.isArray(value)) {
    return Array.from(value, (entry: unknown, i) => jsonAt(entry, [...path, i], depth + 1));
  }
  if (isDeep || !isPlainObject(value)) return refuse("invalid_input", path, "a value that is JSON", value);
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, jsonAt(entry, [...path, key], depth + 1)]),
  );
  if (Object.hasOwn(copy, "notes")) checkNotes(copy, path);
  return copy;
}

function checkNotes(result: Readonly<Record<string, unknown>>, path: ErrorPath): void {
  notesAt(result.notes, [...path, "notes"]).forEach((note, i) => {
    let at: unknown = result;
    for (const key of note.path) {
      if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) {
        refuse("invalid_input", [...path, "notes", i, "path"], "a path to a value of the result", note.path);
      }
      at = (at as Record<string | number, unknown>)[key];
    }
  });
}
