import fc from "fast-check";
import { assessImprovement, type ServiceImprovement } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

/** Free delivery, five times a period at 4 each. */
const delivery: ServiceImprovement = {
  customers: 1000,
  margin: 100,
  retention: 0.5,
  costPerUse: 4,
  usesPerCustomer: 5,
  discount: 0,
  periods: 2,
};

describe("assessImprovement", () => {
  it("does not pay for free delivery that nobody needs: it makes no customer stay", () => {
    // 500 + 250 customers at 20
    expect(assessImprovement(delivery)).toMatchObject({
      worthwhile: false,
      presentProfit: 0,
      presentSpend: 15_000,
      netPresentValue: -15_000,
      ratio: -1,
      paybackPeriod: null,
      baseCustomers: 250,
      customers: 250,
      notes: [{ path: ["paybackPeriod"], reason: "never-pays-back" }],
    });
  });

  it("pays for one that comes to nothing but rounding", () => {
    // Margins of 0.1 and 0.2 on customers won, for 0.3.
    const even = {
      customers: 0,
      margin: 0.1,
      retention: 1,
      newCustomers: 1,
      costOnce: 0.3,
      discount: 0,
      periods: 2,
    };
    expect(assessImprovement(even)).toMatchObject({ worthwhile: true, netPresentValue: 0, paybackPeriod: 2 });
  });

  it("pays for one that customers stay for", () => {
    // customers 750, 562.5 for 500, 250: 100 (250 + 312.5) − 20 (750 + 562.5)
    expect(assessImprovement({ ...delivery, improvedRetention: 0.75 })).toMatchObject({
      worthwhile: true,
      presentProfit: 56_250,
      presentSpend: 26_250,
      netPresentValue: 30_000,
      ratio: 30_000 / 26_250,
      paybackPeriod: 0,
      customers: 562.5,
    });
  });

  it("discounts what comes at the end of each period, and not what is spent now", () => {
    const { presentProfit, presentSpend, paybackPeriod } = assessImprovement({
      ...delivery,
      improvedRetention: 0.75,
      discount: 0.25,
      costPerUse: 0,
      costOnce: 10_000,
      costPerPeriod: 1000,
    });
    expectWithin(presentProfit, 25_000 / 1.25 + 31_250 / 1.25 ** 2, 1e-14);
    expectWithin(presentSpend, 10_000 + 1000 / 1.25 + 1000 / 1.25 ** 2, 1e-14);
    expect(paybackPeriod).toBe(1);
  });

  it("breaks even at the retention and at the new customers it names", () => {
    const plans = fc.record({
      customers: fc.integer({ min: 1, max: 5000 }),
      margin: fc.integer({ min: 50, max: 200 }),
      retention: fc.integer({ min: 10, max: 90 }).map((x) => x / 100),
      costPerUse: fc.integer({ min: 1, max: 40 }),
      costOnce: fc.integer({ min: 0, max: 5000 }),
      discount: fc.constantFrom(0, 0.1),
      periods: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(plans, (plan) => {
        const { breakEvenRetention, breakEvenNewCustomers, breakEvenUplift } = assessImprovement(plan);
        if (breakEvenRetention !== null && breakEvenRetention > 0) {
          const { netPresentValue, presentSpend } = assessImprovement({
            ...plan,
            improvedRetention: breakEvenRetention,
          });
          expect(Math.abs(netPresentValue)).toBeLessThan(1e-9 * presentSpend);
          expect(breakEvenUplift).toBe(Math.max(0, breakEvenRetention - plan.retention));
        }
        const { netPresentValue, presentSpend } = assessImprovement({
          ...plan,
          newCustomers: breakEvenNewCustomers!,
        });
        expect(Math.abs(netPresentValue)).toBeLessThan(1e-9 * presentSpend);
      }),
    );
  });

  it("needs no retention at all where new customers pay, and no new ones where retention does", () => {
    const wins = assessImprovement({ ...delivery, newCustomers: 2000 });
    expect([wins.breakEvenRetention, wins.breakEvenUplift]).toEqual([0, 0]);
    const keeps = assessImprovement({ ...delivery, improvedRetention: 0.75 });
    expect(keeps.breakEvenNewCustomers).toBe(0);
  });

  it("finds no retention that pays a cost above the margin, or one too high for everybody's", () => {
    const dear = assessImprovement({ ...delivery, costPerUse: 30 });
    expect([dear.breakEvenRetention, dear.breakEvenUplift, dear.breakEvenNewCustomers]).toEqual([
      null,
      null,
      null,
    ]);
    expect(dear.notes.map(({ path }) => path)).toEqual([
      ["paybackPeriod"],
      ["breakEvenRetention"],
      ["breakEvenNewCustomers"],
    ]);
    expect(assessImprovement({ ...delivery, costOnce: 1e9 }).breakEvenRetention).toBeNull();
  });

  it("has no ratio where nothing is spent, and is worth it", () => {
    const { worthwhile, ratio, paybackPeriod, notes } = assessImprovement({
      ...delivery,
      costPerUse: undefined,
    });
    expect([worthwhile, ratio, paybackPeriod]).toEqual([true, null, 0]);
    expect(notes).toEqual([{ path: ["ratio"], reason: "zero-base" }]);
  });

  it("counts one use per customer where no number is given, and none for who does not need it", () => {
    const { usesPerCustomer: _, ...once } = delivery;
    expect(assessImprovement(once).presentSpend).toBe(3000);
    expect(assessImprovement({ ...once, usesPerCustomer: 0 }).presentSpend).toBe(0);
  });

  it.each([
    ["customers below 0", { customers: -1 }, ["customers"]],
    ["no margin", { margin: undefined }, ["margin"]],
    ["a margin below 0", { margin: -1 }, ["margin"]],
    ["a retention above 1", { retention: 1.1 }, ["retention"]],
    ["an improved retention above 1", { improvedRetention: 75 }, ["improvedRetention"]],
    ["new customers below 0", { newCustomers: -1 }, ["newCustomers"]],
    ["a cost once below 0", { costOnce: -1 }, ["costOnce"]],
    ["a cost per period that is NaN", { costPerPeriod: Number.NaN }, ["costPerPeriod"]],
    ["a cost per use below 0", { costPerUse: -1 }, ["costPerUse"]],
    ["uses below 0", { usesPerCustomer: -1 }, ["usesPerCustomer"]],
    ["a discount below 0", { discount: -0.1 }, ["discount"]],
    ["no periods", { periods: 0 }, ["periods"]],
    ["an unknown key", { uses: 1 }, ["uses"]],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => assessImprovement({ ...delivery, ...change } as never), "invalid_input", path);
  });
});
