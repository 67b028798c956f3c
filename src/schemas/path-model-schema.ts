import * as z from "zod";
import { definePathModel } from "../paths/model/define-path-model.ts";
import type { PathBlock, PathModel, PathModelSpec } from "../paths/model/path-model.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const mode = z.enum(["A", "B"]);
const arrow = z.tuple([text, text]);

const constructSpec = z.strictObject({ items: z.array(text).min(1), mode: mode.optional() });
const higherOrderSpec = z.strictObject({
  of: z.array(text).min(2),
  mode: mode.optional(),
  method: z.enum(["disjoint-two-stage", "two-stage", "repeated-indicators"]).optional(),
});
const interactionSpec = z.strictObject({
  construct: text,
  of: z.tuple([text, text]),
  method: z.enum(["two-stage", "orthogonalizing", "product-indicator"]).optional(),
});
const pathModelSpec = z.strictObject({
  kind: z.literal("path-model").optional(),
  version: z.literal(1).optional(),
  title: text.nullish(),
  citation: text.nullish(),
  constructs: z.record(text, z.union([constructSpec, higherOrderSpec])),
  paths: z.array(arrow).min(1),
  interactions: z.array(interactionSpec).optional(),
});

const construct = constructSpec.required();
const higherOrder = higherOrderSpec.required();
const interaction = interactionSpec.required();
const pathModel = pathModelSpec.required().extend({
  title: text.nullable(),
  citation: text.nullable(),
  constructs: z.record(text, z.union([construct, higherOrder])),
  interactions: z.array(interaction),
});

const CONSTRUCT = {
  id: "construct",
  description: "What its items stand for together; in mode A they mirror it, in mode B they form it.",
};
const HIGHER_ORDER = {
  id: "higherOrderConstruct",
  description: "A construct of other constructs, and how it is estimated.",
};
const INTERACTION = {
  id: "interaction",
  description: "The product of two constructs, or the square of one, and how it is made.",
};
const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(constructSpec, CONSTRUCT)
  .add(construct, CONSTRUCT)
  .add(higherOrderSpec, HIGHER_ORDER)
  .add(higherOrder, HIGHER_ORDER)
  .add(interactionSpec, INTERACTION)
  .add(interaction, INTERACTION)
  .add(arrow, { id: "path", description: "From a construct to one that it acts on, by their names." })
  .add(pathModelSpec, { title: "Path model, as specified" })
  .add(pathModel, { title: "Path model" });

/**
 * The specification of a path model: accepts exactly what `definePathModel` does, and gives its fault as an issue
 * with the same path. Every defined model is a specification too.
 *
 * @example
 * ```ts
 * import { ECSI_MODEL } from "service-quality/paths";
 * import { pathModelSchema } from "service-quality/schemas";
 *
 * pathModelSchema.safeParse(ECSI_MODEL).success; // => true
 * pathModelSchema.safeParse({ ...ECSI_MODEL, paths: [["Image", "Trust"]] }).error?.issues[0]?.path; // => ["paths", 0, 1]
 * ```
 */
export const pathModelSchema: z.ZodType<PathModelSpec, unknown> = documentSchema(
  definePathModel,
  pathModelSpec,
);

/**
 * A path model as `definePathModel` returns it and as it is stored, with every key present.
 *
 * @example
 * ```ts
 * import { ECSI_MODEL } from "service-quality/paths";
 * import { definedPathModelSchema } from "service-quality/schemas";
 *
 * const stored = JSON.parse(JSON.stringify(ECSI_MODEL));
 * definedPathModelSchema.parse(stored).constructs.Value?.mode; // => "A"
 * ```
 */
export const definedPathModelSchema: z.ZodType<PathModel<string, PathBlock>, unknown> = documentSchema(
  definePathModel,
  pathModel,
);

/**
 * JSON Schema (draft 2020-12) of the specification of a path model. It describes the shape; that paths name
 * constructs and close no cycle, and that items belong to one construct, only `definePathModel` and
 * `pathModelSchema` see.
 *
 * @example
 * ```ts
 * import { pathModelJsonSchema } from "service-quality/schemas";
 *
 * pathModelJsonSchema.required; // => ["constructs", "paths"]
 * ```
 */
export const pathModelJsonSchema: JsonSchema = jsonSchemaOf(pathModelSpec, descriptions);

/**
 * JSON Schema (draft 2020-12) of a path model as `definePathModel` returns it, with every key required.
 *
 * @example
 * ```ts
 * import { definedPathModelJsonSchema } from "service-quality/schemas";
 *
 * definedPathModelJsonSchema.title; // => "Path model"
 * ```
 */
export const definedPathModelJsonSchema: JsonSchema = jsonSchemaOf(pathModel, descriptions);
