import { scoreCompositeIndex } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const scale = { min: 1, max: 5 };
const satisfaction = { speed: [5, 4, 3, 5], price: [1, 2, 3, 4] };
const importance = { speed: [6, 8, 4, 2], price: [2, 2, 4, 8] };
const methods = ["mean-importance", "own-importance"] as const;

describe("scoreCompositeIndex", () => {
  it("by mean importance weighs the attributes' means", () => {
    const score = scoreCompositeIndex({ satisfaction, importance }, { scale });
    // Means 4.25 and 2.5 are 81.25 and 37.5 of 100; mean importance is 5 and 4.
    expect(score.index).toBeCloseTo((5 * 81.25 + 4 * 37.5) / 9, 12);
    expect(score).toMatchObject({ model: "composite-index", method: "mean-importance", n: 4, notes: [] });
    expect(score.items.map(({ item, n, satisfaction: s, importance: i }) => [item, n, s, i])).toEqual([
      ["speed", 4, 4.25, 5],
      ["price", 4, 2.5, 4],
    ]);
  });

  it("by own importance averages the respondents' own indices", () => {
    const { index, items } = scoreCompositeIndex(
      { satisfaction, importance },
      { scale, method: "own-importance" },
    );
    // (6·100 + 2·0)/8, (8·75 + 2·25)/10, 50, (2·100 + 8·75)/10.
    expect(index).toBeCloseTo((75 + 65 + 50 + 80) / 4, 12);
    expect(items[0]!.weightFactor).toBeCloseTo((100 * (6 / 8 + 8 / 10 + 4 / 8 + 2 / 10)) / 4, 12);
  });

  it.each(methods)("%s: the contributions sum to the index, the factors to 100", (method) => {
    const { index, items } = scoreCompositeIndex({ satisfaction, importance }, { scale, method });
    expect(items.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(index, 12);
    expect(items.reduce((sum, { weightFactor }) => sum + weightFactor, 0)).toBeCloseTo(100, 12);
  });

  it("is the same by both methods where importance is one number per attribute", () => {
    const [byMean, byOwn] = methods.map((method) =>
      scoreCompositeIndex({ satisfaction, importance: { speed: 3, price: 1 } }, { scale, method }),
    );
    expect(byMean!.index).toBeCloseTo((3 * 81.25 + 37.5) / 4, 12);
    expect(byOwn!.index).toBeCloseTo(byMean!.index, 12);
    expect(byOwn!.standardError).toBeCloseTo(byMean!.standardError!, 12);
  });

  it("without importance is the mean of the attributes", () => {
    const { index, items } = scoreCompositeIndex({ satisfaction }, { scale });
    expect(index).toBeCloseTo((81.25 + 37.5) / 2, 12);
    expect(items.map((item) => [item.importance, item.weightFactor])).toEqual([
      [1, 50],
      [1, 50],
    ]);
  });

  it("counts on every respondent who rated something, where that is allowed", () => {
    const gappy = {
      satisfaction: { speed: [5, null, 3, null], price: [1, 2, null, null] },
      importance: { speed: [6, 8, 4, 2], price: [2, 4, 4, null] },
    };
    expectRefusal(() => scoreCompositeIndex(gappy, { scale }), "missing_answers", [
      "satisfaction",
      "speed",
      1,
    ]);
    const available = { scale, missing: "available" } as const;
    const byMean = scoreCompositeIndex(gappy, available);
    // speed: (100 + 50)/2 with importance 5; price: (0 + 25)/2 with importance 3.
    expect(byMean.n).toBe(3);
    expect(byMean.index).toBeCloseTo((5 * 75 + 3 * 12.5) / 8, 12);
    const byOwn = scoreCompositeIndex(gappy, { ...available, method: "own-importance" });
    expect(byOwn.n).toBe(3);
    expect(byOwn.index).toBeCloseTo((75 + 25 + 50) / 3, 12);
    expect(scoreCompositeIndex(gappy, { scale, missing: "listwise" })).toMatchObject({
      n: 1,
      index: 75,
      standardError: null,
      interval: null,
      notes: [{ path: ["interval"], reason: "one-respondent" }],
    });
  });

  it("under available has the error of a ratio of means over different respondents", () => {
    const gappy = { satisfaction: { a: [5, 1, 4, null, 2], b: [3, null, 1, 2, 5] } };
    const { index, standardError, n } = scoreCompositeIndex(gappy, { scale, missing: "available" });
    // By hand: the index is half of either mean, so half of each deviation over the four who rated it.
    const points = (x: number) => 25 * (x - 1);
    const means = [points(3), points(2.75)] as const;
    expect(index).toBeCloseTo((means[0] + means[1]) / 2, 12);
    const shares = gappy.satisfaction.a.map((a, i) => {
      const b = gappy.satisfaction.b[i] ?? null;
      return (a === null ? 0 : (points(a) - means[0]) / 8) + (b === null ? 0 : (points(b) - means[1]) / 8);
    });
    const squares = shares.reduce((sum, share) => sum + share ** 2, 0);
    expect(n).toBe(5);
    expect(standardError).toBeCloseTo(Math.sqrt((5 / 4) * squares), 12);
  });

  it("is a point where nobody differs", () => {
    const same = { satisfaction: { a: [4, 4, 4], b: [2, 2, 2] }, importance: { a: [3, 3, 3], b: [1, 1, 1] } };
    for (const method of methods) {
      const { standardError, interval, index } = scoreCompositeIndex(same, { scale, method });
      expect(standardError).toBe(0);
      expect(interval).toEqual({ lower: index, upper: index });
    }
  });

  it("walks over more than one block", () => {
    const long = { a: Array.from({ length: 2500 }, (_, i) => (i % 5) + 1) };
    for (const method of methods) {
      const weights = long.a.map(() => 2);
      expect(scoreCompositeIndex({ satisfaction: long }, { scale, method, weights }).index).toBeCloseTo(
        50,
        10,
      );
    }
  });

  it.each([
    [{ satisfaction, importance: { speed: importance.speed } }, "unknown_item", ["importance", "price"]],
    [{ satisfaction, importance: { speed: 1, price: 1, staff: 2 } }, "unknown_item", ["importance", "staff"]],
    [{ satisfaction, importance: { speed: 1 } }, "invalid_input", ["importance", "price"]],
    [{ satisfaction, importance: { speed: 1, price: -1 } }, "invalid_input", ["importance", "price"]],
    [{ satisfaction, importance: { speed: 0, price: 0 } }, "invalid_input", ["importance"]],
    [
      { satisfaction, importance: { ...importance, price: [2, -2, 4, 8] } },
      "invalid_input",
      ["importance", "price", 1],
    ],
    [
      { satisfaction: { ...satisfaction, price: [1, 2, 3, 6] } },
      "invalid_input",
      ["satisfaction", "price", 3],
    ],
    [{ satisfaction: {} }, "insufficient_data", ["satisfaction"]],
    [{}, "invalid_input", ["satisfaction"]],
    [null, "invalid_input", []],
  ] as const)("refuses %j: %s", (survey, code, path) => {
    expectRefusal(() => scoreCompositeIndex(survey as never, { scale }), code, path);
  });

  it("refuses importance that is all 0, of all respondents or of one", () => {
    const none = { speed: [0, 0, 0, 0], price: [0, 0, 0, 0] };
    expectRefusal(() => scoreCompositeIndex({ satisfaction, importance: none }, { scale }), "invalid_input", [
      "importance",
    ]);
    const one = { speed: [6, 0, 4, 2], price: [2, 0, 4, 8] };
    expectRefusal(
      () => scoreCompositeIndex({ satisfaction, importance: one }, { scale, method: "own-importance" }),
      "invalid_input",
      ["importance", 1],
    );
  });

  it("refuses an attribute nobody rated, a method it does not know, and no scale", () => {
    const gone = { satisfaction: { ...satisfaction, staff: [null, null, null, null] } };
    expectRefusal(() => scoreCompositeIndex(gone, { scale, missing: "available" }), "insufficient_data", [
      "satisfaction",
      "staff",
    ]);
    expectRefusal(
      () => scoreCompositeIndex({ satisfaction }, { scale, method: "hill" as never }),
      "invalid_input",
      ["method"],
    );
    expectRefusal(() => scoreCompositeIndex({ satisfaction }, undefined as never), "invalid_input", [
      "scale",
    ]);
  });
});
