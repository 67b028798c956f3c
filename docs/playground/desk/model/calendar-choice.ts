import { type CalendarSpec, defineCalendar, nextOpening, type WeeklyHours } from "service-quality/calendars";

/** The calendar that the desk works by: one of those that the page knows, or the person's own. */
export type CalendarChoice =
  | { readonly kind: "known"; readonly id: KnownCalendar }
  | { readonly kind: "own"; readonly calendar: CalendarSpec };

export type KnownCalendar = keyof typeof CALENDARS;

const DAY_MINUTES = 24 * 60;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
const EVERY_DAY = [...WEEKDAYS, "sat", "sun"] as const;

/** Days of eight hours, as the targets of the standard process count them; the last calendar never closes. */
export const CALENDARS = {
  sofia: {
    ...hoursOn("Europe/Sofia", WEEKDAYS, ["09:00", "13:00"], ["14:00", "18:00"]),
    holidays: [
      ...["2026-01-01", "2026-01-02", "2026-03-03", "2026-04-10", "2026-04-13", "2026-05-01", "2026-05-06"],
      ...["2026-05-25", "2026-09-07", "2026-09-22", "2026-12-24", "2026-12-25", "2026-12-28"],
    ],
  },
  london: {
    ...hoursOn("Europe/London", WEEKDAYS, ["09:00", "17:00"]),
    holidays: [
      ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"],
      ...["2026-12-25", "2026-12-28"],
    ],
  },
  moscow: hoursOn("Europe/Moscow", WEEKDAYS, ["09:00", "13:00"], ["14:00", "18:00"]),
  newYork: hoursOn("America/New_York", WEEKDAYS, ["09:00", "17:00"]),
  sydney: hoursOn("Australia/Sydney", WEEKDAYS, ["09:00", "17:00"]),
  roundTheClock: hoursOn("UTC", EVERY_DAY, ["00:00", "24:00"]),
} as const satisfies Readonly<Record<string, CalendarSpec>>;

export function calendarOf(choice: CalendarChoice): CalendarSpec {
  return choice.kind === "known" ? CALENDARS[choice.id] : choice.calendar;
}

/** The known calendar of a zone, if there is one. */
export function calendarIn(timeZone: string | null): CalendarChoice | null {
  const id = (Object.keys(CALENDARS) as KnownCalendar[]).find(
    (known) => CALENDARS[known].timeZone === timeZone,
  );
  return id === undefined ? null : { kind: "known", id };
}

/** The instant of a local time, `2026-03-02T09:00`; of one that the clock skips, the first after it. */
export function instantOf(local: string, { timeZone }: CalendarSpec): string {
  const always = defineCalendar(hoursOn(timeZone, EVERY_DAY, ["00:00", "24:00"]));
  return nextOpening(always, `${local}[${timeZone}]`);
}

/**
 * How long a working day is on average, in milliseconds, by the weekly hours alone. Where it is an hour or less, as
 * durations do not count such days, it is one of 24 hours.
 */
export function workingDayMs(calendar: CalendarSpec): number {
  const { hours } = defineCalendar(calendar);
  const days = Object.values(hours as WeeklyHours).filter((intervals) => intervals.length > 0);
  const minutes = days
    .flat()
    .map(([from, to]) => (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES);
  const average = minutes.reduce((sum, length) => sum + length, 0) / days.length;
  return (average > 60 ? average : DAY_MINUTES) * 60_000;
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

function hoursOn<Zone extends string>(
  timeZone: Zone,
  days: readonly (typeof EVERY_DAY)[number][],
  ...intervals: readonly (readonly [from: string, to: string])[]
): { timeZone: Zone; hours: CalendarSpec["hours"] } {
  return { timeZone, hours: Object.fromEntries(days.map((day) => [day, intervals])) };
}
