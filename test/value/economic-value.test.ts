import fc from "fast-check";
import { economicValue } from "service-quality/value";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("economicValue", () => {
  it("climbs from the reference price by gains and savings, and down by what changing over costs", () => {
    const { waterfall, economicValue: worth } = economicValue({
      referencePrice: 100,
      gains: { speed: 30 },
      savings: 20,
      switchingCost: { training: 15 },
      negativeDifferentiation: 5,
    });
    expect(worth).toBe(130);
    expect(waterfall.map(({ step, name, amount, total }) => [step, name, amount, total])).toEqual([
      ["reference-price", null, 100, 100],
      ["gain", "speed", 30, 130],
      ["saving", null, 20, 150],
      ["switching-cost", "training", -15, 135],
      ["negative-differentiation", null, -5, 130],
    ]);
  });

  it("is the reference price where nothing is known beside it", () => {
    expect(economicValue({ referencePrice: 70, gains: null as never })).toEqual({
      model: "economic-value-to-the-customer",
      economicValue: 70,
      inducement: null,
      waterfall: [{ step: "reference-price", name: null, amount: 70, total: 70 }],
      priceRange: null,
      notes: [],
    });
  });

  it("ranges prices from the seller's cost to the value, and notes a cost above the value", () => {
    const at = (sellerCost: number) => economicValue({ referencePrice: 70, sellerCost });
    expect(at(40).priceRange).toEqual({ lower: 40, upper: 70 });
    expect(at(70).priceRange).toEqual({ lower: 70, upper: 70 });
    expect(at(71)).toMatchObject({
      priceRange: null,
      notes: [{ path: ["priceRange"], reason: "cost-above-value" }],
    });
  });

  it("leaves a price between a cost and a value that differ by rounding alone", () => {
    const { priceRange, notes } = economicValue({ referencePrice: 0.7, gains: 0.1, sellerCost: 0.8 });
    expect(priceRange).toEqual({ lower: 0.8, upper: 0.8 });
    expect(notes).toEqual([]);
  });

  it("leaves less inducement the higher the price, and none above the value", () => {
    const inducements = [60, 70, 75].map((price) => economicValue({ referencePrice: 70, price }).inducement);
    expect(inducements).toEqual([10, 0, -5]);
  });

  it("does not depend on whether a sum is given whole or in parts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6)), (parts) => {
        const named = Object.fromEntries(parts.map((part, i) => [`part ${i}`, part]));
        const whole = parts.reduce((sum, part) => sum + part, 0);
        for (const key of ["gains", "savings", "switchingCost", "negativeDifferentiation"]) {
          const [split, summed] = [named, whole].map((given) =>
            economicValue({ referencePrice: 9, [key]: given }),
          );
          expect(split!.economicValue).toBe(summed!.economicValue);
        }
      }),
    );
  });

  it("takes off 0 without a negative 0", () => {
    const { waterfall } = economicValue({
      referencePrice: 0,
      switchingCost: 0,
      negativeDifferentiation: { none: 0 },
    });
    expect(waterfall.every(({ amount, total }) => Object.is(amount, 0) && Object.is(total, 0))).toBe(true);
  });

  it.each([
    ["a reference price below 0", { referencePrice: -1 }, ["referencePrice"]],
    ["no reference price", {}, ["referencePrice"]],
    ["a gain below 0", { referencePrice: 1, gains: { wear: -1 } }, ["gains", "wear"]],
    ["a sum below 0", { referencePrice: 1, savings: -1 }, ["savings"]],
    ["a price without bounds", { referencePrice: 1, price: Infinity }, ["price"]],
    ["a seller's cost below 0", { referencePrice: 1, sellerCost: -1 }, ["sellerCost"]],
    ["an unknown key", { referencePrice: 1, loss: 1 }, ["loss"]],
    ["what is no object", null, []],
  ])("refuses %s", (_, input, path) => {
    expectRefusal(() => economicValue(input as never), "invalid_input", path);
  });
});
