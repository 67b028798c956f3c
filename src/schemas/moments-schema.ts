import * as z from "zod";
import { defineMoments } from "../moments/define-moments.ts";
import type { Moments } from "../moments/moments.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const whole = z.union([z.int(), z.string().regex(/^-?[1-9]\d{15,79}$/)]);
const count = z.int().min(0);
const factor = z.int().min(1).nullable();
const sums = z.strictObject({
  weights: z.array(whole).nullable(),
  answers: z.array(whole),
  products: z.array(whole),
  squares: z.array(whole).nullable(),
});
const moments = z.strictObject({
  kind: z.literal("moments"),
  version: z.literal(1),
  items: z.array(z.string()).min(1),
  missing: z.enum(["reject", "listwise", "available"]).nullable(),
  factor,
  weightFactor: factor,
  n: count,
  counts: z.array(count),
  sums,
  squaredWeightSums: sums.nullable(),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(whole, {
    id: "whole",
    description:
      "An integer: a number up to 2^53 - 1 either way, its digits as text beyond that, and only then.",
  })
  .add(sums, {
    id: "sums",
    description:
      "Sums of weights, of answers by item, of products by pair of items (upper triangle by rows), and where missing answers are left out pair by pair of squares by item and other item.",
  })
  .add(moments, { title: "Moments" });

/**
 * A summary of answers as `collectMoments` gives it: accepts exactly what `defineMoments` does, and gives its
 * fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { collectMoments } from "service-quality/moments";
 * import { momentsSchema } from "service-quality/schemas";
 *
 * const moments = collectMoments({ q1: [7, 5, 6] });
 * momentsSchema.safeParse(moments).success; // => true
 * momentsSchema.safeParse({ ...moments, n: -1 }).error?.issues[0]?.path; // => ["n"]
 * ```
 */
export const momentsSchema: z.ZodType<Moments, unknown> = documentSchema(defineMoments, moments);

/**
 * JSON Schema (draft 2020-12) of a summary of answers. It describes the shape; the lengths of the lists and
 * whether any answers have such sums only `defineMoments` and `momentsSchema` see.
 *
 * @example
 * ```ts
 * import { momentsJsonSchema } from "service-quality/schemas";
 *
 * momentsJsonSchema.title; // => "Moments"
 * ```
 */
export const momentsJsonSchema: JsonSchema = jsonSchemaOf(moments, descriptions);
