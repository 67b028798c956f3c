import * as z from "zod";
import type { Clock } from "../../complaints/clocks/clock.ts";
import { ANYWHERE, clockAt } from "../../complaints/clocks/definition/clock-at.ts";
import { calendarShape } from "../calendar-schema.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";

const text = z.string().min(1);
const amount = z.number().min(0).max(1e100);
const types = z.array(text);

/** A term in dates. */
export const termShape = z.strictObject({
  amount: z.int().min(0),
  unit: z.enum(["day", "week", "month", "year", "business-day"]),
  roll: z.enum(["none", "next-business-day"]).nullish(),
});

/** A clock, of a process or by itself. */
export const clockShape = z.strictObject({
  targetMs: z.int().min(0).optional(),
  term: termShape.optional(),
  start: types.min(1),
  pause: types.optional(),
  resume: types.optional(),
  stop: types.optional(),
  reopenOn: types.optional(),
  reopen: z.enum(["continue", "restart", "keep-first", "count-closed"]).optional(),
  calendar: calendarShape.nullish(),
  penalty: z
    .strictObject({
      base: z.union([amount, z.strictObject({ fact: text })]),
      share: amount,
      perMs: z.int().min(1).optional(),
      cap: amount.optional(),
    })
    .optional(),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(clockShape, {
    title: "Clock",
    description:
      "Either a target in milliseconds of business time or a term in dates; moved by types of events.",
  });

/**
 * A clock as `measureClock` and processes take it: accepts exactly what `measureClock` does, and gives its fault as
 * an issue with the same path within the clock.
 *
 * @example
 * ```ts
 * import { clockSchema } from "service-quality/schemas";
 *
 * clockSchema.safeParse({ targetMs: 7_200_000, start: ["received"], stop: ["answered"] }).success; // => true
 * clockSchema.safeParse({ targetMs: 7_200_000, start: [] }).error?.issues[0]?.path; // => ["start"]
 * ```
 */
export const clockSchema: z.ZodType<Clock, unknown> = documentSchema(
  (clock: never) => clockAt(clock, [], ANYWHERE),
  clockShape,
);

/**
 * JSON Schema (draft 2020-12) of a clock. It describes the shape; that there is either a target or a term, and that
 * no event both stops and pauses it, only `clockSchema` and the functions that take a clock see.
 *
 * @example
 * ```ts
 * import { clockJsonSchema } from "service-quality/schemas";
 *
 * clockJsonSchema.required; // => ["start"]
 * ```
 */
export const clockJsonSchema: JsonSchema = jsonSchemaOf(clockShape, descriptions);
