import * as z from "zod";
import { defineJointCounts } from "../factors/polychoric/define-joint-counts.ts";
import type { JointCountsSpec } from "../factors/polychoric/joint-counts.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const count = z.number().min(0);

const item = z.strictObject({ item: text, categories: z.array(z.number()).min(1).max(50) });

const pair = z.strictObject({
  a: text,
  b: text,
  n: count.nullish(),
  effectiveN: count.nullish(),
  counts: z.array(z.array(count).min(1)).min(1),
});

const jointCounts = z.strictObject({
  kind: z.literal("joint-counts").nullish(),
  version: z.literal(1).nullish(),
  missing: z.enum(["reject", "listwise", "available"]).nullish(),
  items: z.array(item).min(2),
  pairs: z.array(pair).min(1),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(item, { id: "item", description: "An item and the answers that were given to it, in rising order." })
  .add(pair, {
    id: "pair",
    description: "How many gave each pair of answers to two items: rows are categories of a, columns of b.",
  })
  .add(jointCounts, { title: "Joint counts of answers" });

/**
 * Joint counts of answers as `collectJointCounts` and `mergeJointCounts` give them, or tables made elsewhere: accepts
 * exactly what `defineJointCounts` does, and gives its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { collectJointCounts } from "service-quality/factors";
 * import { jointCountsSchema } from "service-quality/schemas";
 *
 * const counts = collectJointCounts({ q1: [1, 2, 2, 3], q2: [1, 1, 2, 2] });
 * jointCountsSchema.safeParse(JSON.parse(JSON.stringify(counts))).success; // => true
 * jointCountsSchema.safeParse({ ...counts, pairs: [] }).error?.issues[0]?.path; // => ["pairs"]
 * ```
 */
export const jointCountsSchema: z.ZodType<JointCountsSpec, unknown> = documentSchema(
  defineJointCounts,
  jointCounts,
);

/**
 * JSON Schema (draft 2020-12) of joint counts of answers. It describes the shape; that every two items have a table, of
 * the size of their categories, only `defineJointCounts` and `jointCountsSchema` see.
 *
 * @example
 * ```ts
 * import { jointCountsJsonSchema } from "service-quality/schemas";
 *
 * jointCountsJsonSchema.required; // => ["items", "pairs"]
 * ```
 */
export const jointCountsJsonSchema: JsonSchema = jsonSchemaOf(jointCounts, descriptions);
