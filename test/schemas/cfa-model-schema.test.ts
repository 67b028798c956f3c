import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isServiceQualityError } from "../../src/errors/error.ts";
import {
  type CfaModel,
  type CfaModelSpec,
  defineCfaModel,
} from "../../src/factors/confirmatory/cfa-model.ts";
import {
  cfaModelJsonSchema,
  cfaModelSchema,
  definedCfaModelJsonSchema,
  definedCfaModelSchema,
} from "../../src/schemas/cfa-model-schema.ts";
import { brokenCfaModel, cfaModelSpec } from "../factors/confirmatory/cfa-arbitraries.ts";

const document = fc.oneof(
  cfaModelSpec,
  cfaModelSpec.map((spec) => defineCfaModel(spec)),
  brokenCfaModel,
  fc.anything(),
);

/** What `defineCfaModel` makes of a document: the model, or the path of its fault. */
function outcome(spec: unknown): CfaModel | readonly PropertyKey[] {
  try {
    return defineCfaModel(spec as CfaModelSpec);
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

const isModel = (result: ReturnType<typeof outcome>): result is CfaModel => !Array.isArray(result);

describe("cfaModelSchema", () => {
  it("accepts exactly what defineCfaModel accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = outcome(spec);
        const { success, error } = cfaModelSchema.safeParse(spec);
        expect(success).toBe(isModel(expected));
        expect(error?.issues[0]?.path).toEqual(success ? undefined : expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what a specification says", () => {
    fc.assert(
      fc.property(cfaModelSpec, (spec) => {
        expect(defineCfaModel(cfaModelSchema.parse(spec))).toEqual(defineCfaModel(spec));
      }),
    );
  });
});

describe("definedCfaModelSchema", () => {
  it("accepts what is defined, and of what is specified only what has every key", () => {
    const model = defineCfaModel({ constructs: { A: ["a1", "a2"] } });
    expect(definedCfaModelSchema.safeParse(JSON.parse(JSON.stringify(model))).success).toBe(true);
    expect(definedCfaModelSchema.safeParse({ constructs: { A: ["a1", "a2"] } }).success).toBe(false);
  });
});

describe("the JSON Schemas", () => {
  it("require every key of what is defined, and the constructs alone of what is specified", () => {
    expect(definedCfaModelJsonSchema.required).toStrictEqual([
      "kind",
      "version",
      "title",
      "citation",
      "constructs",
      "residualCovariances",
      "secondOrder",
      "paths",
    ]);
    expect(cfaModelJsonSchema.required).toStrictEqual(["constructs"]);
  });

  it("accept a model, read back as zod schemas", () => {
    const fromJson = z.fromJSONSchema(definedCfaModelJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    const model = defineCfaModel({ constructs: { A: ["a1", "a2"] } });
    expect(fromJson.safeParse(model).success).toBe(true);
    expect(fromJson.safeParse({ ...model, constructs: { A: [] } }).success).toBe(false);
  });
});
