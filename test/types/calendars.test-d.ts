import {
  addBusinessTime,
  type Calendar,
  type CalendarSpec,
  defineCalendar,
  dueDate,
  type Term,
  type TermUnit,
} from "service-quality/calendars";
import { expectTypeOf } from "vitest";

const office = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]], tue: undefined } } as const;

expectTypeOf(defineCalendar(office)).toEqualTypeOf<Calendar>();
expectTypeOf<Calendar>().toExtend<CalendarSpec>();
expectTypeOf(addBusinessTime).returns.toEqualTypeOf<string>();
expectTypeOf<TermUnit>().toEqualTypeOf<"day" | "week" | "month" | "year" | "business-day">();
expectTypeOf(dueDate).parameter(2).toEqualTypeOf<Term>();

// @ts-expect-error A day of the week has three letters.
export const monday: CalendarSpec = { timeZone: "UTC", hours: { monday: [] } };

// @ts-expect-error An interval has two ends.
export const single: CalendarSpec = { timeZone: "UTC", hours: { mon: [["09:00"]] } };

// @ts-expect-error Instants are text, whose offset can be seen.
addBusinessTime(office, new Date(0), 1);
