import fc from "fast-check";
import { bootstrapDrivers, type DriverBootstrap, defineDriverBootstrap } from "service-quality/priorities";
import { driverBootstrapJsonSchema, driverBootstrapSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import { brokenDocument } from "./broken-document.ts";
import { expectSameFaults } from "./same-faults.ts";

const outcome = [5, 3, 4, 2, 4, 1, 3, 5];
const ratings = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };
const options = { replicates: 3, seed: 2 };
const stored: DriverBootstrap[] = [
  bootstrapDrivers(outcome, ratings, options),
  bootstrapDrivers("outcome", { ...ratings, outcome }, { ...options, permutations: 2, from: 1 }),
  bootstrapDrivers([1, 2, 3, 5], { x: [1, 1, 1, 2] }, { ...options, seed: 6 }),
  bootstrapDrivers([3, 3, 3, 3], { x: [1, 2, 3, 4] }, options),
  bootstrapDrivers(outcome, ratings, { ...options, replicates: 0 }),
];

describe("driverBootstrapSchema", () => {
  it.each(stored.map((part, i) => [i, part] as const))("accepts part %i as it was stored", (_, part) => {
    const copy = JSON.parse(JSON.stringify(part));
    expect(driverBootstrapSchema.parse(copy)).toEqual(part);
    expect(defineDriverBootstrap(copy)).toStrictEqual(part);
  });

  it("accepts what defineDriverBootstrap accepts, and names the same fault where it refuses", () => {
    expectSameFaults(
      driverBootstrapSchema,
      defineDriverBootstrap,
      brokenDocument(fc.constantFrom(...stored)),
      500,
    );
  });

  it("describes itself as JSON Schema", () => {
    expect(driverBootstrapJsonSchema).toMatchObject({
      title: "Replicates of key drivers",
      type: "object",
      additionalProperties: false,
    });
    expect(driverBootstrapJsonSchema.required).toHaveLength(Object.keys(stored[0]!).length);
  });
});
