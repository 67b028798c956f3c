import {
  customerLifetimeValue,
  expectedLifetime,
  returnOnQuality,
  scoreRetentionChange,
  wordOfMouth,
} from "service-quality/loyalty";
import { describe, expect, it } from "vitest";

describe("published worked examples of retention economics", () => {
  it("L.L.Bean: $150 a year at 55 % retention and 10 % cost of capital, won for $100 (studydaddy.com), is $50, $200 or $233", () => {
    const bean = { margin: 150, retention: 0.55, discount: 0.1, acquisitionCost: 100 };
    const printed = { "first-margin-later": "50", "first-margin-now": "200", undiscounted: "233" } as const;
    for (const [convention, value] of Object.entries(printed))
      expect(
        customerLifetimeValue({ ...bean, convention: convention as keyof typeof printed }).toFixed(0),
      ).toBe(value);
  });

  it("the margin multiple at 80 % retention and 10 % discount is 2.67 (ealhamed.github.io/frameworks-library, after Gupta)", () => {
    const multiple = customerLifetimeValue({
      margin: 1,
      retention: 0.8,
      discount: 0.1,
      convention: "first-margin-later",
    });
    expect(multiple.toFixed(2)).toBe("2.67");
  });

  it("Reichheld & Sasser (1990), as Sharp recounts it: 10 % of defection make ten years, and 5 points less are a cut by half", () => {
    expect(expectedLifetime(0.9).toFixed(0)).toBe("10");
    const { change, churnReduction } = scoreRetentionChange(
      [{ segment: "all", customers: 1, margin: 1, retention: 0.9, newRetention: 0.95 }],
      { convention: "undiscounted" },
    ).segments[0]!;
    expect((100 * change).toFixed(0)).toBe("5");
    expect((100 * churnReduction!).toFixed(0)).toBe("50");
  });

  it("one complaint (P. Weber after TARP): six silent ones, nine told each, 63 in all; a quarter of them stay away, 15.75 and not 16", () => {
    const { unhappy, told, lostCustomers } = wordOfMouth({
      complaints: 1,
      silentPerComplaint: 6,
      tell: 9,
      influence: 0.25,
    });
    expect([unhappy, told, lostCustomers]).toEqual([7, 63, 15.75]);
  });

  it("500 of profit for 1,000 spent (calculator.academy) is −50 % net, where 50 % gross is printed", () => {
    const { ratio, presentProfit, presentSpend } = returnOnQuality({
      discount: 0,
      profits: [500],
      spends: [1000],
    });
    expect([ratio, presentProfit / presentSpend]).toEqual([-0.5, 0.5]);
  });
});
