import { type AnswersOptions, checkAnswers } from "service-quality/survey";
import { describe, expect, it } from "vitest";
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
        { id: "a", label: "A", reverse: true },
        { id: "__proto__", label: "B" },
      ],
    },
  ],
} as const;

const parsed = (text: string): unknown => JSON.parse(text);

const faults = (body: unknown, options: AnswersOptions = {}) =>
  checkAnswers(instrument, body, options).faults.map(({ code, path, message }) => [code, path, message]);

describe("checkAnswers", () => {
  it("gives every item, null where an answer is missing, none turned", () => {
    const { valid, answers, faults } = checkAnswers(instrument, { a: 2 });
    expect({ valid, faults }).toEqual({ valid: true, faults: [] });
    expect(Object.entries(answers!)).toEqual([
      ["a", 2],
      ["__proto__", null],
    ]);
    expect(checkAnswers(instrument, parsed('{ "__proto__": 3, "a": null }')).answers).toEqual(
      parsed('{ "a": null, "__proto__": 3 }'),
    );
    const none = checkAnswers({ ...instrument, scale: { min: -1, max: 1 } }, { a: -0 });
    expect(none.answers?.a).toBe(0);
  });

  it("finds all faults at once: of the items in their order, then of keys that are none", () => {
    expect(
      faults(parsed('{ "z": 1, "__proto__": "5", "a": 8, "comment": "good" }'), { besides: ["comment"] }),
    ).toEqual([
      [
        "invalid_input",
        ["a"],
        "expected a whole number from 1 to 7, or null for a missing answer, received 8",
      ],
      [
        "invalid_input",
        ["__proto__"],
        'expected a whole number from 1 to 7, or null for a missing answer, received "5"',
      ],
      ["unknown_item", ["z"], 'expected no key but those of the items, received "z"'],
    ]);
    expect(checkAnswers(instrument, { a: 8 })).toMatchObject({ valid: false, answers: null });
  });

  it("asks for every item where answers are not partial", () => {
    expect(faults(parsed('{ "__proto__": null }'), { partial: false })).toEqual([
      ["missing_answers", ["a"], "expected a whole number from 1 to 7, received nothing"],
      ["missing_answers", ["__proto__"], "expected a whole number from 1 to 7, received null"],
    ]);
  });

  it("takes whole steps of the scale, or any point of it", () => {
    expect(faults({ a: 3.5 })).toHaveLength(1);
    expect(checkAnswers(instrument, { a: 3.5 }, { whole: false }).valid).toBe(true);
    expect(faults({ a: 0.5 }, { whole: false })).toEqual([
      ["invalid_input", ["a"], "expected a number from 1 to 7, or null for a missing answer, received 0.5"],
    ]);
    const halves = { ...instrument, scale: { min: 0.5, max: 4.5 } };
    expect(checkAnswers(halves, { a: 1.5 }).valid).toBe(true);
    expect(checkAnswers({ ...instrument, scale: { min: 0.3, max: 5 } }, { a: 2.3 }).valid).toBe(true);
    const around = { ...instrument, scale: { min: -3, max: 3 } };
    expect([-3, -1, 0, 3, 0.5].map((a) => checkAnswers(around, { a }).valid)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(checkAnswers(halves, { a: 2 }).faults[0]?.message).toBe(
      "expected a whole step from 0.5 to 4.5, or null for a missing answer, received 2",
    );
  });

  it("takes forms, and finds their faults form by form", () => {
    const forms = ["expectation", "perception"] as const;
    const body = { perception: { a: 5, b: 0 }, expectation: { a: 9 }, minimum: {}, token: 7 };
    expect(faults(body, { forms, besides: ["token"] }).map(([code, path]) => [code, path])).toEqual([
      ["invalid_input", ["expectation", "a"]],
      ["unknown_item", ["perception", "b"]],
      ["unknown_item", ["minimum"]],
    ]);
    const good = checkAnswers(instrument, { perception: { a: 5, token: 7 } }, { forms, besides: ["token"] });
    expect(good.answers?.perception.a).toBe(5);
    expect(Object.values(good.answers!.expectation)).toEqual([null, null]);
    expect(
      faults({ perception: null, expectation: [1] }, { forms }).map(([code, path]) => [code, path]),
    ).toEqual([["invalid_input", ["expectation"]]]);
    expect(
      faults({ expectation: { a: 1 } }, { forms, partial: false }).map(([code, path]) => [code, path]),
    ).toEqual([
      ["missing_answers", ["expectation", "__proto__"]],
      ["missing_answers", ["perception"]],
    ]);
  });

  it("has one fault of a body that is no object", () => {
    for (const body of [null, undefined, 7, "{}", [], new Map()]) {
      expect(faults(body).map(([code, path]) => [code, path])).toEqual([["invalid_input", []]]);
      expect(faults(body, { forms: ["perception"] })).toHaveLength(1);
    }
  });

  it("throws for an instrument or an option that is none", () => {
    expectRefusal(() => checkAnswers({} as never, {}), "invalid_input", ["dimensions"]);
    expectRefusal(() => checkAnswers(instrument, {}, { forms: ["perception", "desired"] }), "invalid_input", [
      "forms",
      1,
    ]);
    expectRefusal(() => checkAnswers(instrument, {}, { forms: [] }), "insufficient_data", ["forms"]);
    expectRefusal(() => checkAnswers(instrument, {}, { whole: 1 as never }), "invalid_input", ["whole"]);
    expectRefusal(() => checkAnswers(instrument, {}, { beside: [] } as never), "invalid_input", ["beside"]);
  });
});
