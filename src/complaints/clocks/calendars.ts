import type { CalendarSpec } from "../../calendars/calendar.ts";
import { type OpenTime, openTimeOf } from "../../calendars/open-time.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";

/** The calendars that clocks go by. */
export interface Calendars {
  /** The caller's, for clocks that have none of their own; `null` is real time. */
  readonly fallback: OpenTime | null;
  /** Those that clocks, or facts, name. */
  readonly named: ReadonlyMap<string, OpenTime>;
}

/** Calendars by name; one that the process has goes before the caller's. */
export type CalendarsByName = Readonly<Record<string, CalendarSpec>>;

/** Without any: real time. */
export const NO_CALENDARS: Calendars = Object.freeze({ fallback: null, named: new Map() });

/** The open time of a calendar; `null`, which is real time, of none. */
export function calendarAt(value: unknown, path: ErrorPath): OpenTime | null {
  if (value === null || value === undefined) return null;
  return underPath(path, () => openTimeOf(value as CalendarSpec));
}

/** Calendars by their names; none where there are none. */
export function calendarsAt(value: unknown, path: ErrorPath): ReadonlyMap<string, OpenTime> {
  const given = objectAt(value === undefined ? {} : value, path, "calendars by name");
  return new Map(
    Object.entries(given).map(([name, calendar]) => {
      const here = [...path, name];
      return [name, underPath(here, () => openTimeOf(calendar as CalendarSpec))];
    }),
  );
}

/** What a process and the caller have between them: a name that both have is the process's. */
export function allCalendars(
  process: Calendars,
  callers: ReadonlyMap<string, OpenTime>,
  fallback: OpenTime | null,
): Calendars {
  if (callers.size === 0 && fallback === null) return process;
  return { fallback, named: new Map([...callers, ...process.named]) };
}

/** The calendar of a name that somebody must have. */
export function calendarNamed({ named }: Calendars, name: string): OpenTime {
  const calendar = named.get(name);
  return calendar ?? refuse("invalid_input", ["calendars", name], "a calendar of this name", undefined);
}
