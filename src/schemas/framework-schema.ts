import * as z from "zod";
import { defineFramework } from "../programme/define-framework.ts";
import type { FrameworkSpec } from "../programme/framework.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const point = z.number().int().min(-1e6).max(1e6);
const scale = z.strictObject({ min: point, max: point });
const labels = z.strictObject({ ru: text.nullish(), bg: text.nullish() });
const question = z.strictObject({
  id: text,
  label: text,
  labels: labels.nullish(),
  reverse: z.boolean().nullish(),
});
const principle = z.strictObject({
  id: text,
  label: text,
  labels: labels.nullish(),
  impact: z.number().min(0).max(1e100).nullish(),
  effort: z.number().min(1e-100).max(1e100).nullish(),
  questions: z.array(question).min(1),
});
const framework = z.strictObject({
  kind: z.literal("framework").nullish(),
  version: z.literal(1).nullish(),
  id: text,
  title: text,
  citation: text.nullish(),
  polarity: z.enum(["strength", "risk"]),
  scale,
  principles: z.array(principle).min(1),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(scale, { id: "scale", description: "The end points of the answers, both included; min is below max." })
  .add(labels, { id: "labels", description: "The label in Russian and Bulgarian." })
  .add(question, {
    id: "question",
    description: "A statement; reverse where a high answer speaks against its principle.",
  })
  .add(principle, {
    id: "principle",
    description:
      "A concept with the questions that measure it; impact and effort set the order of next steps.",
  })
  .add(framework, { title: "Framework of a self-assessment" });

/**
 * A framework, as specified or as `defineFramework` returns it: accepts exactly what `defineFramework` does, and gives
 * its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { GOLDEN_RULES } from "service-quality/programme";
 * import { frameworkSchema } from "service-quality/schemas";
 *
 * frameworkSchema.safeParse(GOLDEN_RULES).success; // => true
 * frameworkSchema.safeParse({ ...GOLDEN_RULES, polarity: "good" }).error?.issues[0]?.path; // => ["polarity"]
 * ```
 */
export const frameworkSchema: z.ZodType<FrameworkSpec, unknown> = documentSchema(defineFramework, framework);

/**
 * JSON Schema (draft 2020-12) of a framework. It describes the shape; that ids are unique and the scale in order only
 * `defineFramework` and `frameworkSchema` see.
 *
 * @example
 * ```ts
 * import { frameworkJsonSchema } from "service-quality/schemas";
 *
 * frameworkJsonSchema.required; // => ["id", "title", "polarity", "scale", "principles"]
 * ```
 */
export const frameworkJsonSchema: JsonSchema = jsonSchemaOf(framework, descriptions);
