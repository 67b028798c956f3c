import { businessDaysBetween, type CalendarSpec } from "service-quality/calendars";
import type { DeadlineDay, Deadlines } from "service-quality/charts";
import type { DeskView } from "./desk-view.ts";
import { localDate } from "./local-time.ts";

/** What the calendar of deadlines shows at most. */
const MOST_WEEKS = 9;

const DAY_MS = 86_400_000;

/** What falls due by the clocks of the case, in the weeks from the first of them, or from this one, to the last. */
export function deadlinesOf({
  clocks,
  calendar,
  desk,
}: Pick<DeskView, "clocks" | "calendar" | "desk">): Deadlines {
  const asOf = localDate(desk.now, calendar.timeZone);
  const running = clocks.filter(
    ({ state, dueAt }) => (state === "running" || state === "paused") && dueAt !== null,
  );
  // What is due at midnight is due at the end of the day before.
  const dues = running.map(({ dueAt, overdue }) => ({
    date: localDate(new Date(Date.parse(dueAt!) - 1).toISOString(), calendar.timeZone),
    overdue,
  }));
  const dates = [asOf, ...dues.map(({ date }) => date)].sort();
  const monday = mondayOf(dates[0]!);
  const weeks = Math.min(MOST_WEEKS, Math.ceil((dayOf(dates.at(-1)!) + 1 - monday) / 7));
  const days = Array.from({ length: 7 * weeks }, (_, n): DeadlineDay => {
    const date = dateOf(monday + n);
    const due = dues.filter((one) => one.date === date);
    return {
      date,
      due: due.filter(({ overdue }) => !overdue).length,
      overdue: due.filter(({ overdue }) => overdue).length,
      open: isBusinessDay(calendar, monday + n),
    };
  });
  return { days, asOf };
}

function isBusinessDay(calendar: CalendarSpec, day: number): boolean {
  return businessDaysBetween(calendar, dateOf(day - 1), dateOf(day)) === 1;
}

function dayOf(date: string): number {
  return Date.parse(date) / DAY_MS;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, "2026-03-02".length);
}

/** The first day of 1970 was a Thursday. */
function mondayOf(date: string): number {
  const day = dayOf(date);
  return day - ((((day + 3) % 7) + 7) % 7);
}
