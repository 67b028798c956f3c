import { estimateCes, estimateCsat, formatCes } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("formatCes", () => {
  it("has the mean of the version asked, and says where there is no interval", () => {
    expect(formatCes(estimateCes([2], { version: "1.0" }), { digits: 1 })).toBe(
      `CES 2.0, no interval
n 1: easy 100 % (1–5)

answer  n  share
──────  ─  ─────
1       0    0 %
2       1  100 %
3       0    0 %
4       0    0 %
5       0    0 %`,
    );
  });

  it("is one sentence in plain style", () => {
    const ces = estimateCes([7, 6, 3, 2, 5]);
    expect(formatCes(ces, { style: "plain" })).toBe(
      "Found it easy: 60 % of 5 respondents (between 23 % and 88 %).",
    );
    expect(formatCes(ces, { style: "plain", language: "ru", as: "html" })).toBe(
      '<section class="service-quality"><h2>Легко было 60 % из 5 респондентов (от 23 % до 88 %).</h2></section>',
    );
  });

  it("refuses what is no effort score", () => {
    expectRefusal(() => formatCes(estimateCsat([5]) as never), "invalid_input", ["model"]);
  });
});
