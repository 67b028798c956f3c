import { estimateAlpha, estimateOmega } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const answers = {
  q1: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
  q2: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
  q3: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
  q4: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
};
const undefinedBecause = (reason: string) => [
  { path: ["omegaTotal"], reason },
  { path: ["interval"], reason },
  { path: ["loadings"], reason },
];

describe("estimateOmega", () => {
  it("is the common part of the variance that the loadings and uniquenesses imply", () => {
    const { omegaTotal, loadings, converged, admissible, interval, notes } = estimateOmega(answers);
    const common = loadings.reduce((sum, { estimate }) => sum + estimate!, 0) ** 2;
    const unique = loadings.reduce((sum, { uniqueness }) => sum + uniqueness!, 0);
    expect(omegaTotal).toBeCloseTo(common / (common + unique), 14);
    expect([converged, admissible, notes]).toEqual([true, true, []]);
    expect(interval!.lower).toBeLessThan(omegaTotal!);
    expect(interval!.upper).toBeGreaterThan(omegaTotal!);
    expect(interval!.upper).toBeLessThan(1);
  });

  it("agrees with alpha where all items have one variance and one covariance", () => {
    // The cyclic shifts of one pattern, each item the same up to the order of respondents.
    const pattern = [7, 6, 5, 5, 2, 1, 3, 6, 4];
    const shifted = (by: number) =>
      pattern.map((_, i) => pattern[(i + 3 * by) % 9]! + [6, 1, 4, 6, 1, 4, 6, 1, 4][i]!);
    const parallel = { q1: shifted(0), q2: shifted(1), q3: shifted(2) };
    const { alpha } = estimateAlpha(parallel);
    const { omegaTotal } = estimateOmega(parallel);
    expect(alpha).not.toBeNull();
    expect(omegaTotal).toBeCloseTo(alpha!, 6);
  });

  it("turns the factor so that the loadings do not sum below 0", () => {
    const turned = { ...answers, q1: answers.q1.map((x) => 8 - x) };
    const { loadings } = estimateOmega(turned);
    expect(loadings[0]!.estimate).toBeLessThan(0);
    expect(loadings[1]!.estimate).toBeGreaterThan(0);
  });

  it("says where the lowest minimum is inadmissible and a higher one is not", () => {
    const rows = [
      "4373553665672545",
      "5445364435443543",
      "5654525653544446",
      "5343245436542544",
      "2454434542443444",
      "3225444523661534",
    ];
    const scale = Object.fromEntries(rows.map((row, i) => [`q${i + 1}`, [...row].map(Number)]));
    const { converged, admissible, notes } = estimateOmega(scale);
    expect([converged, admissible]).toEqual([true, false]);
    expect(notes[0]).toEqual({ path: ["admissible"], reason: "improper-optimum" });
  });

  it("gives an inadmissible solution as it is, with a note and without an interval", () => {
    const heywood = {
      q1: [1, 2, 3, 4, 5, 6, 7, 4],
      q2: [7, 1, 4, 3, 2, 5, 1, 4],
      q3: [1, 3, 2, 5, 4, 7, 6, 4],
    };
    const { admissible, omegaTotal, interval, loadings, notes } = estimateOmega(heywood);
    expect(admissible).toBe(false);
    expect(omegaTotal).not.toBeNull();
    expect(interval).toBeNull();
    expect(loadings.some(({ uniqueness }) => uniqueness! <= 0)).toBe(true);
    expect(notes).toEqual([
      { path: ["omegaTotal"], reason: "inadmissible-solution" },
      { path: ["omegaTotal"], reason: "negative-item-total" },
      { path: ["interval"], reason: "inadmissible-solution" },
    ]);
  });

  it("says that nothing is determined where the third item has nothing to do with the other two", () => {
    const alone = {
      q1: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2],
      q2: [1, 2, 1, 2, 1, 2, 2, 1, 1, 2, 2, 1],
      q3: [1, 1, 2, 2, 1, 1, 1, 1, 2, 2, 2, 2],
    };
    const { interval, notes } = estimateOmega(alone);
    expect(interval).toBeNull();
    expect(notes).toEqual([{ path: ["interval"], reason: "unbounded" }]);
  });

  it("has no interval with unequal weights, and with equal ones gives what it gives without", () => {
    const weighted = estimateOmega(answers, { weights: [1, 2, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1] });
    expect(weighted.omegaTotal).not.toBeNull();
    expect(weighted.interval).toBeNull();
    expect(weighted.notes).toEqual([{ path: ["interval"], reason: "weighted" }]);
    const equal = estimateOmega(answers, { weights: new Array(12).fill(2) });
    const without = estimateOmega(answers);
    expect([equal.effectiveN, equal.notes]).toEqual([12, []]);
    expect(equal.omegaTotal).toBeCloseTo(without.omegaTotal!, 13);
    expect(equal.interval?.lower).toBeCloseTo(without.interval!.lower, 12);
  });

  it("has no value without three items, two respondents, variance in every item and a positive definite matrix", () => {
    const { q1, q2, q3 } = answers;
    expect(estimateOmega({ q1 })).toMatchObject({ omegaTotal: null, notes: undefinedBecause("one-item") });
    expect(estimateOmega({ q1, q2 })).toMatchObject({
      omegaTotal: null,
      notes: undefinedBecause("two-items"),
    });
    expect(estimateOmega({ q1: [1], q2: [2], q3: [3] })).toMatchObject({
      notes: undefinedBecause("one-respondent"),
    });
    const apart = { q1: [1, 2, null, null], q2: [null, null, 3, 5], q3: [1, 2, 3, 4] };
    expect(estimateOmega(apart, { missing: "available" })).toMatchObject({
      n: 0,
      notes: undefinedBecause("no-complete-respondent"),
    });
    const flat = new Array(12).fill(4);
    expect(estimateOmega({ q1, q2, flat })).toMatchObject({ notes: undefinedBecause("no-variance") });
    expect(estimateOmega({ q1, q2, q3, again: q1 })).toMatchObject({
      converged: false,
      admissible: false,
      omegaTotal: null,
      interval: null,
      notes: undefinedBecause("not-positive-definite"),
    });
    expect(estimateOmega({ q1, q2 }).loadings[0]).toEqual({
      item: "q1",
      estimate: null,
      standardized: null,
      uniqueness: null,
    });
  });

  it("refuses missing answers by default", () => {
    expectRefusal(
      () => estimateOmega({ ...answers, q2: [...answers.q2.slice(1), null] }),
      "missing_answers",
      ["q2", 11],
    );
  });
});
