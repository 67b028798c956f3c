import * as z from "zod";
import { defineQualityLedger } from "../cost/ledger/define-quality-ledger.ts";
import type { QualityLedgerSpec } from "../cost/ledger/ledger.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const base = z.number().min(0).max(1e100).nullish();
const period = z.strictObject({
  period: text,
  priceIndex: z.number().min(1e-100).max(1e100).nullish(),
  sales: base,
  operatingCost: base,
  valueAdded: base,
  laborCost: base,
  laborHours: base,
  units: base,
});
const entry = z.strictObject({
  element: text,
  category: z.enum(["prevention", "appraisal", "internal-failure", "external-failure", "unclassified"]),
  amount: z.number().min(-1e100).max(1e100),
  credit: z.boolean().nullish(),
  period: text.nullish(),
  unit: text.nullish(),
  basis: z.enum(["recorded", "opportunity", "multiplier", "taguchi"]).nullish(),
});
const ledger = z.strictObject({
  kind: z.literal("quality-ledger").nullish(),
  version: z.literal(1).nullish(),
  title: text.nullish(),
  currency: text.nullish(),
  periods: z.array(period).nullish(),
  entries: z.array(entry).min(1),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(period, {
    id: "period",
    description:
      "What quality costs are set against in a period; priceIndex turns its amounts into real ones.",
  })
  .add(entry, {
    id: "entry",
    description:
      "One cost in the ledger's currency; credit is true, and only then, where the amount is below 0.",
  })
  .add(ledger, { title: "Ledger of quality costs" });

/**
 * A ledger of quality costs, as specified or as `defineQualityLedger` returns it: accepts exactly what that does,
 * and gives its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { qualityLedgerSchema } from "service-quality/schemas";
 *
 * const refund = { element: "refunds", category: "external-failure", amount: 300 };
 * qualityLedgerSchema.safeParse({ entries: [refund] }).success; // => true
 * qualityLedgerSchema.safeParse({ entries: [{ ...refund, amount: -300 }] }).error?.issues[0]?.path; // => ["entries", 0, "credit"]
 * ```
 */
export const qualityLedgerSchema: z.ZodType<QualityLedgerSpec, unknown> = documentSchema(
  defineQualityLedger,
  ledger,
);

/**
 * JSON Schema (draft 2020-12) of a ledger of quality costs. It describes the shape; that credits are marked,
 * periods are known and nothing counts twice only `defineQualityLedger` and `qualityLedgerSchema` see.
 *
 * @example
 * ```ts
 * import { qualityLedgerJsonSchema } from "service-quality/schemas";
 *
 * qualityLedgerJsonSchema.required; // => ["entries"]
 * ```
 */
export const qualityLedgerJsonSchema: JsonSchema = jsonSchemaOf(ledger, descriptions);
