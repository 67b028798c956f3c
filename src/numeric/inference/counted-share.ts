import type { Note, NotePath } from "../../errors/note.ts";
import { fields, optional, type Readers } from "../../errors/options.ts";
import { amountAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { wilsonInterval } from "./proportion.ts";
import type { Interval } from "./t-test.ts";

/** How many of how many, and what share that is. */
export interface CountedShare {
  count: number;
  n: number;
  /** count / n; `null`, as the interval is, where n is 0. */
  share: number | null;
  /** Wilson's, within 0..1. */
  interval: Interval | null;
}

/** Sums of counts are whole, but may be above what is known to be. */
const SHARE = {
  count: amountAt,
  n: amountAt,
  share: optional(rateAt),
  interval: optional(limitsAt),
} satisfies Readers<CountedShare>;

/** Reads a share of a result that is given back. */
export const countedShareAt = fields(SHARE, "a share with its count and n");

/** The share that `count` of `n` is, both whole and n at least the count. */
export function countedShare(count: number, n: number, confidence: number): CountedShare {
  if (n === 0) return { count, n, share: null, interval: null };
  const share = count / n;
  return { count, n, share, interval: wilsonInterval(share, n, confidence) };
}

/** Says that a share is one of nothing, where it is; `path` leads to it in the result. */
export function emptyShareNotes(path: NotePath, share: CountedShare | null): Note[] {
  return share?.n === 0 ? [{ path, reason: "zero-base" }] : [];
}
