import { describe, expect, it } from "vitest";
import { isServiceQualityError } from "../../src/errors/error.ts";
import type { JusticeOptions } from "../../src/recovery/justice-options.ts";
import { scoreJustice } from "../../src/recovery/score-justice.ts";
import type { Columns } from "../../src/survey/column.ts";

const columns = {
  d: [1, 2, 3, 4, 5, 3],
  p: [2, 2, 4, 3, 5, 1],
  i: [3, 1, 2, 5, 4, 4],
  j: [1, 1, 5, 3, 2, 2],
  s: [1, 2, 4, 4, 5, 3],
};
const options: JusticeOptions = {
  scale: { min: 1, max: 5 },
  distributive: ["d"],
  procedural: ["p"],
  interactional: ["i"],
};

function faultOf(given: Columns, change: Record<string, unknown>): [string, readonly (string | number)[]] {
  try {
    scoreJustice(given, { ...options, ...change } as JusticeOptions);
  } catch (error) {
    if (isServiceQualityError(error)) return [error.code, error.path];
    throw error;
  }
  throw new Error("expected a fault");
}

describe("scoreJustice", () => {
  it("parts interactional justice in two where items of its parts are given", () => {
    const { dimensions, composite } = scoreJustice(columns, {
      ...options,
      interactional: undefined,
      interpersonal: ["i"],
      informational: [{ id: "j", reverse: true }],
    });
    expect(dimensions.map(({ dimension, importance }) => [dimension, importance])).toStrictEqual([
      ["distributive", 0.25],
      ["procedural", 0.25],
      ["interpersonal", 0.25],
      ["informational", 0.25],
    ]);
    // (18 + 17 + 19 + 22) / 6 / 4 with j turned on 1 to 5.
    expect(composite?.mean).toBeCloseTo(76 / 24, 14);
  });

  it("weighs the dimensions as given", () => {
    const { method, composite, dimensions } = scoreJustice(columns, {
      ...options,
      importance: { distributive: 2, procedural: 1, interactional: 1 },
    });
    expect([method, dimensions.map(({ importance }) => importance)]).toStrictEqual([
      "given",
      [0.5, 0.25, 0.25],
    ]);
    // (2 · 18 + 17 + 19) / 4 / 6
    expect(composite?.mean).toBe(3);
  });

  it("uses what was answered, and weighs only who answered on every dimension", () => {
    const holes = { ...columns, d: [null, 2, 3, 4, 5, 3], e: [null, 4, null, 4, 5, 3] };
    const { n, dimensions, composite } = scoreJustice(holes, {
      ...options,
      distributive: ["d", "e"],
      missing: "available",
    });
    expect([n, composite?.n]).toStrictEqual([5, 5]);
    // Means of the two items: 3, 3 (one answered), 4, 5, 3.
    expect(dimensions[0]).toMatchObject({ n: 5, mean: 3.6 });
    const listwise = scoreJustice(holes, { ...options, distributive: ["d", "e"], missing: "listwise" });
    expect(listwise.n).toBe(4);
  });

  it("has no composite where nobody answered on every dimension", () => {
    const { n, composite, notes } = scoreJustice(
      { d: [1, null], p: [null, 2], i: [3, 3] },
      { ...options, missing: "available" },
    );
    expect([n, composite]).toStrictEqual([0, null]);
    expect(notes).toStrictEqual([
      { path: ["dimensions", 0], reason: "one-respondent" },
      { path: ["dimensions", 1], reason: "one-respondent" },
      { path: ["composite"], reason: "no-complete-respondent" },
    ]);
  });

  it("gives one respondent's scores, and says that they are one's", () => {
    const { composite, notes } = scoreJustice({ d: [1], p: [2], i: [3] }, options);
    expect(composite).toStrictEqual({
      n: 1,
      effectiveN: 1,
      mean: 2,
      standardDeviation: null,
      interval: null,
    });
    expect(notes.map(({ path }) => path)).toStrictEqual([
      ["dimensions", 0],
      ["dimensions", 1],
      ["dimensions", 2],
      ["composite"],
    ]);
  });

  it("leaves out respondents of weight 0, as if their rows were not there", () => {
    const given = { ...options, satisfaction: ["s"], importance: "regression" } as const;
    const five = Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, column.slice(0, 5)]));
    const holes = { ...columns, p: [...columns.p.slice(0, 5), null] };
    for (const missing of ["reject", "listwise", "available"] as const) {
      const weighted = scoreJustice(holes, { ...given, weights: [1, 2, 1, 2, 1, 0], missing });
      expect(weighted).toEqual(scoreJustice(five, { ...given, weights: [1, 2, 1, 2, 1], missing }));
      expect(weighted.regression?.n).toBe(5);
    }
  });

  it("knows what does not vary by the answers: the same thirds in another order are the same score", () => {
    const thirds = { a: [1, 1, 2], b: [1, 2, 1], c: [2, 1, 1], d: [1, 2, 3], e: [2, 3, 1], f: [3, 1, 2] };
    const { dimensions, composite } = scoreJustice(thirds, {
      ...options,
      distributive: ["a", "b", "c"],
      procedural: ["d"],
      interactional: ["e", "f"],
      importance: { distributive: 0.3, procedural: 0.1, interactional: 0.2 },
    });
    expect(dimensions[0]).toMatchObject({
      mean: 4 / 3,
      standardDeviation: 0,
      interval: { lower: 4 / 3, upper: 4 / 3 },
    });
    // 0.3 · 4/3 + 0.1 d + 0.2 (6 − d) / 2 is 1 for every d.
    expect(composite).toMatchObject({ n: 3, standardDeviation: 0 });
    expect(composite?.mean).toBeCloseTo(1 / 0.6, 14);
  });

  it("has no test of a coefficient where the dimensions explain satisfaction to the last digit", () => {
    const fitted = { ...columns, s: columns.d.map((d, k) => (d + columns.p[k]! + columns.i[k]!) / 3) };
    for (const weights of [undefined, [1, 2, 1, 2, 1, 2]]) {
      const { regression } = scoreJustice(fitted, { ...options, satisfaction: ["s"], weights });
      expect(regression?.r2).toBe(1);
      for (const { estimate, test, interval } of regression!.coefficients) {
        expect([test, interval]).toEqual([null, { lower: estimate, upper: estimate }]);
      }
    }
  });

  it("regresses only those who answered everything", () => {
    const holes = { ...columns, s: [1, 2, 4, 4, 5, null] };
    const { regression, satisfaction } = scoreJustice(holes, {
      ...options,
      satisfaction: ["s"],
      missing: "available",
    });
    expect([regression?.n, satisfaction?.n]).toStrictEqual([5, 5]);
  });

  it("has no test of a coefficient where respondents are fitted without error", () => {
    const same = { ...columns, s: [3, 3, 3, 3, 3, 3] };
    const { regression } = scoreJustice(same, { ...options, satisfaction: ["s"] });
    expect(regression?.r2).toBe(null);
    expect(regression?.coefficients.map(({ test }) => test)).toStrictEqual([null, null, null, null]);
  });

  it("says why there is no regression, and weighs nothing by it then", () => {
    const two = { d: [1, 2], p: [2, 2], i: [3, 4], s: [1, 2] };
    const few = scoreJustice(two, { ...options, satisfaction: ["s"], importance: "regression" });
    expect([few.regression, few.composite, few.dimensions[0]?.importance]).toStrictEqual([null, null, null]);
    expect(few.notes).toStrictEqual([
      { path: ["regression"], reason: "few-respondents" },
      { path: ["composite"], reason: "nothing-weighed" },
    ]);
    const twins = scoreJustice({ ...columns, i: columns.d }, { ...options, satisfaction: ["s"] });
    expect(twins.notes).toStrictEqual([{ path: ["regression"], reason: "collinear" }]);
    expect(twins.composite).not.toBe(null);
  });

  it("says which dimension works against satisfaction, and weighs nothing where they all do", () => {
    const wanted = { ...options, satisfaction: ["s"], importance: "regression" } as const;
    const against = scoreJustice({ ...columns, s: columns.d.map((d) => 6 - d) }, wanted);
    expect(against.composite).toBe(null);
    expect(against.notes).toContainEqual({ path: ["dimensions", 0, "importance"], reason: "wrong-sign" });
    expect(against.notes).toContainEqual({ path: ["composite"], reason: "nothing-weighed" });
  });

  it("reads satisfaction on a scale of its own", () => {
    const tenfold = { ...columns, s: columns.s.map((s) => 2 * s) };
    const { satisfaction } = scoreJustice(tenfold, {
      ...options,
      satisfaction: [{ id: "s", reverse: true }],
      satisfactionScale: { min: 0, max: 10 },
    });
    expect(satisfaction?.mean).toBeCloseTo(10 - 38 / 6, 14);
  });

  it.each<[string, Columns, Record<string, unknown>, [string, readonly (string | number)[]]]>([
    ["no items", columns, { procedural: undefined }, ["invalid_input", ["procedural"]]],
    ["an empty list of items", columns, { procedural: [] }, ["invalid_input", ["procedural"]]],
    ["both forms", columns, { interpersonal: ["j"] }, ["invalid_input", ["interactional"]]],
    [
      "one part of two",
      columns,
      { interactional: undefined, informational: ["i"] },
      ["invalid_input", ["interpersonal"]],
    ],
    ["an item twice", columns, { procedural: ["p", "d"] }, ["invalid_input", ["procedural", 1]]],
    ["an item of no name", columns, { procedural: [""] }, ["invalid_input", ["procedural", 0]]],
    [
      "an item with an unknown key",
      columns,
      { procedural: [{ id: "p", sign: 1 }] },
      ["invalid_input", ["procedural", 0, "sign"]],
    ],
    [
      "an item that is reversed by half",
      columns,
      { procedural: [{ id: "p", reverse: 1 }] },
      ["invalid_input", ["procedural", 0, "reverse"]],
    ],
    ["an item without a column", columns, { procedural: ["q"] }, ["unknown_item", ["q"]]],
    ["no scale", columns, { scale: undefined }, ["invalid_input", ["scale"]]],
    ["an answer off the scale", { ...columns, d: [0, 2, 3, 4, 5, 3] }, {}, ["invalid_input", ["d", 0]]],
    ["a missing answer", { ...columns, d: [null, 2, 3, 4, 5, 3] }, {}, ["missing_answers", ["d", 0]]],
    [
      "a dimension that nobody answered",
      { ...columns, d: Array(6).fill(null) },
      { missing: "available" },
      ["insufficient_data", ["distributive"]],
    ],
    ["an unknown way of weighing", columns, { importance: "pca" }, ["invalid_input", ["importance"]]],
    [
      "weights of nothing",
      columns,
      { importance: { distributive: 0, procedural: 0, interactional: 0 } },
      ["invalid_input", ["importance"]],
    ],
    [
      "a weight left out",
      columns,
      { importance: { distributive: 1, procedural: 1 } },
      ["invalid_input", ["importance", "interactional"]],
    ],
    [
      "a weight of another form",
      columns,
      { importance: { informational: 1 } },
      ["invalid_input", ["importance", "informational"]],
    ],
    ["a regression on nothing", columns, { importance: "regression" }, ["invalid_input", ["satisfaction"]]],
    ["no options", columns, { distributive: null }, ["invalid_input", ["distributive"]]],
  ])("refuses %s", (_, given, change, expected) => {
    expect(faultOf(given, change)).toStrictEqual(expected);
  });
});
