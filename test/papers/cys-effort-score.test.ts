import { estimateCes } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

describe("CYS (help article 3000095529), customer effort on seven points to an average", () => {
  const counts = [80, 210, 140, 110, 160, 180, 120].map((count, i) => ({ value: i + 1, count }));

  it("one set of 1,000 answers is 4.08 by the mean, 46 % by the easy answers and −13 by the net", () => {
    const { n, mean, easyShare, net } = estimateCes(counts);
    expect(n).toBe(1000);
    expect(mean.toFixed(2)).toBe("4.08");
    expect(easyShare).toBe(0.46);
    expect(net).toBe(-13);
  });
});
