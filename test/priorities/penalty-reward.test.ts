import {
  estimatePenaltyReward,
  type PenaltyReward,
  type PenaltyRewardOptions,
  penaltyRewardIndices,
} from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("penaltyRewardIndices", () => {
  it.each([
    [0.9, 0.1, "delighter"],
    [0.7, 0.3, "satisfier"],
    [0.55, 0.45, "hybrid"],
    [0.45, 0.55, "hybrid"],
    [0.3, 0.7, "dissatisfier"],
    [0.29, 0.71, "frustrator"],
    [1, 0, "delighter"],
    [0, 1, "frustrator"],
  ] as const)(
    "of reward %d and penalty −%d says %s, a border belonging to the class nearer 0",
    (reward, loss, kind) => {
      const indices = penaltyRewardIndices({ reward, penalty: -loss });
      expect(indices.class).toBe(kind);
      expect(indices.asymmetry).toBeCloseTo(reward - loss, 14);
      expect(indices.satisfactionPotential! + indices.dissatisfactionPotential!).toBeCloseTo(1, 14);
      expect(indices.wrongSigns).toEqual([]);
    },
  );

  it("flags wrong signs and has no indices then", () => {
    const both = penaltyRewardIndices({ reward: -0.1, penalty: 0.2 });
    expect(both).toMatchObject({
      range: null,
      asymmetry: null,
      class: null,
      wrongSigns: ["reward", "penalty"],
    });
    expect(both.notes).toEqual([
      { path: ["wrongSigns", 0], reason: "wrong-sign" },
      { path: ["wrongSigns", 1], reason: "wrong-sign" },
    ]);
    expect(penaltyRewardIndices({ reward: 0.1, penalty: 0.2 }).wrongSigns).toEqual(["penalty"]);
  });

  it("has a range of 0 and nothing to divide where there is no impact", () => {
    expect(penaltyRewardIndices({ reward: 0, penalty: 0 })).toEqual({
      range: 0,
      satisfactionPotential: null,
      dissatisfactionPotential: null,
      asymmetry: null,
      class: null,
      wrongSigns: [],
      notes: [{ path: ["asymmetry"], reason: "nothing-explained" }],
    });
  });

  it("refuses what is not finite, or would not stay so", () => {
    expectRefusal(() => penaltyRewardIndices({ reward: Number.NaN, penalty: 0 }), "invalid_input", [
      "reward",
    ]);
    for (const nothing of [undefined, null]) {
      expectRefusal(() => penaltyRewardIndices(nothing as unknown as PenaltyReward), "invalid_input", []);
    }
    expectRefusal(() => penaltyRewardIndices({ reward: 1, penalty: -1e308 }), "invalid_input", ["penalty"]);
  });
});

describe("estimatePenaltyReward", () => {
  const codes = { low: 2, high: 4 };
  const clean = [1, 2, 1, 3, 3, 4, 5, 5, 4, 3];
  const satisfaction = [1, 2, 1, 4, 4, 5, 4, 4, 5, 4];

  it("is the difference of means for a single attribute", () => {
    const result = estimatePenaltyReward(satisfaction, { clean }, codes);
    expect(result).toMatchObject({
      model: "penalty-reward-contrast",
      coefficients: "unstandardized",
      low: 2,
      high: 4,
      n: 10,
      missing: "reject",
      confidence: 0.95,
    });
    const [row] = result.attributes;
    expect(result.intercept).toBeCloseTo(4, 12);
    expect(row).toMatchObject({ attribute: "clean", lowCount: 3, highCount: 4, wrongSigns: [] });
    expect(row?.penalty).toBeCloseTo(4 / 3 - 4, 12);
    expect(row?.reward).toBeCloseTo(0.5, 12);
    expect(row).toMatchObject({ factor: "basic", class: "frustrator" });
    expect(result.notes).toEqual([]);
  });

  const factorOf = (outcome: readonly number[]) =>
    estimatePenaltyReward(outcome, { clean }, codes).attributes[0]?.factor;

  it("classes attributes by which of the two effects differs from 0", () => {
    expect(factorOf([1, 2, 1, 4, 4, 7, 7, 6, 7, 4])).toBe("performance");
    expect(factorOf([4, 3, 4, 4, 3, 7, 7, 6, 7, 4])).toBe("excitement");
    expect(factorOf([4, 3, 4, 4, 3, 4, 3, 4, 3, 4])).toBe("unimportant");
    // a significant effect of the wrong sign is none
    expect(factorOf([7, 6, 7, 4, 4, 4, 4, 3, 4, 4])).toBe("unimportant");
    expect(factorOf([4, 3, 4, 4, 3, 1, 1, 2, 1, 4])).toBe("unimportant");
  });

  it("flags an effect of the wrong sign and gives no indices", () => {
    const { attributes, notes } = estimatePenaltyReward([7, 6, 7, 4, 4, 5, 5, 4, 5, 4], { clean }, codes);
    expect(attributes[0]).toMatchObject({
      wrongSigns: ["penalty"],
      range: null,
      asymmetry: null,
      class: null,
    });
    expect(notes).toEqual([{ path: ["attributes", 0, "penalty"], reason: "wrong-sign" }]);
  });

  it("says why nothing is to be had of an outcome that does not vary", () => {
    for (const coefficients of ["unstandardized", "standardized"] as const) {
      for (const weights of [undefined, clean]) {
        const outcome = satisfaction.map(() => 3);
        const result = estimatePenaltyReward(outcome, { clean }, { ...codes, coefficients, weights });
        expect(result.r2).toBeNull();
        expect(result.attributes[0]?.penalty).toBeCloseTo(0, 14);
        if (weights !== undefined) continue;
        expect(result.attributes[0]).toMatchObject({
          penalty: 0,
          range: 0,
          penaltyTest: null,
          factor: null,
          rewardInterval: { lower: 0, upper: 0 },
        });
        expect(result.notes).toEqual([
          { path: ["r2"], reason: "no-variance" },
          { path: ["attributes", 0, "asymmetry"], reason: "nothing-explained" },
          { path: ["attributes", 0, "factor"], reason: "no-variance" },
        ]);
      }
    }
  });

  it("leaves out who missed an answer, under either policy", () => {
    const open = { clean: [...clean, null], speed: [3, 1, 5, 2, 4, 5, 1, 3, 3, 3, 3] };
    const outcome = [...satisfaction, 5];
    expectRefusal(() => estimatePenaltyReward(outcome, open, codes), "missing_answers", [
      "attributes",
      "clean",
      10,
    ]);
    const listwise = estimatePenaltyReward(outcome, open, { ...codes, missing: "listwise" });
    const available = estimatePenaltyReward(outcome, open, { ...codes, missing: "available" });
    expect(listwise.n).toBe(10);
    expect(available).toEqual({ ...listwise, missing: "available" });
    const weights = outcome.map(() => 2);
    const weighted = estimatePenaltyReward(outcome, open, { ...codes, missing: "listwise", weights });
    expect(weighted.attributes[0]?.penalty).toBeCloseTo(listwise.attributes[0]!.penalty, 12);
  });

  it("refuses dummies that are empty or that others determine, at their attribute", () => {
    const refused = (attributes: Record<string, number[]>, message: RegExp, weights?: number[]) =>
      expectRefusal(
        () => estimatePenaltyReward(satisfaction, attributes, { ...codes, weights }),
        "singular_data",
        ["attributes", Object.keys(attributes).at(-1)!],
        message,
      );
    const never = (rating: number) => clean.map((x) => (x === rating ? 3 : x));
    refused({ flat: clean.map((x) => Math.max(3, x)) }, /expected low ratings of flat/);
    refused({ flat: clean.map((x) => Math.min(3, x)) }, /expected high ratings of flat/);
    refused({ edges: clean.map((x) => (x === 3 ? 4 : x)) }, /expected high ratings of edges/);
    refused({ clean, twin: never(9) }, /expected low ratings of twin/);
    refused({ clean, twin: never(9) }, /expected low ratings of twin/, clean);
  });

  it("refuses too few respondents, and attributes or options that are none", () => {
    const estimate = (options: Partial<PenaltyRewardOptions>, attributes: unknown = { clean }) => {
      return () =>
        estimatePenaltyReward(
          satisfaction,
          attributes as { clean: number[] },
          {
            ...codes,
            ...options,
          } as PenaltyRewardOptions,
        );
    };
    expectRefusal(
      () => estimatePenaltyReward([1, 2, 3], { clean: [1, 3, 5] }, codes),
      "insufficient_data",
      [],
    );
    expectRefusal(estimate({}, {}), "insufficient_data", ["attributes"]);
    expectRefusal(estimate({}, null), "invalid_input", ["attributes"]);
    expectRefusal(estimate({ low: Number.NaN }), "invalid_input", ["low"]);
    expectRefusal(estimate({ high: undefined as unknown as number }), "invalid_input", ["high"]);
    expectRefusal(estimate({ low: 4 }), "invalid_input", ["low"]);
    expectRefusal(estimate({ coefficients: "beta" as "standardized" }), "invalid_input", ["coefficients"]);
    expectRefusal(estimate({ confidence: 0 }), "invalid_input", ["confidence"]);
    expectRefusal(
      () => estimatePenaltyReward(satisfaction, { clean }, undefined as unknown as PenaltyRewardOptions),
      "invalid_input",
      ["low"],
    );
    expectRefusal(
      () => estimatePenaltyReward("clean" as unknown as number[], { clean }, codes),
      "invalid_input",
      ["outcome"],
    );
  });
});
