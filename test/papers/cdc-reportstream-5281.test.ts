import { netPromoterScore } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

describe("CDCgov/prime-reportstream, issue 5281: a net promoter score on a base that does not add up", () => {
  it("18 promoters, 11 passives and 2 detractors are 31 respondents, so 51.6, whatever the report says of 32", () => {
    expect(netPromoterScore({ promoters: 18, passives: 11, detractors: 2 }).toFixed(1)).toBe("51.6");
    expect(() => netPromoterScore({ promoters: 18, passives: 11, detractors: 2, n: 32 })).toThrow(/31.*32/);
  });
});
