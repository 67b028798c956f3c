import fc from "fast-check";
import { assignServiceTiers, type ServiceTier, type ValuedCustomer } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const customers: ValuedCustomer[] = [
  { customer: "a", value: 900, level: "standard" },
  { customer: "b", value: 50, level: "personal" },
  { customer: "c", value: 250, level: "standard" },
  { customer: "d", value: -200, level: null },
];
const byShare: ServiceTier[] = [
  { tier: "gold", share: 0.25, level: "personal", cost: 100 },
  { tier: "iron", share: 0.75, level: "standard" },
];
const byValue: ServiceTier[] = [
  { tier: "gold", from: 250, level: "personal" },
  { tier: "iron", from: 0, level: "standard" },
  { tier: "lead", level: "self-service", cost: 1 },
];

describe("assignServiceTiers", () => {
  it("puts customers in tiers by share of the ranked", () => {
    const { n, tiers, overServed, underServed, notes } = assignServiceTiers(customers, { tiers: byShare });
    expect(tiers).toEqual([
      {
        tier: "gold",
        level: "personal",
        n: 1,
        share: 0.25,
        value: 900,
        valueShare: 0.9,
        averageValue: 900,
        cost: 100,
        net: 800,
      },
      {
        tier: "iron",
        level: "standard",
        n: 3,
        share: 0.75,
        value: 100,
        valueShare: 0.1,
        averageValue: 100 / 3,
        cost: 0,
        net: 100,
      },
    ]);
    expect({ n, overServed, underServed, notes }).toEqual({ n: 4, overServed: 1, underServed: 1, notes: [] });
  });

  it("says who is served above or below their tier, and not of whom that is not known", () => {
    const { customers: ranked } = assignServiceTiers(customers, { tiers: byShare });
    expect(ranked.map(({ customer, level, match }) => [customer, level, match])).toEqual([
      ["a", "personal", "under-served"],
      ["c", "standard", "matched"],
      ["b", "standard", "over-served"],
      ["d", "standard", null],
    ]);
  });

  it("puts customers in tiers by value, the borders belonging to the tier above", () => {
    const { tiers } = assignServiceTiers(customers, { tiers: byValue });
    expect(tiers.map(({ n, value }) => [n, value])).toEqual([
      [2, 1150],
      [1, 50],
      [1, -200],
    ]);
  });

  it("has no average of a tier without customers", () => {
    const { tiers } = assignServiceTiers([{ customer: "a", value: 10 }], { tiers: byValue });
    expect(tiers.map(({ n, averageValue }) => [n, averageValue])).toEqual([
      [0, null],
      [1, 10],
      [0, null],
    ]);
  });

  it("has no shares of a value that is not above 0", () => {
    const { tiers, notes } = assignServiceTiers([{ customer: "a", value: 0 }], { tiers: byValue });
    expect(tiers.every(({ valueShare }) => valueShare === null)).toBe(true);
    expect(notes).toEqual([{ path: ["tiers"], reason: "zero-base" }]);
  });

  it("notes customers of one value on both sides of a border", () => {
    const equal = ["a", "b", "__proto__", "d"].map((customer) => ({ customer, value: 5 }));
    const { customers: ranked, notes } = assignServiceTiers(equal, { tiers: byShare });
    expect(ranked.map(({ customer }) => customer)).toEqual(["a", "b", "__proto__", "d"]);
    expect(notes).toEqual([{ path: ["tiers"], reason: "ties-at-the-border" }]);
  });

  it("names a level after its tier where none is named", () => {
    const { tiers } = assignServiceTiers(
      customers.map(({ customer, value }) => ({ customer, value })),
      {
        tiers: [{ tier: "all", share: 1 }],
      },
    );
    expect(tiers.map(({ level, n }) => [level, n])).toEqual([["all", 4]]);
  });

  it("serves customers of two tiers of one level alike", () => {
    const tiers = [
      { tier: "gold", share: 0.5, level: "personal" },
      { tier: "silver", share: 0.5, level: "personal" },
    ];
    const rows = [
      { customer: "a", value: 2, level: "personal" },
      { customer: "b", value: 1, level: "personal" },
    ];
    const { customers: ranked } = assignServiceTiers(rows, { tiers });
    expect(ranked.map(({ tier, match }) => [tier, match])).toEqual([
      ["gold", "matched"],
      ["silver", "matched"],
    ]);
  });

  it("puts everybody in one tier, so that values add up to the total", () => {
    const rows = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.constantFrom(byShare, byValue), (values, tiers) => {
        const result = assignServiceTiers(
          values.map((value, i) => ({ customer: String(i), value })),
          { tiers },
        );
        expect(result.tiers.reduce((sum, { n }) => sum + n, 0)).toBe(values.length);
        expect(result.tiers.reduce((sum, { value }) => sum + value, 0)).toBe(
          values.reduce((a, b) => a + b, 0),
        );
        expect(result.customers.map(({ value }) => value)).toEqual([...values].sort((a, b) => b - a));
      }),
    );
  });

  it.each([
    [
      "shares that do not add up to 1",
      [
        { tier: "a", share: 0.2 },
        { tier: "b", share: 0.7 },
      ],
      ["tiers"],
    ],
    [
      "a tier without a share beside one with",
      [{ tier: "a", share: 0.2 }, { tier: "b" }],
      ["tiers", 1, "share"],
    ],
    ["both a share and a threshold", [{ tier: "a", share: 1, from: 1 }], ["tiers", 0, "from"]],
    ["a share above 1", [{ tier: "a", share: 20 }], ["tiers", 0, "share"]],
    ["no threshold", [{ tier: "a" }, { tier: "b" }], ["tiers", 0, "from"]],
    ["a threshold of the last tier", [{ tier: "a", from: 1 }], ["tiers", 0, "from"]],
    [
      "thresholds that do not fall",
      [{ tier: "a", from: 1 }, { tier: "b", from: 1 }, { tier: "c" }],
      ["tiers", 1, "from"],
    ],
    ["two tiers of one name", [{ tier: "a", from: 1 }, { tier: "a" }], ["tiers", 1, "tier"]],
    ["a cost below 0", [{ tier: "a", cost: -1 }], ["tiers", 0, "cost"]],
    ["an unknown key", [{ tier: "a", size: 1 }], ["tiers", 0, "size"]],
    ["tiers that are no list", "gold", ["tiers"]],
  ])("refuses %s", (_, tiers, path) => {
    expectRefusal(
      () => assignServiceTiers([{ customer: "a", value: 1 }], { tiers } as never),
      "invalid_input",
      path,
    );
  });

  it.each([
    ["a level that no tier has", { customer: "e", value: 1, level: "royal" }, [4, "level"]],
    ["a value that is NaN", { customer: "e", value: Number.NaN }, [4, "value"]],
    ["a customer without a name", { value: 1 }, [4, "customer"]],
    ["a second customer of one name", { customer: "a", value: 1 }, [4, "customer"]],
    ["what is no customer", 5, [4]],
  ])("refuses %s", (_, customer, path) => {
    expectRefusal(
      () => assignServiceTiers([...customers, customer as never], { tiers: byShare }),
      "invalid_input",
      path,
    );
  });

  it("rounds a border on half a customer up, and takes a value on a threshold, whatever their rounding", () => {
    const fifty = Array.from({ length: 50 }, (_, i) => ({ customer: `${i}`, value: 50 - i }));
    const shares = [0.01, 0.06, 0.93].map((share, i) => ({ tier: `${i}`, share }));
    expect(assignServiceTiers(fifty, { tiers: shares }).tiers.map(({ n }) => n)).toEqual([1, 3, 46]);
    const tiers = [{ tier: "gold", from: 0.8 }, { tier: "iron" }];
    const rounded = [{ customer: "a", value: 0.7 + 0.1 }];
    expect(assignServiceTiers(rounded, { tiers }).customers[0]!.tier).toBe("gold");
  });

  it("takes values that differ by rounding alone for equal: as given, and noted at a border", () => {
    const pair = [
      { customer: "a", value: 0.3 },
      { customer: "b", value: 0.1 + 0.2 },
    ];
    const halves = [
      { tier: "gold", share: 0.5 },
      { tier: "iron", share: 0.5 },
    ];
    for (const customers of [pair, [...pair].reverse()]) {
      const { customers: ranked, notes } = assignServiceTiers(customers, { tiers: halves });
      expect(ranked.map(({ customer }) => customer)).toEqual(customers.map(({ customer }) => customer));
      expect(notes).toEqual([{ path: ["tiers"], reason: "ties-at-the-border" }]);
    }
  });

  it("refuses no customers, no tiers and no options", () => {
    expectRefusal(() => assignServiceTiers([], { tiers: byShare }), "insufficient_data", []);
    expectRefusal(() => assignServiceTiers(customers, { tiers: [] }), "insufficient_data", ["tiers"]);
    expectRefusal(() => assignServiceTiers(customers, undefined as never), "invalid_input", ["tiers"]);
  });
});
