import fc from "fast-check";
import { estimateFleissKappa } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("estimateFleissKappa", () => {
  it("names its method, its confidence, subjects and raters", () => {
    expect(
      estimateFleissKappa(
        [
          [2, 1],
          [0, 3],
        ],
        { confidence: 0.9 },
      ),
    ).toMatchObject({
      method: "fleiss",
      confidence: 0.9,
      n: 2,
      raters: 3,
      observed: expect.closeTo(2 / 3, 14),
      expected: expect.closeTo(5 / 9, 14),
      notes: [],
    });
  });

  it("is 1 without error for perfect agreement, and −1/(raters − 1) where every subject is split evenly", () => {
    expect(
      estimateFleissKappa([
        [4, 0],
        [0, 4],
        [4, 0],
      ]),
    ).toMatchObject({
      observed: 1,
      kappa: 1,
      standardError: 0,
      interval: { lower: 1, upper: 1 },
    });
    expect(
      estimateFleissKappa([
        [2, 2],
        [2, 2],
      ]).kappa,
    ).toBeCloseTo(-1 / 3, 14);
  });

  it("is Scott's pi for two raters", () => {
    // Ratings (1,1), (1,2), (2,2), (2,2): shares 3/8 and 5/8, so expected 34/64; three of four agree.
    const { kappa } = estimateFleissKappa([
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 2],
    ]);
    expect(kappa).toBeCloseTo((0.75 - 34 / 64) / (1 - 34 / 64), 14);
  });

  it("is the mean of the categories' kappas, weighted by share × (1 − share)", () => {
    const rows = fc.array(
      fc
        .array(fc.nat(2), { minLength: 4, maxLength: 4 })
        .map((judged) => [0, 1, 2].map((j) => judged.filter((c) => c === j).length)),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (counts) => {
        const { kappa, categories } = estimateFleissKappa(counts);
        if (kappa === null) return expect(categories.every((row) => row.kappa === null)).toBe(true);
        const spread = categories.map(({ share }) => share * (1 - share));
        const total = categories.reduce((sum, row, j) => sum + (row.kappa ?? 0) * spread[j]!, 0);
        expect(kappa).toBeCloseTo(total / spread.reduce((a, b) => a + b, 0), 10);
      }),
    );
  });

  it("has no kappa where all judgments are one category, and none of a category that nobody chose", () => {
    const reason = "chance-agreement-is-certain";
    const certain = estimateFleissKappa([
      [3, 0],
      [3, 0],
    ]);
    expect(certain).toMatchObject({
      observed: 1,
      expected: 1,
      kappa: null,
      standardError: null,
      interval: null,
      test: null,
    });
    expect(certain.categories).toEqual([
      { category: 0, share: 1, kappa: null, test: null },
      { category: 1, share: 0, kappa: null, test: null },
    ]);
    expect(certain.notes).toContainEqual({ path: ["kappa"], reason });

    const unused = estimateFleissKappa([
      [3, 0, 0],
      [1, 0, 2],
    ]);
    expect(unused.kappa).not.toBeNull();
    expect(unused.notes).toEqual([
      { path: ["categories", 1, "kappa"], reason: "no-variance" },
      { path: ["categories", 1, "test"], reason: "no-variance" },
    ]);
  });

  it("takes unequal numbers of judgments, chance by the mean shares of all and agreement by those with two", () => {
    // Shares 1, ½, 1/3, 0 of the first category, mean 11/24; the last subject has one judgment.
    // Agreement of the others: 1, 0 of 2 pairs, 2 of 6.
    const { kappa, observed, expected, raters, n, categories, notes, ...rest } = estimateFleissKappa([
      [2, 0],
      [1, 1],
      [1, 2],
      [0, 1],
    ]);
    const chance = (11 / 24) ** 2 + (13 / 24) ** 2;
    expect({ raters, n }).toEqual({ raters: null, n: 4 });
    expect(observed).toBeCloseTo(4 / 9, 14);
    expect(expected).toBeCloseTo(chance, 14);
    expect(kappa).toBeCloseTo((4 / 9 - chance) / (1 - chance), 14);
    expect(rest).toMatchObject({ standardError: null, interval: null, test: null });
    expect(categories.map(({ kappa: own }) => own)).toEqual([
      expect.closeTo(kappa!, 14),
      expect.closeTo(kappa!, 14),
    ]);
    expect(notes).toEqual([
      ...["raters", "standardError", "interval", "test"].map((key) => ({
        path: [key],
        reason: "not-identified",
      })),
      ...[0, 1].map((j) => ({ path: ["categories", j, "test"], reason: "not-identified" })),
    ]);
  });

  it("refuses what is no table of judgments", () => {
    const call =
      (counts: unknown, options = {}) =>
      () =>
        estimateFleissKappa(counts as number[][], options);
    expectRefusal(call([]), "insufficient_data", []);
    expectRefusal(call([[2, 2]]), "insufficient_data", []);
    expectRefusal(
      call([
        [1, 0],
        [0, 1],
      ]),
      "insufficient_data",
      [],
    );
    expectRefusal(
      call([
        [0, 0],
        [0, 0],
      ]),
      "insufficient_data",
      [],
    );
    expectRefusal(
      call([
        [2, 2],
        [0, 0],
        [1, 0],
      ]),
      "invalid_input",
      [1],
    );
    expectRefusal(call([[2, 2], [4]]), "invalid_input", [1]);
    expectRefusal(
      call([
        [2, 2],
        [5, -1],
      ]),
      "invalid_input",
      [1, 1],
    );
    expectRefusal(
      call(
        [
          [2, 2],
          [2, 2],
        ],
        { confidence: 0 },
      ),
      "invalid_input",
      ["confidence"],
    );
  });
});
