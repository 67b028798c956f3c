/** The notes of a result, wherever they stand in it, whose path does not lead to a key of the object that holds them. */
export function strayNotes(result: unknown): unknown[] {
  const stray: unknown[] = [];
  const parts = new Set([result]);
  for (const value of parts) {
    if (typeof value !== "object" || value === null) continue;
    const notes: unknown = Object.hasOwn(value, "notes") ? (value as { notes: unknown }).notes : [];
    if (Array.isArray(notes)) stray.push(...notes.filter((note) => !leads(value, note.path)));
    for (const part of Object.values(value)) parts.add(part);
  }
  return stray;
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
