import * as z from "zod";
import type { Condition } from "../../complaints/conditions/expression.ts";
import { defineComplaintProcess } from "../../complaints/process/define-process.ts";
import { jsonCopy } from "../../complaints/process/json-copy.ts";
import type { ComplaintProcess } from "../../complaints/process/process.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";
import { clockShape } from "./clock-schema.ts";
import { scalarShape } from "./complaint-event-schema.ts";

const text = z.string().min(1);
const field = z.enum(["at", "type", "actor", "role"]);
const operand = z.union([
  scalarShape,
  z.strictObject({ fact: text }),
  z.strictObject({ data: text }),
  z.strictObject({ event: field }),
]);

const tests = {
  equals: operand.optional(),
  notEquals: operand.optional(),
  in: z.array(operand).optional(),
  atLeast: operand.optional(),
  atMost: operand.optional(),
  present: z.boolean().optional(),
};
const condition: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ fact: text, ...tests }),
    z.strictObject({ part: text, ...tests }),
    z.strictObject({ data: text, ...tests }),
    z.strictObject({ event: field, ...tests }),
    z.strictObject({ since: text, atLeastMs: operand.optional(), atMostMs: operand.optional() }),
    z.strictObject({
      clock: text,
      equals: z.enum(["idle", "running", "paused", "stopped"]).optional(),
      breached: z.boolean().optional(),
    }),
  ]),
) as z.ZodType<Condition>;

const sources = z.union([text, z.array(text).min(1)]);
const effect = z.object({ type: text }).catchall(operand);
const transition = z.strictObject({
  from: sources,
  event: text,
  to: text.optional(),
  guards: z.array(text).optional(),
  set: z.record(z.string(), operand).optional(),
  add: z
    .record(
      z.string(),
      z.union([
        z.number().min(-1e100).max(1e100),
        z.strictObject({ fact: text }),
        z.strictObject({ data: text }),
      ]),
    )
    .optional(),
  effects: z.array(effect).optional(),
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
  honored: condition,
  late: condition.optional(),
  broken: condition.optional(),
  applies: condition.optional(),
});
const role = z.strictObject({
  redressLimit: z.union([z.number().min(0).max(1e100), z.strictObject({ fact: text })]).nullish(),
  mayOverride: z.boolean().optional(),
});
const shape = z.strictObject({
  kind: z.literal("complaint-process").optional(),
  id: text,
  version: z.int().min(1),
  title: text.optional(),
  initial: text,
  states: z.record(z.string(), state),
  facts: z.record(z.string(), scalarShape).optional(),
  events: z.record(z.string(), event),
  guards: z.record(z.string(), z.union([condition, z.null()])).optional(),
  transitions: z.array(transition),
  parts: z.record(z.string(), part).optional(),
  clocks: z.record(z.string(), clockShape).optional(),
  rights: z.record(z.string(), right).optional(),
  roles: z.record(z.string(), role).optional(),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(operand, {
    id: "operand",
    description: "A value, or where it is found: a fact, a key of the event's data, a field of the event.",
  })
  .add(condition, { id: "condition", description: "What must hold; of a value exactly one test." })
  .add(clockShape, {
    id: "clock",
    description:
      "Either a target in milliseconds of business time or a term in dates; moved by types of events.",
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
  .add(role, { id: "role", description: "What a role may decide alone." })
  .add(shape, { title: "Complaint process" });

/** What has no value is not there, as in JSON. */
const asJson = z.unknown().transform((document) => jsonCopy(document, []));

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
  asJson.pipe(shape) as unknown as z.ZodType<ComplaintProcess>,
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
export const complaintProcessJsonSchema: JsonSchema = jsonSchemaOf(shape, descriptions);
