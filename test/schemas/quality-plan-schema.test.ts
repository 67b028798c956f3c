import fc from "fast-check";
import { isServiceQualityError } from "service-quality/errors";
import { defineQualityPlan, type QualityPlanSpec } from "service-quality/loyalty";
import { qualityPlanJsonSchema, qualityPlanSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { planSpec } from "../loyalty/return/plan-arbitraries.ts";
import { brokenDocument } from "./broken-document.ts";

const document = fc.oneof(
  planSpec,
  planSpec.map((spec) => defineQualityPlan(spec)),
  brokenDocument(planSpec),
  brokenDocument(planSpec.map((spec) => defineQualityPlan(spec))),
  fc.anything(),
);

/** The path of the fault that `defineQualityPlan` finds; `null` for none. */
function fault(spec: unknown): readonly PropertyKey[] | null {
  try {
    defineQualityPlan(spec as QualityPlanSpec);
    return null;
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

describe("qualityPlanSchema", () => {
  it("accepts exactly what defineQualityPlan accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = fault(spec);
        const { success, error } = qualityPlanSchema.safeParse(spec);
        expect(success).toBe(expected === null);
        expect(error?.issues[0]?.path ?? null).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps what a plan says, defined and read back from JSON", () => {
    fc.assert(
      fc.property(planSpec, (spec) => {
        const plan = defineQualityPlan(spec);
        expect(defineQualityPlan(qualityPlanSchema.parse(spec))).toStrictEqual(plan);
        expect(qualityPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toStrictEqual(plan);
      }),
    );
  });
});

describe("qualityPlanJsonSchema", () => {
  const fromJson = z.fromJSONSchema(qualityPlanJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);

  it("requires every input that has no default, and allows no other keys at any depth", () => {
    expect(qualityPlanJsonSchema).toMatchObject({
      title: "Plan of an effort for quality",
      required: [
        "periods",
        "discount",
        "market",
        "share",
        "retention",
        "competitorRetention",
        "attraction",
        "margin",
        "attributes",
        "retentionPerPoint",
        "spends",
      ],
      additionalProperties: false,
      $defs: {
        market: { required: ["size"], additionalProperties: false },
        attribute: { required: ["attribute", "before", "after", "impact"], additionalProperties: false },
        staff: { additionalProperties: false },
      },
    });
  });

  it("accepts every plan, read back as a zod schema", () => {
    fc.assert(
      fc.property(planSpec, (spec) => {
        const stored = JSON.parse(JSON.stringify(defineQualityPlan(spec)));
        expect(fromJson.safeParse(stored).success).toBe(true);
      }),
    );
  });

  it("refuses a share in per cent, money below 0, no spends and half a period", () => {
    const plan = {
      periods: 1,
      discount: 0,
      market: { size: 1 },
      share: 0.5,
      retention: 0.5,
      competitorRetention: 0.5,
      attraction: 0.5,
      margin: 1,
      attributes: [{ attribute: "waiting", before: 1, after: 2, impact: 1 }],
      retentionPerPoint: 0.1,
      spends: [1],
    };
    expect(fromJson.safeParse(plan).success).toBe(true);
    for (const wrong of [{ share: 50 }, { margin: -1 }, { spends: [] }, { periods: 0.5 }])
      expect(fromJson.safeParse({ ...plan, ...wrong }).success).toBe(false);
  });
});
