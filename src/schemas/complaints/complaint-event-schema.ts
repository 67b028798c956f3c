import * as z from "zod";
import { isAmount } from "../../complaints/case/redress.ts";
import { maySend } from "../../complaints/case/step.ts";
import type { CompiledProcess } from "../../complaints/process/compile-process.ts";
import { compiledProcess } from "../../complaints/process/define-process.ts";
import { type ComplaintEvent, dataOf, eventAt } from "../../complaints/process/event.ts";
import type { EventRule } from "../../complaints/process/event-rule.ts";
import type { ComplaintEventOf } from "../../complaints/process/inferred.ts";
import type { PlainProcess } from "../../complaints/process/plain-process.ts";
import type { ComplaintProcess } from "../../complaints/process/process.ts";
import { eachPart } from "../../errors/faults.ts";
import { type Given, isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";
import { scalarShape, text } from "./expression-shape.ts";

const name = z.string().nullish();

const present = z.union([z.string(), z.number(), z.boolean()]);

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

const describing = (shape: z.ZodType): Descriptions =>
  z
    .registry<{ id?: string; title?: string; description?: string }>()
    .add(override, { id: "override", description: "Guards to be waived: by whom, why, until when." })
    .add(shape, {
      title: "Complaint event",
      description: "What happened in a case, at an instant as ISO 8601 with an offset.",
    });

/**
 * The events of a process: accepts exactly those that `transitionComplaint` does not refuse for their type, their
 * role, missing data or an amount that is none, and tells their type to the compiler. Without a process, any event
 * that it takes and may refuse. Every fault is an issue, with its path within the event.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses.
 *
 * @example
 * ```ts
 * import { openComplaint, STANDARD_PROCESS } from "service-quality/complaints";
 * import { complaintEventSchema } from "service-quality/schemas";
 *
 * const schema = complaintEventSchema(STANDARD_PROCESS);
 * const body = { type: "ComplaintReceived", at: "2026-03-02 09:00", data: { channel: "phone" } };
 * schema.safeParse(body).error?.issues.map(({ path }) => path); // => [["at"], ["data", "kind"]]
 *
 * const event = schema.parse({ ...body, at: "2026-03-02T09:00:00+02:00", data: { channel: "phone", kind: "wish" } });
 * openComplaint(STANDARD_PROCESS, event).state.stage; // => "received"
 * ```
 */
export function complaintEventSchema(): z.ZodType<ComplaintEvent, unknown>;
export function complaintEventSchema<const Process extends ComplaintProcess>(
  process: Process,
): z.ZodType<ComplaintEventOf<Process>, unknown>;
export function complaintEventSchema(process?: ComplaintProcess): z.ZodType {
  if (process === undefined) return documentSchema((given: never) => eventAt(given, []), event);
  const compiled = compiledProcess(process);
  return documentSchema((given: never) => checkEvent(compiled, given), event);
}

/** Checks an event by itself, and what its process asks of every event of its type. */
function checkEvent({ events }: CompiledProcess, given: unknown): void {
  eachPart([() => eventAt(given as ComplaintEvent, []), () => checkNeeds(events, given)], (check) => check());
}

function checkNeeds(events: CompiledProcess["events"], given: unknown): void {
  if (!isPlainObject(given) || typeof given.type !== "string") return;
  const rule = events.get(given.type);
  if (rule === undefined) refuse("invalid_input", ["type"], "a type of event of the process", given.type);
  eachPart([checkRole, checkData], (check) => check(rule, given));
}

function checkRole(rule: EventRule, { role = null }: Given): void {
  if (typeof role !== "string" && role !== null) return;
  if (!maySend(rule, role))
    refuse("invalid_input", ["role"], `one of the roles ${rule.roles?.join(", ")}`, role);
}

function checkData(rule: EventRule, given: Given): void {
  const data = (given.data ?? {}) as NonNullable<ComplaintEvent["data"]>;
  if (!isPlainObject(data)) return;
  eachPart(rule.requires, (key) => {
    const value = dataOf(data, key);
    if (value === null) refuse("invalid_input", ["data", key], "a value", value);
    if (key === rule.redress?.amount && !isAmount(value)) {
      refuse("invalid_input", ["data", key], "an amount of at least 0", value);
    }
  });
}

/**
 * JSON Schema (draft 2020-12) of the events of a process, one for each type with the roles and data that it needs;
 * without a process, of an event of any. It describes the shape; that the instant exists and has an offset only
 * `complaintEventSchema` and the functions that take an event see.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses.
 *
 * @example
 * ```ts
 * import { STANDARD_PROCESS } from "service-quality/complaints";
 * import { complaintEventJsonSchema } from "service-quality/schemas";
 *
 * complaintEventJsonSchema().required; // => ["type", "at"]
 * const { oneOf } = complaintEventJsonSchema(STANDARD_PROCESS) as { oneOf: { required: string[] }[] };
 * oneOf[0]?.required; // => ["type", "at", "data"]
 * ```
 */
export function complaintEventJsonSchema(process?: PlainProcess): JsonSchema {
  if (process === undefined) return jsonSchemaOf(event, describing(event));
  const rules = [...compiledProcess(process).events.values()];
  const shape = z.discriminatedUnion("type", rules.map(shapeOf) as [ReturnType<typeof shapeOf>]);
  return jsonSchemaOf(shape, describing(shape));
}

function shapeOf({ type, roles, requires, redress }: EventRule) {
  const needs = requires.map((key) => [key, key === redress?.amount ? z.number().min(0) : present]);
  return event.extend({
    type: z.literal(type),
    ...(roles === null ? {} : { role: z.enum(roles) }),
    ...(requires.length === 0 ? {} : { data: z.object(Object.fromEntries(needs)).catchall(scalarShape) }),
  });
}
