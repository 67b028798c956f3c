import fc from "fast-check";
import { bootstrapPathModel, definePathBootstrap, type PathBootstrap } from "service-quality/paths";
import { pathBootstrapJsonSchema, pathBootstrapSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import { MODEL, surveyOf } from "../paths/survey.ts";
import { brokenDocument } from "./broken-document.ts";
import { expectSameFaults } from "./same-faults.ts";

const answers = surveyOf(20, 4);
const options = { replicates: 3, seed: 2 };
const stored: PathBootstrap[] = [
  bootstrapPathModel(answers, MODEL, options),
  bootstrapPathModel(answers, MODEL, { ...options, scale: { min: 1, max: 10 }, intervalMethod: "bca" }),
  bootstrapPathModel(answers, MODEL, { ...options, maxIterations: 1, from: 1 }),
  bootstrapPathModel(answers, MODEL, { ...options, replicates: 0 }),
];

describe("pathBootstrapSchema", () => {
  it.each(stored.map((part, i) => [i, part] as const))("accepts part %i as it was stored", (_, part) => {
    const copy = JSON.parse(JSON.stringify(part));
    expect(pathBootstrapSchema.parse(copy)).toEqual(part);
    expect(definePathBootstrap(copy)).toStrictEqual(part);
    expect(Object.isFrozen(definePathBootstrap(copy).draws)).toBe(true);
  });

  it("accepts what definePathBootstrap accepts, and names the same fault where it refuses", () => {
    expectSameFaults(
      pathBootstrapSchema,
      definePathBootstrap,
      brokenDocument(fc.constantFrom(...stored)),
      500,
    );
  });

  it("refuses parts whose numbers do not agree", () => {
    const [percentile, bca, failed] = stored as [PathBootstrap, PathBootstrap, PathBootstrap];
    const fault = (document: unknown) => pathBootstrapSchema.safeParse(document).error?.issues[0]?.path;
    expect(fault({ ...percentile, from: 4 })).toEqual(["to"]);
    expect(fault({ ...percentile, replicates: 4 })).toEqual(["replicates"]);
    expect(fault({ ...percentile, failed: 1 })).toEqual(["failed"]);
    expect(fault({ ...percentile, draws: percentile.draws.slice(1) })).toEqual(["draws"]);
    expect(fault({ ...percentile, draws: percentile.draws.map((row) => row.slice(1)) })).toEqual([
      "draws",
      0,
    ]);
    expect(fault({ ...percentile, accelerations: [] })).toEqual(["accelerations"]);
    expect(fault({ ...bca, accelerations: null })).toEqual(["accelerations"]);
    const { failures } = failed;
    expect(fault({ ...failed, failures: [...failures].reverse() })).toEqual(["failures", 1, "replicate"]);
  });

  it("describes itself as JSON Schema", () => {
    expect(pathBootstrapJsonSchema).toMatchObject({
      title: "Replicates of a path model",
      type: "object",
      additionalProperties: false,
    });
    expect(pathBootstrapJsonSchema.required).toHaveLength(Object.keys(stored[0]!).length);
  });
});
