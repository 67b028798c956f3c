/** Whether a value is a date object, of this realm or another. */
export function isDateObject(value: unknown): value is object {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** The instant of a date object, as JSON writes it; `null` for a date that is none. */
export function instantOf(date: object): string | null {
  return /^"(.+)"$/.exec(JSON.stringify(date) ?? "")?.[1] ?? null;
}
