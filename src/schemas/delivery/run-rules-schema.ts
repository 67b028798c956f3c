import * as z from "zod";
import { type RunRule, type RunRules, runRulesAt } from "../../delivery/control-charts/signals/run-rule.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";

const id = z.string().min(1);
const sigmas = z.number().min(0).max(1e100);
const rule = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.literal("beyond"),
    points: z.int().min(1),
    of: z.int().min(1),
    sigmas,
    side: z.enum(["same", "either"]),
  }),
  z.strictObject({ id, kind: z.literal("within"), points: z.int().min(1), sigmas }),
  z.strictObject({ id, kind: z.literal("trend"), points: z.int().min(2) }),
  z.strictObject({ id, kind: z.literal("alternating"), points: z.int().min(3) }),
  z.strictObject({ id, kind: z.enum(["limits", "longest-run", "crossings"]) }),
]);
const rules = z.array(rule).min(1);
const runRules = z.union([
  rules,
  z.strictObject({ kind: z.literal("run-rules").nullish(), version: z.literal(1).nullish(), rules }),
]);

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(rule, { id: "rule", description: "What counts as a signal; points is at most of." })
  .add(runRules, { title: "Run rules" });

/**
 * Run rules, as a list or as the document that they are stored in: accepts exactly what `controlChart` does, and gives
 * their fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { NELSON } from "service-quality/delivery";
 * import { runRulesSchema } from "service-quality/schemas";
 *
 * runRulesSchema.safeParse({ kind: "run-rules", version: 1, rules: NELSON }).success; // => true
 * runRulesSchema.safeParse([{ id: "drift", kind: "trend", points: 1 }]).error?.issues[0]?.path; // => [0, "points"]
 * ```
 */
export const runRulesSchema: z.ZodType<readonly RunRule[] | RunRules, unknown> = documentSchema(
  (document: never) => runRulesAt(document, []),
  runRules as z.ZodType<readonly RunRule[] | RunRules>,
);

/**
 * JSON Schema (draft 2020-12) of run rules. It describes the shape; that a pattern fits in its window and ids are
 * unique only `controlChart` and `runRulesSchema` see.
 *
 * @example
 * ```ts
 * import { runRulesJsonSchema } from "service-quality/schemas";
 *
 * runRulesJsonSchema.title; // => "Run rules"
 * ```
 */
export const runRulesJsonSchema: JsonSchema = jsonSchemaOf(runRules, descriptions);
