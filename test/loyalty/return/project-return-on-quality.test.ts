import fc from "fast-check";
import { projectReturnOnQuality, type QualityPlanSpec, returnOnQuality } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";
import { planSpec } from "./plan-arbitraries.ts";

const plan: QualityPlanSpec = {
  periods: 2,
  discount: 0,
  market: { size: 1000 },
  share: 0.5,
  retention: 0.5,
  competitorRetention: 0.5,
  attraction: 0.5,
  margin: 10,
  attributes: [{ attribute: "waiting", before: 5, after: 6, impact: 0.5 }],
  retentionPerPoint: 0.25,
  spends: [1000],
};
const staff = { staff: 10, turnoverRate: 0.5, improvedTurnoverRate: 0.25, costPerLeaver: 100 };

describe("projectReturnOnQuality", () => {
  it("moves the market by its difference equation", () => {
    // t = 1: 500 × 0.625 + 0.5 × 500 × 0.5; t = 2: 437.5 × 0.625 + 0.5 × 562.5 × 0.5
    const { satisfactionChange, retention, periods, presentProfit, ratio } = projectReturnOnQuality(plan);
    expect(satisfactionChange).toBe(0.5);
    expect(retention).toEqual({ before: 0.5, after: 0.625 });
    expect(periods.map(({ customers }) => customers)).toEqual([500, 437.5, 414.0625]);
    expect(periods.map(({ baseCustomers }) => baseCustomers)).toEqual([500, 375, 343.75]);
    expect(periods.map(({ share, baseShare }) => [share, baseShare])).toEqual([
      [0.5, 0.5],
      [0.4375, 0.375],
      [0.4140625, 0.34375],
    ]);
    expect([presentProfit, ratio]).toEqual([1328.125, 0.328125]);
  });

  it("counts those who leave the market, and newcomers by its growth", () => {
    const { periods } = projectReturnOnQuality({
      ...plan,
      periods: 1,
      market: { size: 1000, growth: 0.1, exitRate: 0.2 },
      retentionPerPoint: 0,
    });
    // 500 × 0.8 × 0.5 + 0.5 (500 × 0.8 × 0.5 + 300)
    expect(periods[1]).toMatchObject({ market: 1100, customers: 450, baseCustomers: 450, customerProfit: 0 });
  });

  it("has no share of a market that is gone", () => {
    const { periods } = projectReturnOnQuality({
      ...plan,
      market: { size: 1000, growth: -1, exitRate: 1 },
    });
    expect(periods.map(({ share }) => share)).toEqual([0.5, null, null]);
  });

  it("lets the effect come in by phases, the last of which stays", () => {
    const { periods } = projectReturnOnQuality({ ...plan, periods: 4, phaseIn: [0.25, 0.5], staff });
    expect(periods.map(({ effect }) => effect)).toEqual([0, 0.25, 0.5, 0.5, 0.5]);
    expect(periods.map(({ retention }) => retention)).toEqual([0.5, 0.53125, 0.5625, 0.5625, 0.5625]);
    expect(periods.map(({ staffSaving }) => staffSaving)).toEqual([0, 62.5, 125, 125, 125]);
  });

  it("says what comes by retention, by word of mouth, by savings and by staff, which add up", () => {
    const { parts, presentProfit } = projectReturnOnQuality({
      ...plan,
      discount: 0.25,
      attractionPerPoint: 0.1,
      savings: [0, 50, 25],
      staff,
    });
    const alone = projectReturnOnQuality({ ...plan, discount: 0.25 });
    expect(parts.retention).toBe(alone.presentProfit);
    expect(parts.wordOfMouth).toBeGreaterThan(0);
    expect([parts.savings, parts.staff]).toEqual([56, 360]); // 50/1.25 + 25/1.25²; 250/1.25 + 250/1.25²
    expectWithin(parts.retention + parts.wordOfMouth + parts.savings + parts.staff, presentProfit, 1e-14);
  });

  it("is the return on quality of its own periods", () => {
    fc.assert(
      fc.property(planSpec, (drawn) => {
        const {
          periods,
          presentProfit,
          presentSpend,
          ratio,
          paybackPeriod,
          netPresentValue,
          plan: defined,
        } = projectReturnOnQuality(drawn);
        const plain = returnOnQuality({
          discount: defined.discount,
          profits: periods.map((row) => row.customerProfit + row.savings + row.staffSaving),
          spends: periods.map(({ spend }) => spend),
        });
        expect({ presentProfit, presentSpend, ratio, paybackPeriod, netPresentValue }).toEqual({
          presentProfit: plain.presentProfit,
          presentSpend: plain.presentSpend,
          ratio: plain.ratio,
          paybackPeriod: plain.paybackPeriod,
          netPresentValue: plain.netPresentValue,
        });
        expect(Math.abs(periods.at(-1)!.cumulativeNet - netPresentValue)).toBeLessThanOrEqual(
          1e-12 * (Math.abs(presentProfit) + presentSpend),
        );
      }),
    );
  });

  it("breaks even at the change of satisfaction that it names", () => {
    const { breakEvenUplift } = projectReturnOnQuality(plan);
    expect(breakEvenUplift).toBeGreaterThan(0);
    expect(breakEvenUplift).toBeLessThan(0.5);
    const attributes = [{ attribute: "waiting", before: 0, after: breakEvenUplift!, impact: 1 }];
    expect(projectReturnOnQuality({ ...plan, attributes }).netPresentValue).toBeCloseTo(0, 9);
  });

  it("needs a greater change where the effect comes in by phases, and none where savings pay alone", () => {
    const uplift = (change: object) => projectReturnOnQuality({ ...plan, ...change }).breakEvenUplift;
    expect(uplift({ phaseIn: [0.5] })).toBeCloseTo(2 * uplift({})!, 12);
    expect(uplift({ phaseIn: [0, 1], periods: 3 })).toBeGreaterThan(uplift({ periods: 3 })!);
    expect(uplift({ savings: [1000] })).toBe(0);
  });

  it("finds no change that pays where margins are too low, or nothing follows from satisfaction", () => {
    for (const change of [{ margin: 0.01 }, { retentionPerPoint: 0 }, { phaseIn: [0] }]) {
      const { breakEvenUplift, paybackPeriod, notes } = projectReturnOnQuality({ ...plan, ...change });
      expect([breakEvenUplift, paybackPeriod]).toEqual([null, null]);
      expect(notes).toEqual([
        { path: ["paybackPeriod"], reason: "never-pays-back" },
        { path: ["breakEvenUplift"], reason: "never-pays-back" },
      ]);
    }
  });

  it("keeps rates within 0..1 and notes it", () => {
    const up = projectReturnOnQuality({ ...plan, retentionPerPoint: 2, attractionPerPoint: 2 });
    expect([up.retention.after, up.attraction.after]).toEqual([1, 1]);
    expect(up.notes).toEqual([
      { path: ["retention", "after"], reason: "rate-at-its-limit" },
      { path: ["attraction", "after"], reason: "rate-at-its-limit" },
    ]);
    const attributes = [{ attribute: "waiting", before: 6, after: 1, impact: 1 }];
    const down = projectReturnOnQuality({ ...plan, attributes });
    expect(down.retention.after).toBe(0);
    expect(down.netPresentValue).toBeLessThan(-1000);
  });

  it("moves every input down and up, and ranks them by how far the return moves", () => {
    const { sensitivity, netPresentValue, step } = projectReturnOnQuality(plan);
    expect(step).toBe(0.1);
    expect(sensitivity.map(({ swing }) => swing)).toEqual(
      sensitivity.map(({ swing }) => swing).sort((a, b) => b - a),
    );
    const row = (name: string) => sensitivity.find(({ input }) => input === name)!;
    expectWithin(row("margin").high.netPresentValue, 1.1 * 1328.125 - 1000, 1e-12);
    expectWithin(row("market-size").low.netPresentValue, 0.9 * 1328.125 - 1000, 1e-12);
    expectWithin(row("spends").high.ratio, 1328.125 / 1100 - 1, 1e-12);
    expect(row("attraction-per-point")).toMatchObject({ swing: 0, low: { netPresentValue } });
    expect(row("discount").swing).toBe(0);
  });

  it.each([
    ["share", { share: 0.55 }],
    ["retention", { retention: 0.55 }],
    ["competitor-retention", { competitorRetention: 0.55 }],
    ["attraction", { attraction: 0.55 }],
    ["retention-per-point", { retentionPerPoint: 0.275 }],
    ["discount", { discount: 0.22 }],
    ["satisfaction-change", { attributes: [{ attribute: "waiting", before: 0, after: 0.55, impact: 1 }] }],
    ["attraction-per-point", { attractionPerPoint: 0.11 }],
  ])("moves %s as the plan with that input moved", (input, change) => {
    const given = { ...plan, discount: 0.2, attractionPerPoint: 0.1 };
    const { high } = projectReturnOnQuality(given).sensitivity.find((row) => row.input === input)!;
    const { netPresentValue, ratio } = projectReturnOnQuality({ ...given, ...change });
    expectWithin(high.netPresentValue, netPresentValue, 1e-9);
    expectWithin(high.ratio, ratio, 1e-9);
  });

  it("does not move a rate beyond 1", () => {
    const { sensitivity } = projectReturnOnQuality({ ...plan, share: 1 }, { step: 0.5 });
    const { high } = sensitivity.find(({ input }) => input === "share")!;
    expect(high.netPresentValue).toBe(projectReturnOnQuality({ ...plan, share: 1 }).netPresentValue);
  });

  it.each([[0], [1], [-0.1], [Number.NaN]])("refuses a step of %s", (step) => {
    expectRefusal(() => projectReturnOnQuality(plan, { step }), "invalid_input", ["step"]);
  });

  it("refuses what defineQualityPlan refuses", () => {
    expectRefusal(() => projectReturnOnQuality({ ...plan, share: 2 }), "invalid_input", ["share"]);
  });
});
