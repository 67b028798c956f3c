import {
  addBusinessTime,
  type Calendar,
  type CalendarBreaks,
  type CalendarSpec,
  defineCalendar,
  dueDate,
  type FeedEntry,
  type FeedHolidays,
  type LocalInterval,
  type Term,
  type TermUnit,
  timeZoneData,
} from "service-quality/calendars";
import { expectTypeOf } from "vitest";

const office = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]], tue: undefined } } as const;

expectTypeOf(defineCalendar(office)).toEqualTypeOf<Calendar>();
expectTypeOf<Calendar>().toExtend<CalendarSpec>();
expectTypeOf(addBusinessTime).returns.toEqualTypeOf<string>();
expectTypeOf<TermUnit>().toEqualTypeOf<"day" | "week" | "month" | "year" | "business-day">();
expectTypeOf(dueDate).parameter(2).toEqualTypeOf<Term>();
expectTypeOf<Record<string, LocalInterval[]>>().toExtend<CalendarBreaks>();
expectTypeOf(defineCalendar(office).breaks.daily).toEqualTypeOf<readonly LocalInterval[] | undefined>();
expectTypeOf(timeZoneData().source).toEqualTypeOf<"host" | "probe" | null>();
defineCalendar({ ...office, breaks: { daily: [["12:30", "13:30"]], "2026-03-02": [] } });

// @ts-expect-error A break is a list of intervals.
export const lunch: CalendarBreaks = { daily: ["12:30", "13:30"] };

// What date-holidays gives: a date object at both ends, and keys that nobody asks for.
declare const holiday: {
  date: string;
  start: Date;
  end: Date;
  name: string;
  type: "public" | "bank";
  rule?: string;
};
expectTypeOf(holiday).toExtend<FeedEntry>();
expectTypeOf<Pick<FeedHolidays, "holidays" | "breaks">>().toExtend<
  Pick<CalendarSpec, "holidays" | "breaks">
>();

// @ts-expect-error A day of the week has three letters.
export const monday: CalendarSpec = { timeZone: "UTC", hours: { monday: [] } };

// @ts-expect-error An interval has two ends.
export const single: CalendarSpec = { timeZone: "UTC", hours: { mon: [["09:00"]] } };

// @ts-expect-error Instants are text, whose offset can be seen.
addBusinessTime(office, new Date(0), 1);
