import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { scoreAudit } from "../../../src/delivery/audits/score-audit.ts";
import { controlChart } from "../../../src/delivery/control-charts/control-chart.ts";
import { ANHOEJ, NELSON, WESTERN_ELECTRIC } from "../../../src/delivery/control-charts/signals/run-rules.ts";
import { standardsReport } from "../../../src/delivery/standards/standards-report.ts";
import { isServiceQualityError } from "../../../src/errors/error.ts";
import { auditJsonSchema, auditSchema } from "../../../src/schemas/delivery/audit-schema.ts";
import { runRulesJsonSchema, runRulesSchema } from "../../../src/schemas/delivery/run-rules-schema.ts";
import {
  standardsRegistryJsonSchema,
  standardsRegistrySchema,
} from "../../../src/schemas/delivery/standards-registry-schema.ts";
import type { JsonSchema } from "../../../src/schemas/json-schema.ts";
import {
  auditDocument,
  runRules,
  runRulesDocument,
  sections,
  standards,
  standardsRegistry,
} from "../../delivery/delivery-arbitraries.ts";
import { brokenDocument } from "../broken-document.ts";

interface Case {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly json: JsonSchema;
  readonly documents: fc.Arbitrary<unknown>;
  /** Takes the document as its users do. */
  readonly use: (document: never) => unknown;
  /** Where the document stands in what that takes. */
  readonly place: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "auditSchema and scoreAudit",
    schema: auditSchema,
    json: auditJsonSchema,
    documents: fc.oneof(sections, auditDocument),
    use: scoreAudit,
    place: [],
  },
  {
    name: "standardsRegistrySchema and standardsReport",
    schema: standardsRegistrySchema,
    json: standardsRegistryJsonSchema,
    documents: fc.oneof(standards, standardsRegistry),
    use: (registry) => standardsReport(registry, { asOf: "9999-12-31" }),
    place: [],
  },
  {
    name: "runRulesSchema and controlChart",
    schema: runRulesSchema,
    json: runRulesJsonSchema,
    documents: fc.oneof(runRules, runRulesDocument),
    use: (rules) => controlChart({ kind: "run", values: [1, 2], rules: rules ?? [] }),
    place: ["rules"],
  },
];

/** The path of the fault that a use finds; `null` for none. */
function faultOf(use: () => unknown): readonly PropertyKey[] | null {
  try {
    use();
    return null;
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

describe.each(cases)("$name", ({ schema, json, documents, use, place }) => {
  it("accept the same documents, and name the same path otherwise", () => {
    const any = fc.oneof(documents, { arbitrary: brokenDocument(documents), weight: 4 }, fc.anything());
    fc.assert(
      fc.property(any, (document) => {
        const fault = faultOf(() => use(document as never));
        const issue = schema.safeParse(document).error?.issues[0];
        expect(issue === undefined ? null : [...place, ...issue.path]).toStrictEqual(fault);
      }),
      { numRuns: 1000 },
    );
  });

  it("accept what was stored, which the JSON Schema, read back, does too", () => {
    const described = z.fromJSONSchema(json as never);
    fc.assert(
      fc.property(documents, (document) => {
        const stored: unknown = JSON.parse(JSON.stringify(document));
        expect(schema.safeParse(stored).success).toBe(true);
        expect(described.safeParse(stored).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the JSON Schemas of delivery", () => {
  it("allow no other keys", () => {
    for (const { json } of cases) {
      const [, document] = json.anyOf as { additionalProperties: unknown }[];
      expect(document!.additionalProperties).toBe(false);
    }
  });

  it("describe the rules that come with the module", () => {
    const described = z.fromJSONSchema(runRulesJsonSchema as never);
    for (const rules of [WESTERN_ELECTRIC, NELSON, ANHOEJ]) {
      expect(runRulesSchema.parse(rules)).toStrictEqual(rules);
      expect(described.safeParse({ kind: "run-rules", version: 1, rules }).success).toBe(true);
    }
  });
});
