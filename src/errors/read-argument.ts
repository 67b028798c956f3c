import type { ErrorPath } from "./error.ts";
import { eachPart } from "./faults.ts";
import { refuse } from "./refuse.ts";

/** The largest number that is taken, either way: products of a few such numbers are still numbers. */
export const LARGEST = 1e100;

/** An object's own keys with values that nobody has looked at. */
export type Given = Readonly<Record<string, unknown>>;

/** A finite number, up to 1e100 either way; never −0. */
export function numberAt(value: unknown, path: ErrorPath): number {
  return within(value, path, -LARGEST, LARGEST, "a finite number up to 1e100");
}

/** Any finite number, such as a sum of amounts. */
export function finiteAt(value: unknown, path: ErrorPath): number {
  return within(value, path, -Number.MAX_VALUE, Number.MAX_VALUE, "a finite number");
}

/** An amount of money, a count, a quantity: a finite number of at least 0. */
export function amountAt(value: unknown, path: ErrorPath): number {
  return within(value, path, 0, LARGEST, "a finite number of at least 0");
}

/** A number above 0, far enough from it to divide by. */
export function positiveAt(value: unknown, path: ErrorPath): number {
  return within(value, path, 1 / LARGEST, LARGEST, "a finite number above 0 (from 1e-100 to 1e100)");
}

/** A share or rate, 0..1. */
export function rateAt(value: unknown, path: ErrorPath): number {
  return within(value, path, 0, 1, "a number from 0 to 1");
}

/** A whole number of at least `from`, and at most `to` where that is given. */
export function wholeAt(
  value: unknown,
  path: ErrorPath,
  from: number,
  to: number = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to) {
    return (value as number) + 0;
  }
  const range = to === Number.MAX_SAFE_INTEGER ? `of at least ${from}` : `from ${from} to ${to}`;
  return refuse("invalid_input", path, `a whole number ${range}`, value);
}

/** Text that is not empty. */
export function textAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string" && value !== "") return value;
  return refuse("invalid_input", path, "text that is not empty", value);
}

/** `true` or `false`. */
export function booleanAt(value: unknown, path: ErrorPath): boolean {
  if (typeof value === "boolean") return value;
  return refuse("invalid_input", path, "true or false", value);
}

/** What a reader makes of a value; `null` where none is given. */
export function optionalAt<T>(
  value: unknown,
  path: ErrorPath,
  read: (value: unknown, path: ErrorPath) => T,
): T | null {
  return value === undefined || value === null ? null : read(value, path);
}

/** An object's own keys, all of which must be known. */
export function recordAt(value: unknown, path: ErrorPath, expected: string, known: readonly string[]): Given {
  const given = objectAt(value, path, expected);
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) refuse("invalid_input", [...path, key], `no key but ${known.join(", ")}`, key);
  }
  return given;
}

/** A plain object's own keys: no array, date, map or other instance of a class. */
export function objectAt(value: unknown, path: ErrorPath, expected: string): Given {
  return isPlainObject(value) ? { ...value } : refuse("invalid_input", path, expected, value);
}

/** Whether a value is an object whose prototype is that of `{}`, of this realm or another, or none. */
export function isPlainObject(value: unknown): value is Given {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a reader makes of every entry of a list; nothing to compute from where it has none. */
export function listAt<T>(
  value: unknown,
  path: ErrorPath,
  name: string,
  read: (entry: unknown, path: ErrorPath) => T,
): T[] {
  const entries = entriesAt(value, path, `a list of at least one ${name}`, read);
  return entries.length > 0 ? entries : refuse("insufficient_data", path, `at least one ${name}`, value);
}

/** What a reader makes of every entry of a list, which may have none. */
export function entriesAt<T>(
  value: unknown,
  path: ErrorPath,
  expected: string,
  read: (entry: unknown, path: ErrorPath) => T,
): T[] {
  if (!Array.isArray(value)) refuse("invalid_input", path, expected, value);
  return eachPart(value, (entry, i) => read(entry, [...path, i]));
}

/** A name, such as a column's: text, which may be empty. */
export function nameAt(value: unknown, path: ErrorPath): string {
  return typeof value === "string" ? value : refuse("invalid_input", path, "a name as text", value);
}

/** A list of names, each there once. */
export function namesAt(value: unknown, path: ErrorPath): string[] {
  const seen = new Set<string>();
  return entriesAt(value, path, "a list of names", (entry, here) => {
    const name = nameAt(entry, here);
    if (seen.has(name)) refuse("invalid_input", here, "each name once", name);
    seen.add(name);
    return name;
  });
}

/** A list of at least one name, each there once. */
export function someNamesAt(value: unknown, path: ErrorPath): string[] {
  const names = namesAt(value, path);
  return names.length > 0 ? names : refuse("insufficient_data", path, "at least one name", value);
}

/** Refuses the second entry of one name. */
export function checkNames(names: readonly string[], path: ErrorPath, key: string): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    if (seen.has(name)) refuse("invalid_input", [...path, i, key], `a ${key} that none before it has`, name);
    seen.add(name);
  });
}

/** Money of at least 0: a sum, whose name is `null`, or its parts by name. */
export function moneyPartsAt(value: unknown, path: ErrorPath): { name: string | null; amount: number }[] {
  if (typeof value !== "object" || value === null) return [{ name: null, amount: amountAt(value, path) }];
  const parts = Object.entries(objectAt(value, path, "a sum of money, or its parts by name"));
  return parts.map(([name, amount]) => ({ name, amount: amountAt(amount, [...path, name]) }));
}

/** The value, frozen in depth. */
export function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}

function within(value: unknown, path: ErrorPath, min: number, max: number, expected: string): number {
  if (typeof value === "number" && value >= min && value <= max) return value + 0;
  return refuse("invalid_input", path, expected, value);
}

/** A result, which figures at the ends of the range can drive beyond the numbers. */
export function finiteResult(value: number): number {
  if (Number.isFinite(value)) return value + 0;
  return refuse("invalid_input", [], "figures with a finite result", value);
}
