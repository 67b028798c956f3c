import * as z from "zod";
import type { CalendarSpec } from "../calendars/calendar.ts";
import { defineCalendar } from "../calendars/define-calendar.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const start = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/);
const end = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)$/);
const intervals = z.array(z.tuple([start, end]));
const byDate = z.record(date, intervals);
const breaks = z.record(
  z.string().regex(/^(\d{4}-\d{2}-\d{2}|daily|mon|tue|wed|thu|fri|sat|sun)$/),
  intervals,
);
const day = intervals.nullish();
const hours = z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
/** A calendar, of its own or of a clock. */
export const calendarShape = z.strictObject({
  kind: z.literal("calendar").nullish(),
  version: z.literal(1).nullish(),
  timeZone: z.string().min(1),
  hours,
  holidays: z.array(date).nullish(),
  breaks: breaks.nullish(),
  shifts: byDate.nullish(),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(intervals, {
    id: "intervals",
    description:
      "Pairs of local times, from and to, apart from each other; an end before the start is on the next date.",
  })
  .add(hours, {
    id: "hours",
    description: "By weekday, with at least one interval; a day left out is closed.",
  })
  .add(byDate, { id: "byDate", description: "By date: shifts take the place of the hours." })
  .add(breaks, {
    id: "breaks",
    description: "By date, by weekday or daily: all that name a date are cut from its hours.",
  })
  .add(calendarShape, { title: "Calendar" });

/**
 * A calendar, as specified or as `defineCalendar` returns it: accepts exactly what `defineCalendar` does, and gives
 * its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { calendarSchema } from "service-quality/schemas";
 *
 * const office = { timeZone: "Europe/Sofia", hours: { mon: [["09:00", "17:00"]] } };
 * calendarSchema.safeParse(office).success; // => true
 * calendarSchema.safeParse({ ...office, holidays: ["2026-02-29"] }).error?.issues[0]?.path; // => ["holidays", 0]
 * ```
 */
export const calendarSchema: z.ZodType<CalendarSpec, unknown> = documentSchema(defineCalendar, calendarShape);

/**
 * JSON Schema (draft 2020-12) of a calendar. It describes the shape; that the zone and the dates exist and no
 * intervals overlap only `defineCalendar` and `calendarSchema` see.
 *
 * @example
 * ```ts
 * import { calendarJsonSchema } from "service-quality/schemas";
 *
 * calendarJsonSchema.required; // => ["timeZone", "hours"]
 * ```
 */
export const calendarJsonSchema: JsonSchema = jsonSchemaOf(calendarShape, descriptions);
