import { estimateCsat } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("estimateCsat", () => {
  const ratings = [5, 5, 4, 4, 4, 3, 2, 1, 1, 1];

  it("counts the top two boxes of five as satisfied, and the two lowest as dissatisfied", () => {
    expect(estimateCsat(ratings)).toMatchObject({
      model: "csat",
      scale: { min: 1, max: 5 },
      satisfiedFrom: 4,
      dissatisfiedTo: 2,
      n: 10,
      effectiveN: 10,
      satisfied: 5,
      share: 0.5,
      dissatisfiedShare: 0.4,
      net: 10,
      mean: 3,
      notes: [],
    });
  });

  it("takes the top box alone where it is said", () => {
    expect(estimateCsat(ratings, { satisfiedFrom: 5 })).toMatchObject({
      share: 0.2,
      dissatisfiedTo: 1,
      dissatisfiedShare: 0.3,
      net: -10,
    });
  });

  it("takes any scale on which satisfaction is declared, and guesses none", () => {
    const options = { scale: { min: 0, max: 10 }, satisfiedFrom: 8 };
    const { share, dissatisfiedTo, distribution } = estimateCsat([10, 9, 8, 2, 5], options);
    expect([share, dissatisfiedTo, distribution.length]).toEqual([0.6, 2, 11]);
    expectRefusal(() => estimateCsat([10], { scale: { min: 0, max: 10 } }), "invalid_input", [
      "satisfiedFrom",
    ]);
    for (const satisfiedFrom of [0, 6, 3.5, "4", null]) {
      const given = { scale: { min: 1, max: 5 }, satisfiedFrom: satisfiedFrom as number };
      if (satisfiedFrom === null) expect(estimateCsat([4], given).share).toBe(1);
      else expectRefusal(() => estimateCsat([4], given), "invalid_input", ["satisfiedFrom"]);
    }
    expectRefusal(() => estimateCsat([4], { scale: { min: 1, max: 5.5 } }), "invalid_input", [
      "scale",
      "max",
    ]);
  });

  it("has shares of one respondent, and no interval of the mean", () => {
    const { share, interval, mean, meanInterval, netInterval, notes } = estimateCsat([5]);
    expect([share, mean, meanInterval]).toEqual([1, 5, null]);
    expect(interval!.lower).toBeGreaterThan(0);
    // (0 + 1.5) / 4 + 3 / 16 of variance about 25.
    expect(netInterval!.upper).toBeCloseTo(25 + 1.959963984540054 * 37.5, 12);
    expect(notes).toEqual([{ path: ["meanInterval"], reason: "one-respondent" }]);
  });
});
