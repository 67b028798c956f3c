import { estimateAlpha, estimateOmega, formatReliability } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const answers = {
  q1: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
  q2: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
  q3: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
  contrary: [3, 3, 1, 4, 2, 4, 5, 3, 2, 5, 6, 1],
};

describe("formatReliability", () => {
  it("prints the coefficients, the items and the reasons for dashes", () => {
    const { q1, q2 } = answers;
    expect(formatReliability(estimateAlpha({ q1, q2 }, { confidence: 0.9 }))).toMatchInlineSnapshot(`
      "Reliability: 2 items, n = 12, missing answers: reject

      Cronbach's alpha             .90  90% CI [.73, .97] (Feldt)
      Standardized alpha           .91
      Guttman's lambda 6           .83
      Mean inter-item correlation  .83

      Item     M    SD  Corrected r  Alpha if dropped
      q1    4.42  2.23          .83                 –
      q2    4.25  2.05          .83                 –

      Note. itemStatistics[0].alphaIfDropped: two items
      Note. itemStatistics[1].alphaIfDropped: two items"
    `);
  });

  it("puts omega and the standardized loadings beside alpha, in three decimals if asked", () => {
    const text = formatReliability(estimateAlpha(answers), { omega: estimateOmega(answers), digits: 3 });
    expect(text).toMatchInlineSnapshot(`
      "Reliability: 4 items, n = 12, missing answers: reject

      Cronbach's alpha             .482  95% CI [-.250, .833] (Feldt)
      Standardized alpha           .308
      Guttman's lambda 6           .927
      Mean inter-item correlation  .100
      McDonald's omega total       .811  95% CI [.587, .928] (delta)

      Item          M     SD  Corrected r  Alpha if dropped  Loading
      q1        4.417  2.234         .644             -.043     .949
      q2        4.250  2.050         .958             -.446     .859
      q3        4.000  2.132         .568              .082     .791
      contrary  3.250  1.603        -.617              .904    -.656

      Note. itemStatistics[3].correctedItemTotal: negative item total
      Note. omega, omegaTotal: negative item total"
    `);
  });

  it("names the effective number of respondents where weights differ", () => {
    const { q1, q2, q3 } = answers;
    const weights = [1, 2, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1];
    const weighted = { q1, q2, q3 };
    const text = formatReliability(estimateAlpha(weighted, { weights }), {
      omega: estimateOmega(weighted, { weights }),
    });
    expect(text).toContain("n = 12 (effective n = 9.8)");
    expect(text).toContain("Note. interval: effective n");
    expect(text).toContain("Note. omega, interval: weighted");
  });

  it("refuses what are no results of alpha and omega", () => {
    const alpha = estimateAlpha(answers);
    for (const odd of [null, undefined, 5, [], {}]) {
      expectRefusal(
        () => formatReliability(odd as never),
        "invalid_input",
        JSON.stringify(odd) === "{}" ? ["missing"] : [],
      );
    }
    const refuses = (change: object, path: (string | number)[]) =>
      expectRefusal(() => formatReliability({ ...alpha, ...change }), "invalid_input", path);
    refuses({ alpha: "0.9" }, ["alpha"]);
    refuses({ interval: { lower: 0 } }, ["interval", "upper"]);
    refuses({ itemStatistics: alpha.itemStatistics.slice(1) }, ["itemStatistics"]);
    refuses({ notes: [{ path: ["alpha"] }] }, ["notes", 0, "reason"]);
    const omega = estimateOmega(answers);
    expectRefusal(
      () => formatReliability(alpha, { omega: { ...omega, omegaTotal: Number.NaN } }),
      "invalid_input",
      ["omega", "omegaTotal"],
    );
    expectRefusal(
      () => formatReliability(alpha, { omega: { ...omega, loadings: omega.loadings.slice(1) } }),
      "invalid_input",
      ["omega"],
    );
    expect(formatReliability({ ...alpha, remark: "ours" } as never)).toBe(formatReliability(alpha));
  });

  it("refuses other numbers of digits, and an omega of other items", () => {
    const alpha = estimateAlpha(answers);
    expectRefusal(() => formatReliability(alpha, { digits: 4 as 3 }), "invalid_input", ["digits"]);
    const { contrary, ...others } = answers;
    expect(contrary).toHaveLength(12);
    expectRefusal(() => formatReliability(alpha, { omega: estimateOmega(others) }), "invalid_input", [
      "omega",
    ]);
  });
});

it("formatReliability speaks Russian, and plain style has the coefficients alone", () => {
  const { contrary: _, ...items } = answers;
  const text = formatReliability(estimateAlpha(items), { language: "ru", style: "plain" });
  expect(text).toBe(
    `Надёжность: вопросов 3, n = 12, пропущенные ответы: reject

Альфа Кронбаха               0,90
Стандартизованная альфа      0,91
Лямбда 6 Гуттмана            0,87
Средняя корреляция вопросов  0,76`,
  );
  const one = formatReliability(estimateAlpha({ q1: items.q1 }), { language: "bg", as: "html" });
  expect(one).toContain("<p>Бележка. alpha: one-item</p>");
});
