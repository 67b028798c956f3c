import { type ErrorPath, shortened } from "../errors/error.ts";
import { isPlainObject, LARGEST } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";

/** One answer per respondent. `null`, `undefined` and NaN mean missing; an integer typed array is complete. */
export type Column = ArrayLike<number | null | undefined>;

/** Columns of answers by item id, all of one length: row i is respondent i. */
export type Columns = Readonly<Record<string, Column>>;

/** The group of every respondent: a branch, a segment. `null`, `undefined`, NaN and empty text mean missing. */
export type GroupColumn = ArrayLike<string | number | null | undefined>;

/** What an answer without a scale may be. */
const ANY_NUMBER: Scale = { min: -LARGEST, max: LARGEST };

/** A column and what is known of it: where it stands in the arguments, its scale, whether its item is reverse-keyed. */
export interface Source {
  readonly column: Column;
  readonly path: ErrorPath;
  readonly scale: Scale | null;
  readonly reverse: boolean;
}

/** The columns of the given items, found among the caller's own keys. */
export function sourcesOf(
  columns: Columns,
  items: readonly { readonly id: string; readonly reverse?: boolean | undefined }[],
  scale: Scale | null,
  path: ErrorPath = [],
): Source[] {
  checkColumns(columns, path);
  return items.map(({ id, reverse = false }) => {
    const here = [...path, id];
    if (!Object.hasOwn(columns, id)) {
      refuse("unknown_item", here, `a column for item ${shortened(id)}`, undefined);
    }
    const column: unknown = columns[id];
    if (!isColumn(column)) refuse("invalid_input", here, "a column of answers", column);
    return { column, path: here, scale, reverse };
  });
}

/** The columns named, none of them turned; every column, in the order of the keys, where none is. */
export function namedSources(
  columns: Columns,
  names: readonly string[] | null,
  scale: Scale | null,
  path: ErrorPath = [],
): Source[] {
  checkColumns(columns, path);
  const items = (names ?? Object.keys(columns)).map((id) => ({ id }));
  return sourcesOf(columns, items, scale, path);
}

/** Every column, in the order of the keys. */
export function allSources(columns: Columns, scale: Scale | null, path: ErrorPath = []): Source[] {
  return namedSources(columns, null, scale, path);
}

function checkColumns(columns: unknown, path: ErrorPath): void {
  if (!isPlainObject(columns)) refuse("invalid_input", path, "columns of answers by item id", columns);
}

/** The number of respondents, which all columns share. */
export function sharedLength(sources: readonly Source[]): number {
  const [first] = sources;
  if (first === undefined) refuse("insufficient_data", [], "at least one column", []);
  const { length } = first.column;
  for (const { column, path } of sources) {
    if (column.length !== length) {
      refuse(
        "invalid_input",
        path,
        `${length} answers, as many as ${first.path.map((key) => shortened(`${key}`)).join(".")} has`,
        column.length,
      );
    }
  }
  if (length === 0) refuse("insufficient_data", first.path, "at least one respondent", []);
  return length;
}

/**
 * Copies the rows `from` … `from + into.length` of a column: reversed where the item is reverse-keyed,
 * NaN where missing. Text, infinity and an answer off the scale are refused with their row.
 */
export function readAnswers(source: Source, from: number, into: Float64Array): void {
  copyRows(source, from, into);
  if (source.scale === null && isComplete(source.column)) return;
  const { min, max } = source.scale ?? ANY_NUMBER;
  for (let i = 0; i < into.length; i++) {
    const x = into[i]!;
    if (!(x >= min && x <= max) && !Number.isNaN(x)) refuseAnswer(source, from + i, x);
    // Makes 0 of −0.
    into[i] = x + 0;
  }
  if (source.reverse) for (let i = 0; i < into.length; i++) into[i] = min + max - into[i]!;
}

/** Whether every answer of a column is present by its very type. */
export function isComplete(column: Column): boolean {
  return ArrayBuffer.isView(column) && !typedArrayName(column)!.startsWith("Float");
}

/** A complete column of one byte an answer, with or without a sign. */
export interface ByteColumn {
  readonly bytes: Uint8Array;
  readonly isSigned: boolean;
}

/** The memory of a column of bytes, as it is; `null` for any other column. */
export function bytesOf(column: Column): ByteColumn | null {
  if (!ArrayBuffer.isView(column)) return null;
  const name = /^(Int|Uint)8(Clamped)?Array$/.exec(typedArrayName(column)!);
  if (name === null) return null;
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  return { bytes, isSigned: name[1] === "Int" };
}

type NumericArray = Float64Array | Uint8Array;

function copyRows(source: Source, from: number, into: Float64Array): void {
  const { column } = source;
  if (ArrayBuffer.isView(column)) {
    into.set((column as NumericArray).subarray(from, from + into.length));
    return;
  }
  for (let i = 0; i < into.length; i++) {
    const x = column[from + i] ?? Number.NaN;
    if (typeof x !== "number") refuseAnswer(source, from + i, x);
    into[i] = x;
  }
}

function refuseAnswer({ path, scale }: Source, row: number, received: unknown): never {
  const expected =
    scale === null ? "a finite number up to 1e100" : `a number from ${scale.min} to ${scale.max}`;
  refuse("invalid_input", [...path, row], `${expected}, or null for a missing answer`, received);
}

/**
 * Whether a value can be read as a column: an array, a typed array but of big integers, or an array-like whose last
 * index is its own.
 */
export function isColumn(value: unknown): value is Column {
  if (Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  if (ArrayBuffer.isView(value)) return /^(?!Big).*Array$/.test(typedArrayName(value)!);
  if (!("length" in value) || !Number.isSafeInteger(value.length)) return false;
  const length = value.length as number;
  return length === 0 || (length > 0 && Object.hasOwn(value, length - 1));
}

/** `"Uint8Array"` and so on, also for arrays of another realm, where `instanceof` does not see it. */
function typedArrayName(array: object): string | undefined {
  return (array as { [Symbol.toStringTag]?: string })[Symbol.toStringTag];
}

/** Whether a name of a group, level or category says that none is known. */
export function isMissingName(name: unknown): name is null | undefined | "" {
  return name === null || name === undefined || name === "" || Number.isNaN(name);
}

/** The name of a respondent's group as text; `null` where none is known. */
export function groupNameAt(group: unknown, path: ErrorPath, row: number): string | null {
  if (isMissingName(group)) return null;
  if (typeof group === "string" || Number.isFinite(group)) return String(group);
  refuse("invalid_input", [...path, row], "a group's name or number, or null for a missing one", group);
}
