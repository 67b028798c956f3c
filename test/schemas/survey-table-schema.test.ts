import fc from "fast-check";
import { isServiceQualityError } from "service-quality/errors";
import { surveyTableJsonSchema, surveyTableSchema } from "service-quality/schemas";
import { defineSurveyTable } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { brokenDocument } from "./broken-document.ts";

const table = fc
  .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 })
  .chain((respondents) => {
    const list = <T>(of: fc.Arbitrary<T>) =>
      fc.array(fc.option(of), { minLength: respondents.length, maxLength: respondents.length });
    const number = fc.integer({ min: -9, max: 99 });
    return fc.record(
      {
        respondents: fc.constant(respondents),
        source: fc.constantFrom("csv", null),
        title: fc.constantFrom("Kiosk", ""),
        keyed: fc.boolean(),
        weight: fc.constantFrom(null, "q"),
        variables: fc.tuple(
          fc.record(
            {
              name: fc.constant("q"),
              column: fc.string(),
              label: fc.option(fc.string()),
              measure: fc.constantFrom("ordinal", null),
              valueLabels: fc.constantFrom([], [{ value: 1, label: "one" }]),
              missing: fc.constantFrom({ codes: [9, "NA"], ranges: [{ from: null, to: 0 }] }, { codes: [] }),
              values: list(number),
            },
            { requiredKeys: ["name", "values"] },
          ),
          fc.record({ name: fc.constant("t"), type: fc.constant("text"), values: list(fc.string()) }),
        ),
        notes: fc.constant([]),
      },
      { requiredKeys: ["respondents", "variables"] },
    );
  });

const document = fc.oneof(
  table,
  brokenDocument(table),
  brokenDocument(table.map((spec) => defineSurveyTable(spec as never))),
  fc.anything(),
);

/** The path of the fault that `defineSurveyTable` finds; `null` for none. */
function fault(spec: unknown): readonly PropertyKey[] | null {
  try {
    defineSurveyTable(spec as never);
    return null;
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

describe("surveyTableSchema", () => {
  it("accepts exactly what defineSurveyTable accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = fault(spec);
        const { success, error } = surveyTableSchema.safeParse(spec);
        expect(success).toBe(expected === null);
        expect(error?.issues[0]?.path ?? null).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what a table says, defined and read back from JSON", () => {
    fc.assert(
      fc.property(table, (spec) => {
        const defined = defineSurveyTable(spec as never);
        expect(defineSurveyTable(surveyTableSchema.parse(spec))).toStrictEqual(defined);
        expect(surveyTableSchema.parse(JSON.parse(JSON.stringify(defined)))).toStrictEqual(defined);
      }),
    );
  });
});

describe("surveyTableJsonSchema", () => {
  it("requires respondents and variables, and allows no other keys", () => {
    expect(surveyTableJsonSchema).toMatchObject({
      title: "Survey table, as specified",
      required: ["respondents", "variables"],
      additionalProperties: false,
      $defs: { variable: { required: ["name", "values"], additionalProperties: false } },
    });
  });

  it("accepts what is defined, read back as a zod schema", () => {
    const fromJson = z.fromJSONSchema(surveyTableJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    fc.assert(
      fc.property(
        table,
        (spec) => fromJson.safeParse(JSON.parse(JSON.stringify(defineSurveyTable(spec as never)))).success,
      ),
    );
  });
});
