import fc from "fast-check";
import { classifyQualityCosts, scoreQualityCosts, type ZonedCosts } from "service-quality/cost";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

/** Costs of prevention, appraisal and failure, half of it internal. */
const costs = (prevention: number, appraisal: number, failure: number): ZonedCosts => ({
  categories: [
    { category: "prevention", amount: prevention },
    { category: "appraisal", amount: appraisal },
    { category: "internal-failure", amount: failure / 2 },
    { category: "external-failure", amount: failure / 2 },
  ],
});

describe("classifyQualityCosts", () => {
  it.each([
    ["improvement", costs(9, 20, 71)],
    ["indifference", costs(10, 40, 50)],
    ["indifference", costs(0, 30, 70)],
    ["indifference", costs(0, 60, 40)],
    ["perfectionism", costs(10, 51, 39)],
  ])("finds %s", (zone, given) => {
    expect(classifyQualityCosts(given)).toMatchObject({ zone, notes: [] });
  });

  it("counts shares on a border by exact arithmetic, whatever the amounts are written in", () => {
    const tenths = fc
      .tuple(fc.nat(12), fc.nat(12), fc.nat(14))
      .filter((amounts) => amounts.some((a) => a > 0));
    fc.assert(
      fc.property(tenths, fc.constantFrom(0.1, 0.7, 1 / 3), ([prevention, appraisal, failure], unit) => {
        const total = prevention + appraisal + failure;
        const zone =
          10 * failure > 7 * total
            ? 10 * prevention < total && "improvement"
            : 10 * failure < 4 * total
              ? 2 * appraisal > total && "perfectionism"
              : "indifference";
        const given = costs(unit * prevention, unit * appraisal, unit * failure);
        expect(classifyQualityCosts(given).zone).toBe(zone || null);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["failure above 70 % beside prevention of 10 %", costs(10, 19, 71)],
    ["failure below 40 % beside appraisal of 50 %", costs(11, 50, 39)],
  ])("finds no zone for %s, and says why", (_, given) => {
    expect(classifyQualityCosts(given)).toMatchObject({
      zone: null,
      notes: [{ path: ["zone"], reason: "between-zones" }],
    });
  });

  it("has no shares of nothing, nor of net credits, and says why", () => {
    for (const given of [costs(0, 0, 0), costs(1, 0, -2)])
      expect(classifyQualityCosts(given)).toEqual({
        model: "juran-zones",
        zone: null,
        failureShare: null,
        preventionShare: null,
        appraisalShare: null,
        notes: [{ path: ["zone"], reason: "zero-base" }],
      });
  });

  it("leaves out what is unclassified", () => {
    const report = scoreQualityCosts([
      { element: "refunds", category: "external-failure", amount: 50 },
      { element: "audits", category: "appraisal", amount: 50 },
      { element: "travel", category: "unclassified", amount: 900 },
    ]);
    expect(classifyQualityCosts(report)).toMatchObject({ failureShare: 0.5, zone: "indifference" });
  });

  it("adds up a category that comes twice, such as those of two periods", () => {
    const { categories } = costs(5, 5, 10);
    expect(classifyQualityCosts({ categories: [...categories, ...categories] }).failureShare).toBe(0.5);
  });

  it("refuses no categories, an unknown one, and amounts without bounds", () => {
    const of = (category: string, amount: number) => ({ categories: [{ category, amount }] }) as ZonedCosts;
    expectRefusal(() => classifyQualityCosts({ categories: [] }), "insufficient_data", ["categories"]);
    expectRefusal(() => classifyQualityCosts(null as never), "invalid_input", []);
    expectRefusal(() => classifyQualityCosts(of("waste", 1)), "invalid_input", ["categories", 0, "category"]);
    expectRefusal(() => classifyQualityCosts(of("appraisal", Infinity)), "invalid_input", [
      "categories",
      0,
      "amount",
    ]);
  });
});
