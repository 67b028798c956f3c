import * as z from "zod";
import { defineComplaintProcess } from "../../complaints/process/define-process.ts";
import { jsonCopy } from "../../complaints/process/json-copy.ts";
import type { ComplaintProcess } from "../../complaints/process/process.ts";
import { calendarShape } from "../calendar-schema.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";
import { clockDescriptions, clockShape } from "./clock-schema.ts";
import {
  conditionShape,
  effectShape,
  factShape,
  operandShape,
  scalarShape,
  text,
} from "./expression-shape.ts";

const sources = z.union([text, z.array(text).min(1)]);
const transition = z.strictObject({
  from: sources,
  event: text,
  to: text.optional(),
  guards: z.array(text).optional(),
  set: z.record(z.string(), operandShape).optional(),
  add: z
    .record(
      z.string(),
      z.union([z.number().min(-1e100).max(1e100), factShape, z.strictObject({ data: text })]),
    )
    .optional(),
  effects: z.array(effectShape).optional(),
});
const state = z.strictObject({
  final: z.boolean().optional(),
  hold: text.optional(),
  label: text.optional(),
});
const event = z.strictObject({
  requires: z.array(text).optional(),
  roles: z.array(text).optional(),
  redress: z.union([text, z.strictObject({ amount: text, total: text })]).optional(),
  label: text.optional(),
});
const part = z.strictObject({
  initial: text,
  transitions: z.array(z.strictObject({ from: sources, event: text, to: text })),
});
const right = z.strictObject({
  label: text.optional(),
  clock: text.optional(),
  honored: conditionShape,
  late: conditionShape.optional(),
  broken: conditionShape.optional(),
  applies: conditionShape.optional(),
});
const role = z.strictObject({
  redressLimit: z.union([z.number().min(0).max(1e100), factShape]).nullish(),
  mayOverride: z.boolean().optional(),
});
const processShape = z.strictObject({
  kind: z.literal("complaint-process").optional(),
  id: text,
  version: z.int().min(1),
  title: text.optional(),
  initial: text,
  states: z.record(z.string(), state),
  facts: z.record(z.string(), scalarShape).optional(),
  events: z.record(z.string(), event),
  guards: z.record(z.string(), z.union([conditionShape, z.null()])).optional(),
  transitions: z.array(transition),
  parts: z.record(z.string(), part).optional(),
  calendars: z.record(z.string(), calendarShape).optional(),
  clocks: z.record(z.string(), clockShape).optional(),
  rights: z.record(z.string(), right).optional(),
  roles: z.record(z.string(), role).optional(),
});

/** Descriptions of processes and of what they are made of, to which those of others are added. */
export function processDescriptions(): Descriptions {
  return clockDescriptions()
    .add(clockShape, {
      id: "clock",
      description: "Either a target in milliseconds of business time or a term in dates; moved by events.",
    })
    .add(transition, {
      id: "transition",
      description:
        'A row of the table; from "*" is every state that is not final, and without to the state stays.',
    })
    .add(state, { id: "state", description: "A stage that a case can be in." })
    .add(event, {
      id: "event",
      description: "What it needs, who may send it, and where an amount of redress is.",
    })
    .add(part, { id: "part", description: "A small machine that runs beside the stage." })
    .add(right, {
      id: "right",
      description: "A right of the customer, as conditions on facts, parts and clocks.",
    })
    .add(role, { id: "role", description: "What a role may decide alone." });
}

const descriptions: Descriptions = processDescriptions().add(processShape, { title: "Complaint process" });

/** A process, in which what has no value is not there, as in JSON. */
export const jsonProcessShape = z
  .unknown()
  .transform((document) => jsonCopy(document, []))
  .pipe(processShape);

/**
 * A complaint process: accepts exactly what `defineComplaintProcess` does, and gives its fault as an issue with the
 * same path.
 *
 * @example
 * ```ts
 * import { STANDARD_PROCESS } from "service-quality/complaints";
 * import { complaintProcessSchema } from "service-quality/schemas";
 *
 * complaintProcessSchema.safeParse(STANDARD_PROCESS).success; // => true
 * complaintProcessSchema.safeParse({ ...STANDARD_PROCESS, initial: "lost" }).error?.issues[0]?.path; // => ["initial"]
 * ```
 */
export const complaintProcessSchema: z.ZodType<ComplaintProcess, unknown> = documentSchema(
  defineComplaintProcess,
  jsonProcessShape as unknown as z.ZodType<ComplaintProcess>,
);

/**
 * JSON Schema (draft 2020-12) of a complaint process. It describes the shape; that names are declared, states
 * reached and left, and rows able to fire only `defineComplaintProcess` and `complaintProcessSchema` see.
 *
 * @example
 * ```ts
 * import { complaintProcessJsonSchema } from "service-quality/schemas";
 *
 * complaintProcessJsonSchema.required; // => ["id", "version", "initial", "states", "events", "transitions"]
 * ```
 */
export const complaintProcessJsonSchema: JsonSchema = jsonSchemaOf(processShape, descriptions);
