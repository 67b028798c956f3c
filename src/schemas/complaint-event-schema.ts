import * as z from "zod";
import { type ComplaintEvent, eventAt } from "../complaints/process/event.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const name = z.string().nullish();

/** Text, a finite number, true, false or null. */
export const scalarShape = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const override = z.strictObject({ guards: z.array(text), by: text, why: text, until: text.nullish() });
const event = z.strictObject({
  type: z.string(),
  at: z.string(),
  case: name,
  actor: name,
  role: name,
  revision: z.int().min(0).nullish(),
  data: z.record(z.string(), scalarShape).nullish(),
  override: override.nullish(),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(override, { id: "override", description: "Guards to be waived: by whom, why, until when." })
  .add(event, {
    title: "Complaint event",
    description: "What happened in a case, at an instant as ISO 8601 with an offset.",
  });

/**
 * An event of a case, whatever its process: accepts exactly what `transitionComplaint` takes for an event (and may
 * refuse, by its process), and gives its fault as an issue with the same path within the event.
 *
 * @example
 * ```ts
 * import { complaintEventSchema } from "service-quality/schemas";
 *
 * complaintEventSchema.safeParse({ type: "Acknowledged", at: "2026-03-02T09:00:00+02:00" }).success; // => true
 * complaintEventSchema.safeParse({ type: "Acknowledged", at: "2026-03-02 09:00" }).error?.issues[0]?.path; // => ["at"]
 * ```
 */
export const complaintEventSchema: z.ZodType<ComplaintEvent, unknown> = documentSchema(
  (given: never) => eventAt(given, []),
  event,
);

/**
 * JSON Schema (draft 2020-12) of an event of a case. It describes the shape; that the instant exists and has an
 * offset only `complaintEventSchema` and the functions that take an event see.
 *
 * @example
 * ```ts
 * import { complaintEventJsonSchema } from "service-quality/schemas";
 *
 * complaintEventJsonSchema.required; // => ["type", "at"]
 * ```
 */
export const complaintEventJsonSchema: JsonSchema = jsonSchemaOf(event, descriptions);
