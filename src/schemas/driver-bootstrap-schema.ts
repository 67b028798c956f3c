import * as z from "zod";
import type { Note } from "../errors/note.ts";
import { defineDriverBootstrap } from "../priorities/drivers/resampling/define-driver-bootstrap.ts";
import type { DriverBootstrap } from "../priorities/drivers/resampling/driver-bootstrap.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const count = z.int().min(0);
const limits = z.strictObject({ lower: z.number(), upper: z.number() });
const driver = z.strictObject({
  item: z.string(),
  importance: z.number().nullable(),
  share: z.number().nullable(),
  interval: limits.nullable(),
  shareInterval: limits.nullable(),
  monteCarloError: z.number().min(0).nullable(),
});
const note = z.record(z.string(), z.unknown()) as unknown as z.ZodType<Note>;
const bootstrap = z.strictObject({
  kind: z.literal("driver-bootstrap"),
  version: z.literal(1),
  model: z.literal("key-drivers"),
  method: z.enum(["lmg", "johnson", "pratt", "semipartial", "beta", "correlation"]),
  outcome: z.string().nullable(),
  missing: z.enum(["reject", "listwise", "available"]),
  confidence: z.number().gt(0).lt(1),
  n: z.int().min(1),
  effectiveN: z.number().positive(),
  r2: z.number().min(0).nullable(),
  adjustedR2: z.number().nullable(),
  drivers: z.array(driver).min(1),
  permutations: z.int().min(2).nullable(),
  bootstrap: z.strictObject({ replicates: count, failed: count }).nullable(),
  seed: z.int(),
  notes: z.array(note),
  from: count,
  to: count,
  failures: z.array(
    z.strictObject({
      replicate: count,
      reason: z.enum(["no-variance", "no-pairs", "collinear-items"]),
    }),
  ),
  draws: z.array(z.array(z.number().nullable())),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(driver, { id: "driver", description: "A predictor's importance with its intervals." })
  .add(bootstrap, { title: "Replicates of key drivers" });

/**
 * Replicates of key drivers, or a part of them, as `bootstrapDrivers` and `mergeDriverBootstraps` give them: accepts
 * exactly what `defineDriverBootstrap` does, and gives its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { bootstrapDrivers } from "service-quality/priorities";
 * import { driverBootstrapSchema } from "service-quality/schemas";
 *
 * const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
 * const ratings = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };
 * const part = bootstrapDrivers(satisfaction, ratings, { replicates: 100, seed: 3, to: 50 });
 * driverBootstrapSchema.safeParse(JSON.parse(JSON.stringify(part))).success; // => true
 * driverBootstrapSchema.safeParse({ ...part, seed: 0.5 }).error?.issues[0]?.path; // => ["seed"]
 * ```
 */
export const driverBootstrapSchema: z.ZodType<DriverBootstrap, unknown> = documentSchema(
  defineDriverBootstrap,
  bootstrap,
);

/**
 * JSON Schema (draft 2020-12) of replicates of key drivers. It describes the shape; that every replicate is drawn or
 * has failed, and the lengths of the draws, only `defineDriverBootstrap` and `driverBootstrapSchema` see.
 *
 * @example
 * ```ts
 * import { driverBootstrapJsonSchema } from "service-quality/schemas";
 *
 * driverBootstrapJsonSchema.title; // => "Replicates of key drivers"
 * ```
 */
export const driverBootstrapJsonSchema: JsonSchema = jsonSchemaOf(bootstrap, descriptions);
