import type { ErrorPath } from "../../errors/error.ts";
import { type Read, type Reader, readRecord } from "../../errors/options.ts";
import { amountAt, entriesAt, numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

type Rated = [key: string, ratings: readonly number[]];

/** Reads lists of ratings, one number per item, all of one length; the first of them says how many items there are. */
export function ratingsAt<const R extends Readonly<Record<string, Reader<readonly number[] | null>>>>(
  input: unknown,
  readers: R,
): Read<R> {
  const read = readRecord(input, readers, [], "ratings of the same items");
  const lists = Object.entries(read as Readonly<Record<string, readonly number[] | null>>);
  const [[first, ratings], ...others] = lists.filter(([, list]) => list !== null) as [Rated, ...Rated[]];
  if (ratings.length === 0) refuse("insufficient_data", [first], "at least one item", []);
  for (const [key, list] of others) {
    if (list.length === ratings.length) continue;
    refuse("invalid_input", [key], `${ratings.length} numbers, one per item as in ${first}`, list);
  }
  return read;
}

/** One rating per item. */
export function itemRatingsAt(value: unknown, path: ErrorPath): number[] {
  return entriesAt(value, path, "one number per item", numberAt);
}

/** Importance of the items, of a positive sum. */
export function itemImportanceAt(value: unknown, path: ErrorPath): number[] {
  const importance = entriesAt(value, path, "one number per item", amountAt);
  if (importance.length > 0 && importance.every((points) => points === 0)) {
    refuse("invalid_input", path, "importance of a positive sum", 0);
  }
  return importance;
}
