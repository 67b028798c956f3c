import { describe, expect, it } from "vitest";
import { jointCountsPlan } from "../../../src/warehouse/plans/joint-counts-plan.ts";
import { kanoPlan } from "../../../src/warehouse/plans/kano-plan.ts";
import { momentsPlan } from "../../../src/warehouse/plans/moments-plan.ts";
import { tallyPlan } from "../../../src/warehouse/plans/tally-plan.ts";
import { expectRefusal } from "../../refusal.ts";

const scale = { min: 1, max: 7 };

describe("plans", () => {
  it("hold every setting in one order, frozen", () => {
    const plan = momentsPlan(["__proto__"], {
      scale,
      columns: { ["__proto__"]: "q1" },
      weights: { column: "w" },
    });
    expect(JSON.stringify(plan)).toBe(
      '{"kind":"moments-plan","version":1,"items":[{"item":"__proto__","column":"q1"}],"scale":{"min":1,"max":7},' +
        '"missing":"reject","factor":1,"weights":{"column":"w","factor":1000000,"largest":100},"groupBy":[],"rowsAtMost":10000000}',
    );
    expect(Object.isFrozen(plan.items[0])).toBe(true);
    expect(tallyPlan("q", { scale, column: "q9" })).toMatchObject({
      item: "q",
      column: "q9",
      missing: "reject",
    });
  });

  it("of moments refuse scales and weights that sums could not hold", () => {
    const refuses = (options: object, path: (string | number)[]) =>
      expectRefusal(() => momentsPlan(["a"], { scale, ...options }), "invalid_input", path);
    refuses({ scale: { min: 1, max: 6.5 } }, ["scale", "max"]);
    refuses({ scale: { min: 0.5, max: 7 } }, ["scale", "min"]);
    refuses({ scale: { min: 0, max: 2 ** 31 + 1 } }, ["scale", "max"]);
    refuses({ scale: { min: -1e60, max: 1 } }, ["scale", "min"]);
    refuses({ weights: { column: "w", factor: 1e9, largest: 1e9 } }, ["weights", "largest"]);
    refuses({ weights: { column: "w", factor: 0 } }, ["weights", "factor"]);
    refuses({ weights: {} }, ["weights", "column"]);
    refuses({ weight: "w" }, ["weight"]);
    expect(momentsPlan(["a"], { scale: { min: 0, max: 2 ** 31 } }).scale.max).toBe(2 ** 31);
  });

  it("refuse items without columns of theirs, none, or one alone where pairs are counted", () => {
    expectRefusal(() => momentsPlan([], { scale }), "insufficient_data", []);
    expectRefusal(() => momentsPlan(["a", "a"], { scale }), "invalid_input", [1]);
    expectRefusal(() => momentsPlan(["a"], { scale, columns: { b: "x" } }), "unknown_item", ["columns", "b"]);
    expectRefusal(() => jointCountsPlan(["a"], { scale }), "invalid_input", []);
    expectRefusal(() => kanoPlan([]), "insufficient_data", []);
    const twice = { attribute: "x", functional: "f", dysfunctional: "d" };
    expectRefusal(() => kanoPlan([twice, twice]), "invalid_input", [1, "attribute"]);
    expectRefusal(() => tallyPlan("q", { scale, missing: "available" as never }), "invalid_input", [
      "missing",
    ]);
  });
});
