import type { ErrorPath } from "../errors/error.ts";
import { asGiven, oneOf, otherwise, type Reader, readRecord } from "../errors/options.ts";
import { isPlainObject, listAt } from "../errors/read-argument.ts";

/** A document as it is stored: what kind it is, which version of that, and its list under a name of its own. */
export interface StoredList {
  readonly kind: string;
  readonly key: string;
  /** What the list is one of, in the singular. */
  readonly entry: string;
}

/** Reads a list of at least one entry, given as such or in the document that it is stored in, and says where it stands. */
export function storedListAt<T>(
  value: unknown,
  path: ErrorPath,
  { kind, key, entry }: StoredList,
  read: Reader<T>,
): { entries: T[]; path: ErrorPath } {
  if (!isPlainObject(value)) return { entries: listAt(value, path, entry, read), path };
  const readers = {
    kind: otherwise(oneOf(kind), kind),
    version: otherwise(oneOf(1), 1),
    [key]: asGiven,
  };
  const document: Readonly<Record<string, unknown>> = readRecord(value, readers, path, `a list of ${key}`);
  const there = [...path, key];
  return { entries: listAt(document[key], there, entry, read), path: there };
}
