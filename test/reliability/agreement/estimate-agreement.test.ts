import fc from "fast-check";
import { type AgreementOptions, estimateAgreement, type RaterCategories } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const call = (ratings: unknown, options: unknown) => () =>
  estimateAgreement(ratings as RaterCategories[], options as AgreementOptions);

describe("estimateAgreement", () => {
  it("names its method, its weighting, subjects, raters, judgments and categories", () => {
    const ratings = [
      [3, 1, null, 2],
      [3, 2, 1, null],
      [3, 1, 1, ""],
    ];
    expect(estimateAgreement(ratings, { method: "krippendorff-alpha", missing: "available" })).toMatchObject({
      model: "agreement",
      method: "krippendorff-alpha",
      weighting: "nominal",
      missing: "available",
      confidence: 0.95,
      n: 3,
      raters: 3,
      judgments: 8,
      categories: [1, 2, 3],
      standardError: null,
      interval: null,
      test: null,
      notes: ["standardError", "interval", "test"].map((key) => ({ path: [key], reason: "no-likelihood" })),
    });
    expect(
      estimateAgreement(ratings, { method: "gwet-ac1", missing: "available", confidence: 0.9 }),
    ).toMatchObject({
      method: "gwet-ac1",
      weighting: "none",
      confidence: 0.9,
      n: 4,
      judgments: 9,
      notes: [],
    });
  });

  it("has the alpha of the definition: one less the disagreement within subjects over that of all pairs", () => {
    const rating = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4, nil: null });
    const lists = fc
      .integer({ min: 1, max: 8 })
      .chain((n) =>
        fc.array(fc.array(rating, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 4 }),
      );
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom("nominal" as const, "interval" as const, "ratio" as const),
        (ratings, metric) => {
          const apart = (a: number, b: number) =>
            ({ nominal: a === b ? 0 : 1, interval: (a - b) ** 2, ratio: ((a - b) / (a + b)) ** 2 })[metric];
          const units = ratings[0]!
            .map((_, i) => ratings.flatMap((list) => (list[i] === null ? [] : [list[i]!])))
            .filter((unit) => unit.length >= 2);
          if (units.length === 0) return;
          const pairs = (values: number[]) =>
            values.flatMap((a, i) => values.filter((_, j) => j !== i).map((b) => apart(a, b)));
          const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
          const all = units.flat();
          const observed = units.reduce((sum, unit) => sum + unit.length * mean(pairs(unit)), 0) / all.length;
          const expected = mean(pairs(all));
          const result = estimateAgreement(ratings, {
            method: "krippendorff-alpha",
            weighting: metric,
            missing: "available",
          });
          expect(result.observed).toBeCloseTo(observed, 12);
          expect(result.expected).toBeCloseTo(expected, 12);
          if (expected === 0) expect(result.coefficient).toBeNull();
          else expect(result.coefficient).toBeCloseTo(1 - observed / expected, 10);
        },
      ),
    );
  });

  it("takes names in order of appearance, or in the order given, which ordinal weights need", () => {
    const ratings = [
      ["poor", "good", "fair"],
      ["poor", "good", "good"],
    ];
    expect(estimateAgreement(ratings, { method: "gwet-ac1" }).categories).toEqual(["poor", "good", "fair"]);
    const ordered = estimateAgreement(ratings, {
      method: "gwet-ac2",
      weighting: "ordinal",
      categories: ["poor", "fair", "good"],
    });
    // Weights 1 − C(|i − j| + 1, 2)/3: 2/3 for neighbors; agreement 1, 1 and 2/3.
    expect(ordered.observed).toBeCloseTo((1 + 1 + 2 / 3) / 3, 14);
    expect(
      estimateAgreement(
        [
          ["b", 2],
          [1, "a"],
        ],
        { method: "gwet-ac1" },
      ).categories,
    ).toEqual([1, 2, "b", "a"]);
  });

  it("is certain of nothing where there is but one category", () => {
    const alike = [
      [1, 1, 1],
      [1, 1, 1],
    ];
    const reason = "chance-agreement-is-certain";
    const alpha = estimateAgreement(alike, { method: "krippendorff-alpha" });
    expect(alpha).toMatchObject({ observed: 0, expected: 0, coefficient: null });
    expect(alpha.notes).toContainEqual({ path: ["coefficient"], reason });
    for (const options of [
      { method: "gwet-ac1" },
      { method: "gwet-ac2", weighting: "ordinal" },
      { method: "gwet-ac2", weighting: "linear" },
    ] as const) {
      expect(estimateAgreement(alike, options)).toMatchObject({
        observed: 1,
        expected: 1,
        coefficient: null,
        standardError: null,
        interval: null,
        test: null,
        notes: ["coefficient", "standardError", "interval", "test"].map((key) => ({ path: [key], reason })),
      });
    }
  });

  it("has no test where agreement is perfect, and no error of one subject", () => {
    const perfect = estimateAgreement(
      [
        [1, 2],
        [1, 2],
      ],
      { method: "gwet-ac1" },
    );
    expect(perfect).toMatchObject({
      coefficient: 1,
      standardError: 0,
      interval: { lower: 1, upper: 1 },
      test: null,
      notes: [{ path: ["test"], reason: "no-variance" }],
    });
    expect(estimateAgreement([[1], [2]], { method: "gwet-ac1" })).toMatchObject({
      n: 1,
      coefficient: -1,
      standardError: null,
      interval: null,
      test: null,
      notes: ["standardError", "interval", "test"].map((key) => ({ path: [key], reason: "one-unit" })),
    });
  });

  it("cuts its interval at 1", () => {
    const { interval } = estimateAgreement(
      [
        [1, 2, 1, 1, 2],
        [1, 2, 1, 1, 1],
      ],
      { method: "gwet-ac1" },
    );
    expect(interval!.upper).toBe(1);
  });

  it("refuses what is no list of ratings", () => {
    const alpha = { method: "krippendorff-alpha" };
    expectRefusal(call(null, alpha), "invalid_input", []);
    expectRefusal(call([], alpha), "insufficient_data", []);
    expectRefusal(call([[1, 2]], alpha), "insufficient_data", []);
    expectRefusal(call([[1, 2], [1]], alpha), "invalid_input", [1]);
    expectRefusal(
      call(
        [
          [1, 2],
          [1, null],
        ],
        alpha,
      ),
      "missing_answers",
      [1, 1],
    );
    expectRefusal(
      call(
        [
          [1, null],
          [null, 1],
        ],
        { ...alpha, missing: "available" },
      ),
      "insufficient_data",
      [],
    );
    expectRefusal(
      call(
        [
          [1, true],
          [1, 1],
        ],
        alpha,
      ),
      "invalid_input",
      [0, 1],
    );
    expectRefusal(
      call(
        [
          [1, 2],
          [1, 3],
        ],
        { ...alpha, categories: [1, 2] },
      ),
      "invalid_input",
      [1, 1],
    );
  });

  it("refuses a weighting that its method does not have", () => {
    const ratings = [
      [1, 2],
      [1, 2],
    ];
    const at = ["weighting"];
    expectRefusal(call(ratings, { method: "gwet-ac2" }), "invalid_input", at);
    expectRefusal(call(ratings, { method: "gwet-ac1", weighting: "ordinal" }), "invalid_input", at);
    expectRefusal(call(ratings, { method: "gwet-ac2", weighting: "ratio" }), "invalid_input", at);
    expectRefusal(call(ratings, { method: "krippendorff-alpha", weighting: "linear" }), "invalid_input", at);
    expectRefusal(
      call(
        [
          ["a", 1],
          [1, 1],
        ],
        { method: "gwet-ac2", weighting: "linear" },
      ),
      "invalid_input",
      at,
    );
    expectRefusal(
      call(
        [
          [-1, 1],
          [1, 1],
        ],
        { method: "krippendorff-alpha", weighting: "ratio" },
      ),
      "invalid_input",
      at,
    );
    expectRefusal(call(ratings, { method: "kappa" }), "invalid_input", ["method"]);
    expectRefusal(call(ratings, {}), "invalid_input", ["method"]);
  });
});
