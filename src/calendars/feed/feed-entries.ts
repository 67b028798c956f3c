import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, entriesOf, fields, optional, type Readers } from "../../errors/options.ts";
import { nameAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isDateObject, instantOf as textOf } from "../../survey/reading/instant.ts";
import { instantAt } from "../instant.ts";
import type { FeedSpan } from "./feed-span.ts";

const SECOND = 1000;

/** ISO 8601 with an offset, or a date object. */
export type FeedInstant =
  | string
  | {
      /** The instant as ISO 8601, as `Date` has it. */
      toISOString(): string;
    };

/** A holiday as `date-holidays` gives it; other keys than these are let be. */
export interface FeedEntry {
  /** Its first date, which nothing is computed from. */
  readonly date?: string | null | undefined;
  readonly start: FeedInstant;
  /** The first instant that it does not hold. */
  readonly end: FeedInstant;
  /** `"public"`, `"bank"`, `"school"`, `"optional"`, `"observance"` … */
  readonly type?: string | null | undefined;
  readonly name?: string | null | undefined;
}

const ENTRY = {
  date: asGiven,
  start: secondAt,
  end: secondAt,
  type: optional(nameAt),
  name: optional(nameAt),
} satisfies Readers<FeedEntry>;

const entriesAt = entriesOf(
  fields(ENTRY, "an entry with start and end"),
  "iCalendar text, or a list of entries",
);

/** How long the entries of these types last, and those without a type. */
export function entrySpans(feed: unknown, types: readonly string[]): FeedSpan[] {
  const counted = new Set(types);
  const entries = entriesAt(feed, []);
  entries.forEach(({ start, end }, i) => {
    if (end.at < start.at)
      refuse("invalid_input", [i, "end"], "an end that is not before the start", end.text);
  });
  return entries
    .filter(({ type }) => type === null || counted.has(type))
    .map(({ start, end, name }) => ({ from: start.at, to: end.at, title: name }));
}

/** An instant, of which what is below a second is cut off. */
function secondAt(value: unknown, path: ErrorPath): { at: number; text: unknown } {
  const text = isDateObject(value) ? textOf(value) : value;
  return { at: Math.floor(instantAt(text, path) / SECOND) * SECOND, text };
}
