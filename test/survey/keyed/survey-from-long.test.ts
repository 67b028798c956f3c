import { surveyFromLong } from "service-quality/survey";
import { describe, expect, expectTypeOf, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const KEYS = { respondent: "who", battery: "form", item: "item", value: "value" } as const;

const RECORDS = [
  { who: "ann", form: "E", item: "polite", value: 7 },
  { who: "ben", form: "P", item: "polite", value: 5 },
  { who: "cid", form: "P", item: "polite", value: 6 },
  { who: "ben", form: "E", item: "polite", value: 5 },
  { who: "cid", form: "E", item: "clean", value: 6 },
];

const take = (records: readonly object[], options: object = {}) =>
  surveyFromLong(records as never, { ...KEYS, ...options } as never);

/** The answers to one item of one battery, from records of one respondent each. */
const values = (given: unknown[], options: object = {}) =>
  take(
    given.map((value, i) => ({ who: i, form: "P", item: "a", value })),
    options,
  ).batteries.P?.a;

function refused(
  records: readonly object[],
  options: object,
  path: (string | number)[],
  code: "invalid_input" | "unknown_item" | "missing_answers" | "insufficient_data" = "invalid_input",
  message?: RegExp,
) {
  expectRefusal(() => take(records, options), code, path, message);
}

describe("surveyFromLong", () => {
  it("gives respondents, batteries and items by first appearance, whatever the order of records", () => {
    expect(take(RECORDS)).toEqual({
      respondents: ["ann", "ben", "cid"],
      batteries: { E: { polite: [7, 5, null], clean: [null, null, 6] }, P: { polite: [null, 5, 6] } },
      attributes: {},
      weights: null,
    });
    const turned = take([...RECORDS].reverse());
    expect(turned.respondents).toEqual(["cid", "ben", "ann"]);
    expect(turned.batteries.P).toEqual({ polite: [6, 5, null] });
  });

  it("keeps those with an answer record in every battery, where only the shared ones are wanted", () => {
    const { respondents, batteries } = take(RECORDS, {
      keep: "shared",
      batteries: { P: "perceptions", E: "expectations" },
    });
    expect(respondents).toEqual(["ben", "cid"]);
    expect(Object.entries(batteries)).toEqual([
      ["perceptions", { polite: [5, 6] }],
      ["expectations", { polite: [5, null], clean: [null, 6] }],
    ]);
    refused(RECORDS.slice(0, 2), { keep: "shared" }, [], "insufficient_data");
    refused(RECORDS, { keep: "shared", batteries: ["E", "P", "M"] }, [], "insufficient_data");
  });

  it("has one battery where no key names one", () => {
    const records = [
      { u: 1, q: "a", v: 5 },
      { u: 2n, q: 7, v: 4 },
    ];
    const options = { respondent: "u", item: "q", value: "v" } as const;
    expect(surveyFromLong(records, options).batteries).toEqual({ answers: { "7": [null, 4], a: [5, null] } });
    const listed = surveyFromLong(records, { ...options, items: { answers: ["7", "a", "b"] } });
    expect(Object.keys(listed.batteries.answers!)).toEqual(["7", "a", "b"]);
    expectRefusal(() => surveyFromLong(records, { ...options, batteries: ["x"] }), "invalid_input", [
      "batteries",
    ]);
  });

  it("has the items and batteries that are listed, null where nobody answered", () => {
    expect(take(RECORDS, { items: ["clean", "polite", "quick"] }).batteries.P).toEqual({
      clean: [null, null, null],
      polite: [null, 5, 6],
      quick: [null, null, null],
    });
    const byBattery = take(RECORDS, { items: { P: ["polite"], N: ["nps"] } });
    expect(byBattery.batteries).toEqual({
      E: { polite: [7, 5, null], clean: [null, null, 6] },
      P: { polite: [null, 5, 6] },
      N: { nps: [null, null, null] },
    });
    refused(RECORDS, { items: ["polite"] }, [4, "item"], "unknown_item");
    refused(RECORDS, { items: { E: ["polite"] } }, [4, "item"], "unknown_item");
    refused(RECORDS, { batteries: ["E"] }, [1, "form"], "unknown_item");
    refused(
      RECORDS,
      { batteries: { E: "e", P: "p" }, items: { P: ["polite"] } },
      ["items", "P"],
      "unknown_item",
    );
  });

  it("knows a respondent by a record without item and value", () => {
    const joined = [
      ...RECORDS,
      { who: "zoe", form: null, item: null, value: null },
      { who: "yan", item: "" },
    ];
    expect(take(joined).respondents).toEqual(["ann", "ben", "cid", "zoe", "yan"]);
    expect(take(joined).batteries.P?.polite).toEqual([null, 5, 6, null, null]);
    refused([...RECORDS, { who: "zoe", form: "P", item: null, value: 3 }], {}, [5, "item"]);
    refused([...RECORDS, { who: "zoe", form: null, item: "a", value: 3 }], {}, [5, "form"]);
    refused([...RECORDS, { who: null, form: "P", item: "a", value: 3 }], {}, [5, "who"]);
  });

  it("takes the first value of an attribute that says something", () => {
    const records = [
      { ...RECORDS[0]!, branch: null, age: Number.NaN, member: true },
      { ...RECORDS[1]!, branch: "south", age: 40, member: false },
      { ...RECORDS[3]!, branch: "", age: "40", member: "false" },
      { who: "ann", branch: 7n, age: -0, member: true },
    ];
    const { attributes } = take(records, { attributes: ["age", "branch", "member"] });
    expect(attributes).toEqual({ age: [0, 40], branch: ["7", "south"], member: ["true", "false"] });
    refused([...records, { who: "ann", branch: "8" }], { attributes: ["branch"] }, [4, "branch"]);
    refused([{ ...RECORDS[0]!, branch: [] }], { attributes: ["branch"] }, [0, "branch"]);
    refused([{ ...RECORDS[0]!, branch: Number.POSITIVE_INFINITY }], { attributes: ["branch"] }, [
      0,
      "branch",
    ]);
  });

  it("takes weights, one for every respondent", () => {
    const weighed = (...w: unknown[]) =>
      RECORDS.slice(0, w.length).map((record, i) => ({ ...record, w: w[i] }));
    expect(take(weighed(1, 0.5, 2n, null), { weight: "w" }).weights).toEqual([1, 0.5, 2]);
    expect(take(weighed("1", " 0,5 "), { weight: "w", decimal: "," }).weights).toEqual([1, 0.5]);
    refused(weighed(1, null, 1), { weight: "w" }, ["weight", 1], "missing_answers");
    expect(take(weighed(null, 1, 1, 1, 1), { weight: "w", keep: "shared" }).weights).toEqual([1, 1]);
    refused(weighed(1, 1, 1, 2), { weight: "w" }, [3, "w"]);
    refused(weighed(1, -1), { weight: "w" }, [1, "w"]);
    refused(weighed("1"), { weight: "w" }, [0, "w"]);
    refused(weighed("x"), { weight: "w", decimal: "." }, [0, "w"]);
  });

  it("reads text only where it is said how", () => {
    expect(values([5, null, 4n, Number.NaN])).toEqual([5, null, 4, null]);
    refused(
      [{ who: 1, form: "P", item: "a", value: "5" }],
      {},
      [0, "value"],
      "invalid_input",
      /text is not read/,
    );
    expect(values(["5", " 4,5 ", "", "4"], { decimal: "," })).toEqual([5, 4.5, null, 4]);
    refused([{ who: 1, form: "P", item: "a", value: "4.5" }], { decimal: "," }, [0, "value"]);
    expect(values(["good", "bad", 2, "1", "n/a", ""], { labels: { bad: 1, good: 2, "n/a": null } })).toEqual([
      2,
      1,
      2,
      1,
      null,
      null,
    ]);
    expect(values(["4 - Good", 3], { labels: "prefix" })).toEqual([4, 3]);
    refused([{ who: 1, form: "P", item: "a", value: "fair" }], { labels: ["bad", "good"] }, [0, "value"]);
    refused([{ who: 1, form: "P", item: "a", value: 7 }], { labels: ["bad", "good"] }, [0, "value"]);
    refused([{ who: 1, form: "P", item: "a", value: true }], { labels: ["bad", "good"] }, [0, "value"]);
  });

  it("knows the codes of missing answers, as numbers and as text", () => {
    expect(values([99, "99.0", "99,0", "NA", 5], { missing: [99, "NA"] })).toEqual([
      null,
      null,
      null,
      null,
      5,
    ]);
    expect(values(["99,0", "5"], { missing: [99], decimal: "," })).toEqual([null, 5]);
  });

  it("holds answers to the scale", () => {
    refused(RECORDS, { scale: { min: 1, max: 6 } }, [0, "value"]);
    refused([{ who: 1, form: "P", item: "a", value: "9" }], { scale: { min: 1, max: 6 }, decimal: "." }, [
      0,
      "value",
    ]);
    refused(
      [{ who: 1, form: "P", item: "a", value: "9 - x" }],
      { scale: { min: 1, max: 6 }, labels: "prefix" },
      [0, "value"],
    );
  });

  it("refuses a second answer to an item of a battery", () => {
    refused([...RECORDS, { who: "ann", form: "E", item: "polite", value: null }], {}, [5, "item"]);
  });

  it("refuses a key that no record has, and names those there are", () => {
    refused(RECORDS, { value: "points" }, ["value"], "invalid_input", /such as who, form, item, value/);
    refused(RECORDS, { respondent: "__proto__" }, ["respondent"]);
    refused(RECORDS, { attributes: ["who", "branch"] }, ["attributes", 1]);
    refused(RECORDS, { weight: "w" }, ["weight"]);
    refused(RECORDS, { battery: "battery" }, ["battery"]);
  });

  it("refuses what holds nothing, and what is malformed", () => {
    refused([], {}, [], "insufficient_data");
    refused([{ who: "ann", form: "P", item: "a", value: null }], {}, [], "insufficient_data");
    refused([{ who: "ann", form: "P", item: null, value: null }], {}, [], "insufficient_data");
    refused([RECORDS[0]!, "ben" as never], {}, [1]);
    refused(RECORDS, { batteries: { E: "" } }, ["batteries", "E"]);
    refused(RECORDS, { batteries: "E" }, ["batteries"]);
    refused(RECORDS, { items: { E: [] } }, ["items", "E"], "insufficient_data");
    refused(RECORDS, { items: [] }, ["items"], "insufficient_data");
    refused(RECORDS, { keep: "both" }, ["keep"]);
    refused(RECORDS, { batery: "form" }, ["batery"]);
  });

  it("takes rows that an interface types, and their keys alone", () => {
    interface Row {
      who: string;
      form: string;
      item: string;
      value: number;
    }
    const rows: Row[] = RECORDS;
    expectTypeOf(surveyFromLong(rows, KEYS).respondents).toEqualTypeOf<string[]>();
    // @ts-expect-error: no key of a row
    expectRefusal(() => surveyFromLong(rows, { ...KEYS, value: "points" }), "invalid_input", ["value"]);
  });
});
