import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/errors/options.ts";
import { type Column, sourcesOf } from "../../src/survey/column.ts";
import { ESTIMATION_OPTIONS, type Missing, respondentsOf, weightsOf } from "../../src/survey/estimation.ts";
import { expectRefusal } from "../refusal.ts";

function sources(...columns: Column[]) {
  const entries = columns.map((column, j) => [`q${j + 1}`, column] as const);
  return sourcesOf(
    Object.fromEntries(entries),
    entries.map(([id]) => ({ id })),
    null,
  );
}

function readAll(columns: Column[], missing: Missing): number[][] {
  const all = sources(...columns);
  const respondents = respondentsOf(all, { missing });
  return all.map((source) => {
    const into = new Float64Array(respondents.length);
    respondents.read(source, into);
    return [...into];
  });
}

describe("ESTIMATION_OPTIONS", () => {
  const settingsOf = (options: object) => readOptions(options, ESTIMATION_OPTIONS);

  it("rejects missing answers and takes 95 % by default", () => {
    expect(settingsOf({})).toEqual({ missing: "reject", confidence: 0.95, weights: undefined });
    expect(settingsOf({ missing: "listwise", confidence: 0.9 })).toEqual({
      missing: "listwise",
      confidence: 0.9,
      weights: undefined,
    });
  });

  it("refuses any other policy and a level that is no share", () => {
    for (const missing of ["pairwise", "", 0]) {
      expectRefusal(() => settingsOf({ missing }), "invalid_input", ["missing"]);
    }
    for (const confidence of [0, 1, 1 - 2 ** -53, 95, -0.1, 1e-300, Number.NaN, "0.9"]) {
      expectRefusal(() => settingsOf({ confidence }), "invalid_input", ["confidence"]);
    }
  });
});

describe("weightsOf", () => {
  it("is null without weights", () => {
    expect(weightsOf({}, 3)).toBeNull();
    expect(weightsOf({ weights: null as never }, 3)).toBeNull();
  });

  it("divides by the largest weight, so that a common factor changes nothing", () => {
    expect(weightsOf({ weights: [1, 2, 4] }, 3)).toEqual(Float64Array.of(0.25, 0.5, 1));
    expect(weightsOf({ weights: [1e99, 2e99, 4e99] }, 3)).toEqual(Float64Array.of(0.25, 0.5, 1));
    expect(weightsOf({ weights: Uint8Array.of(0, 5) }, 2)).toEqual(Float64Array.of(0, 1));
  });

  it("refuses a wrong number of weights, one that is missing, negative or infinite, and none above 0", () => {
    for (const weights of [[1], [1, 1, 1], 5, "ab", new BigInt64Array(2)]) {
      expectRefusal(
        () => weightsOf({ weights: weights as never }, 2),
        "invalid_input",
        ["weights"],
        /2 weights/,
      );
    }
    for (const odd of [null, undefined, Number.NaN, -1, Number.POSITIVE_INFINITY, "1"]) {
      expectRefusal(() => weightsOf({ weights: [1, odd as never] }, 2), "invalid_input", ["weights", 1]);
    }
    expectRefusal(() => weightsOf({ weights: [1, 1.1e100] }, 2), "invalid_input", ["weights", 1]);
    expectRefusal(
      () => weightsOf({ weights: [0, 0] }, 2),
      "invalid_input",
      ["weights"],
      /at least one weight above 0/,
    );
  });
});

describe("respondentsOf", () => {
  const a = [1, null, 3, 4];
  const b = Float64Array.of(5, 6, Number.NaN, 8);
  const c = Uint8Array.of(9, 10, 11, 12);

  it("refuses the first missing answer of a column and names the ways out", () => {
    const all = sources(c, a);
    const respondents = respondentsOf(all, { missing: "reject" });
    expect(respondents).toMatchObject({ length: 4, n: 4 });
    respondents.read(all[0]!, new Float64Array(4));
    respondents.read(all[1]!, new Float64Array(2), 2);
    expectRefusal(
      () => respondents.read(all[1]!, new Float64Array(3), 1),
      "missing_answers",
      ["q2", 1],
      /"listwise".*"available"/,
    );
  });

  it("leaves out respondents who missed any answer under listwise", () => {
    expect(respondentsOf(sources(a, b, c), { missing: "listwise" })).toMatchObject({ length: 4, n: 2 });
    const { NaN: none } = Number;
    expect(readAll([a, b, c], "listwise")).toEqual([
      [1, none, none, 4],
      [5, none, none, 8],
      [9, none, none, 12],
    ]);
    expect(readAll([c], "listwise")).toEqual([[...c]]);
  });

  it("reads a part of the rows with the same respondents left out", () => {
    const all = sources(a, c);
    const into = new Float64Array(2);
    respondentsOf(all, { missing: "listwise" }).read(all[1]!, into, 1);
    expect([...into]).toEqual([Number.NaN, 11]);
  });

  it("keeps every respondent under available", () => {
    expect(respondentsOf(sources(a, b), { missing: "available" })).toMatchObject({ length: 4, n: 4 });
    expect(readAll([a, c], "available")).toEqual([[1, Number.NaN, 3, 4], [...c]]);
  });

  it("refuses a survey that nobody completed under listwise", () => {
    expectRefusal(
      () => respondentsOf(sources([1, null], [null, 2]), { missing: "listwise" }),
      "insufficient_data",
      ["q1"],
    );
  });

  it("names the column that nobody of weight answered, not the first", () => {
    expectRefusal(
      () => respondentsOf(sources([1, null], [null, null]), { missing: "listwise" }),
      "insufficient_data",
      ["q2"],
    );
    expectRefusal(
      () => respondentsOf(sources([null, 1], [2, null]), { missing: "listwise", weights: [0, 1] }),
      "insufficient_data",
      ["q2"],
    );
  });
});

describe("weights of very different size", () => {
  it("count as 0 where their squares would be 0", () => {
    expect(weightsOf({ weights: [1, 1e-200, 1e-99] }, 3)).toEqual(Float64Array.from([1, 0, 1e-99]));
  });
});
