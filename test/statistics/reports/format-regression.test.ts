import { estimateRegression, formatRegression } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
const predictors = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };

describe("formatRegression", () => {
  it("prints a linear regression as journals do", () => {
    const text = formatRegression(estimateRegression(satisfaction, predictors), {
      labels: { speed: "Speed" },
    });
    expect(text.split("\n")).toEqual([
      "Regression: linear",
      "n = 8, R² = .932, R²adj = .905, F(2, 5) = 34.26, p = .001",
      "standard errors: classical",
      "",
      "term           B    SE    β      t     p           95 %   VIF",
      "─────────  ─────  ────  ───  ─────  ────  ─────────────  ────",
      "intercept  -0.46  0.52    –  -0.90  .410  [-1.79, 0.86]     –",
      "Speed       0.61  0.13  .63   4.55  .006   [0.26, 0.95]  1.40",
      "staff       0.56  0.16  .47   3.43  .019   [0.14, 0.97]  1.40",
    ]);
  });

  it("prints odds ratios of a logistic one, and that outcomes are told apart", () => {
    const method = "logistic";
    const logistic = estimateRegression([0, 0, 1, 0, 1, 0, 1, 1], { speed: predictors.speed }, { method });
    expect(formatRegression(logistic, { language: "ru" })).toContain(
      "Nagelkerke R² = 0,099, χ²(1) = 0,62, p = 0,431",
    );
    expect(formatRegression(logistic)).toMatch(
      /^speed +0\.42 +0\.56 +0\.76 +\.448 +1\.53 +\[0\.51, 4\.54\]$/m,
    );
    expect(formatRegression(logistic, { style: "plain" })).toMatch(/^speed +0\.42 +\.448$/m);
    const apart = estimateRegression([0, 0, 1, 1], { speed: [1, 2, 3, 4] }, { method });
    expect(formatRegression(apart)).toContain("The predictors tell the outcomes apart");
  });

  it("has dashes where there are no tests", () => {
    const perfect = estimateRegression([1, 2, 3, 4], { speed: [1, 2, 3, 4] });
    expect(formatRegression(perfect)).toContain("F = –, p = –");
    const one = estimateRegression(
      [0, 1, 1, 0],
      { speed: [1, 2, 3, 4] },
      {
        method: "logistic",
        design: { clusters: [1, 1, 1, 1] },
      },
    );
    for (const style of ["full", "plain"] as const)
      expect(formatRegression(one, { style })).toContain("χ² = –");
    expect(formatRegression(perfect, { style: "plain" })).toMatch(/^speed +1\.00 +–$/m);
  });

  it("refuses other results", () => {
    expectRefusal(() => formatRegression({} as never), "invalid_input", ["method"]);
  });
});
