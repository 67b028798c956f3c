import * as z from "zod";
import { checkState } from "../complaints/case/check-state.ts";
import { compiledProcess } from "../complaints/process/define-process.ts";
import type { ComplaintProcess } from "../complaints/process/process.ts";
import type { ComplaintState } from "../complaints/process/state.ts";
import { scalarShape } from "./complaint-event-schema.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const clock = z.strictObject({
  state: z.enum(["idle", "running", "paused", "stopped"]),
  spans: z.array(z.tuple([instant, instant])),
  since: instant.nullable(),
  stoppedAt: instant.nullable(),
});
const override = z.strictObject({
  at: instant,
  event: text,
  guards: z.array(text),
  by: text,
  why: text,
  until: text.nullable(),
});
const state = z.strictObject({
  process: text,
  version: z.int().min(1),
  case: z.string().nullable(),
  revision: z.int().min(0),
  stage: text,
  ended: z.boolean(),
  openedAt: instant.nullable(),
  updatedAt: instant.nullable(),
  parts: z.record(z.string(), text),
  facts: z.record(z.string(), scalarShape),
  overrides: z.array(override),
  clocks: z.record(z.string(), clock),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(clock, { id: "clock", description: "When it ran, since when it runs, when it was stopped." })
  .add(override, { id: "override", description: "Guards that were waived: when, by whom, why, until when." })
  .add(state, { title: "Complaint state", description: "Where a case stands, of one version of a process." });

/**
 * The states of a process as they are stored: accepts exactly what `transitionComplaint` takes for a state of that
 * process and version, and gives its fault as an issue with the same path within the state.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses.
 *
 * @example
 * ```ts
 * import { openComplaint, STANDARD_PROCESS } from "service-quality/complaints";
 * import { complaintStateSchema } from "service-quality/schemas";
 *
 * const { state } = openComplaint(STANDARD_PROCESS, {
 *   type: "ComplaintReceived",
 *   at: "2026-03-02T09:00:00Z",
 *   data: { channel: "phone", kind: "wish" },
 * });
 * const schema = complaintStateSchema(STANDARD_PROCESS);
 * const stored = JSON.parse(JSON.stringify(state));
 * schema.safeParse(stored).success; // => true
 * schema.safeParse({ ...stored, stage: "lost" }).error?.issues[0]?.path; // => ["stage"]
 * ```
 */
export function complaintStateSchema(process: ComplaintProcess): z.ZodType<ComplaintState, unknown> {
  const compiled = compiledProcess(process);
  return documentSchema((given: never) => checkState(compiled, given, []), state);
}

/**
 * JSON Schema (draft 2020-12) of a state of a case. It describes the shape of every process's; that it is of a
 * process and a version only `complaintStateSchema` and the functions that take both see.
 *
 * @example
 * ```ts
 * import { complaintStateJsonSchema } from "service-quality/schemas";
 *
 * complaintStateJsonSchema.title; // => "Complaint state"
 * ```
 */
export const complaintStateJsonSchema: JsonSchema = jsonSchemaOf(state, descriptions);
