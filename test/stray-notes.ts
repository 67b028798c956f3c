/** The notes of a result, wherever they stand in it, whose path does not lead to a key of the object that holds them. */
export function strayNotes(result: unknown): unknown[] {
  if (typeof result !== "object" || result === null) return [];
  const notes: unknown = Object.hasOwn(result, "notes") ? (result as { notes: unknown }).notes : [];
  return [
    ...(Array.isArray(notes) ? notes.filter((note) => !leads(result, note.path)) : []),
    ...Object.values(result).flatMap(strayNotes),
  ];
}

function leads(from: unknown, path: unknown): boolean {
  if (!Array.isArray(path)) return false;
  let value = from;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return false;
    if (typeof key !== (Array.isArray(value) ? "number" : "string") || !Object.hasOwn(value, key))
      return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}
