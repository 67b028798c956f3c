import { scoreSatisfactionIndex } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const FIVE = { min: 1, max: 5 };
const one = (satisfaction: number) => [{ attribute: "all", importance: 1, satisfaction }];

describe("scoreSatisfactionIndex", () => {
  it("weighs by importance in percent, which sums to 100", () => {
    const { attributes, weightedTotal, index } = scoreSatisfactionIndex(
      [
        { attribute: "speed", importance: 6, satisfaction: 4 },
        { attribute: "__proto__", importance: 2, satisfaction: 2 },
      ],
      { scale: FIVE },
    );
    expect(attributes).toEqual([
      { attribute: "speed", importance: 6, satisfaction: 4, weightFactor: 75, weightScore: 300 },
      { attribute: "__proto__", importance: 2, satisfaction: 2, weightFactor: 25, weightScore: 50 },
    ]);
    expect([weightedTotal, index]).toEqual([350, 0.7]);
  });

  it.each([
    [0.81, "very-satisfied"],
    [0.8099, "satisfied"],
    [0.66, "satisfied"],
    [0.6599, "fairly-satisfied"],
    [0.63, "fairly-satisfied"],
    [0.51, "fairly-satisfied"],
    [0.5099, "less-satisfied"],
    [0.35, "less-satisfied"],
    [0.3499, "not-satisfied"],
    [0.2, "not-satisfied"],
    [1, "very-satisfied"],
  ])("%f is %s: the classes join", (index, grade) => {
    const score = scoreSatisfactionIndex(one(5 * index), { scale: FIVE });
    expect(score.index).toBeCloseTo(index, 14);
    expect(score.class).toBe(grade);
  });

  it("min-max runs from 0 to 1 and has no classes", () => {
    const index = (satisfaction: number) =>
      scoreSatisfactionIndex(one(satisfaction), { scale: FIVE, method: "min-max" });
    expect([index(1).index, index(3).index, index(5).index]).toEqual([0, 0.5, 1]);
    expect(index(5).class).toBeNull();
    expect(scoreSatisfactionIndex(one(-3), { scale: { min: -3, max: 3 }, method: "min-max" }).index).toBe(0);
  });

  it.each([
    [[{ attribute: "a", importance: -1, satisfaction: 4 }], {}, [0, "importance"]],
    [[{ attribute: "a", importance: Number.POSITIVE_INFINITY, satisfaction: 4 }], {}, [0, "importance"]],
    [[{ attribute: "a", importance: 0, satisfaction: 4 }], {}, []],
    [[{ attribute: "a", importance: 1e101, satisfaction: 4 }], {}, [0, "importance"]],
    [[{ attribute: "a", importance: 1, satisfaction: 6 }], {}, [0, "satisfaction"]],
    [[{ attribute: "a", importance: 1, satisfaction: null }], {}, [0, "satisfaction"]],
    [[{ importance: 1, satisfaction: 4 }], {}, [0, "attribute"]],
    [[...one(4), ...one(3)], {}, [1, "attribute"]],
    [[...one(4), null], {}, [1]],
    ["speed", {}, []],
    [Object.assign(new Array(2), { 1: one(4)[0] }), {}, [0]],
    [one(4), { method: "mean" }, ["method"]],
    [one(4), { scale: { min: -2, max: 4 } }, ["scale", "min"]],
    [one(4), { scale: undefined }, ["scale"]],
  ])("refuses %j with %j", (attributes, options, path) => {
    expectRefusal(
      () => scoreSatisfactionIndex(attributes as never, { scale: FIVE, ...options } as never),
      "invalid_input",
      path,
    );
  });

  it("refuses to go without a scale", () => {
    expectRefusal(() => scoreSatisfactionIndex(one(4), undefined as never), "invalid_input", ["scale"]);
  });

  it("of no attributes is insufficient data", () => {
    expectRefusal(() => scoreSatisfactionIndex([], { scale: FIVE }), "insufficient_data", []);
  });
});
