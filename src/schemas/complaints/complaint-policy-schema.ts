import * as z from "zod";
import { defineComplaintPolicy } from "../../complaints/policies/define-policy.ts";
import type { ComplaintPolicy } from "../../complaints/policies/policy.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";
import { termShape } from "./clock-schema.ts";

const text = z.string().min(1);
const amount = z.number().min(0).max(1e100);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const start = z.enum([
  "receipt",
  "sent-to-firm",
  "acknowledgement",
  "final-response",
  "escalation-request",
  "stage-2-acknowledgement",
  "event",
  "knowledge",
]);
const span = z.strictObject({ from: start, term: termShape });
const penalty = z.strictObject({
  base: text,
  share: amount,
  perMs: z.int().min(1).nullable(),
  cap: amount.nullable(),
});
const milestone = z.strictObject({
  id: text,
  label: text,
  from: start,
  term: termShape,
  extension: termShape.nullable(),
  rule: text.nullable(),
  start: z.array(text),
  stop: z.array(text),
  penalty: penalty.nullable(),
});
const policy = z.strictObject({
  kind: z.literal("complaint-policy"),
  version: z.literal(1),
  id: text,
  title: text,
  timeZone: text.nullable(),
  stages: z.int().min(1).nullable(),
  periods: z
    .array(z.strictObject({ from: date.nullable(), until: date.nullable(), milestones: z.array(milestone) }))
    .min(1),
  admission: z.array(span),
  referral: z.strictObject({ body: text, window: span.nullable(), admission: z.array(span) }).nullable(),
  redress: z
    .strictObject({
      measure: text,
      currency: text,
      bands: z.array(z.strictObject({ upTo: amount.nullable(), amount })).min(1),
      rules: z.array(text),
    })
    .nullable(),
  rules: z.array(text),
  sources: z.array(z.strictObject({ title: text, url: text.nullable(), checked: date.nullable() })),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(termShape, { id: "term", description: "A term in dates; the day itself is day 0." })
  .add(milestone, { id: "milestone", description: "Something that must have happened by a date." })
  .add(span, { id: "window", description: "A window of time for the customer." })
  .add(penalty, { id: "penalty", description: "What is owed for each started period of delay." })
  .add(policy, { title: "Complaint policy", description: "A regime for complaints, by date of receipt." });

/**
 * A regime for complaints: accepts exactly what `defineComplaintPolicy` does, and gives its fault as an issue with
 * the same path.
 *
 * @example
 * ```ts
 * import { POLICIES } from "service-quality/complaints";
 * import { complaintPolicySchema } from "service-quality/schemas";
 *
 * const policy = POLICIES["uk-fca-disp"];
 * complaintPolicySchema.safeParse(policy).success; // => true
 * complaintPolicySchema.safeParse({ ...policy, timeZone: "London" }).error?.issues[0]?.path; // => ["timeZone"]
 * ```
 */
export const complaintPolicySchema: z.ZodType<ComplaintPolicy, unknown> = documentSchema(
  defineComplaintPolicy,
  policy,
);

/**
 * JSON Schema (draft 2020-12) of a regime for complaints. It describes the shape; that zones and dates exist and
 * periods follow one another only `defineComplaintPolicy` and `complaintPolicySchema` see.
 *
 * @example
 * ```ts
 * import { complaintPolicyJsonSchema } from "service-quality/schemas";
 *
 * complaintPolicyJsonSchema.title; // => "Complaint policy"
 * ```
 */
export const complaintPolicyJsonSchema: JsonSchema = jsonSchemaOf(policy, descriptions);
