import { type ErrorPath, shortened } from "./error.ts";
import { eachPart, wantsAllFaults } from "./faults.ts";
import { checkNames, entriesAt, type Given, isPlainObject, listAt, wholeAt } from "./read-argument.ts";
import { refuse } from "./refuse.ts";

/** What becomes of a value that nobody has looked at; it is `undefined` where none is given. */
export interface Reader<T> {
  (value: unknown, path: ErrorPath): T;
  /** Whether `null` says something else than nothing to it; `undefined` comes in its place otherwise. */
  readonly seesNull?: true;
}

/** A reader for every key of a record type: the compiler sees that none is missing. */
export type Readers<T> = { readonly [K in keyof T]-?: Reader<unknown> };

/** Readers of a record whose type is not known here. */
export type AnyReaders = Readonly<Record<string, Reader<unknown>>>;

/** What the readers make of a record. */
export type Read<R> = { readonly [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

/**
 * Reads an options object, key by key: `null` and absent are none, of the whole as of each option, and a key that is no
 * option is refused.
 *
 * Write the readers with `satisfies Readers<TheOptions>`, so that the compiler holds them to the type.
 */
export function readOptions<const R extends AnyReaders>(
  options: unknown,
  readers: R,
  path: ErrorPath = [],
): Read<R> {
  return readRecord(options ?? {}, readers, path, "an object of options");
}

/** Reads a record of input, key by key; a key that no reader is for is refused. */
export function readRecord<const R extends AnyReaders>(
  value: unknown,
  readers: R,
  path: ErrorPath,
  expected: string,
): Read<R> {
  if (!isPlainObject(value)) return refuse("invalid_input", path, expected, value);
  const strangers = strangersTo(readers, value);
  if (wantsAllFaults()) return partsOf(value, readers, path, [...strangers, ...Object.keys(readers)]);
  if (strangers.length > 0) refuseStranger(strangers[0]!, readers, path);
  return fieldsOf(value, readers, path);
}

/** Reads a record that has every key: what is not there is `null` in it, and a key that is left out is refused. */
export function readComplete<const R extends AnyReaders>(
  value: unknown,
  readers: R,
  path: ErrorPath,
  expected: string,
): Read<R> {
  if (!isPlainObject(value)) return refuse("invalid_input", path, expected, value);
  const read: Record<string, unknown> = {};
  eachPart([...strangersTo(readers, value), ...Object.keys(readers)], (key) => {
    if (!Object.hasOwn(readers, key)) refuseStranger(key, readers, path);
    if (!Object.hasOwn(value, key)) refuse("invalid_input", [...path, key], "a value, or null", undefined);
    read[key] = readers[key]!(value[key], [...path, key]);
  });
  return read as Read<R>;
}

/** Reads what is needed of a row of data or of a result, key by key; other keys are let be. */
export function readFields<const R extends AnyReaders>(
  value: unknown,
  readers: R,
  path: ErrorPath,
  expected: string,
): Read<R> {
  if (!isPlainObject(value)) return refuse("invalid_input", path, expected, value);
  if (wantsAllFaults()) return partsOf(value, readers, path, Object.keys(readers));
  return fieldsOf(value, readers, path);
}

/** Reads a record that is part of another, as `readRecord` does. */
export function record<const R extends AnyReaders>(readers: R, expected: string): Reader<Read<R>> {
  return (value, path) => readRecord(value, readers, path, expected);
}

/** Reads what is needed of a row, or of a part of a result, as `readFields` does. */
export function fields<const R extends AnyReaders>(readers: R, expected: string): Reader<Read<R>> {
  return (value, path) => readFields(value, readers, path, expected);
}

/** Reads every entry of a list that has at least one. */
export function listOf<T>(read: Reader<T>, name: string): Reader<T[]> {
  return (value, path) => listAt(value, path, name, read);
}

/** Reads every entry of a list that has at least one, of which no two have the same `key`. */
export function namedListOf<const Key extends string, T extends Readonly<Record<Key, string>>>(
  key: Key,
  read: Reader<T>,
  name: string = key,
): Reader<T[]> {
  return (value, path) => {
    const entries = listAt(value, path, name, read);
    const names = entries.map((entry) => entry[key]);
    checkNames(names, path, key);
    return entries;
  };
}

/** Reads a list of two. */
export function pairOf<First, Second>(
  first: Reader<First>,
  second: Reader<Second>,
  expected: string,
): Reader<readonly [First, Second]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length !== 2) return refuse("invalid_input", path, expected, value);
    return [first(value[0], [...path, 0]), second(value[1], [...path, 1])];
  };
}

/** Reads every entry of a list, which may have none. */
export function entriesOf<T>(read: Reader<T>, expected: string): Reader<T[]> {
  return (value, path) => entriesAt(value, path, expected, read);
}

/** Reads a value that may be absent: `null` then. */
export function optional<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => (value === undefined || value === null ? null : read(value, path));
}

/** Reads a value that is there, or `null`. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

/** Reads a value of which `null` says something else than nothing, which is `undefined`. */
export function distinctNull<T>(read: Reader<T>): Reader<T | null | undefined> {
  const reader = (value: unknown, path: ErrorPath) =>
    value === undefined || value === null ? value : read(value, path);
  return Object.assign(reader, { seesNull: true } as const);
}

/** Reads a value, or takes the default where none is given. */
export function otherwise<T, const D>(read: Reader<T>, fallback: D): Reader<T | D> {
  return (value, path) => (value === undefined || value === null ? fallback : read(value, path));
}

/** Reads a whole number of at least `least`, and at most `most` where that is given. */
export function whole(least: number, most?: number): Reader<number> {
  return (value, path) => wholeAt(value, path, least, most);
}

/** Takes a value as it stands: another reader looks at it, with the data that it belongs to. */
export function asGiven(value: unknown): unknown {
  return value;
}

/** Reads one of the literals. */
export function oneOf<const T extends string | number>(...known: readonly T[]): Reader<T> {
  return (value, path) => {
    if (known.includes(value as T)) return value as T;
    return refuse("invalid_input", path, known.map(literal).join(" or "), value);
  };
}

function literal(value: string | number): string {
  return JSON.stringify(typeof value === "string" ? shortened(value) : value);
}

/** A plain loop, for there may be a million rows. */
function fieldsOf<R extends AnyReaders>(given: Given, readers: R, path: ErrorPath): Read<R> {
  const read: Record<string, unknown> = {};
  for (const key in readers) read[key] = fieldOf(given[key], readers[key]!, [...path, key]);
  return read as Read<R>;
}

/** The same of keys among which there may be some that no reader is for. */
function partsOf<R extends AnyReaders>(
  given: Given,
  readers: R,
  path: ErrorPath,
  keys: readonly string[],
): Read<R> {
  const read = eachPart(keys, (key) => {
    if (!Object.hasOwn(readers, key)) refuseStranger(key, readers, path);
    return [key, fieldOf(given[key], readers[key]!, [...path, key])];
  });
  return Object.fromEntries(read) as Read<R>;
}

function fieldOf<T>(value: unknown, read: Reader<T>, path: ErrorPath): T {
  return read(read.seesNull ? value : (value ?? undefined), path);
}

function strangersTo(readers: object, given: Given): string[] {
  return Object.keys(given).filter((key) => !Object.hasOwn(readers, key));
}

function refuseStranger(key: string, readers: object, path: ErrorPath): never {
  return refuse("invalid_input", [...path, key], `no key but ${Object.keys(readers).join(", ")}`, key);
}
