import fc from "fast-check";
import { rakeWeights } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import reference from "../golden/survey/raking.json";
import { expectRefusal } from "../refusal.ts";
import "../property-seed.ts";

type Case = {
  name: string;
  groups: Record<string, string[]>;
  targets: Record<string, Record<string, number>>;
  base?: number[];
  weights: number[];
  effectiveN: number;
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("rakeWeights", () => {
  it.each(reference.cases as unknown as Case[])(
    "agrees with survey::rake of R: $name",
    ({ groups, targets, base, weights, effectiveN }) => {
      const raked = rakeWeights(groups, targets, { weights: base });
      expect(raked.converged).toBe(true);
      expect(Math.max(...raked.weights.map((weight, i) => Math.abs(weight - weights[i]!)))).toBeLessThan(
        1e-8,
      );
      expect(raked.effectiveN).toBeCloseTo(effectiveN, 7);
      expect(raked.designEffect).toBeCloseTo(weights.length / effectiveN, 8);
    },
  );

  it("weighs one margin by target over share, in one round", () => {
    const raked = rakeWeights({ sex: ["f", "f", "f", "m"] }, { sex: { m: 0.5, f: 0.5 } });
    expect(raked).toEqual({
      model: "raking",
      n: 4,
      weights: [expect.closeTo(2 / 3, 14), expect.closeTo(2 / 3, 14), expect.closeTo(2 / 3, 14), 2],
      converged: true,
      iterations: 1,
      tolerance: 1e-10,
      bounds: null,
      effectiveN: expect.closeTo(3, 13),
      designEffect: expect.closeTo(4 / 3, 13),
      margins: [
        {
          margin: "sex",
          levels: [
            { level: "m", n: 1, target: 0.5, achieved: expect.closeTo(0.5, 14) },
            { level: "f", n: 3, target: 0.5, achieved: expect.closeTo(0.5, 14) },
          ],
        },
      ],
      notes: [],
    });
  });

  it("says the tolerance that was asked for", () => {
    const targets = { sex: { f: 0.5, m: 0.5 } };
    expect(rakeWeights({ sex: ["f", "m", "m"] }, targets, { tolerance: 1e-6 }).tolerance).toBe(1e-6);
  });

  it("leaves a sample that fits as it is", () => {
    const raked = rakeWeights(
      { sex: ["f", "m"], visits: [1, 2], unused: ["x"] },
      { sex: { f: 0.5, m: 0.5 }, visits: { "1": 0.5, "2": 0.5 } },
    );
    expect(raked).toMatchObject({ weights: [1, 1], effectiveN: 2, designEffect: 1, iterations: 1 });
  });

  it("stops where every share is within the tolerance", () => {
    const groups = { sex: ["f", "f", "m", "f", "m"], age: ["old", "young", "old", "old", "old"] };
    const shares = { sex: { f: 0.5, m: 0.5 }, age: { old: 0.6, young: 0.4 } };
    const fine = rakeWeights(groups, shares);
    const rough = rakeWeights(groups, shares, { tolerance: 0.01 });
    expect(rough).toMatchObject({ converged: true, tolerance: 0.01 });
    expect(rough.iterations).toBeLessThan(fine.iterations);
    for (const { levels } of rough.margins) {
      for (const { achieved, target } of levels)
        expect(Math.abs(achieved - target)).toBeLessThanOrEqual(0.01);
    }
  });

  it("leaves out respondents of weight 0, whose level may be missing", () => {
    const all = rakeWeights(
      { g: ["a", "a", null, "b", "b"], h: ["x", "y", "x", "", "y"] },
      { g: { a: 0.6, b: 0.4 }, h: { x: 0.5, y: 0.5 } },
      { weights: [1, 3, 0, 1e-101, 2] },
    );
    const { weights, ...rest } = rakeWeights(
      { g: ["a", "a", "b"], h: ["x", "y", "y"] },
      { g: { a: 0.6, b: 0.4 }, h: { x: 0.5, y: 0.5 } },
      { weights: [1, 3, 2] },
    );
    expect(all).toEqual({ ...rest, weights: [weights[0], weights[1], 0, 0, weights[2]] });
    expect(all.n).toBe(3);
    expectRefusal(
      () => rakeWeights({ g: ["a", "c"] }, { g: { a: 1 } }, { weights: [1, 0] }),
      "invalid_input",
      ["g", 1],
    );
  });

  it("takes the number 1 and the text for the same level, and typed arrays as columns", () => {
    const targets = { visits: { "1": 0.5, "2": 0.5 } };
    const { weights } = rakeWeights({ visits: [1, "1", "2"] }, targets);
    expect(weights).toEqual([0.75, 0.75, 1.5]);
    expect(rakeWeights({ visits: Uint8Array.of(1, 1, 2) }, targets).weights).toEqual(weights);
  });

  it("takes shares as printed, whose sum is 1 but for rounding", () => {
    const { margins } = rakeWeights(
      { g: ["a", "b", "c"] },
      { g: { a: 0.3333333, b: 0.3333333, c: 0.3333333 } },
    );
    expect(margins[0]?.levels[0]?.target).toBeCloseTo(1 / 3, 12);
  });

  it("gives a level of share 0 no weight, and needs no respondent for it", () => {
    expect(rakeWeights({ g: ["a", "a", "b"] }, { g: { a: 1, b: 0, c: 0 } })).toMatchObject({
      weights: [1.5, 1.5, 0],
      effectiveN: 2,
      converged: true,
      notes: [],
    });
  });

  it("keeps the proportions of weights it starts from within a cell, and weights of 0", () => {
    const { weights } = rakeWeights(
      { g: ["a", "a", "b", "b"] },
      { g: { a: 0.5, b: 0.5 } },
      { weights: [1, 3, 0, 1] },
    );
    expect(weights).toEqual([0.375, 1.125, 0, 1.5]);
  });

  it("says so when the targets cannot hold together", () => {
    const groups = { sex: ["f", "m"], age: ["old", "young"] };
    const raked = rakeWeights(
      groups,
      { sex: { f: 0.5, m: 0.5 }, age: { old: 0.3, young: 0.7 } },
      { maxIterations: 20 },
    );
    expect(raked).toMatchObject({
      converged: false,
      iterations: 20,
      notes: [{ path: ["weights"], reason: "not-converged" }],
    });
    expect(raked.weights).toEqual([expect.closeTo(0.6, 12), expect.closeTo(1.4, 12)]);
  });

  it("stays finite where weights vanish round by round", () => {
    const groups = { sex: ["f", "f", "m"], age: ["old", "young", "old"] };
    const raked = rakeWeights(groups, { sex: { f: 0.0001, m: 0.9999 }, age: { old: 0.0001, young: 0.9999 } });
    expect(raked.converged).toBe(false);
    expect(raked.weights.every(Number.isFinite)).toBe(true);
    expect(
      rakeWeights({ g: ["a", "b"] }, { g: { a: 0.5, b: 0.5 } }, { weights: [1, 1e-90] }).weights,
    ).toEqual([1, 1]);
  });

  it("keeps weights within bounds where the targets allow it", () => {
    const [, , design] = reference.cases as unknown as Case[];
    const { groups, targets, base } = design!;
    const free = rakeWeights(groups, targets, { weights: base });
    const bounds = { min: 0.3, max: 3 };
    expect(Math.max(...free.weights)).toBeGreaterThan(bounds.max);
    const raked = rakeWeights(groups, targets, { weights: base, bounds });
    expect(raked).toMatchObject({ converged: true, bounds });
    expect(Math.max(...raked.weights)).toBeLessThan(3 + 1e-6);
    expect(Math.min(...raked.weights)).toBeGreaterThan(0.3 - 1e-6);
    expect(raked.effectiveN).toBeGreaterThan(free.effectiveN);
    expect(
      rakeWeights({ g: ["a", "a", "a", "b"] }, { g: { a: 0.1, b: 0.9 } }, { bounds, maxIterations: 50 })
        .converged,
    ).toBe(false);
    expect(rakeWeights({ g: ["a", "b"] }, { g: { a: 1, b: 0 } }, { bounds }).weights).toEqual([2, 0]);
  });

  it("reaches every target of a sample that has every combination of levels", () => {
    const share = fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(
        share,
        share,
        fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 30 }),
        (f, old, drawn) => {
          const people = [...drawn, [true, true], [true, false], [false, true], [false, false]];
          const groups = {
            sex: people.map(([first]) => (first ? "f" : "m")),
            age: people.map(([, second]) => (second ? "old" : "young")),
          };
          const raked = rakeWeights(groups, { sex: { f, m: 1 - f }, age: { old, young: 1 - old } });
          expect(raked.converged).toBe(true);
          expect(mean(raked.weights)).toBeCloseTo(1, 12);
          const shareOf = (inGroup: readonly boolean[]) =>
            mean(raked.weights.map((weight, i) => (inGroup[i] ? weight : 0)));
          expect(shareOf(groups.sex.map((sex) => sex === "f"))).toBeCloseTo(f, 9);
          expect(shareOf(groups.age.map((age) => age === "old"))).toBeCloseTo(old, 9);
        },
      ),
    );
  });

  it("reads margins and levels named like members of Object.prototype as any other", () => {
    const groups = JSON.parse('{ "__proto__": ["constructor", "b"] }');
    const targets = JSON.parse('{ "__proto__": { "constructor": 0.5, "b": 0.5 } }');
    expect(rakeWeights(groups, targets).weights).toEqual([1, 1]);
  });

  const targets = { g: { a: 0.5, b: 0.5 } };

  it("refuses a target without groups or without anyone to fill it", () => {
    expectRefusal(() => rakeWeights({ h: ["a"] }, targets), "unknown_item", ["g"]);
    expectRefusal(() => rakeWeights({ g: ["a", "a"] }, targets), "insufficient_data", ["targets", "g", "b"]);
    expectRefusal(() => rakeWeights({ g: ["a", "b"] }, targets, { weights: [1, 0] }), "insufficient_data", [
      "targets",
      "g",
      "b",
    ]);
    expectRefusal(() => rakeWeights({ g: [] }, targets), "insufficient_data", ["g"]);
    expectRefusal(() => rakeWeights({}, {}), "insufficient_data", ["targets"]);
  });

  it("refuses levels that are missing or have no target", () => {
    for (const missing of [null, undefined, "", Number.NaN]) {
      expectRefusal(() => rakeWeights({ g: ["a", missing] }, targets), "missing_answers", ["g", 1]);
    }
    for (const odd of ["c", 1, true, {}]) {
      expectRefusal(
        () => rakeWeights({ g: ["a", odd as never] }, targets),
        "invalid_input",
        ["g", 1],
        /a level with a target: a, b/,
      );
    }
  });

  it("refuses shares that are none or do not sum to 1", () => {
    for (const share of [-0.1, 1.1, Number.NaN, "0.5", null]) {
      expectRefusal(
        () => rakeWeights({ g: ["a", "b"] }, { g: { a: share as never, b: 0.5 } }),
        "invalid_input",
        ["targets", "g", "a"],
      );
    }
    for (const shares of [{ a: 0.5, b: 0.6 }, { a: 0.5, b: 0.49999 }, {}]) {
      expectRefusal(
        () => rakeWeights({ g: ["a", "b"] }, { g: shares as never }),
        "invalid_input",
        ["targets", "g"],
        /sum to 1/,
      );
    }
    for (const shares of [null, [0.5, 0.5], new Map()]) {
      expectRefusal(() => rakeWeights({ g: ["a", "b"] }, { g: shares as never }), "invalid_input", [
        "targets",
        "g",
      ]);
    }
  });

  it("refuses what are no groups, no targets and no settings", () => {
    expectRefusal(() => rakeWeights(null as never, targets), "invalid_input", []);
    expectRefusal(() => rakeWeights({ g: ["a"] }, null as never), "invalid_input", ["targets"]);
    expectRefusal(() => rakeWeights({ g: "ab" as never }, targets), "invalid_input", ["g"]);
    expectRefusal(
      () => rakeWeights({ g: ["a", "b"], h: ["c"] }, { ...targets, h: { c: 1 } }),
      "invalid_input",
      ["h"],
      /2 levels, as many as g has/,
    );
    const rake = (options: object) => () => rakeWeights({ g: ["a", "b"] }, targets, options);
    for (const tolerance of [0, 1, Number.NaN])
      expectRefusal(rake({ tolerance }), "invalid_input", ["tolerance"]);
    for (const maxIterations of [0, 1.5, Number.POSITIVE_INFINITY]) {
      expectRefusal(rake({ maxIterations }), "invalid_input", ["maxIterations"]);
    }
    const infinite = { min: 0, max: Number.POSITIVE_INFINITY };
    for (const bounds of [{ min: 1, max: 2 }, { min: -1, max: 2 }, {}]) {
      expectRefusal(rake({ bounds }), "invalid_input", ["bounds", "min"]);
    }
    for (const bounds of [{ min: 0, max: 1 }, infinite]) {
      expectRefusal(rake({ bounds }), "invalid_input", ["bounds", "max"]);
    }
    expectRefusal(rake({ weights: [1] }), "invalid_input", ["weights"]);
  });
});
