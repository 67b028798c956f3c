import fc from "fast-check";
import { classifyKano, estimateDrivers, summarizeKano } from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { driverAnswers, kanoAnswers, kanoCounts } from "../properties/priorities.laws.ts";

describe("laws of Kano summaries", () => {
  it("better lies in 0..1 and worse in −1..0, each in its interval", () => {
    fc.assert(
      fc.property(kanoCounts, (counts) => {
        const { better, betterInterval, worse, worseInterval, totalStrength, categoryStrength } =
          summarizeKano(counts);
        expect(totalStrength).toBeGreaterThanOrEqual(0);
        expect(categoryStrength).toBeLessThanOrEqual(1);
        if (better === null || worse === null) return;
        expect(better).toBeGreaterThanOrEqual(betterInterval!.lower);
        expect(better).toBeLessThanOrEqual(betterInterval!.upper);
        expect(betterInterval!.lower).toBeGreaterThanOrEqual(0);
        expect(betterInterval!.upper).toBeLessThanOrEqual(1);
        expect(worse).toBeGreaterThanOrEqual(worseInterval!.lower);
        expect(worse).toBeLessThanOrEqual(worseInterval!.upper);
        expect(worseInterval!.lower).toBeGreaterThanOrEqual(-1);
        expect(worseInterval!.upper).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("counts do not depend on the order of the respondents, and are those of their summary", () => {
    fc.assert(
      fc.property(kanoAnswers, ([functional, dysfunctional, { rule, confidence, table }]) => {
        const options = { missing: "listwise" as const, rule, confidence, table };
        const forwards = classifyKano(functional, dysfunctional, options);
        const backwards = classifyKano([...functional].reverse(), [...dysfunctional].reverse(), options);
        expect(backwards.counts).toEqual(forwards.counts);
        expect(backwards.category).toBe(forwards.category);
        const { notes: _, ...summary } = summarizeKano(forwards.counts, { rule, confidence });
        expect(forwards).toMatchObject(summary);
      }),
    );
  });

  it("equal weights are none", () => {
    fc.assert(
      fc.property(kanoAnswers, ([functional, dysfunctional]) => {
        const options = { missing: "listwise" as const };
        const plain = classifyKano(functional, dysfunctional, options);
        const weights = functional.map(() => 3);
        const weighted = classifyKano(functional, dysfunctional, { ...options, weights });
        expect(weighted).toMatchObject({ counts: plain.counts, shares: plain.shares, better: plain.better });
      }),
    );
  });
});

describe("laws of key drivers", () => {
  const importances = (
    outcome: number[],
    predictors: Record<string, number[]>,
    method: "lmg" | "johnson" | "pratt",
  ) => estimateDrivers(outcome, predictors, { method });

  it("LMG, Johnson's weights and Pratt's measures sum to R², their shares to 1", () => {
    fc.assert(
      fc.property(driverAnswers, ([outcome, predictors]) => {
        for (const method of ["lmg", "johnson", "pratt"] as const) {
          const { r2, drivers } = importances(outcome, predictors, method);
          if (r2 === null || drivers[0]!.share === null) continue;
          expect(drivers.reduce((sum, { importance }) => sum + importance!, 0)).toBeCloseTo(r2, 10);
          expect(drivers.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 8);
        }
      }),
    );
  });

  it("LMG and Johnson's weights are never negative, and the same for two predictors", () => {
    fc.assert(
      fc.property(driverAnswers, ([outcome, predictors]) => {
        const lmg = importances(outcome, predictors, "lmg").drivers;
        const johnson = importances(outcome, predictors, "johnson").drivers;
        lmg.forEach(({ importance }, j) => {
          if (importance === null) return;
          expect(importance).toBeGreaterThanOrEqual(-1e-12);
          expect(johnson[j]!.importance).toBeGreaterThanOrEqual(0);
          if (lmg.length === 2) expect(johnson[j]!.importance).toBeCloseTo(importance, 10);
        });
      }),
    );
  });

  it("neither the order of the predictors nor their unit matters", () => {
    fc.assert(
      fc.property(driverAnswers, ([outcome, predictors]) => {
        const turned = Object.fromEntries(
          Object.entries(predictors)
            .reverse()
            .map(([item, column]) => [item, column.map((x) => 10 - 3 * x)]),
        );
        const forwards = importances(outcome, predictors, "lmg").drivers;
        const backwards = importances(outcome, turned, "lmg").drivers.reverse();
        forwards.forEach(({ item, importance }, j) => {
          expect(backwards[j]!.item).toBe(item);
          if (importance !== null) expect(backwards[j]!.importance).toBeCloseTo(importance, 9);
        });
      }),
    );
  });
});
