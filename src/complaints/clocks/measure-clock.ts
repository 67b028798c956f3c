import type { CalendarSpec } from "../../calendars/calendar.ts";
import { compareBelowMillisecond, instantAt, instantText } from "../../calendars/instant.ts";
import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { entriesAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { growing } from "./append.ts";
import { type Clock, calendarAt, clockAt } from "./clock.ts";
import { type ClockFigures, readClock } from "./clock-reading.ts";
import { advanced, type ClockPhase, type ClockRecord, IDLE } from "./clock-record.ts";

/** A clock and the events that it is to be read from, in any order. */
export interface ClockLog {
  readonly events: readonly { readonly type: string; readonly at: string }[];
  readonly clock: Clock;
  /** For a clock that has none of its own; real time without one. */
  readonly calendar?: CalendarSpec | null | undefined;
}

/** Options of `measureClock`. */
export interface ClockOptions {
  /** The instant at which the clock is read; later events are not seen. */
  readonly asOf: string;
}

/** How a clock stands. */
export interface ClockReading {
  state: ClockPhase;
  /** In the calendar's business time; in real time without one, and for a term. */
  elapsedMs: number;
  /** The first instant at which the target is reached, or the end of the term; `null` where that is not known yet. */
  dueAt: string | null;
  /** Whether more has elapsed than the target. */
  breached: boolean;
  /** Below 0 when breached; `null` for a term that has not begun. */
  remainingMs: number | null;
}

/** The result of `measureClock`. */
export interface ClockMeasure extends ClockReading {
  model: "clock";
  asOf: string;
  notes: Note[];
}

const CLOCK_LOG = {
  events: inOrder,
  clock: (value, path) => clockAt(value, path, null),
  calendar: calendarAt,
} satisfies Readers<ClockLog>;

const CLOCK_OPTIONS = { asOf: instantAt } satisfies Readers<ClockOptions>;

/**
 * Reads a clock from events: whether it runs, how much has elapsed, when it is due and whether that is over.
 *
 * Events act in order of time, those of one instant in the order given: `start` on an idle clock, `pause` on a
 * running one, `resume` on a paused one, `stop` on either, `reopenOn` on a stopped one; anything else changes
 * nothing. A hold counts only its overlap with business time, and a stopped clock is frozen. A target is reached at
 * `dueAt`; a breach is strictly later. A term runs from the local date of its start to the end of its due date, in
 * real time, and is never paused.
 *
 * @throws `invalid_input` for a clock with both or neither of `targetMs` and `term`, an event type that both stops and
 * pauses, a term without a calendar, an instant without an offset, `asOf` left out, and everything else malformed.
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
  const { events, clock: rule, calendar } = readRecord(log, CLOCK_LOG, [], "events and their clock");
  const { asOf } = readOptions(options, CLOCK_OPTIONS);
  const append = growing();
  let record: ClockRecord<number> = IDLE;
  for (const { type, at } of events) {
    const actions = rule.actions.get(type);
    if (actions !== undefined && at <= asOf) record = advanced(record, actions, rule.reopening, at, append);
  }
  const figures = readClock(rule, record, asOf, calendar);
  return { model: "clock", asOf: instantText(asOf), ...readingOf(figures), notes: clockNotes(figures) };
}

/** The figures as they are told. */
export function readingOf({ state, elapsed, due, breached, remaining }: ClockFigures): ClockReading {
  return {
    state,
    elapsedMs: elapsed,
    dueAt: due === null ? null : instantText(due),
    breached,
    remainingMs: remaining,
  };
}

/** Why a figure is `null` that should not be. */
export function clockNotes({ state, due }: ClockFigures): Note[] {
  return state === "running" && due === null ? [{ path: ["dueAt"], reason: "after-year-9999" }] : [];
}

/** Events by time, those of one instant as given. */
function inOrder(value: unknown, path: ErrorPath): { type: string; at: number }[] {
  const events = entriesAt(value, path, "a list of events", (entry, here) => {
    const { type, at } = objectAt(entry, here, "an event");
    const instant = instantAt(at, [...here, "at"]);
    return { type: textAt(type, [...here, "type"]), at: instant, text: at as string };
  });
  return events.sort((a, b) => a.at - b.at || compareBelowMillisecond(a.text, b.text));
}
