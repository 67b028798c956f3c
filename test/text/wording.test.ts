import { describe, expect, it } from "vitest";
import { wordingIn } from "../../src/text/wording.ts";

const [en, ru, bg] = [wordingIn("en"), wordingIn("ru"), wordingIn("bg")];

describe("wordingIn", () => {
  it("prints numbers with the marks of the language", () => {
    expect([en.decimals(-1234.5, 2), ru.decimals(-1234.5, 2)]).toEqual(["-1234.50", "-1234,50"]);
    expect([en.bounded(-0.85, 2), bg.bounded(-0.85, 2), en.bounded(1, 2)]).toEqual(["-.85", "-0,85", "1.00"]);
    expect([en.percent(0.674), ru.percent(0.674, 1), bg.percent(null)]).toEqual(["67 %", "67,4 %", "–"]);
    expect([en.p(0.0001), ru.p(0.0001), en.p(0.9999), bg.p(0.9999)]).toEqual([
      "< .001",
      "< 0,001",
      "> .999",
      "> 0,999",
    ]);
    expect([en.pStatement(0.002), ru.pStatement(0.0001)]).toEqual(["p = .002", "p < 0,001"]);
    expect([en.level(0.975), bg.level(0.975), ru.level(1e-15)]).toEqual(["97.5", "97,5", "0,0000000000001"]);
    expect(ru.level(1 / 3)).toMatch(/^33,3/);
    expect(ru.decimals(-0.001, 2)).toBe("0,00");
  });

  it("groups thousands of money from 1,000, in Russian and Bulgarian from 10 000", () => {
    const sums = [null, 0, 999.5, 1000, -9999.994, 10_000, 1_234_567.891, -0.001];
    expect(sums.map((sum) => en.money(sum, 2))).toEqual([
      "–",
      "0.00",
      "999.50",
      "1,000.00",
      "-9,999.99",
      "10,000.00",
      "1,234,567.89",
      "0.00",
    ]);
    expect(sums.map((sum) => bg.money(sum, 0))).toEqual([
      "–",
      "0",
      "1000",
      "1000",
      "-10\u00A0000",
      "10\u00A0000",
      "1\u00A0234\u00A0568",
      "0",
    ]);
  });

  it("prints intervals in brackets and in a phrase", () => {
    const limits = { lower: -0.2, upper: 0.5 };
    expect(en.interval(limits, (x) => en.bounded(x, 2))).toBe("[-.20, .50]");
    expect(ru.interval(limits, (x) => ru.bounded(x, 2))).toBe("[-0,20; 0,50]");
    expect(bg.interval(null, String)).toBe("–");
    expect(en.intervalPhrase(limits, 0.9, String)).toBe("90 % interval -0.2 to 0.5");
    expect(ru.intervalPhrase(limits, 0.9, (x) => ru.decimals(x, 1))).toBe("90 % интервал от -0,2 до 0,5");
    expect(bg.intervalPhrase(null, 0.9, String)).toBe("няма интервал");
  });

  it("counts respondents in the plural that the language has", () => {
    expect([0, 1, 2, 21].map(en.respondents)).toEqual([
      "respondents",
      "respondent",
      "respondents",
      "respondents",
    ]);
    expect([1, 2, 21].map(bg.respondents)).toEqual(["респондент", "респонденти", "респонденти"]);
    expect([0, 1, 2, 5, 11, 12, 21, 22, 25, 111].map(ru.respondents)).toEqual(
      ["респондентов", "респондента", "респондентов", "респондентов", "респондентов", "респондентов"].concat([
        "респондента",
        "респондентов",
        "респондентов",
        "респондентов",
      ]),
    );
  });
});
