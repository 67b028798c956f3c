import { estimateCsat, estimateNps, formatCsat } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const csat = estimateCsat([5, 4, 3, 2, 5, 5]);

describe("formatCsat", () => {
  it("has who answered what, in the language and with the labels of the ratings", () => {
    expect(formatCsat(csat, { language: "bg", digits: 1, labels: { 5: "много доволен" } })).toBe(
      `CSAT 66,7 %, 95 % интервал от 30,0 % до 90,3 %
n 6: доволни 4 (66,7 %), недоволни 16,7 %, средно 4,00 (1–5)

отговор        n     дял
─────────────  ─  ──────
1              0   0,0 %
2              1  16,7 %
3              1  16,7 %
4              1  16,7 %
много доволен  3  50,0 %`,
    );
  });

  it("is one sentence in plain style, in every language and form", () => {
    const one = estimateCsat([5]);
    expect(formatCsat(one, { style: "plain" })).toBe(
      "Satisfied: 100 % of 1 respondent (between 21 % and 100 %).",
    );
    expect(formatCsat(one, { style: "plain", language: "ru" })).toBe(
      "Довольны 100 % из 1 респондента (от 21 % до 100 %).",
    );
    expect(formatCsat(csat, { style: "plain", language: "bg", as: "markdown" })).toBe(
      "**Доволни са 67 % от 6 респонденти (между 30 % и 90 %).**",
    );
  });

  it("takes the estimate from JSON, and refuses any other", () => {
    expect(formatCsat(JSON.parse(JSON.stringify(csat)))).toBe(formatCsat(csat));
    expectRefusal(() => formatCsat(estimateNps([9, 3]) as never), "invalid_input", ["model"]);
    expectRefusal(() => formatCsat({ ...csat, distribution: [] }), "insufficient_data", ["distribution"]);
    expectRefusal(() => formatCsat(csat, { as: "pdf" as never }), "invalid_input", ["as"]);
  });
});
