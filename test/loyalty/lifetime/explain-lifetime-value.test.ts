import {
  customerLifetimeValue,
  explainLifetimeValue,
  type LifetimeValueInput,
} from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const customer = {
  margin: 60,
  retention: 0.75,
  discount: 0.25,
  convention: "first-margin-later",
  acquisitionCost: 40,
} as const satisfies LifetimeValueInput;

/** d log value / d log of an input, by central differences. */
function slope(
  input: LifetimeValueInput,
  key: "margin" | "retention" | "discount" | "acquisitionCost",
): number {
  const step = 1e-5;
  const moved = (factor: number) => {
    const value = input[key]!;
    const next = Array.isArray(value) ? value.map((x) => x * factor) : (value as number) * factor;
    return customerLifetimeValue({ ...input, [key]: next } as LifetimeValueInput);
  };
  return (moved(1 + step) - moved(1 - step)) / (2 * step * customerLifetimeValue(input));
}

describe("explainLifetimeValue", () => {
  it.each([
    ["first margin later", {}],
    ["first margin now", { convention: "first-margin-now" }],
    ["undiscounted", { convention: "undiscounted" }],
    ["over some periods", { periods: 7 }],
    ["with growth", { growth: 0.2 }],
    ["with rates that vary", { retention: [0.5, 0.6, 0.7] }],
    [
      "with rates that vary over some periods",
      { retention: [0.5, 0.6, 0.7], periods: 2, convention: "first-margin-now" },
    ],
  ] as const)("has the elasticities of the value's own slopes, %s", (_, change) => {
    const input = { ...customer, ...change };
    const { elasticities } = explainLifetimeValue(input);
    expectWithin(elasticities.margin, slope(input, "margin"), 1e-8);
    expectWithin(elasticities.retention, slope(input, "retention"), 1e-8);
    expect(elasticities.discount).toBeCloseTo(slope(input, "discount"), 8);
    expectWithin(elasticities.acquisitionCost, slope(input, "acquisitionCost"), 1e-8);
  });

  it("has the duration of the relationship as elasticity to retention before the cost", () => {
    // Pfeifer & Farris (2004): (1 + i)/(1 + i − r) for the first margin later
    const { duration, elasticities } = explainLifetimeValue({ ...customer, acquisitionCost: 0 });
    expectWithin(duration, 1.25 / 0.5, 1e-15);
    expectWithin(elasticities.retention, 1.25 / 0.5, 1e-15);
  });

  it("adds the value up from its cost, five margins and the rest", () => {
    const { steps, value } = explainLifetimeValue(customer);
    expect(steps.map(({ step }) => step)).toEqual(["acquisition", 1, 2, 3, 4, 5, "later"]);
    expect(steps[0]!.amount).toBe(-40);
    [36, 21.6, 12.96, 7.776, 4.6656].forEach((margin, k) => {
      expect(steps[k + 1]!.amount).toBeCloseTo(margin, 12);
    });
    expect(steps.at(-1)!.amount).toBeCloseTo((60 * 0.6 ** 6) / 0.4, 12);
    expect(steps.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(value, 12);
  });

  it("has a step for every margin where there are no more than five, and none for what costs nothing", () => {
    const now = { ...customer, convention: "first-margin-now", acquisitionCost: 0 } as const;
    const stepsOver = (periods: number) => explainLifetimeValue({ ...now, periods }).steps;
    expect(stepsOver(5).map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
    expect(stepsOver(6).map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, "later"]);
    expect(stepsOver(6).at(-1)!.amount).toBeCloseTo(60 * 0.6 ** 5, 12);
    expect(
      explainLifetimeValue({ ...now, margin: -1, retention: 0 }).steps.map(({ amount }) => amount),
    ).toEqual([-1, 0, 0, 0, 0, 0]);
  });

  it("finds the retention at which nothing is left", () => {
    const { breakEvenRetention } = explainLifetimeValue({ ...customer, retention: 0.9 });
    expect(breakEvenRetention).toBe(0.5); // 60 r/(1.25 − r) = 40
    expect(customerLifetimeValue({ ...customer, retention: breakEvenRetention! })).toBeCloseTo(0, 12);
  });

  it("breaks even at any retention where the first margin pays for winning the customer", () => {
    const { breakEvenRetention, paybackPeriods } = explainLifetimeValue({
      ...customer,
      convention: "first-margin-now",
    });
    expect([breakEvenRetention, paybackPeriods]).toEqual([0, 1]);
  });

  it("breaks even where a value without limit begins, at the latest", () => {
    const { breakEvenRetention } = explainLifetimeValue({ ...customer, discount: 0, acquisitionCost: 1e9 });
    expect(breakEvenRetention).toBeGreaterThan(0.9999);
    expect(breakEvenRetention).toBeLessThan(1);
  });

  it("counts margins until the cost is back", () => {
    // 36 + 21.6 = 57.6, + 12.96 = 70.56; 90 is their limit
    const paybacks = [0, 36, 37, 70, 90].map(
      (acquisitionCost) => explainLifetimeValue({ ...customer, acquisitionCost }).paybackPeriods,
    );
    expect(paybacks).toEqual([0, 1, 2, 3, null]);
    expect(explainLifetimeValue({ ...customer, acquisitionCost: 60, periods: 2 }).paybackPeriods).toBeNull();
  });

  it("counts a cost as back that margins miss by rounding alone", () => {
    const tenths = { margin: 0.1, retention: 1, convention: "undiscounted", acquisitionCost: 0.8 } as const;
    for (const periods of [8, 9]) expect(explainLifetimeValue({ ...tenths, periods }).paybackPeriods).toBe(8);
  });

  it("has no elasticities of a value that is nothing but rounding", () => {
    const { value, elasticities } = explainLifetimeValue({
      ...{ margin: 0.1, retention: 1, convention: "undiscounted", periods: 3, acquisitionCost: 0.3 },
    } as LifetimeValueInput);
    expect([value, elasticities.margin]).toEqual([0, null]);
  });

  it("notes a cost that never comes back, and a retention that would not help", () => {
    const { breakEvenRetention, notes } = explainLifetimeValue({ ...customer, acquisitionCost: 1000 });
    expect(breakEvenRetention).toBeNull();
    expect(notes).toEqual([
      { path: ["paybackPeriods"], reason: "never-pays-back" },
      { path: ["breakEvenRetention"], reason: "never-pays-back" },
    ]);
  });

  it("has no break-even retention of a margin of 0 or below, or of rates that vary", () => {
    const of = (change: object) => explainLifetimeValue({ ...customer, ...change });
    expect(of({ margin: -60 }).breakEvenRetention).toBeNull();
    expect(of({ margin: -60, acquisitionCost: 0 }).breakEvenRetention).toBeNull();
    expect(of({ margin: 0 }).breakEvenRetention).toBeNull();
    expect(of({ margin: 0, acquisitionCost: 0 }).breakEvenRetention).toBe(0);
    expect(of({ margin: 60, retentionCost: 60 }).breakEvenRetention).toBeNull();
    const varying = of({ retention: [0.5, 0.75] });
    expect([varying.breakEvenRetention, varying.notes]).toEqual([null, []]);
  });

  it("has no elasticities of a value of 0, nor a duration of nothing", () => {
    const { acquisitionCost: _, ...free } = customer;
    const { value, duration, elasticities, notes } = explainLifetimeValue({ ...free, margin: 0 });
    expect([value, duration]).toEqual([0, null]);
    expect(elasticities).toEqual({ margin: null, retention: null, discount: null, acquisitionCost: null });
    expect(notes).toContainEqual({ path: ["elasticities"], reason: "zero-base" });
  });

  it("has no duration, and no elasticity to rates, where there is the cost alone", () => {
    const { duration, elasticities } = explainLifetimeValue({ ...customer, margin: 0 });
    expect(duration).toBeNull();
    expect(elasticities).toEqual({ margin: 0, retention: 0, discount: 0, acquisitionCost: 1 });
  });

  it("has none where the cost eats the value up", () => {
    const { duration, elasticities } = explainLifetimeValue({ ...customer, acquisitionCost: 90 });
    expect(duration).toBe(2.5);
    expect(elasticities).toEqual({ margin: null, retention: null, discount: null, acquisitionCost: null });
  });

  it("refuses what customerLifetimeValue refuses", () => {
    const call = (change: object) => () => explainLifetimeValue({ ...customer, ...change });
    expectRefusal(call({ retention: 1, discount: 0 }), "invalid_input", ["retention"]);
    expectRefusal(call({ acquisitionCost: -1 }), "invalid_input", ["acquisitionCost"]);
    expectRefusal(call({ churn: 1 }), "invalid_input", ["churn"]);
  });
});
