/** How far figures may lie apart: a browser's exponentials and powers are not those of Node to the last bit. */
const APART = 1e-6;

/** Where two results differ, but for the last digits of figures and the steps that an iteration took. */
export function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= APART * Math.max(1, Math.abs(a)) ? [] : [`${path}: ${a}, ${b}`];
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return a === b ? [] : [`${path}: ${a}, ${b}`];
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete("iterations");
  return [...keys].flatMap((key) =>
    differences((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`),
  );
}
