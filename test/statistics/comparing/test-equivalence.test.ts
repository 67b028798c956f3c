import { testEquivalence } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const branches = { difference: 0.12, standardError: 0.18, df: 46 };

describe("testEquivalence", () => {
  it("asks both margins, on Student's distribution, and takes the larger p", () => {
    // R 4.2.2: pt((.12 + .5)/.18, 46, lower = FALSE), pt((.12 − .5)/.18, 46), .12 ± qt(.95, 46) * .18.
    const { method, lower, upper, p, interval, holds, margins } = testEquivalence(branches, {
      lower: -0.5,
      upper: 0.5,
    });
    expect(method).toBe("two-one-sided-tests");
    expect(margins).toEqual({ lower: -0.5, upper: 0.5 });
    expect(lower?.p).toBeCloseTo(0.000615530473939957, 14);
    expect(upper?.p).toBeCloseTo(0.0201137302242483, 14);
    expect(p).toBe(upper?.p);
    expect(interval.lower).toBeCloseTo(-0.182158874440236, 12);
    expect(interval.upper).toBeCloseTo(0.422158874440236, 12);
    expect(holds).toBe(true);
  });

  it("asks one margin alone for non-inferiority and non-superiority", () => {
    const worse = { difference: -0.08, standardError: 0.04 };
    // R: pnorm(.5, lower = FALSE).
    expect(testEquivalence(worse, { lower: -0.1 })).toMatchObject({
      method: "non-inferiority",
      df: null,
      margins: { lower: -0.1, upper: null },
      p: expect.closeTo(0.308537538725987, 12),
      upper: null,
      holds: false,
    });
    expect(testEquivalence({ ...worse, difference: 0.08 }, { upper: 0.1 })).toMatchObject({
      method: "non-superiority",
      p: expect.closeTo(0.308537538725987, 12),
      lower: null,
    });
  });

  it("holds where the interval of level 1 − 2α lies within the margins", () => {
    for (const standardError of [0.05, 0.1, 0.2, 0.227, 0.24, 0.4]) {
      const { interval, holds } = testEquivalence(
        { difference: 0.1, standardError, df: 20 },
        { lower: -0.5, upper: 0.5, confidence: 0.9 },
      );
      expect(holds).toBe(interval.lower > -0.5 && interval.upper < 0.5);
    }
  });

  it("says of a difference beyond a margin that it is nearly surely there", () => {
    const { p, holds } = testEquivalence({ difference: 2, standardError: 0.1, df: 9 }, { upper: 0.5 });
    expect(p).toBeGreaterThan(0.9999999);
    expect(holds).toBe(false);
  });

  it("takes the degrees of freedom of the row, then those of its test, then the normal distribution", () => {
    const row = { difference: 0.1, standardError: 0.2, test: { df: 11 } };
    const dfOf = (more: object) => testEquivalence({ ...row, ...more }, { lower: -1 }).df;
    expect([dfOf({ df: 7 }), dfOf({ df: null }), dfOf({}), dfOf({ test: null })]).toEqual([7, 11, 11, null]);
  });

  it("refuses no margin, margins the wrong way round, an error of nothing and a key that it does not know", () => {
    expectRefusal(() => testEquivalence(branches, {}), "invalid_input", ["lower"]);
    for (const upper of [-1, 1]) {
      expectRefusal(() => testEquivalence(branches, { lower: 1, upper }), "invalid_input", ["lower"]);
    }
    for (const standardError of [0, -1, null]) {
      const row = { difference: 1, standardError };
      expectRefusal(() => testEquivalence(row, { lower: 0 }), "invalid_input", ["standardError"]);
    }
    expectRefusal(() => testEquivalence(branches, { low: 1 } as never), "invalid_input", ["low"]);
    expectRefusal(() => testEquivalence({ ...branches, df: 0 }, { lower: 0 }), "invalid_input", ["df"]);
  });
});
