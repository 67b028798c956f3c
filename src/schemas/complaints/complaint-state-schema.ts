import * as z from "zod";
import { checkState } from "../../complaints/case/check-state.ts";
import type { CompiledProcess } from "../../complaints/process/compile-process.ts";
import { compiledProcess } from "../../complaints/process/define-process.ts";
import type { ComplaintStateOf } from "../../complaints/process/inferred.ts";
import type { PlainProcess } from "../../complaints/process/plain-process.ts";
import type { ComplaintProcess } from "../../complaints/process/process.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";
import { clockRecordShape } from "./clock-record-shape.ts";
import { scalarShape, text } from "./expression-shape.ts";

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const clock = clockRecordShape(instant, z.union([instant, date]), (shape) => shape.optional());
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

const describing = (shape: z.ZodType): Descriptions =>
  z
    .registry<{ id?: string; title?: string; description?: string }>()
    .add(clock, {
      id: "clock",
      description:
        "When it ran, by which calendar where facts chose one, since when it runs, when it was stopped.",
    })
    .add(override, {
      id: "override",
      description: "Guards that were waived: when, by whom, why, until when.",
    })
    .add(shape, {
      title: "Complaint state",
      description: "Where a case stands, of one version of a process.",
    });

/**
 * The states of a process as they are stored: accepts exactly what `transitionComplaint` takes for a state of that
 * process and version, and tells its stage, parts, facts and clocks to the compiler. Every fault is an issue, with
 * its path within the state.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses.
 *
 * @example
 * ```ts
 * import { openComplaint, STANDARD_PROCESS, transitionComplaint } from "service-quality/complaints";
 * import { complaintStateSchema } from "service-quality/schemas";
 *
 * const { state } = openComplaint(STANDARD_PROCESS, {
 *   type: "ComplaintReceived",
 *   at: "2026-03-02T09:00:00Z",
 *   data: { channel: "phone", kind: "wish" },
 * });
 * const schema = complaintStateSchema(STANDARD_PROCESS);
 * const stored = schema.parse(JSON.parse(JSON.stringify(state)));
 * transitionComplaint(STANDARD_PROCESS, stored, { type: "Acknowledged", at: "2026-03-02T10:00:00Z" }).kind; // => "moved"
 * schema.safeParse({ ...stored, stage: "lost" }).error?.issues[0]?.path; // => ["stage"]
 * ```
 */
export function complaintStateSchema<const Process extends ComplaintProcess>(
  process: Process,
): z.ZodType<ComplaintStateOf<Process>, unknown> {
  const compiled = compiledProcess(process);
  return documentSchema(
    (given: never) => checkState(compiled, given, []),
    state as z.ZodType as z.ZodType<ComplaintStateOf<Process>>,
  );
}

/**
 * JSON Schema (draft 2020-12) of the states of a process, with its stages, parts, facts and clocks; without a
 * process, of a state of any. It describes the shape; that instants exist and are in order only
 * `complaintStateSchema` and the functions that take a state see.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses.
 *
 * @example
 * ```ts
 * import { STANDARD_PROCESS } from "service-quality/complaints";
 * import { complaintStateJsonSchema } from "service-quality/schemas";
 *
 * complaintStateJsonSchema().title; // => "Complaint state"
 * Object.keys(complaintStateJsonSchema(STANDARD_PROCESS)); // => ["$schema", "oneOf", "title", "description", "$defs"]
 * ```
 */
export function complaintStateJsonSchema(process?: PlainProcess): JsonSchema {
  if (process === undefined) return jsonSchemaOf(state, describing(state));
  const shape = shapeOf(compiledProcess(process));
  return jsonSchemaOf(shape, describing(shape));
}

/** A state has ended, or it has not, as its stage is final or not. */
function shapeOf({ before, stages, parts }: CompiledProcess) {
  const ofProcess = state.extend({
    process: z.literal(before.process),
    version: z.literal(before.version),
    parts: strict([...parts].map(([name, { values }]) => [name, z.enum([...values])])),
    facts: strict(Object.keys(before.facts).map((name) => [name, scalarShape])),
    clocks: strict(Object.keys(before.clocks).map((name) => [name, clock])),
  });
  const shapes = [false, true].flatMap((ended) => {
    const named = [...stages].flatMap(([stage, final]) => (final === ended ? [stage] : []));
    return named.length === 0 ? [] : [ofProcess.extend({ stage: z.enum(named), ended: z.literal(ended) })];
  });
  return z.discriminatedUnion("ended", shapes as [(typeof shapes)[number]]);
}

function strict(entries: readonly (readonly [name: string, shape: z.ZodType])[]) {
  return z.strictObject(Object.fromEntries(entries));
}
