import fc from "fast-check";
import { summarizeBudgets } from "service-quality/programme";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const budgets = fc.array(
  fc
    .dictionary(fc.constantFrom("a", "b", "c", "__proto__"), fc.integer({ min: 0, max: 9 }), { minKeys: 1 })
    .filter((points) => Object.values(points).some((amount) => amount > 0)),
  { minLength: 1, maxLength: 20 },
);

describe("summarizeBudgets", () => {
  it("rescales each budget to 1, and gives nothing to what it does not name", () => {
    const { n, options } = summarizeBudgets([
      { a: 50, b: 50 },
      { c: 3, a: 1 },
    ]);
    expect(n).toBe(2);
    expect(options.map(({ option, share, rank }) => [option, share, rank])).toEqual([
      ["a", 0.375, 1],
      ["b", 0.25, 3],
      ["c", 0.375, 1],
    ]);
  });

  it("cuts Student's interval at 0 and 1", () => {
    const { options } = summarizeBudgets([{ a: 1 }, { b: 1 }, { a: 1 }]);
    expect(options.map(({ interval }) => interval)).toEqual([
      { lower: 0, upper: 1 },
      { lower: 0, upper: 1 },
    ]);
  });

  it("has no deviation from one budget, and a point from equal ones of any sum", () => {
    expect(summarizeBudgets([{ a: 1, b: 3 }]).options[0]).toMatchObject({
      standardDeviation: null,
      interval: null,
    });
    expect(
      summarizeBudgets([
        { a: 1, b: 2 },
        { a: 100, b: 200 },
      ]).options[0],
    ).toMatchObject({
      standardDeviation: 0,
      interval: { lower: 1 / 3, upper: 1 / 3 },
    });
  });

  it("has shares that sum to 1, in any order of the budgets", () => {
    fc.assert(
      fc.property(budgets, (given) => {
        const { options } = summarizeBudgets(given);
        expect(options.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        const shares = new Map(
          summarizeBudgets([...given].reverse()).options.map(({ option, share }) => [option, share]),
        );
        for (const { option, share } of options) expect(shares.get(option)).toBeCloseTo(share, 12);
      }),
    );
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no budgets", [], {}, "insufficient_data", []],
    ["a budget that is a list", [[1, 2]], {}, "invalid_input", [0]],
    ["a budget of nothing", [{ a: 1 }, { a: 0 }], {}, "invalid_input", [1]],
    ["a budget without options", [{}], {}, "invalid_input", [0]],
    ["points below 0", [{ a: 2, b: -1 }], {}, "invalid_input", [0, "b"]],
    ["points that are missing", [{ a: 2, b: null }], {}, "invalid_input", [0, "b"]],
    ["an unknown option", [{ a: 2 }], { weights: [1] }, "invalid_input", ["weights"]],
    ["no list", { a: 1 }, {}, "invalid_input", []],
    ["an option without a name", [{ a: 2, "": 1 }], {}, "invalid_input", [0, ""]],
    ["points without end", [{ a: Number.POSITIVE_INFINITY }], {}, "invalid_input", [0, "a"]],
    ["a confidence of 1", [{ a: 2 }], { confidence: 1 }, "invalid_input", ["confidence"]],
  ])("refuses %s", (_, given, options, code, path) => {
    expectRefusal(() => summarizeBudgets(given as never, options as never), code as never, path);
  });
});
