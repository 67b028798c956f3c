import * as z from "zod";
import type { Clock } from "../../complaints/clocks/clock.ts";
import { ANYWHERE, clockAt } from "../../complaints/clocks/definition/clock-at.ts";
import { calendarShape } from "../calendar-schema.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";
import { conditionShape, effectShape, expressionDescriptions, factShape, text } from "./expression-shape.ts";

const amount = z.number().min(0).max(1e100);
const milliseconds = z.int().min(0);
const names = z.union([text, z.array(text).min(1)]);

/** A term in dates. */
export const termShape = z.strictObject({
  amount: z.int().min(0),
  unit: z.enum(["day", "week", "month", "year", "business-day"]),
  roll: z.enum(["none", "next-business-day"]).nullish(),
});

const trigger = z.union([
  text,
  z.strictObject({
    event: names.optional(),
    entering: names.optional(),
    leaving: names.optional(),
    when: conditionShape.optional(),
    hold: text.optional(),
  }),
]);
const triggers = z.array(trigger);

/** The first row whose condition holds. */
function rowsOf<Value extends z.ZodType>(value: Value) {
  return z.array(z.strictObject({ when: conditionShape.optional(), value })).min(1);
}

const chosenTerm = termShape.extend({ amount: z.union([z.int().min(0), factShape]) });
const target = z.union([milliseconds, factShape, rowsOf(z.union([milliseconds, factShape]))]);
const calendar = z.union([
  calendarShape,
  text,
  factShape,
  rowsOf(z.union([text, factShape, z.null()])),
  z.null(),
]);
const alert = z.strictObject({
  alert: text,
  share: z.number().gt(0).max(1e100).optional(),
  beforeMs: milliseconds.optional(),
  afterMs: milliseconds.optional(),
  when: conditionShape.optional(),
  effects: z.array(effectShape).optional(),
});

/** A clock, of a process or by itself. */
export const clockShape = z.strictObject({
  targetMs: target.optional(),
  term: z.union([chosenTerm, rowsOf(chosenTerm)]).optional(),
  until: factShape.optional(),
  start: triggers.min(1),
  pause: triggers.optional(),
  resume: triggers.optional(),
  stop: triggers.optional(),
  reopenOn: triggers.optional(),
  reopen: z.enum(["continue", "restart", "keep-first", "count-closed"]).optional(),
  calendar: calendar.optional(),
  penalty: z
    .strictObject({
      base: z.union([amount, factShape]),
      share: amount,
      perMs: z.int().min(1).optional(),
      cap: amount.optional(),
    })
    .optional(),
  alerts: z.array(alert).optional(),
});

/** Descriptions of clocks and of what they are made of, to which those of others are added. */
export function clockDescriptions(): Descriptions {
  return expressionDescriptions()
    .add(calendarShape, { id: "calendar", description: "When business time runs, in a time zone." })
    .add(trigger, {
      id: "trigger",
      description:
        "A type of event, or all that must come together: the event's type, stages entered or left, a condition.",
    })
    .add(alert, {
      id: "alert",
      description: "A point of the clock to be told of: a share of its target, before it or after it.",
    });
}

const descriptions: Descriptions = clockDescriptions().add(clockShape, {
  title: "Clock",
  description: "Either a target in milliseconds of business time or a term in dates; moved by events.",
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
 * no event by its type alone both stops and pauses it, only `clockSchema` and the functions that take a clock see.
 *
 * @example
 * ```ts
 * import { clockJsonSchema } from "service-quality/schemas";
 *
 * clockJsonSchema.required; // => ["start"]
 * ```
 */
export const clockJsonSchema: JsonSchema = jsonSchemaOf(clockShape, descriptions);
