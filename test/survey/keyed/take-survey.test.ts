import { defineSurveyTable, takeSurvey } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const TABLE = {
  respondents: ["ann", "ben", "cid"],
  variables: [
    { name: "E1", values: [7, 6, 9], missing: { codes: [9] } },
    { name: "E2", values: [1, 2, 3], missing: { ranges: [{ from: 3, to: null }] } },
    { name: "P1", values: [5, 6, 2], missing: { ranges: [{ from: null, to: 2 }] } },
    {
      name: "branch",
      values: [1, 2, 3],
      valueLabels: [
        { value: 1, label: "north" },
        { value: 2, label: "south" },
      ],
    },
    { name: "w", values: [1, 0.5, 1.5] },
    { name: "note", type: "text", values: ["a", null, "n/a"], missing: { codes: ["n/a"] } },
  ],
} as const;

const instrument = (...ids: string[]) => ({
  id: "i",
  title: "I",
  citation: "own",
  scale: { min: 1, max: 6 },
  dimensions: [{ id: "d", label: "D", items: ids.map((id) => ({ id, label: id })) }],
});

describe("takeSurvey", () => {
  it("takes batteries, attributes and weights in the table's order", () => {
    const taken = takeSurvey(TABLE, {
      batteries: { expectations: { prefix: "E" }, perceptions: { columns: ["P1"], items: ["polite"] } },
      attributes: ["branch", "note"],
      weights: "w",
    });
    expect(taken).toEqual({
      respondents: ["ann", "ben", "cid"],
      batteries: {
        expectations: { q1: [7, 6, null], q2: [1, 2, null] },
        perceptions: { polite: [5, 6, null] },
      },
      attributes: { branch: ["north", "south", 3], note: ["a", null, null] },
      weights: [1, 0.5, 1.5],
    });
  });

  it("takes nothing where nothing is said", () => {
    const nothing = { respondents: ["ann", "ben", "cid"], batteries: {}, attributes: {}, weights: null };
    expect(takeSurvey(TABLE, {})).toEqual(nothing);
    expect(takeSurvey(defineSurveyTable(TABLE), null as never)).toEqual(nothing);
  });

  it("takes everything in the order of the respondents asked for", () => {
    const taken = takeSurvey(TABLE, {
      batteries: { all: { from: "E1", to: "P1" } },
      attributes: ["branch"],
      labels: false,
      respondents: ["cid", "ann"],
      weights: "w",
    });
    expect(taken).toEqual({
      respondents: ["cid", "ann"],
      batteries: { all: { E1: [null, 7], E2: [null, 1], P1: [null, 5] } },
      attributes: { branch: [3, 1] },
      weights: [1.5, 1],
    });
    expect(takeSurvey({ respondents: [1, 2], variables: [] }, { respondents: [2] }).respondents).toEqual([
      "2",
    ]);
  });

  it("weighs by the table's own weight unless another, or none, is named", () => {
    const table = { ...TABLE, weight: "w" };
    expect(takeSurvey(table, {}).weights).toEqual([1, 0.5, 1.5]);
    expect(takeSurvey(table, { weights: undefined }).weights).toEqual([1, 0.5, 1.5]);
    expect(takeSurvey(table, { weights: "branch" }).weights).toEqual([1, 2, 3]);
    expect(takeSurvey(table, { weights: null }).weights).toBeNull();
  });

  it("takes the items of the instrument by id, and keeps what stands beside them", () => {
    const table = {
      respondents: ["x"],
      variables: [
        { name: "b", values: [6] },
        { name: "a", values: [null] },
        { name: "other", values: [99] },
      ],
    };
    expect(takeSurvey(table, { instrument: instrument("a", "b"), batteries: { p: {} } }).batteries).toEqual({
      p: { a: [null], b: [6] },
    });
    const beside = takeSurvey(table, {
      instrument: instrument("a"),
      batteries: { p: { columns: ["other", "a"] } },
    });
    expect(beside.batteries).toEqual({ p: { other: [99], a: [null] } });
    expect(takeSurvey(table, { batteries: { p: {} } }).batteries).toEqual({
      p: { b: [6], a: [null], other: [99] },
    });
  });

  it("holds the items of the instrument to be there and on its scale", () => {
    const taking =
      (...ids: string[]) =>
      () =>
        takeSurvey(TABLE, {
          instrument: instrument(...ids),
          batteries: { p: {} },
          respondents: ["ben", "ann"],
        });
    expectRefusal(taking("E1", "E3"), "unknown_item", ["p", "E3"]);
    expectRefusal(taking("E1"), "invalid_input", ["p", "E1", 1]);
    const chosen = { batteries: { p: { columns: ["E2"] } }, instrument: instrument("E1") };
    expectRefusal(() => takeSurvey(TABLE, chosen), "unknown_item", ["p", "E1"]);
    expectRefusal(() => takeSurvey(TABLE, { instrument: {} as never }), "invalid_input", [
      "instrument",
      "dimensions",
    ]);
  });

  it("refuses answers that are no numbers", () => {
    expectRefusal(
      () => takeSurvey(TABLE, { batteries: { p: { columns: ["note"], items: ["q"] } } }),
      "invalid_input",
      ["p", "q"],
    );
  });

  it("takes a column without any answer as answers that are missing, whatever its type", () => {
    const taken = (values: (string | null)[]) =>
      takeSurvey(
        {
          respondents: ["ann", "ben", "cid"],
          variables: [{ name: "q", type: "text", values, missing: { codes: ["n/a"] } }],
        },
        { batteries: { p: { columns: ["q"] } } },
      ).batteries.p;
    expect(taken([null, "n/a", null])).toEqual({ q: [null, null, null] });
    expectRefusal(() => taken([null, "n/a", "often"]), "invalid_input", ["p", "q"]);
  });

  it("refuses columns, attributes and weights that are not there", () => {
    const at = (selection: object) => () => takeSurvey(TABLE, selection);
    expectRefusal(at({ batteries: { p: { columns: ["P2"] } } }), "unknown_item", ["p", "P2"]);
    expectRefusal(at({ batteries: { p: { prefix: "E", items: ["a"], columns: [0] } } }), "invalid_input", [
      "batteries",
      "p",
    ]);
    expectRefusal(at({ batteries: { p: { colums: ["P1"] } } }), "invalid_input", [
      "batteries",
      "p",
      "colums",
    ]);
    expectRefusal(at({ attributes: ["branch", "month"] }), "unknown_item", ["attributes", "month"]);
    expectRefusal(at({ weights: "v" }), "unknown_item", ["weights"]);
    expectRefusal(at({ batery: {} }), "invalid_input", ["batery"]);
  });

  it("refuses weights that do not weigh", () => {
    const weighing =
      (values: (number | string | null)[], type: "number" | "text" = "number") =>
      () =>
        takeSurvey({ respondents: ["a", "b"], weight: "v", variables: [{ name: "v", type, values }] }, {});
    expectRefusal(weighing([1, null]), "invalid_input", ["weights", 1]);
    expectRefusal(weighing([1, -1]), "invalid_input", ["weights", 1]);
    expectRefusal(weighing(["1", "1"], "text"), "invalid_input", ["weights", 0]);
  });

  it("refuses respondents who are unknown, or asked for twice", () => {
    const of = (respondents: unknown) => () => takeSurvey(TABLE, { respondents: respondents as string[] });
    expectRefusal(of(["ann", "dan"]), "unknown_item", ["respondents", 1]);
    expectRefusal(of(["ann", "ann"]), "invalid_input", ["respondents", 1]);
    expectRefusal(of(["ann", ""]), "invalid_input", ["respondents", 1]);
    expectRefusal(of([]), "insufficient_data", ["respondents"]);
  });
});
