import { answersFromLong } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const KEYS = { respondent: "who", item: "what", value: "v" };

describe("answersFromLong", () => {
  const records = [
    { who: "b", what: "q2", v: 5 },
    { who: "a", what: "q1", v: 3 },
    { who: "b", what: "q1", v: null },
    { who: "c", what: "q2", v: 4 },
  ];

  it("puts respondents and items in the order of their first appearance", () => {
    expect(Object.entries(answersFromLong(records, KEYS))).toEqual([
      ["q2", [5, null, 4]],
      ["q1", [null, 3, null]],
    ]);
  });

  it("puts the items in the order wanted, with a column also for one that nobody answered", () => {
    expect(Object.entries(answersFromLong(records, { ...KEYS, items: ["q1", "q2", "q3"] }))).toEqual([
      ["q1", [null, 3, null]],
      ["q2", [5, null, 4]],
      ["q3", [null, null, null]],
    ]);
  });

  it("takes codes for missing answers, a number however it is written", () => {
    const coded = ["99.0", 99, "k. A.", 4, " 99,0 "].map((v, i) => ({ who: i, what: "q1", v }));
    const missing = [99, "k. A."];
    expect(answersFromLong(coded, { ...KEYS, missing })).toEqual({ q1: [null, null, null, 4, null] });
  });

  it("takes numbers as names, the same as their text", () => {
    const numbered = [
      { who: 2, what: 10, v: 1 },
      { who: "2", what: "x", v: 2 },
      { who: 1, what: 10, v: 3 },
    ];
    expect(answersFromLong(numbered, KEYS)).toEqual({ "10": [1, 3], x: [2, null] });
  });

  it("reads items named like members of Object.prototype as any other", () => {
    expect(Object.entries(answersFromLong([{ who: "__proto__", what: "__proto__", v: 1 }], KEYS))).toEqual([
      ["__proto__", [1]],
    ]);
  });

  it("refuses a second answer of a respondent to an item, also where the first is missing", () => {
    const path = [4, "what"];
    expectRefusal(
      () => answersFromLong([...records, { who: "a", what: "q1", v: 3 }], KEYS),
      "invalid_input",
      path,
      /one answer of respondent a to each item, received "q1"/,
    );
    expectRefusal(
      () => answersFromLong([...records, { who: "b", what: "q1", v: 3 }], KEYS),
      "invalid_input",
      path,
    );
  });

  it("refuses an item that is not among those wanted", () => {
    expectRefusal(() => answersFromLong(records, { ...KEYS, items: ["q2"] }), "unknown_item", [1, "what"]);
  });

  it("refuses text, infinity and answers off the scale", () => {
    for (const v of ["5", Number.NEGATIVE_INFINITY, {}]) {
      expectRefusal(() => answersFromLong([{ who: 1, what: 1, v }], KEYS), "invalid_input", [0, "v"]);
    }
    const scale = { min: 1, max: 4 };
    expectRefusal(
      () => answersFromLong(records, { ...KEYS, scale }),
      "invalid_input",
      [0, "v"],
      /from 1 to 4/,
    );
  });

  it("refuses a record that names no respondent or no item", () => {
    for (const odd of [undefined, null, "", Number.NaN, true, {}]) {
      expectRefusal(() => answersFromLong([{ who: odd, what: "q", v: 1 }], KEYS), "invalid_input", [
        0,
        "who",
      ]);
      expectRefusal(() => answersFromLong([{ who: "a", what: odd, v: 1 }], KEYS), "invalid_input", [
        0,
        "what",
      ]);
    }
    expectRefusal(
      () => answersFromLong([{ what: "q", v: 1 }], { ...KEYS, respondent: "toString" }),
      "invalid_input",
      ["respondent"],
    );
  });

  it("refuses a key that no record has, and names those there are", () => {
    expectRefusal(
      () => answersFromLong(records, { ...KEYS, value: "points" }),
      "invalid_input",
      ["value"],
      /such as who, what, v, received "points"/,
    );
    expect(
      answersFromLong(
        [
          { who: 1n, what: "q" },
          { who: 2, what: "q", v: 5 },
        ],
        KEYS,
      ),
    ).toEqual({ q: [null, 5] });
  });

  it("refuses what are no records and keys that are not named", () => {
    expectRefusal(() => answersFromLong([], KEYS), "insufficient_data", []);
    expectRefusal(() => answersFromLong([null as never], KEYS), "invalid_input", [0]);
    for (const key of ["respondent", "item", "value"]) {
      expectRefusal(() => answersFromLong(records, { ...KEYS, [key]: undefined as never }), "invalid_input", [
        key,
      ]);
    }
    expectRefusal(() => answersFromLong(records, { ...KEYS, items: [] }), "insufficient_data", ["items"]);
  });
});
