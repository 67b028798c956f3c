import { oneOf, otherwise, type Reader, readRecord } from "../errors/options.ts";
import { isPlainObject } from "../errors/read-argument.ts";

/** Reads a list that is given as such, or under its key in the document that it is stored in. */
export function storedList<T>(kind: string, key: string, readList: Reader<T>): Reader<T> {
  const readers = {
    kind: otherwise(oneOf(kind), kind),
    version: otherwise(oneOf(1), 1),
    [key]: readList,
  };
  return (value, path) => {
    if (!isPlainObject(value)) return readList(value, path);
    return readRecord(value, readers, path, `a list of ${key}`)[key] as T;
  };
}
