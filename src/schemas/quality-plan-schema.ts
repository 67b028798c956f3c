import * as z from "zod";
import { defineQualityPlan } from "../loyalty/return/define-quality-plan.ts";
import type { QualityPlanSpec } from "../loyalty/return/quality-plan.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const number = z.number().min(-1e100).max(1e100);
const amount = z.number().min(0).max(1e100);
const rate = z.number().min(0).max(1);
const market = z.strictObject({
  size: amount,
  growth: z.number().min(-1).max(1e100).nullish(),
  exitRate: rate.nullish(),
});
const attribute = z.strictObject({ attribute: text, before: number, after: number, impact: number });
const staff = z.strictObject({
  staff: amount,
  turnoverRate: amount,
  improvedTurnoverRate: amount,
  costPerLeaver: amount,
});
const plan = z.strictObject({
  kind: z.literal("quality-plan").nullish(),
  version: z.literal(1).nullish(),
  title: text.nullish(),
  currency: text.nullish(),
  period: z.enum(["month", "quarter", "half-year", "year"]).nullish(),
  periods: z.int().min(1).max(1000),
  discount: amount,
  market,
  share: rate,
  retention: rate,
  competitorRetention: rate,
  attraction: rate,
  margin: amount,
  attributes: z.array(attribute).min(1),
  retentionPerPoint: amount,
  attractionPerPoint: amount.nullish(),
  phaseIn: z.array(rate).min(1).nullish(),
  spends: z.array(amount).min(1),
  savings: z.array(amount).nullish(),
  staff: staff.nullish(),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(market, {
    id: "market",
    description: "Customers of all competitors, and how their number moves in a period.",
  })
  .add(attribute, {
    id: "attribute",
    description: "Mean satisfaction now and then; impact is what a point of it adds to overall satisfaction.",
  })
  .add(staff, { id: "staff", description: "Leavers per period / staff, now and then, and what one costs." })
  .add(plan, { title: "Plan of an effort for quality" });

/**
 * A plan of an effort for quality, as specified or as `defineQualityPlan` returns it: accepts exactly what that
 * does, and gives its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { qualityPlanSchema } from "service-quality/schemas";
 *
 * const plan = {
 *   periods: 5, discount: 0.1, market: { size: 100000 }, share: 0.1, retention: 0.8, competitorRetention: 0.8,
 *   attraction: 0.1, margin: 50, attributes: [{ attribute: "waiting", before: 5.5, after: 6.5, impact: 0.4 }],
 *   retentionPerPoint: 0.05, spends: [40000, 10000],
 * };
 * qualityPlanSchema.safeParse(plan).success; // => true
 * qualityPlanSchema.safeParse({ ...plan, market: { size: 100000, growth: -0.1 } }).error?.issues[0]?.path; // => ["market", "growth"]
 * ```
 */
export const qualityPlanSchema: z.ZodType<QualityPlanSpec, unknown> = documentSchema(defineQualityPlan, plan);

/**
 * JSON Schema (draft 2020-12) of a plan of an effort for quality. It describes the shape; that something is spent,
 * within the periods, and no market shrinks by more than leave it only `defineQualityPlan` and `qualityPlanSchema`
 * see.
 *
 * @example
 * ```ts
 * import { qualityPlanJsonSchema } from "service-quality/schemas";
 *
 * qualityPlanJsonSchema.title; // => "Plan of an effort for quality"
 * ```
 */
export const qualityPlanJsonSchema: JsonSchema = jsonSchemaOf(plan, descriptions);
