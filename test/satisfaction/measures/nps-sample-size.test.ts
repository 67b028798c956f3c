import { estimateNps, npsSampleSize } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const third = { promoterShare: 1 / 3, detractorShare: 1 / 3 };

describe("npsSampleSize", () => {
  it("is the smallest number whose Wald interval keeps the margin", () => {
    const n = npsSampleSize({ margin: 10, promoterShare: 0.5, detractorShare: 0.25 });
    const reach = (size: number) => {
      const counts = { promoters: size / 2, passives: size / 4, detractors: size / 4 };
      return estimateNps(counts, { method: "wald" }).interval!.upper - 25;
    };
    const fours = Math.ceil(n / 4) * 4;
    expect(reach(fours)).toBeLessThanOrEqual(10);
    expect(reach(fours - 4)).toBeGreaterThan(10);
  });

  it("grows with confidence and with the inverse square of the margin", () => {
    expect(npsSampleSize({ ...third, margin: 5, confidence: 0.99 })).toBe(1770);
    expect(npsSampleSize({ ...third, margin: 2.5 })).toBe(4098);
  });

  it("is at least one respondent, also where shares leave no variance or miss 1 by their rounding", () => {
    expect(npsSampleSize({ margin: 5, promoterShare: 1, detractorShare: 0 })).toBe(1);
    expect(npsSampleSize({ margin: 5, promoterShare: 1, detractorShare: 1e-10 })).toBe(1);
  });

  it.each([
    [null, []],
    [{ ...third, margin: 5, shares: 1 }, ["shares"]],
    [{ ...third, margin: 0 }, ["margin"]],
    [{ ...third, margin: -5 }, ["margin"]],
    [{ ...third, margin: Number.POSITIVE_INFINITY }, ["margin"]],
    [{ ...third, margin: "5" }, ["margin"]],
    [{ ...third, margin: 1e-9 }, ["margin"]],
    [{ margin: 5, promoterShare: -0.1, detractorShare: 0.2 }, ["promoterShare"]],
    [{ margin: 5, promoterShare: 0.1, detractorShare: 1.2 }, ["detractorShare"]],
    [{ margin: 5, promoterShare: 0.7, detractorShare: 0.4 }, ["detractorShare"]],
    [{ margin: 5, promoterShare: 0.7 }, ["detractorShare"]],
    [{ ...third, margin: 5, confidence: 95 }, ["confidence"]],
  ])("refuses %j", (input, path) => {
    expectRefusal(() => npsSampleSize(input as never), "invalid_input", path);
  });
});
