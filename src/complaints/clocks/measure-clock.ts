import type { CalendarSpec } from "../../calendars/calendar.ts";
import { compareBelowMillisecond, instantText } from "../../calendars/instant.ts";
import { instantNaiveAt, naiveAt } from "../../calendars/naive-instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { asGiven, optional, type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { entriesAt, nameAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { dataOrNone, type EventData, NO_DATA } from "../process/event.ts";
import { growing } from "./append.ts";
import { type Calendars, type CalendarsByName, calendarAt, calendarsAt } from "./calendars.ts";
import type { Clock } from "./clock.ts";
import { type ClockRecord, IDLE } from "./clock-record.ts";
import { ANYWHERE, clockAt } from "./definition/clock-at.ts";
import { followed, type LoggedEvent, learn, noFacts, standingOf } from "./logged-clock.ts";
import { readClock } from "./reading/clock-figures.ts";
import { type ClockReading, clockNotes, readingOf } from "./reading/clock-reading.ts";

/** A clock and the events that it is to be read from, in any order. */
export interface ClockLog {
  readonly events: readonly {
    readonly type: string;
    readonly at: string;
    readonly actor?: string | null | undefined;
    readonly role?: string | null | undefined;
    /** Every key is a fact, which holds the last value that was neither `null` nor `""`. */
    readonly data?: EventData | null | undefined;
  }[];
  readonly clock: Clock;
  /** For a clock that has none of its own; real time without one. */
  readonly calendar?: CalendarSpec | null | undefined;
  /** Those that the clock, or facts, name. */
  readonly calendars?: CalendarsByName | null | undefined;
}

/** Options of `measureClock`. */
export interface ClockOptions {
  /** The instant at which the clock is read; later events are not seen. */
  readonly asOf: string;
  /** The IANA zone of instants without an offset; they are refused without it. */
  readonly naive?: string | null | undefined;
}

/** The result of `measureClock`. */
export interface ClockMeasure extends ClockReading {
  model: "clock";
  asOf: string;
  notes: Note[];
}

const CLOCK_LOG = {
  events: asGiven,
  clock: (value, path) => clockAt(value, path, ANYWHERE),
  calendar: calendarAt,
  calendars: calendarsAt,
} satisfies Readers<ClockLog>;

const nameOrNone = optional(nameAt);

const CLOCK_OPTIONS = { asOf: asGiven, naive: naiveAt } satisfies Readers<ClockOptions>;

/**
 * Reads a clock from events: whether it runs, how much has elapsed, when it is due and whether that is over.
 *
 * Events act in order of time, those of one instant in the order given: `start` on an idle clock, `pause` opens holds
 * of a running or paused one, `resume` ends them, `stop` ends either, `reopenOn` acts on a stopped one; anything else
 * changes nothing. A clock runs when no hold is open. A hold counts only its overlap with business time, and a stopped
 * clock is frozen. A target is reached at `dueAt`; a breach is strictly later. A term runs from the local date of its
 * start to the end of its due date, in real time, and is never paused.
 *
 * Without a process every key of an event's data is a fact, which holds its last value but `null` and `""`. What facts
 * choose of a target, a term or a calendar is decided again after every event until the clock is stopped; what has run
 * is kept. Without a target `dueAt` is `null`, and a note says `no-target`.
 *
 * @throws `invalid_input` for a clock with both or neither of `targetMs` and `term`, a type that by itself both stops
 * and pauses, a hold that nothing opens or ends, a term that pauses or has no calendar, a trigger or condition on a
 * stage, a part or a clock, an alert without exactly one length, a calendar by a name that `calendars` lacks, an
 * instant without an offset or `naive`, `asOf` left out, and everything else malformed.
 *
 * @example
 * ```ts
 * import { measureClock } from "service-quality/complaints";
 *
 * const hour = 3_600_000;
 * const clock = { targetMs: 8 * hour, start: ["received"], pause: ["asked"], resume: ["answered"], stop: ["resolved"] };
 * const calendar = { timeZone: "Europe/London", hours: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]] } } as const;
 * const events = [
 *   { type: "received", at: "2026-01-12T09:00:00Z" },
 *   { type: "asked", at: "2026-01-12T16:00:00Z" },
 *   { type: "answered", at: "2026-01-13T10:00:00Z" },
 * ];
 * const { state, elapsedMs, dueAt } = measureClock({ events, clock, calendar }, { asOf: "2026-01-13T10:30:00Z" });
 * [state, elapsedMs / hour, dueAt]; // => ["running", 7.5, "2026-01-13T11:00:00.000Z"]
 * ```
 */
export function measureClock(log: ClockLog, options: ClockOptions): ClockMeasure {
  const given = readRecord(log, CLOCK_LOG, [], "events and their clock");
  const { naive, ...reading } = readOptions(options, CLOCK_OPTIONS);
  const asOf = instantNaiveAt(reading.asOf, ["asOf"], naive);
  const calendars: Calendars = { fallback: given.calendar, named: given.calendars };
  const { clock: rule } = given;
  const append = growing();
  const facts = noFacts();
  let record: ClockRecord<number> = IDLE;
  for (const event of inOrder(given.events, ["events"], naive)) {
    if (event.at > asOf) break;
    learn(facts, event.data);
    record = followed(rule, record, event, facts, calendars, append);
  }
  const figures = readClock(rule, record, asOf, calendars);
  const standing = standingOf(facts);
  return {
    model: "clock",
    asOf: instantText(asOf),
    ...readingOf({ rule, record, figures, asOf, calendars, standing }),
    notes: clockNotes(figures),
  };
}

/** Events by time, those of one instant as given. */
function inOrder(value: unknown, path: ErrorPath, naive: TimeZone | null): LoggedEvent[] {
  const events = entriesAt(value, path, "a list of events", (entry, here) => {
    const { type, at, actor, role, data } = objectAt(entry, here, "an event");
    const instant = instantNaiveAt(at, [...here, "at"], naive);
    return {
      type: textAt(type, [...here, "type"]),
      at: instant,
      text: at as string,
      actor: actor === undefined ? null : nameOrNone(actor, [...here, "actor"]),
      role: role === undefined ? null : nameOrNone(role, [...here, "role"]),
      data: data === undefined ? NO_DATA : dataOrNone(data, [...here, "data"]),
    };
  });
  return events.sort((a, b) => a.at - b.at || compareBelowMillisecond(a.text, b.text));
}
