import { estimateKappa, formatKappa } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const kappa = estimateKappa([
  [10, 2],
  [3, 5],
]);

describe("formatKappa", () => {
  it("has kappa with its interval, in either style", () => {
    expect(formatKappa(kappa, { language: "ru", digits: 3 })).toBe(
      "κ 0,468, 95 % интервал от 0,071 до 0,865\nn 20: наблюдаемое согласие 75 %, случайное 53 %",
    );
    expect(formatKappa(kappa, { style: "plain" })).toBe(formatKappa(kappa));
  });

  it("says that there is no interval where chance agreement is certain", () => {
    expect(formatKappa(estimateKappa([[3]]))).toBe(
      "κ –, no interval\nn 3: observed agreement 100 %, by chance 100 %",
    );
  });

  it("refuses what is no kappa of Cohen's", () => {
    expectRefusal(() => formatKappa({ ...kappa, method: "fleiss" } as never), "invalid_input", ["method"]);
  });
});
