import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isServiceQualityError } from "../../src/errors/error.ts";
import { ACSI_MODEL } from "../../src/paths/model/acsi-model.ts";
import { definePathModel } from "../../src/paths/model/define-path-model.ts";
import { ECSI_MODEL } from "../../src/paths/model/ecsi-model.ts";
import type { PathBlock, PathModel, PathModelSpec } from "../../src/paths/model/path-model.ts";
import {
  definedPathModelJsonSchema,
  definedPathModelSchema,
  pathModelJsonSchema,
  pathModelSchema,
} from "../../src/schemas/path-model-schema.ts";
import { brokenPathModel, pathModelSpec } from "../paths/path-model-arbitraries.ts";

const document = fc.oneof(
  pathModelSpec,
  pathModelSpec.map((spec) => definePathModel(spec)),
  brokenPathModel,
  fc.anything(),
);

type AnyModel = PathModel<string, PathBlock>;

/** What `definePathModel` makes of a document: the model, or the path of its fault. */
function outcome(spec: unknown): AnyModel | readonly PropertyKey[] {
  try {
    return definePathModel(spec as PathModelSpec);
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

const isModel = (result: ReturnType<typeof outcome>): result is AnyModel => !Array.isArray(result);

describe("pathModelSchema", () => {
  it("accepts exactly what definePathModel accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = outcome(spec);
        const { success, error } = pathModelSchema.safeParse(spec);
        expect(success).toBe(isModel(expected));
        expect(error?.issues[0]?.path).toEqual(success ? undefined : expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what a specification says", () => {
    fc.assert(
      fc.property(pathModelSpec, (spec) => {
        const kept = definePathModel(pathModelSchema.parse(spec));
        expect(JSON.stringify(sorted(kept))).toBe(JSON.stringify(sorted(definePathModel(spec))));
      }),
    );
  });
});

describe("definedPathModelSchema", () => {
  it("accepts of all documents only those that definePathModel leaves as they are", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = outcome(spec);
        const complete =
          isModel(expected) && JSON.stringify(sorted(spec)) === JSON.stringify(sorted(expected));
        expect(definedPathModelSchema.safeParse(spec).success).toBe(complete);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the JSON Schemas", () => {
  it("require every key of what is defined, and of what is specified those without a default", () => {
    expect(definedPathModelJsonSchema.required).toStrictEqual([
      "kind",
      "version",
      "title",
      "citation",
      "constructs",
      "paths",
      "interactions",
    ]);
    expect(pathModelJsonSchema.required).toStrictEqual(["constructs", "paths"]);
    expect(definedPathModelJsonSchema.$defs).toMatchObject({
      construct: { required: ["items", "mode"], additionalProperties: false },
    });
    expect(pathModelJsonSchema.$defs).toMatchObject({
      construct: { required: ["items"], additionalProperties: false },
    });
  });

  it("accept the published models, read back as zod schemas", () => {
    const fromJson = z.fromJSONSchema(definedPathModelJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    for (const model of [ECSI_MODEL, ACSI_MODEL]) expect(fromJson.safeParse(model).success).toBe(true);
    expect(fromJson.safeParse({ ...ECSI_MODEL, paths: [] }).success).toBe(false);
  });
});

/** The value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, entry]) => [key, sorted(entry)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
