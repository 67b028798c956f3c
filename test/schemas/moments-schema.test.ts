import fc from "fast-check";
import { collectMoments, defineMoments, emptyMoments, type Moments } from "service-quality/moments";
import { momentsJsonSchema, momentsSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import { expectSameFaults } from "./same-faults.ts";

const columns = { a: [1, 7, null], b: [4, 4, 5] };
const summaries: Moments[] = [
  collectMoments(columns, { missing: "listwise" }),
  collectMoments(columns, { missing: "available", weights: [1, 0.5, 2] }),
  collectMoments({ a: [2 ** 40, 2 ** 40] }),
  emptyMoments(["a", "b"]),
];

const junk = fc.oneof(
  fc.constantFrom(null, undefined, "1", "99999999999999999999", -1, 0.5, Number.NaN, [], {}),
  fc.integer(),
);

/** A summary with the value at a random path replaced, or a key added. */
const broken = fc
  .tuple(fc.constantFrom(...summaries), fc.infiniteStream(fc.nat()), junk)
  .map(([summary, picks, value]) => {
    const copy: unknown = JSON.parse(JSON.stringify(summary));
    let place = copy as Record<string, unknown>;
    for (;;) {
      const keys = [...Object.keys(place), "other"];
      const key = keys[picks.next().value! % keys.length]!;
      const inner = place[key];
      if (typeof inner !== "object" || inner === null || picks.next().value! % 3 === 0) {
        place[key] = value;
        return copy;
      }
      place = inner as Record<string, unknown>;
    }
  });

describe("momentsSchema", () => {
  it.each(summaries.map((summary, i) => [i, summary] as const))(
    "accepts summary %i as it was stored",
    (_, summary) => {
      const stored = JSON.parse(JSON.stringify(summary));
      expect(momentsSchema.parse(stored)).toEqual(summary);
    },
  );

  it("accepts what defineMoments accepts, and names the same fault where it refuses", () => {
    expectSameFaults(momentsSchema, defineMoments, broken, 500);
  });

  it("describes itself as JSON Schema", () => {
    expect(momentsJsonSchema).toMatchObject({
      title: "Moments",
      type: "object",
      additionalProperties: false,
    });
    expect(momentsJsonSchema.required).toHaveLength(10);
  });
});
