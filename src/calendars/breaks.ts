import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { DAY, dateAt } from "../numeric/civil-date.ts";
import { difference, type Stretch, union } from "../numeric/stretches.ts";
import { type CalendarBreaks, type IntervalsByDate, WEEKDAYS, type WeeklyHours } from "./calendar.ts";
import { intervalsByKey, localStretch } from "./local-time.ts";

/** What breaks may be of beside a date. */
const RECURRING: readonly string[] = ["daily", ...WEEKDAYS];

/** Breaks by date and by what they recur on, checked and copied. */
export function breaksAt(value: unknown, path: ErrorPath): CalendarBreaks {
  return intervalsByKey(value, path, "lists of breaks by date, by weekday or daily", keyAt);
}

/** Breaks of a single date. */
export function datedBreaks(breaks: CalendarBreaks): IntervalsByDate {
  return Object.fromEntries(Object.entries(breaks).filter(([key]) => !RECURRING.includes(key)));
}

/** The breaks that every week has, by weekday from Monday on. */
export function weeklyBreaks(breaks: CalendarBreaks): readonly (readonly Stretch[])[] {
  const breaksOf = (key: string) => (breaks[key] ?? []).map(localStretch);
  return WEEKDAYS.map((day) => union([...breaksOf("daily"), ...breaksOf(day)]));
}

/** Refuses breaks that recur so often that no week has an open time. */
export function checkOpen(hours: WeeklyHours, breaks: CalendarBreaks): void {
  const open = WEEKDAYS.flatMap((day, i) => hours[day].map(localStretch).map((stretch) => onDay(stretch, i)));
  const week = weeklyBreaks(breaks);
  // A Sunday's night is cut by the breaks of Monday, and by those that began on Sunday, as a Monday's early hours are.
  const cuts = Array.from({ length: 9 }, (_, i) =>
    week[(i + 6) % 7]!.map((stretch) => onDay(stretch, i - 1)),
  );
  if (difference(union(open), union(cuts.flat())).length > 0) return;
  refuse("invalid_input", ["breaks"], "breaks that leave an open time in every week", breaks);
}

function onDay({ from, to }: Stretch, day: number): Stretch {
  return { from: from + day * DAY, to: to + day * DAY };
}

function keyAt(key: string, path: ErrorPath): void {
  const isDated = /^\d/.test(key);
  if (isDated) dateAt(key, path);
  else if (!RECURRING.includes(key))
    refuse("invalid_input", path, `a date or one of ${RECURRING.join(", ")}`, key);
}
