import type { Reader } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";

/** Reads a key of a table. */
export function listedIn<Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  expected: string,
): Reader<Key> {
  return (value, path) => {
    const isListed = typeof value === "string" && Object.hasOwn(table, value);
    return isListed ? (value as Key) : refuse("invalid_input", path, expected, value);
  };
}
