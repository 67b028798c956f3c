export type { Note, NoteReason } from "../errors/note.ts";
export { addBusinessDays, businessDaysBetween } from "./business-days.ts";
export { addBusinessTime, businessTimeBetween, isBusinessTime, nextOpening } from "./business-time.ts";
export type {
  Calendar,
  CalendarBreaks,
  CalendarSpec,
  IntervalsByDate,
  LocalInterval,
  Weekday,
  WeeklyHours,
} from "./calendar.ts";
export { defineCalendar } from "./define-calendar.ts";
export { dueDate, type Term, type TermUnit } from "./due-date.ts";
export type { FeedEntry, FeedInstant } from "./feed/feed-entries.ts";
export {
  type FeedEvent,
  type FeedHolidays,
  type HolidaysFromFeedOptions,
  holidaysFromFeed,
} from "./feed/holidays-from-feed.ts";
export { type TimeZoneData, timeZoneData } from "./time-zone-data.ts";
