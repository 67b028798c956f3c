import * as z from "zod";
import type { Note } from "../errors/note.ts";
import { definePathBootstrap } from "../paths/resampling/define-path-bootstrap.ts";
import type { PathBootstrap } from "../paths/resampling/path-bootstrap.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const count = z.int().min(0);
const limits = z.strictObject({ lower: z.number(), upper: z.number() });
const share = z.number().min(0).max(1);
const figure = z.strictObject({
  estimate: z.number(),
  bias: z.number().nullable(),
  standardError: z.number().min(0).nullable(),
  interval: limits.nullable(),
  test: z.strictObject({ statistic: z.number(), df: z.null(), p: share }).nullable(),
  bootstrapP: share.nullable(),
});
const path = figure.extend({ from: text, to: text });
const draws = z.array(z.array(z.number().nullable()));
const note = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Note>;
const bootstrap = z.strictObject({
  kind: z.literal("path-bootstrap"),
  version: z.literal(1),
  scheme: z.enum(["path", "factor", "centroid"]),
  basis: z.enum(["standardized", "raw"]),
  consistent: z.boolean(),
  tolerance: z.number().positive(),
  maxIterations: z.int().min(1),
  scale: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  missing: z.enum(["reject", "listwise", "available"]),
  signs: z.enum(["sum-of-loadings", "original-loadings"]),
  intervalMethod: z.enum(["percentile", "bca"]),
  confidence: z.number().gt(0).lt(1),
  n: z.int().min(1),
  effectiveN: z.number().positive(),
  seed: z.int(),
  converged: z.boolean(),
  from: count,
  to: count,
  replicates: count,
  failed: count,
  failures: z.array(
    z.strictObject({
      replicate: count,
      reason: z.enum([
        "no-variance",
        "no-pairs",
        "no-scores",
        "collinear-items",
        "collinear-constructs",
        "no-reliability",
        "not-converged",
      ]),
    }),
  ),
  paths: z.array(path).min(1),
  effects: z.array(path.extend({ indirect: figure.nullable() })).min(1),
  indicators: z
    .array(z.strictObject({ construct: text, item: text, weight: figure, loading: figure }))
    .min(1),
  constructs: z
    .array(z.strictObject({ construct: text, r2: figure.nullable(), index: figure.nullable() }))
    .min(1),
  chains: z.array(figure.extend({ path: z.array(text).min(3) })),
  vaf: z.array(
    z.strictObject({
      from: text,
      to: text,
      estimate: z.number().nullable(),
      interval: limits.nullable(),
    }),
  ),
  htmt: z.array(figure.extend({ a: text, b: text })),
  loadings: z.array(figure.extend({ construct: text, item: text })).min(1),
  higherOrder: z.array(
    z.strictObject({ construct: text, of: text, weight: figure.nullable(), loading: figure }),
  ),
  fit: z
    .array(
      z.strictObject({
        model: z.enum(["saturated", "estimated"]),
        measure: z.enum(["srmr", "dUls", "dG"]),
        value: z.number().min(0).nullable(),
        quantile95: z.number().min(0).nullable(),
        quantile99: z.number().min(0).nullable(),
      }),
    )
    .min(1)
    .nullable(),
  draws,
  fitDraws: draws.nullable(),
  accelerations: z.array(z.number()).nullable(),
  notes: z.array(note),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(figure, { id: "figure", description: "An estimate with what its replicates say of it." })
  .add(path, { id: "path", description: "From a construct to one that it acts on, with its figure." })
  .add(bootstrap, { title: "Replicates of a path model" });

/**
 * Replicates of a path model, or a part of them, as `bootstrapPathModel` and `mergeBootstraps` give them: accepts
 * exactly what `definePathBootstrap` does, and gives its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { bootstrapPathModel } from "service-quality/paths";
 * import { pathBootstrapSchema } from "service-quality/schemas";
 *
 * const answers = { q1: [7, 5, 6, 3, 2, 6, 4, 5], l1: [6, 5, 7, 2, 3, 5, 4, 6] };
 * const model = { constructs: { Q: { items: ["q1"] }, L: { items: ["l1"] } }, paths: [["Q", "L"]] as const };
 * const part = bootstrapPathModel(answers, model, { replicates: 100, seed: 3, to: 50 });
 * pathBootstrapSchema.safeParse(JSON.parse(JSON.stringify(part))).success; // => true
 * pathBootstrapSchema.safeParse({ ...part, seed: 0.5 }).error?.issues[0]?.path; // => ["seed"]
 * ```
 */
export const pathBootstrapSchema: z.ZodType<PathBootstrap, unknown> = documentSchema(
  definePathBootstrap,
  bootstrap,
);

/**
 * JSON Schema (draft 2020-12) of replicates of a path model. It describes the shape; that every replicate is drawn or
 * has failed, and the lengths of the draws, only `definePathBootstrap` and `pathBootstrapSchema` see.
 *
 * @example
 * ```ts
 * import { pathBootstrapJsonSchema } from "service-quality/schemas";
 *
 * pathBootstrapJsonSchema.title; // => "Replicates of a path model"
 * ```
 */
export const pathBootstrapJsonSchema: JsonSchema = jsonSchemaOf(bootstrap, descriptions);
