import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { covarianceRemainders } from "../../src/moments/covariance-remainders.ts";
import { covariancesOf } from "../../src/moments/covariances.ts";

describe("covarianceRemainders", () => {
  const columns = { a: [1, 2, 4, 7, 3, 3], b: [2, 2, 5, 3, 1, 6] };

  it("are what thirds lose as doubles", () => {
    // variance of 0, 0, 1: (1/3 · 2/3) · 3/2 = 1/3
    const thirds = { a: [0, 0, 1] };
    const covariances = covariancesOf(thirds, {});
    const [remainder] = covarianceRemainders(thirds, {}, covariances)!;
    expect(covariances.matrix![0]).toBeCloseTo(1 / 3, 15);
    const exact = 6004799503160661n; // 2⁵⁴ / 3, the double next to 1/3
    expect(covariances.matrix![0]! * 2 ** 54).toBe(Number(exact));
    expect(remainder! * 2 ** 54).toBeCloseTo(1 / 3, 14);
  });

  it("are the same of moments and of the answers they were collected from", () => {
    const weights = [1, 0.5, 2, 1, 1, 0];
    for (const options of [{}, { weights }]) {
      const moments = collectMoments(columns, options);
      const covariances = covariancesOf(moments, {});
      const ofMoments = covarianceRemainders(moments, {}, covariances)!;
      const ofAnswers = covarianceRemainders(columns, options, covariances)!;
      ofMoments.forEach((remainder, at) => {
        expect(remainder).toBeCloseTo(ofAnswers[at]!, 28);
      });
    }
  });

  it("leave out incomplete respondents under listwise", () => {
    const incomplete = { a: [...columns.a, 5], b: [...columns.b, null] };
    const covariances = covariancesOf(incomplete, { missing: "listwise" });
    expect(covarianceRemainders(incomplete, {}, covariances)).toEqual(
      covarianceRemainders(columns, {}, covariancesOf(columns, {})),
    );
  });

  it("are none where there are no covariances, or each has respondents of its own", () => {
    expect(covarianceRemainders({ a: [1] }, {}, covariancesOf({ a: [1] }, {}))).toBeNull();
    expect(covarianceRemainders(columns, {}, covariancesOf(columns, { missing: "available" }))).toBeNull();
  });
});
