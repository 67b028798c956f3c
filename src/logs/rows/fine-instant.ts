import { compareBelowMillisecond } from "../../calendars/instant.ts";
import { instantNaiveAt } from "../../calendars/naive-instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";

/** An instant with the digits that its text has beyond milliseconds. */
export interface FineInstant {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

/** Before every instant. */
export const ALWAYS: FineInstant = { at: Number.NEGATIVE_INFINITY, text: "" };

export function fineInstantAt(value: unknown, path: ErrorPath, naive: TimeZone | null): FineInstant {
  return { at: instantNaiveAt(value, path, naive), text: value as string };
}

/** Below 0 where a comes before b, 0 where they are equal. */
export function compareFineInstants(a: FineInstant, b: FineInstant): number {
  return a.at === b.at ? compareBelowMillisecond(a.text, b.text) : a.at - b.at;
}
