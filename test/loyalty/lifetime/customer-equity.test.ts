import { type CustomerEquityInput, customerEquity, customerLifetimeValue } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const lifetime = { margin: 60, retention: 0.75, discount: 0.25, convention: "first-margin-later" } as const;
const base: CustomerEquityInput = {
  ...lifetime,
  acquisitionCost: 40,
  customers: 100,
  acquisitions: [50, 25],
};

describe("customerEquity", () => {
  it("adds today's customers at their full value to those to come after what winning them costs", () => {
    // 100 × 90 + 50 × 50/1.25 + 25 × 50/1.25²
    expect(customerEquity(base)).toEqual({
      model: "customer-equity",
      convention: "first-margin-later",
      lifetimeValue: 90,
      existing: 9000,
      future: 2800,
      equity: 11_800,
      notes: [],
    });
  });

  it("is one customer's lifetime value for one customer and nobody to come", () => {
    const { equity } = customerEquity({ ...lifetime, customers: 1 });
    expect(equity).toBe(customerLifetimeValue(lifetime));
  });

  it("does not discount those to come where nothing is discounted", () => {
    const { future } = customerEquity({ ...base, convention: "undiscounted" });
    expect(future).toBe(75 * (240 - 40));
  });

  it("falls by customers who cost more than they are worth, and is 0 without anybody", () => {
    expect(customerEquity({ ...base, acquisitionCost: 100 }).future).toBe(-560);
    expect(customerEquity({ ...base, margin: -60, customers: 0, acquisitions: [] })).toMatchObject({
      existing: 0,
      future: 0,
      equity: 0,
    });
  });

  it.each([
    ["customers below 0", { customers: -1 }, ["customers"]],
    ["no number of customers", { customers: undefined }, ["customers"]],
    ["acquisitions below 0", { acquisitions: [1, -1] }, ["acquisitions", 1]],
    ["acquisitions that are no list", { acquisitions: 50 }, ["acquisitions"]],
    ["a value without bound", { retention: 1, discount: 0 }, ["retention"]],
    ["a cost below 0", { acquisitionCost: -1 }, ["acquisitionCost"]],
    ["an unknown key", { segments: 1 }, ["segments"]],
    ["an equity that is no number", { customers: 1e100, margin: 1e100, growth: 1e60, periods: 3 }, []],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => customerEquity({ ...base, ...change } as never), "invalid_input", path);
  });
});
