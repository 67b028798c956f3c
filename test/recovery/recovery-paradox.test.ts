import { describe, expect, it } from "vitest";
import { testRecoveryParadox } from "../../src/recovery/recovery-paradox.ts";

const recovered = [5, 4, 5, 3];
const noFailure = [4, 3, 4, 4];

describe("testRecoveryParadox", () => {
  it("leaves out who did not answer, where that is asked", () => {
    const holes = { recovered: [...recovered, null], noFailure: [Number.NaN, ...noFailure] };
    expect(() => testRecoveryParadox(holes)).toThrow("listwise");
    const whole = testRecoveryParadox({ recovered, noFailure });
    for (const missing of ["listwise", "available"] as const) {
      expect(testRecoveryParadox(holes, { missing })).toStrictEqual({ ...whole, missing });
    }
  });

  it("weighs customers as sampled", () => {
    const weights = { recovered: [1, 1, 1, 0], noFailure: [2, 2, 2, 2] };
    const { recovered: weighed, difference } = testRecoveryParadox({ recovered, noFailure }, { weights });
    expect(weighed.mean).toBeCloseTo(14 / 3, 14);
    expect(difference).toBeCloseTo(14 / 3 - 3.75, 14);
    const half = { weights: { recovered: weights.recovered } as never };
    expect(testRecoveryParadox({ recovered, noFailure }, half).noFailure.mean).toBe(3.75);
  });

  it("has no verdict where a group has one customer, or nothing varies", () => {
    const lone = testRecoveryParadox({ recovered: [5], noFailure });
    expect(lone).toMatchObject({
      difference: 1.25,
      test: null,
      oneSided: null,
      paradox: null,
      effectSize: null,
    });
    expect(lone.notes).toStrictEqual([{ path: ["test"], reason: "one-respondent" }]);
    expect(testRecoveryParadox({ recovered, noFailure: [5] }).notes).toStrictEqual(lone.notes);
    const flat = testRecoveryParadox({ recovered: [5, 5], noFailure: [4, 4] });
    expect(flat).toMatchObject({ difference: 1, standardError: 0, paradox: null });
    expect(flat.notes).toStrictEqual([{ path: ["test"], reason: "no-variance" }]);
  });

  it("tells the difference in standard deviations, corrected for small samples", () => {
    // Hedges & Olkin (1985): the difference 0.5 over the pooled deviation √((3 · 11/12 + 3 · 1/4) / 6), times 1 − 3 / (4 · 6 − 1).
    const { effectSize, effectSizeInterval } = testRecoveryParadox({ recovered, noFailure });
    expect(effectSize).toBeCloseTo((0.5 / Math.sqrt((3 * (11 / 12) + 3 / 4) / 6)) * (1 - 3 / 23), 2);
    expect(effectSizeInterval!.lower).toBeLessThan(effectSize!);
  });

  it("has no effect to call a paradox where the groups are alike", () => {
    const { difference, oneSided, paradox } = testRecoveryParadox({ recovered, noFailure: recovered });
    expect([difference, oneSided?.p, paradox]).toStrictEqual([0, 0.5, false]);
  });

  it.each<[unknown, unknown, readonly (string | number)[]]>([
    [null, {}, []],
    [{ recovered }, {}, ["noFailure"]],
    [{ recovered: [], noFailure }, {}, ["recovered"]],
    [{ recovered: [null], noFailure }, { missing: "available" }, ["recovered"]],
    [{ recovered, noFailure: ["high"] }, {}, ["noFailure", 0]],
    [{ recovered, noFailure }, { confidence: 1 }, ["confidence"]],
    [{ recovered, noFailure }, { missing: "ignore" }, ["missing"]],
    [{ recovered, noFailure }, { weights: 3 }, ["weights"]],
    [{ recovered, noFailure }, { weights: { lost: [1] } }, ["weights", "lost"]],
    [{ recovered, noFailure, lost: [1] }, {}, ["lost"]],
    [{ recovered, noFailure }, { weight: null }, ["weight"]],
  ])("refuses %j with %j", (answers, options, path) => {
    expect(() => testRecoveryParadox(answers as never, options as never)).toThrow(
      expect.objectContaining({ path }),
    );
  });
});
