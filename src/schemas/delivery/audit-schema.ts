import * as z from "zod";
import type { AuditDocument, AuditSection } from "../../delivery/audits/audit-section.ts";
import { scoreAudit } from "../../delivery/audits/score-audit.ts";
import { documentSchema } from "../document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "../json-schema.ts";

const text = z.string().min(1);
const amount = z.number().min(0).max(1e100);
const check = z.strictObject({
  check: text,
  earned: z.number().min(-1e100).max(1e100),
  possible: amount,
  applicable: z.boolean().nullish(),
  critical: z.boolean().nullish(),
});
const section = z.strictObject({
  section: text,
  weight: amount.nullish(),
  checks: z.array(check).min(1),
});
const sections = z.array(section).min(1);
const audit = z.union([
  sections,
  z.strictObject({ kind: z.literal("audit").nullish(), version: z.literal(1).nullish(), sections }),
]);

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(check, {
    id: "check",
    description: "Points earned, from 0 to those possible; a check that does not apply counts nowhere.",
  })
  .add(section, {
    id: "section",
    description: "Checks of different names; all sections have a weight or none has.",
  })
  .add(audit, { title: "Audit" });

/**
 * An audit, as a list of sections or as the document that it is stored in: accepts exactly what `scoreAudit` does, and
 * gives its fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { auditSchema } from "service-quality/schemas";
 *
 * const counter = { section: "counter", checks: [{ check: "greeted", earned: 4, possible: 5 }] };
 * auditSchema.safeParse({ kind: "audit", version: 1, sections: [counter] }).success; // => true
 * auditSchema.safeParse([{ ...counter, checks: [{ check: "greeted", earned: 6, possible: 5 }] }]).error?.issues[0]?.path;
 * // => [0, "checks", 0, "earned"]
 * ```
 */
export const auditSchema: z.ZodType<readonly AuditSection[] | AuditDocument, unknown> = documentSchema(
  scoreAudit,
  audit as z.ZodType<readonly AuditSection[] | AuditDocument>,
);

/**
 * JSON Schema (draft 2020-12) of an audit. It describes the shape; that nothing earns more than is possible, names are
 * unique and weights complete only `scoreAudit` and `auditSchema` see.
 *
 * @example
 * ```ts
 * import { auditJsonSchema } from "service-quality/schemas";
 *
 * auditJsonSchema.title; // => "Audit"
 * ```
 */
export const auditJsonSchema: JsonSchema = jsonSchemaOf(audit, descriptions);
