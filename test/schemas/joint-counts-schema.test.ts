import fc from "fast-check";
import { collectJointCounts, defineJointCounts, type JointCountsSpec } from "service-quality/factors";
import { jointCountsJsonSchema, jointCountsSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { brokenDocument } from "./broken-document.ts";
import { expectSameFaults } from "./same-faults.ts";

const stored: JointCountsSpec[] = [
  collectJointCounts({ q1: [1, 2, 2, 3], q2: [1, 1, 2, 2], q3: [5, 5, 6, 7] }),
  {
    items: ["a", "b"].map((item) => ({ item, categories: [1, 2] })),
    pairs: [
      {
        a: "a",
        b: "b",
        counts: [
          [4, 1],
          [2, 5],
        ],
      },
    ],
  },
];

describe("jointCountsSchema", () => {
  it.each(stored)("takes counts back from JSON as they were", (counts) => {
    const copy = JSON.parse(JSON.stringify(counts));
    expect(jointCountsSchema.parse(copy)).toEqual(counts);
    expect(defineJointCounts(copy)).toMatchObject(counts);
    expect(Object.isFrozen(defineJointCounts(copy).pairs[0])).toBe(true);
  });

  it("accepts what defineJointCounts accepts, and names the same fault where it refuses", () => {
    expectSameFaults(jointCountsSchema, defineJointCounts, brokenDocument(fc.constantFrom(...stored)), 1000);
  });
});

describe("jointCountsJsonSchema", () => {
  it("requires items and pairs, and accepts counts, read back as a zod schema", () => {
    expect(jointCountsJsonSchema.required).toEqual(["items", "pairs"]);
    const fromJson = z.fromJSONSchema(jointCountsJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    for (const counts of stored) expect(fromJson.safeParse(counts).success).toBe(true);
    expect(fromJson.safeParse({ ...stored[0], pairs: [] }).success).toBe(false);
  });
});
