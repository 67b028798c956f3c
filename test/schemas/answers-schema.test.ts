import fc from "fast-check";
import { answersJsonSchema, answersSchema } from "service-quality/schemas";
import { type AnswersOptions, checkAnswers } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { expectRefusal } from "../refusal.ts";

const instrument = {
  id: "desk",
  title: "Desk",
  citation: "own",
  scale: { min: 1, max: 7 },
  forms: ["expectation", "perception"],
  dimensions: [
    {
      id: "manner",
      label: "Manner",
      items: [
        { id: "a", label: "A" },
        { id: "b", label: "B" },
      ],
    },
  ],
} as const;

const answer = fc.oneof(fc.constantFrom(1, 4, 7, null), fc.constantFrom(0, 3.5, "5", undefined, {}, []));
const items = fc.oneof(
  { weight: 9, arbitrary: fc.record({ a: answer, b: answer, other: fc.constant(1) }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: fc.anything() },
);
const body = fc.oneof(
  items,
  fc.record({ expectation: items, perception: items, other: items }, { requiredKeys: [] }),
);
const options: fc.Arbitrary<AnswersOptions> = fc.record(
  {
    forms: fc.subarray(["expectation", "perception"] as const, { minLength: 1 }),
    partial: fc.boolean(),
    whole: fc.boolean(),
    besides: fc.constantFrom([], ["other"]),
  },
  { requiredKeys: [] },
);

describe("answersSchema", () => {
  it("gives what checkAnswers gives, its faults as issues with their codes", () => {
    fc.assert(
      fc.property(body, options, (given, asked) => {
        const { answers, faults } = checkAnswers(instrument, given, asked);
        const { data, error } = answersSchema(instrument, asked).safeParse(given);
        expect(data ?? null).toEqual(answers);
        expect(error?.issues ?? []).toEqual(
          faults.map(({ code, path, message }) =>
            expect.objectContaining({ code: "custom", path, message, params: { code } }),
          ),
        );
      }),
    );
  });

  it("throws for an instrument or an option that is none", () => {
    expectRefusal(() => answersSchema({ ...instrument, title: "" }), "invalid_input", ["title"]);
    expectRefusal(() => answersSchema(instrument, { forms: ["desired"] }), "invalid_input", ["forms", 0]);
  });
});

describe("answersJsonSchema", () => {
  it("names the items with their labels and the scale", () => {
    expect(answersJsonSchema(instrument)).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Desk",
      type: "object",
      properties: {
        a: { type: ["integer", "null"], minimum: 1, maximum: 7, title: "A" },
        b: { type: ["integer", "null"], minimum: 1, maximum: 7, title: "B" },
      },
      required: [],
      additionalProperties: false,
    });
  });

  it("asks for everything where answers are not partial, and lets be what stands beside", () => {
    const schema = answersJsonSchema(instrument, { partial: false, whole: false, besides: ["token"] });
    expect(schema).toMatchObject({ required: ["a", "b"], properties: { token: {}, a: { type: "number" } } });
  });

  it("has one object for each form", () => {
    const schema = answersJsonSchema(instrument, { forms: ["perception"], partial: false });
    expect(schema).toMatchObject({
      properties: { perception: { type: "object", required: ["a", "b"], additionalProperties: false } },
      required: ["perception"],
    });
    expect(Object.keys(schema.properties as object)).toEqual(["perception"]);
    expect(schema).not.toHaveProperty("properties.perception.title");
  });

  it("accepts what checkAnswers accepts, but for forms that are null", () => {
    const json = fc.oneof(items, fc.record({ expectation: items, perception: items })).filter((given) => {
      const text = JSON.stringify(given);
      return text !== undefined && !/null}|null,"p/.test(text.replaceAll(/"[ab]":null/g, '"a":1'));
    });
    fc.assert(
      fc.property(json, options, (given, asked) => {
        const document = JSON.parse(JSON.stringify(given));
        const { valid } = checkAnswers(instrument, document, asked);
        const shape = z.fromJSONSchema(
          answersJsonSchema(instrument, asked) as Parameters<typeof z.fromJSONSchema>[0],
        );
        expect(shape.safeParse(document).success).toBe(valid);
      }),
    );
  });

  it("takes any number where the scale begins with none that is whole", () => {
    const halves = { ...instrument, scale: { min: 0.5, max: 4.5 } };
    expect(answersJsonSchema(halves)).toMatchObject({
      properties: { a: { type: ["number", "null"], minimum: 0.5 } },
    });
  });
});
