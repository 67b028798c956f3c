import { compareMeasureWaves, estimateNps, formatMeasureComparison } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const waves = [
  { wave: "spring", answers: [5, 5, 4, 5, 4, 5, 5, 4] },
  { wave: "autumn", answers: [2, 1, 2, 3, 1, 2, 2, 1] },
  { wave: "winter", answers: [3] },
];

describe("formatMeasureComparison", () => {
  it("prints shares in percent, the later wave less the earlier one", () => {
    const comparison = compareMeasureWaves(waves, { measure: "csat", pairs: "consecutive" });
    expect(formatMeasureComparison(comparison, { language: "ru", labels: { autumn: "осень" } })).toBe(
      `Сравнение: csat
95 %, p с поправкой Холма

выборка  n  значение       интервал
───────  ─  ────────  ─────────────
spring   8     100 %  [68 %; 100 %]
осень    8       0 %    [0 %; 32 %]
winter   1       0 %    [0 %; 79 %]

пара            разность         интервал        p  эффект
──────────────  ────────  ───────────────  ───────  ──────
осень − spring    -100 %  [-100 %; -54 %]  < 0,001   -3,14
winter − осень       0 %    [-32 %; 79 %]        –    0,00`,
    );
  });

  it("says in words what the intervals come to", () => {
    const comparison = compareMeasureWaves(waves, { measure: "mean-rating", scale: { min: 1, max: 5 } });
    expect(formatMeasureComparison(comparison, { style: "plain" })).toBe(
      `Comparison: mean-rating

sample  n  value
──────  ─  ─────
spring  8   4.63
autumn  8   1.75
winter  1   3.00

pair             difference     verdict
───────────────  ──────────  ──────────
autumn − spring       -2.88       lower
winter − spring       -1.63  cannot say
winter − autumn        1.25  cannot say`,
    );
  });

  it("prints a net promoter score without decimals, unless asked", () => {
    const nps = { measure: "nps" } as const;
    const comparison = compareMeasureWaves(
      [
        { wave: "a", answers: [10, 9, 3] },
        { wave: "b", answers: [1, 2, 9] },
      ],
      nps,
    );
    const cellOf = (text: string) => text.split("\n")[5]!.split(/ {2,}/)[2];
    expect(cellOf(formatMeasureComparison(comparison))).toBe("33");
    expect(cellOf(formatMeasureComparison(comparison, { digits: 2 }))).toBe("33.33");
  });

  it("refuses what is no comparison", () => {
    expectRefusal(() => formatMeasureComparison(estimateNps([9]) as never), "invalid_input", ["model"]);
  });
});
