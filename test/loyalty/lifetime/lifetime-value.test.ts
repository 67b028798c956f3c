import fc from "fast-check";
import {
  customerLifetimeValue,
  expectedLifetime,
  expectedRepurchases,
  type LifetimeValueInput,
  lifetimeValueGrid,
  retentionElasticity,
} from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const customer = {
  margin: 60,
  retention: 0.75,
  discount: 0.25,
  convention: "first-margin-later",
} as const satisfies LifetimeValueInput;

const conventions = ["first-margin-later", "first-margin-now", "undiscounted"] as const;
const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const positive = fc.double({ min: 0.01, max: 1e4, noNaN: true });

/** Σ of margins by their definition, term by term. */
function summed(input: LifetimeValueInput, periods: number): number {
  const { margin, convention } = input;
  const [growth, retentionCost, discount] = [
    input.growth ?? 0,
    input.retentionCost ?? 0,
    input.discount ?? 0,
  ];
  const rates = [input.retention].flat();
  const later = convention === "first-margin-later";
  const divisor = convention === "undiscounted" ? 1 : 1 + discount;
  let sum = 0;
  let stay = 1;
  for (let t = 0; t < periods + (later ? 1 : 0); t++) {
    if (t > 0) stay *= rates[Math.min(t, rates.length) - 1]!;
    const count = later ? t - 1 : t;
    if (count >= 0) sum += ((margin - retentionCost) * (1 + growth) ** count * stay) / divisor ** t;
  }
  return sum - (input.acquisitionCost ?? 0);
}

describe("customerLifetimeValue", () => {
  it("differs between conventions by the margin at once, and by the discount", () => {
    const values = conventions.map((convention) => customerLifetimeValue({ ...customer, convention }));
    expect(values).toEqual([90, 150, 240]); // 60 × 0.75/0.5, the same + 60, 60/0.25
  });

  it.each(conventions)(
    "is the sum of its terms over some periods, %s, with rates that vary",
    (convention) => {
      for (const periods of [1, 2, 3, 10]) {
        for (const retention of [0.7, [0.5], [0.5, 0.9], [0.5, 0, 1], [0.4, 0.6, 0.8, 0.9]]) {
          const input = {
            ...customer,
            convention,
            retention,
            growth: 0.1,
            retentionCost: 8,
            acquisitionCost: 5,
          };
          expectWithin(customerLifetimeValue({ ...input, periods }), summed(input, periods), 1e-12);
        }
      }
    },
  );

  it.each(conventions)("is the limit of that sum over all periods, %s", (convention) => {
    for (const retention of [0.7, [0.9, 0.5], [0.4, 0.6, 0.8]]) {
      const input = { ...customer, convention, retention, growth: 0.05 };
      expectWithin(customerLifetimeValue(input), summed(input, 400), 1e-12);
    }
  });

  it("rises with retention and falls with discount where margins are above 0", () => {
    const rising = fc.tuple(share, share).map((rates) => rates.sort((a, b) => a - b));
    const costs = fc.tuple(share, share).map((rates) => rates.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        positive,
        rising,
        costs,
        fc.constantFrom(...conventions),
        (margin, [low, high], [i, j], convention) => {
          const worth = (retention: number, discount: number) =>
            customerLifetimeValue({ margin, retention, discount, convention });
          expect(worth(high!, i!)).toBeGreaterThanOrEqual(worth(low!, i!));
          expect(worth(high!, j!)).toBeLessThanOrEqual(worth(high!, i!));
          if (high! - low! > 1e-9) expect(worth(high!, i!)).toBeGreaterThan(worth(low!, i!));
          if (j! - i! > 1e-9 && low! > 0.01 && convention !== "undiscounted")
            expect(worth(low!, j!)).toBeLessThan(worth(low!, i!));
        },
      ),
    );
  });

  it("comes down to the first margin where nobody stays", () => {
    const values = conventions.map((convention) =>
      customerLifetimeValue({ ...customer, retention: 0, convention }),
    );
    expect(values).toEqual([0, 60, 60]);
  });

  it("may be below 0, and is no -0", () => {
    expect(customerLifetimeValue({ ...customer, margin: -60 })).toBe(-90);
    expect(customerLifetimeValue({ ...customer, margin: -60, retention: 0 })).toBe(0);
    expect(customerLifetimeValue({ ...customer, acquisitionCost: 100 })).toBe(-10);
  });

  it("takes the cost of keeping a customer off every margin", () => {
    expect(customerLifetimeValue({ ...customer, retentionCost: 20 })).toBe(60);
  });

  it("needs no discount where nothing is discounted, and does without the one given", () => {
    const { discount: _, ...rest } = customer;
    expect(customerLifetimeValue({ ...rest, convention: "undiscounted" } as LifetimeValueInput)).toBe(240);
  });

  it("has a limit at retention 1 by the discount alone, to all digits near it", () => {
    expectWithin(customerLifetimeValue({ ...customer, retention: 1, discount: 1e-9 }), 60e9, 1e-7);
    expectWithin(customerLifetimeValue({ ...customer, retention: 1, discount: 0.25 }), 240, 1e-15);
    expect(customerLifetimeValue({ ...customer, retention: 1, discount: 0, periods: 3 })).toBe(180);
  });

  it.each([
    ["retention 1 without a discount, which is infinite", { retention: 1, discount: 0 }, ["retention"]],
    ["retention 1 of the undiscounted", { retention: 1, convention: "undiscounted" }, ["retention"]],
    ["growth that outruns leaving and discount", { growth: 0.7 }, ["retention"]],
    [
      "growth that makes up for leaving and discount but for rounding",
      { retention: 0.7, growth: 0.5, discount: 0.05 },
      ["retention"],
    ],
    ["retention 1 at last, without a discount", { retention: [0.5, 1], discount: 0 }, ["retention"]],
    ["retention above 1", { retention: 1.01 }, ["retention"]],
    ["retention below 0", { retention: -0.1 }, ["retention"]],
    ["retention that is NaN", { retention: Number.NaN }, ["retention"]],
    ["a rate of the list that is none", { retention: [0.5, 75] }, ["retention", 1]],
    ["a discount below 0", { discount: -0.1 }, ["discount"]],
    ["no discount", { discount: undefined }, ["discount"]],
    ["a margin that is NaN", { margin: Number.NaN }, ["margin"]],
    ["no convention: there is no default", { convention: undefined }, ["convention"]],
    ["a misspelt convention", { convention: "first-margin-early" }, ["convention"]],
    ["growth below -1", { growth: -1.1 }, ["growth"]],
    ["a cost to keep below 0", { retentionCost: -1 }, ["retentionCost"]],
    ["a cost to win below 0", { acquisitionCost: -1 }, ["acquisitionCost"]],
    ["no periods", { periods: 0 }, ["periods"]],
    ["half a period", { periods: 1.5 }, ["periods"]],
    ["more periods than there is a use for", { periods: 100_001 }, ["periods"]],
    ["an unknown key", { churn: 0.2 }, ["churn"]],
    ["figures whose value is no number", { margin: 1e100, growth: 1e100, periods: 9 }, []],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => customerLifetimeValue({ ...customer, ...change } as never), "invalid_input", path);
  });

  it("refuses an empty list of rates, and what is no object", () => {
    expectRefusal(() => customerLifetimeValue({ ...customer, retention: [] }), "insufficient_data", [
      "retention",
    ]);
    expectRefusal(() => customerLifetimeValue(null as never), "invalid_input", []);
  });
});

describe("expectedLifetime and expectedRepurchases", () => {
  it("count the first period or purchase, or leave it out", () => {
    expect([0, 0.5, 0.75].map(expectedLifetime)).toEqual([1, 2, 4]);
    expect([0, 0.5, 0.75].map(expectedRepurchases)).toEqual([0, 1, 3]);
  });

  it.each([[1], [1.2], [-0.1], [Number.NaN], [undefined]])("refuse %s", (retention) => {
    for (const call of [expectedLifetime, expectedRepurchases])
      expectRefusal(() => call(retention as number), "invalid_input", []);
  });
});

describe("retentionElasticity", () => {
  it("is the per cent that the value grows by with one per cent more retention", () => {
    const value = (retention: number) => customerLifetimeValue({ ...customer, retention });
    const step = 1e-6;
    const growth = (value(0.75 * (1 + step)) - value(0.75 * (1 - step))) / (2 * step * value(0.75));
    expectWithin(retentionElasticity({ retention: 0.75, discount: 0.25 }), growth, 1e-9);
  });

  it.each([
    ["retention 1 without discount", { retention: 1, discount: 0 }, ["retention"]],
    ["retention above 1", { retention: 1.1, discount: 0.5 }, ["retention"]],
    ["a discount below 0", { retention: 0.5, discount: -0.5 }, ["discount"]],
    ["an unknown key", { retention: 0.5, discount: 0.5, margin: 1 }, ["margin"]],
  ])("refuses %s", (_, input, path) => {
    expectRefusal(() => retentionElasticity(input), "invalid_input", path);
  });
});

describe("lifetimeValueGrid", () => {
  it("has the value of every pair, and null with a note where there is no limit", () => {
    const { retentions, discounts, values, notes } = lifetimeValueGrid(
      { margin: 60, convention: "first-margin-now", acquisitionCost: 10, growth: 0.1 },
      { retentions: [0, 0.5, 1], discounts: [0, 0.05, 0.25] },
    );
    retentions.forEach((retention, j) => {
      discounts.forEach((discount, k) => {
        const input = { ...customer, acquisitionCost: 10, growth: 0.1, retention, discount };
        if (j === 2 && k < 2) expect(values[j]![k]).toBeNull();
        else expect(values[j]![k]).toBe(customerLifetimeValue({ ...input, convention: "first-margin-now" }));
      });
    });
    expect(notes).toEqual([
      { path: ["values", 2, 0], reason: "unbounded" },
      { path: ["values", 2, 1], reason: "unbounded" },
    ]);
  });

  const asked = { retentions: [0.5], discounts: [0.1] };

  it.each([
    ["an empty list of retentions", { ...asked, retentions: [] }, "insufficient_data", ["retentions"]],
    ["an empty list of discounts", { ...asked, discounts: [] }, "insufficient_data", ["discounts"]],
    ["a retention above 1", { ...asked, retentions: [0.5, 2] }, "invalid_input", ["retentions", 1]],
    ["a discount below 0", { ...asked, discounts: [-1] }, "invalid_input", ["discounts", 0]],
    ["no options", undefined, "invalid_input", ["retentions"]],
  ] as const)("refuses %s", (_, options, code, path) => {
    const { retention: _r, discount: _d, ...input } = customer;
    expectRefusal(() => lifetimeValueGrid(input, options as never), code, path);
  });

  it("refuses what customerLifetimeValue refuses", () => {
    const call = (change: object) => () =>
      lifetimeValueGrid({ margin: 60, convention: "undiscounted", ...change } as never, asked);
    expectRefusal(call({ convention: "now" }), "invalid_input", ["convention"]);
    expectRefusal(call({ acquisitionCost: -1 }), "invalid_input", ["acquisitionCost"]);
    expectRefusal(call({ churn: 1 }), "invalid_input", ["churn"]);
  });
});
