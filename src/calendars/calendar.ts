/** The days of a week, as the keys of a calendar's hours. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * A stretch of local time, `["09:00", "17:30"]` (seconds may be given: `"08:59:30"`). It belongs to the date it
 * starts on. The end is at most `24:00`; an end before the start is on the next date.
 */
export type LocalInterval = readonly [from: string, to: string];

/** Hours of every weekday; an empty list is a closed day. */
export type WeeklyHours = Readonly<Record<Weekday, readonly LocalInterval[]>>;

/** Intervals by date, `YYYY-MM-DD`. */
export type IntervalsByDate = Readonly<Record<string, readonly LocalInterval[]>>;

/** Closed stretches, `daily`, by weekday and by date. All that name a local date are cut from it together. */
export type CalendarBreaks = IntervalsByDate & {
  readonly [Key in "daily" | Weekday]?: readonly LocalInterval[];
};

/** When a business is open: what `defineCalendar` returns, as stored, with every key present. */
export interface Calendar {
  readonly kind: "calendar";
  readonly version: 1;
  /** Name of the IANA time zone, such as `Europe/London`. */
  readonly timeZone: string;
  readonly hours: WeeklyHours;
  /** Dates without opening hours, whatever else is said of them, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** Closed stretches, which cut any hours that cover them; just the keys that were given. */
  readonly breaks: CalendarBreaks;
  /** Hours in place of the weekly ones; an empty list closes the day. */
  readonly shifts: IntervalsByDate;
}

/** What `defineCalendar` takes: the zone, weekly hours with at least one interval, and the exceptions. */
export interface CalendarSpec {
  readonly kind?: "calendar" | null | undefined;
  readonly version?: 1 | null | undefined;
  /** Name of an IANA time zone, such as `Europe/London`; a fixed offset is refused. */
  readonly timeZone: string;
  /** Weekly hours; a day that is left out is closed. */
  readonly hours: { readonly [Day in Weekday]?: readonly LocalInterval[] | null | undefined };
  /** Dates without opening hours, `YYYY-MM-DD`; none by default. */
  readonly holidays?: readonly string[] | null | undefined;
  /** Closed stretches; none by default. */
  readonly breaks?: CalendarBreaks | null | undefined;
  /** Hours in place of the weekly ones; none by default. */
  readonly shifts?: IntervalsByDate | null | undefined;
}

/** In the order of the week. */
export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
