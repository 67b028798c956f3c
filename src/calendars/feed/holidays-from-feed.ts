import type { Note } from "../../errors/note.ts";
import { entriesOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { dateAt, dateText, dayNumber, FIRST_YEAR, LAST_YEAR } from "../../numeric/civil-date.ts";
import { clipped } from "../../numeric/stretches.ts";
import { localDay, startOfDay, timeZoneAt } from "../time-zone.ts";
import { coveredDates } from "./covered-dates.ts";
import { entrySpans, type FeedEntry } from "./feed-entries.ts";
import { icalendarSpans } from "./icalendar-spans.ts";

const FIRST_DATE = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DATE = dayNumber(LAST_YEAR, 12, 31);

/** Options of `holidaysFromFeed`. */
export interface HolidaysFromFeedOptions {
  /** The calendar's zone, whose local dates are meant: an IANA name. */
  timeZone: string;
  /** The first date wanted, `YYYY-MM-DD`. */
  from: string;
  /** The last date wanted, `YYYY-MM-DD`. */
  until: string;
  /** Types of entries that count, beside entries without one; `["public"]` by default. iCalendar has none. */
  types?: readonly string[] | undefined;
}

/** An event of a feed that covers some of the dates wanted. */
export interface FeedEvent {
  /** Its first local date, which may lie before those wanted. */
  date: string;
  /** Its last one. */
  until: string;
  title: string | null;
}

/** The result of `holidaysFromFeed`: `holidays` and `breaks` are those of a calendar. */
export interface FeedHolidays {
  /** Dates that are covered wholly, `YYYY-MM-DD`. */
  holidays: string[];
  /** By date, the times of those that are covered in part. */
  breaks: Record<string, [from: string, to: string][]>;
  events: FeedEvent[];
  notes: Note[];
}

const OPTIONS = {
  timeZone: timeZoneAt,
  from: dateAt,
  until: dateAt,
  types: otherwise(entriesOf(textAt, "a list of types"), ["public"]),
} satisfies Readers<HolidaysFromFeedOptions>;
/**
 * The holidays of a feed as a calendar takes them: a local date that its events cover wholly is a holiday, one that
 * they cover in part gets a break of that part. A feed is iCalendar text, or a list as `date-holidays` gives it.
 *
 * So a feast of three days is three dates, a half day is a break, and so is an eve from 18:00. What overlaps or
 * touches is one. Both lists ascend and are cut to the dates from `from` to `until`. `events` names what covers any of
 * these, earliest first, with its own first and last date.
 *
 * - Entries last from `start` up to `end`, and count by their `types`.
 * - iCalendar: events with `DTSTART`, `DTEND` or `DURATION`, `RRULE` of `FREQ=YEARLY` (`INTERVAL`, `COUNT`, `UNTIL`,
 *   `BYMONTH`, `BYMONTHDAY`), `RDATE`, `EXDATE`, `RECURRENCE-ID`. Dates, and times without a zone, are those of
 *   `timeZone`. A date lasts a day unless more is said, a time nothing. What comes back every year has the same hours
 *   by the clock. Cancelled events are left out; whether an event is transparent is not looked at.
 *
 * Breaks are in whole seconds, what is below is cut off. Where the clock is put back, a break that ends in the second
 * of two equal hours goes on to where they end.
 *
 * @throws `invalid_input` for a zone that is no IANA name and for dates that do not exist or are reversed; at
 * `[i, "start"]` and the like for an entry, at `["line n"]` for text that is not iCalendar, at `["events", i, "rrule"]`
 * and the like for any other rule, an event without a start, an end before it, a zone that is not known.
 *
 * Source: RFC 5545, 3.1 (lines), 3.3 (values), 3.6.1 (events), 3.8.5 (recurrence).
 *
 * @example
 * ```ts
 * import { businessTimeBetween, defineCalendar, holidaysFromFeed } from "service-quality/calendars";
 *
 * const feed = [
 *   "BEGIN:VCALENDAR",
 *   ...["BEGIN:VEVENT", "DTSTART;VALUE=DATE:20201225", "DURATION:P2D", "RRULE:FREQ=YEARLY", "SUMMARY:Christmas", "END:VEVENT"],
 *   ...["BEGIN:VEVENT", "DTSTART:20261224T130000", "DTEND:20261225T000000", "SUMMARY:Christmas Eve", "END:VEVENT"],
 *   "END:VCALENDAR",
 * ].join("\r\n");
 *
 * const { holidays, breaks, events } = holidaysFromFeed(feed, {
 *   timeZone: "Atlantic/Reykjavik", from: "2026-01-01", until: "2026-12-31",
 * });
 * holidays; // => ["2026-12-25", "2026-12-26"]
 * breaks; // => { "2026-12-24": [["13:00", "24:00"]] }
 * events[1]; // => { date: "2026-12-25", until: "2026-12-26", title: "Christmas" }
 *
 * const hours = { thu: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] } as const;
 * const desk = defineCalendar({ timeZone: "Atlantic/Reykjavik", hours, holidays, breaks });
 * businessTimeBetween(desk, "2026-12-24T00:00:00Z", "2026-12-28T00:00:00Z") / 3_600_000; // => 4
 * ```
 */
export function holidaysFromFeed(
  feed: string | readonly FeedEntry[],
  options: HolidaysFromFeedOptions,
): FeedHolidays {
  const { timeZone: zone, from: first, until: last, types } = readOptions(options, OPTIONS);
  if (last < first) {
    refuse("invalid_input", ["until"], `a date from ${dateText(first)} on`, dateText(last));
  }
  const wanted = { from: startOfDay(zone, first), to: startOfDay(zone, last + 1) };
  const spans =
    typeof feed === "string" ? icalendarSpans(feed, { zone, first, last }) : entrySpans(feed, types);
  const covering = spans
    .filter(({ from, to }) => from < to && from < wanted.to && to > wanted.from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    ...coveredDates(zone, clipped(covering, wanted.from, wanted.to)),
    events: covering.map(({ from, to, title }) => ({
      date: dateText(Math.max(FIRST_DATE, localDay(zone, from))),
      until: dateText(Math.min(LAST_DATE, localDay(zone, to - 1))),
      title,
    })),
    notes: [],
  };
}
