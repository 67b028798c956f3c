import { estimateKappa } from "service-quality/reliability";
import { describe, expect, it } from "vitest";

const TABLE_1 = [
  [88, 10, 2],
  [14, 40, 6],
  [18, 10, 12],
];

describe("Cohen (1968), Weighted kappa, Psychological Bulletin, 70(4), 213–220", () => {
  it("table 1: unweighted kappa .492 of 200 patients", () => {
    const { observed, expected, kappa } = estimateKappa(TABLE_1);
    expect(observed.toFixed(2)).toBe("0.70");
    expect(expected.toFixed(2)).toBe("0.41");
    expect(kappa?.toFixed(3)).toBe("0.492");
  });

  it("table 1 with linear weights: a step counts half, two steps in full", () => {
    // Shares off the diagonal: .20 one step apart, .10 two steps; by chance .42 and .17 (margins .5 .3 .2 and .6 .3 .1).
    const { observed, expected, kappa } = estimateKappa(TABLE_1, { weighting: "linear" });
    expect(observed).toBeCloseTo(0.8, 14);
    expect(expected).toBeCloseTo(0.62, 14);
    expect(kappa).toBeCloseTo(0.18 / 0.38, 14);
  });
});

describe("SAS/STAT User's Guide, FREQ procedure, agreement of two dermatologists on 88 patients", () => {
  it("kappa .3449 with the limits .2030 and .4868, the errors being those of Fleiss, Cohen & Everitt (1969)", () => {
    const { kappa, interval } = estimateKappa([
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ]);
    expect(kappa?.toFixed(4)).toBe("0.3449");
    expect(interval?.lower.toFixed(4)).toBe("0.2030");
    expect(interval?.upper.toFixed(4)).toBe("0.4868");
  });
});
