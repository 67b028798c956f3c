import * as z from "zod";
import {
  registryReader,
  type ServiceStandard,
  type StandardsRegistry,
} from "../../delivery/standards/service-standard.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";

const text = z.string().min(1);
const whole = z.int().min(0);
const counts = z.strictObject({ count: whole, n: whole });
const standard = z.strictObject({
  standard: text,
  activity: text.nullish(),
  owner: z.string().nullish(),
  reviewedAt: z.iso.date().nullish(),
  reviewEveryDays: z.int().min(1).nullish(),
  training: counts.nullish(),
  knowledge: counts.nullish(),
  compliance: counts.nullish(),
});
const standards = z.array(standard).min(1);
const registry = z.union([
  standards,
  z.strictObject({
    kind: z.literal("standards-registry").nullish(),
    version: z.literal(1).nullish(),
    standards,
  }),
]);

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(counts, { id: "counts", description: "How many of how many; the count is at most n." })
  .add(standard, { id: "standard", description: "A standard of service, and what is known of its life." })
  .add(registry, { title: "Registry of standards" });

/**
 * A registry of standards, as a list or as the document that it is stored in: accepts exactly what `standardsReport`
 * does on a day after the last review, and gives its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { standardsRegistrySchema } from "service-quality/schemas";
 *
 * const greeting = { standard: "greeting", owner: "front desk", reviewedAt: "2026-01-31", reviewEveryDays: 180 };
 * standardsRegistrySchema.safeParse({ kind: "standards-registry", version: 1, standards: [greeting] }).success; // => true
 * standardsRegistrySchema.safeParse([{ ...greeting, reviewedAt: "2026-02-30" }]).error?.issues[0]?.path; // => [0, "reviewedAt"]
 * ```
 */
export const standardsRegistrySchema: z.ZodType<readonly ServiceStandard[] | StandardsRegistry, unknown> =
  documentSchema(
    (document: never) => registryReader(Number.POSITIVE_INFINITY)(document, []),
    registry as z.ZodType<readonly ServiceStandard[] | StandardsRegistry>,
  );

/**
 * JSON Schema (draft 2020-12) of a registry of standards. It describes the shape; that counts are at most n and names
 * unique only `standardsReport` and `standardsRegistrySchema` see.
 *
 * @example
 * ```ts
 * import { standardsRegistryJsonSchema } from "service-quality/schemas";
 *
 * standardsRegistryJsonSchema.title; // => "Registry of standards"
 * ```
 */
export const standardsRegistryJsonSchema: JsonSchema = jsonSchemaOf(registry, descriptions);
