import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isServiceQualityError } from "../../../src/errors/error.ts";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import {
  collectedComplaintsJsonSchema,
  collectedComplaintsSchema,
} from "../../../src/schemas/complaints/collected-complaints-schema.ts";
import { laws } from "../../properties/logs.laws.ts";
import { brokenDocument } from "../broken-document.ts";

const { calls } = laws.collectComplaints as {
  calls: fc.Arbitrary<readonly [log: object[], options: object]>;
};
const documents = calls.map(([log, options]) => JSON.parse(JSON.stringify(collectComplaints(log, options))));

function faultOf(document: never): readonly PropertyKey[] | null {
  try {
    mergeComplaints(document, document);
    return null;
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    // What is faultless itself has its cases in common with itself.
    return error.path[0] === "b" ? null : error.path;
  }
}

describe("collectedComplaintsSchema", () => {
  it("accepts exactly what mergeComplaints accepts, and names the same path otherwise", () => {
    const any = fc.oneof(documents, { arbitrary: brokenDocument(documents), weight: 4 }, fc.anything());
    fc.assert(
      fc.property(any, (document) => {
        const [issue] = collectedComplaintsSchema.safeParse(document).error?.issues ?? [];
        expect(issue?.path ?? null).toStrictEqual(faultOf(document as never));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives back what it accepts, which its JSON Schema accepts too", () => {
    const described = z.fromJSONSchema(collectedComplaintsJsonSchema as never);
    fc.assert(
      fc.property(documents, (document) => {
        expect(collectedComplaintsSchema.parse(document)).toStrictEqual(document);
        expect(described.safeParse(document).success).toBe(true);
      }),
    );
  });

  it("describes every part, and allows no other keys", () => {
    const { anyOf } = collectedComplaintsJsonSchema as { anyOf: { additionalProperties: unknown }[] };
    expect(anyOf.map(({ additionalProperties }) => additionalProperties)).toEqual([false, false]);
    expect(Object.keys(collectedComplaintsJsonSchema.$defs as object).sort()).toStrictEqual([
      ...["activity", "alert", "calendar", "cases", "clock", "condition", "effect", "operand", "record"],
      ...["settings", "trigger"],
    ]);
  });
});
