import {
  estimateDrivers,
  estimatePenaltyReward,
  formatDrivers,
  formatImportancePerformance,
  formatPenaltyReward,
  scoreImportancePerformance,
} from "service-quality/priorities";
import { describe, expect, expectTypeOf, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const missing = "available";

describe("an attribute that nobody rated", () => {
  it("is a row of null in the grid, and does not move the crosshair", () => {
    const survey = {
      importance: { staff: [5, 4, 5], price: [3, 3, null], late: [5, null, null] },
      performance: { staff: [3, 4, 2], price: [5, 4, 4], late: [null, 4, 4] },
    };
    const { crosshair, attributes, notes } = scoreImportancePerformance(survey, { missing });
    const alone = scoreImportancePerformance(
      {
        importance: { staff: survey.importance.staff, price: survey.importance.price },
        performance: { staff: survey.performance.staff, price: survey.performance.price },
      },
      { missing },
    );
    expect(crosshair).toEqual(alone.crosshair);
    expect(attributes.slice(0, 2)).toEqual(alone.attributes);
    const { attribute, n, ...figures } = attributes[2]!;
    expect([attribute, n, ...new Set(Object.values(figures))]).toEqual(["late", 0, null]);
    expect(notes).toEqual([{ path: ["attributes", 2], reason: "no-answers" }]);
    expect(formatImportancePerformance(scoreImportancePerformance(survey, { missing }))).toMatch(
      /late +– +– +– +–/,
    );
    expectTypeOf(attributes[0]!.gap).toEqualTypeOf<number | null>();
    const nobody = { importance: { a: [null] }, performance: { a: [5] } };
    expectRefusal(() => scoreImportancePerformance(nobody, { missing }), "insufficient_data", []);
  });

  it("is no predictor of the regression, and a driver of null", () => {
    const outcome = [5, 4, 3, 2, 1, null];
    const answered = { a: [5, 4, 3, 3, 2, 1], c: [1, 2, 1, 2, 2, 1] };
    const estimate = estimateDrivers(
      outcome,
      { a: answered.a, b: [null, null, null, null, null, 4], c: answered.c },
      { missing, seed: 1, replicates: 20 },
    );
    const alone = estimateDrivers(outcome, answered, { missing, seed: 1, replicates: 20 });
    expect(estimate.drivers).toEqual([
      alone.drivers[0],
      {
        item: "b",
        importance: null,
        share: null,
        interval: null,
        shareInterval: null,
        monteCarloError: null,
      },
      alone.drivers[1],
    ]);
    expect({ ...estimate, drivers: [] }).toEqual({
      ...alone,
      drivers: [],
      notes: [{ path: ["drivers", 1], reason: "no-answers" }, ...alone.notes],
    });
    expect(formatDrivers(estimate)).toMatch(/b +–/);
    const same = estimateDrivers([3, 3, 3, 3], { a: [1, 2, 3, 4], b: [null, null, null, null] }, { missing });
    expect(same.drivers.map(({ item }) => item)).toEqual(["a", "b"]);
    expect(same.notes).toEqual([
      { path: ["drivers", 1], reason: "no-answers" },
      { path: ["r2"], reason: "no-variance" },
    ]);
  });

  it("is refused where nobody answered anything with the outcome", () => {
    const estimate = (outcome: (number | null)[], a: (number | null)[]) => () =>
      estimateDrivers(outcome, { a }, { missing });
    expectRefusal(estimate([1, 2], [null, null]), "insufficient_data", []);
    expectRefusal(estimate([null, null], [1, 2]), "insufficient_data", ["outcome"]);
    expectRefusal(
      () => estimateDrivers([1, 2], { a: [1, 2], b: [null, null] }, { missing: "listwise" }),
      "insufficient_data",
      ["predictors", "b"],
    );
  });

  it("has no penalty and no reward, and leaves nobody else out", () => {
    const outcome = [1, 2, 1, 4, 4, 5, 4, 4, 5, 4];
    const clean = [1, 2, 1, 3, 3, 4, 5, 5, 4, 3];
    const levels = { low: 2, high: 4 };
    const late = new Array<null>(10).fill(null);
    const estimate = estimatePenaltyReward(outcome, { late, clean }, { ...levels, missing });
    const alone = estimatePenaltyReward(outcome, { clean }, { ...levels, missing });
    expect(estimate).toEqual({
      ...alone,
      attributes: [
        expect.objectContaining({ attribute: "late", lowCount: 0, penalty: null, class: null }),
        alone.attributes[0],
      ],
      notes: [{ path: ["attributes", 0], reason: "no-answers" }],
    });
    const { attribute, lowCount, highCount, wrongSigns, ...figures } = estimate.attributes[0]!;
    expect([...new Set(Object.values(figures))]).toEqual([null]);
    expect([attribute, lowCount, highCount, wrongSigns]).toEqual(["late", 0, 0, []]);
    expect(formatPenaltyReward(estimate)).toMatch(/late +– +– +– +– +–/);
    expectRefusal(
      () => estimatePenaltyReward(outcome, { late }, { ...levels, missing }),
      "insufficient_data",
      [],
    );
    expectRefusal(
      () => estimatePenaltyReward(outcome, { late, clean }, { ...levels, missing: "listwise" }),
      "insufficient_data",
      ["attributes", "late"],
    );
  });
});
