/**
 * Where two results differ by more than a tolerance of figures' size, but for the steps that an iteration took: the
 * exponentials and powers of hosts are not the same to the last bit.
 */
export function differences(a: unknown, b: unknown, tolerance: number, path = "result"): string[] {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a)) ? [] : [`${path}: ${a}, ${b}`];
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return a === b ? [] : [`${path}: ${a}, ${b}`];
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete("iterations");
  const of = (value: object, key: string) => (value as Record<string, unknown>)[key];
  return [...keys].flatMap((key) => differences(of(a, key), of(b, key), tolerance, `${path}.${key}`));
}
