import fc from "fast-check";
import { isServiceQualityError } from "service-quality/errors";
import { CLASSIC_MISTAKES, defineFramework } from "service-quality/programme";
import { frameworkJsonSchema, frameworkSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { frameworkSpec } from "../programme/framework-arbitraries.ts";
import { brokenDocument } from "./broken-document.ts";

const defined = fc.oneof(
  frameworkSpec.map((spec) => defineFramework(spec)),
  fc.constant(CLASSIC_MISTAKES),
);
const document = fc.oneof(
  frameworkSpec,
  defined,
  brokenDocument(frameworkSpec),
  brokenDocument(defined),
  fc.anything(),
);

/** The path of the fault that `defineFramework` finds; `null` for none. */
function fault(spec: unknown): readonly PropertyKey[] | null {
  try {
    defineFramework(spec as never);
    return null;
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

describe("frameworkSchema", () => {
  it("accepts exactly what defineFramework accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = fault(spec);
        const { success, error } = frameworkSchema.safeParse(spec);
        expect(success).toBe(expected === null);
        expect(error?.issues[0]?.path ?? null).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what a framework says, defined and read back from JSON", () => {
    fc.assert(
      fc.property(frameworkSpec, (spec) => {
        const framework = defineFramework(spec);
        expect(defineFramework(frameworkSchema.parse(spec))).toStrictEqual(framework);
        expect(frameworkSchema.parse(JSON.parse(JSON.stringify(framework)))).toStrictEqual(framework);
      }),
    );
  });
});

describe("frameworkJsonSchema", () => {
  const fromJson = z.fromJSONSchema(frameworkJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);

  it("allows no other keys", () => {
    expect(frameworkJsonSchema).toMatchObject({
      title: "Framework of a self-assessment",
      additionalProperties: false,
      $defs: { principle: { additionalProperties: false }, question: { additionalProperties: false } },
    });
  });

  it("accepts every framework, read back as a zod schema, and refuses one without principles", () => {
    fc.assert(
      fc.property(defined, (framework) => {
        const stored = JSON.parse(JSON.stringify(framework));
        expect(fromJson.safeParse(stored).success).toBe(true);
        expect(fromJson.safeParse({ ...stored, principles: [] }).success).toBe(false);
      }),
    );
  });

  it("refuses nothing that defineFramework accepts", () => {
    fc.assert(
      fc.property(brokenDocument(frameworkSpec), (spec) => {
        if (fault(spec) === null) expect(fromJson.safeParse(spec).success).toBe(true);
      }),
    );
  });
});
