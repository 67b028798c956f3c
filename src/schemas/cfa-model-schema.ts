import * as z from "zod";
import { type CfaModel, type CfaModelSpec, defineCfaModel } from "../factors/confirmatory/cfa-model.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const constructs = z.record(text, z.array(text).min(1));
const pairs = z.array(z.tuple([text, text]));
const parts = z.record(text, z.array(text).min(2));

const cfaModelSpec = z.strictObject({
  kind: z.literal("cfa-model").nullish(),
  version: z.literal(1).nullish(),
  title: text.nullish(),
  citation: text.nullish(),
  constructs,
  residualCovariances: pairs.nullish(),
  secondOrder: parts.nullish(),
  paths: pairs.nullish(),
});

const cfaModel = z.strictObject({
  kind: z.literal("cfa-model"),
  version: z.literal(1),
  title: text.nullable(),
  citation: text.nullable(),
  constructs,
  residualCovariances: pairs,
  secondOrder: parts,
  paths: pairs,
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(constructs, { id: "constructs", description: "Items by construct; an item belongs to one of them." })
  .add(cfaModelSpec, { title: "Measurement model, as specified" })
  .add(cfaModel, { title: "Measurement model" });

/**
 * The specification of a measurement model: accepts exactly what `defineCfaModel` does, and gives its fault as an
 * issue with the same path. Every defined model is a specification too.
 *
 * @example
 * ```ts
 * import { cfaModelSchema } from "service-quality/schemas";
 *
 * cfaModelSchema.safeParse({ constructs: { Reliability: ["q5", "q6", "q7"] } }).success; // => true
 * cfaModelSchema.safeParse({ constructs: { Reliability: [] } }).error?.issues[0]?.path; // => ["constructs", "Reliability"]
 * ```
 */
export const cfaModelSchema: z.ZodType<CfaModelSpec, unknown> = documentSchema(defineCfaModel, cfaModelSpec);

/**
 * A measurement model as `defineCfaModel` returns it and as it is stored, with every key present.
 *
 * @example
 * ```ts
 * import { defineCfaModel } from "service-quality/factors";
 * import { definedCfaModelSchema } from "service-quality/schemas";
 *
 * const stored = JSON.parse(JSON.stringify(defineCfaModel({ constructs: { Reliability: ["q5", "q6", "q7"] } })));
 * definedCfaModelSchema.parse(stored).constructs; // => { Reliability: ["q5", "q6", "q7"] }
 * ```
 */
export const definedCfaModelSchema: z.ZodType<CfaModel, unknown> = documentSchema(defineCfaModel, cfaModel);

/**
 * JSON Schema (draft 2020-12) of the specification of a measurement model. It describes the shape; that an item
 * belongs to one construct only `defineCfaModel` and `cfaModelSchema` see.
 *
 * @example
 * ```ts
 * import { cfaModelJsonSchema } from "service-quality/schemas";
 *
 * cfaModelJsonSchema.required; // => ["constructs"]
 * ```
 */
export const cfaModelJsonSchema: JsonSchema = jsonSchemaOf(cfaModelSpec, descriptions);

/**
 * JSON Schema (draft 2020-12) of a measurement model as `defineCfaModel` returns it, with every key required.
 *
 * @example
 * ```ts
 * import { definedCfaModelJsonSchema } from "service-quality/schemas";
 *
 * definedCfaModelJsonSchema.title; // => "Measurement model"
 * ```
 */
export const definedCfaModelJsonSchema: JsonSchema = jsonSchemaOf(cfaModel, descriptions);
