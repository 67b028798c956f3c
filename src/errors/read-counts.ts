import type { ErrorPath } from "./error.ts";
import { type Readers, readRecord } from "./options.ts";
import { wholeAt } from "./read-argument.ts";
import { refuse } from "./refuse.ts";

/** How many of how many. */
export interface Counts {
  /** Whole, at least 0 and at most `n`. */
  readonly count: number;
  /** Whole, at least 0. */
  readonly n: number;
}

const READERS = { count: countAt, n: countAt } satisfies Readers<Counts>;

/** Two whole numbers, the count at most n. */
export function countsAt(value: unknown, path: ErrorPath): Counts {
  const { count, n } = readRecord(value, READERS, path, "a count and the n that it is of");
  if (count > n) refuse("invalid_input", [...path, "count"], `a count of at most n, ${n}`, count);
  return { count, n };
}

function countAt(value: unknown, path: ErrorPath): number {
  return wholeAt(value, path, 0);
}
