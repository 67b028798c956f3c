import fc from "fast-check";
import { type PricedUnit, pricePremium, relativePerceivedQuality } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const unitsOf = (rows: readonly (readonly [quality: number, price: number])[]): PricedUnit[] =>
  rows.map(([quality, price], i) => ({ unit: `unit ${i}`, quality, price }));

const seven = unitsOf([
  [90, 106],
  [40, 101],
  [85, 104],
  [70, 101],
  [60, 102],
  [45, 99],
  [65, 103],
]);

describe("pricePremium", () => {
  it("notes units on both sides of a border whose qualities differ by rounding alone", () => {
    const units = unitsOf([
      [0.3, 10],
      [0.1 + 0.2, 12],
      [0.5, 15],
    ]);
    const given = pricePremium(units);
    expect(given.notes).toContainEqual({ path: ["terciles"], reason: "ties-at-the-border" });
    expect(given.terciles[0]!.price).toBe(10);
    expect(pricePremium([units[1]!, units[0]!, units[2]!]).terciles[0]!.price).toBe(12);
  });

  it("compares the dearest third by quality with the cheapest, and leaves the rest in the middle", () => {
    const { n, terciles, premium, notes } = pricePremium(seven);
    expect(n).toBe(7);
    expect(terciles).toEqual([
      { tercile: "bottom", n: 2, quality: 42.5, price: 100 },
      { tercile: "middle", n: 3, quality: 65, price: 102 },
      { tercile: "top", n: 2, quality: 87.5, price: 105 },
    ]);
    expect(premium).toBeCloseTo(0.05, 15);
    expect(notes).toEqual([]);
  });

  it("does not depend on the order of the units, nor on the currency", () => {
    const scaled = seven.map((unit) => ({ ...unit, price: 4 * unit.price })).reverse();
    expect(pricePremium(scaled).premium).toBe(pricePremium(seven).premium);
    expect(pricePremium(scaled).interval!.lower).toBeCloseTo(pricePremium(seven).interval!.lower, 12);
  });

  it("has the premium within its interval, which widens with the confidence", () => {
    const prices = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 90, max: 110 })), {
      minLength: 6,
      maxLength: 20,
    });
    fc.assert(
      fc.property(prices, (rows) => {
        const [narrow, wide] = [0.5, 0.8].map((confidence) => pricePremium(unitsOf(rows), { confidence }));
        fc.pre(wide!.interval !== null);
        expect(narrow!.interval!.lower).toBeGreaterThanOrEqual(wide!.interval!.lower);
        expect(narrow!.interval!.upper).toBeLessThanOrEqual(wide!.interval!.upper);
        expect(narrow!.interval!.lower).toBeLessThanOrEqual(narrow!.premium! + 1e-12);
        expect(narrow!.interval!.upper).toBeGreaterThanOrEqual(narrow!.premium! - 1e-12);
      }),
    );
  });

  it("has no interval of thirds of one unit", () => {
    const { premium, interval, notes } = pricePremium(
      unitsOf([
        [1, 100],
        [2, 100],
        [3, 105],
      ]),
    );
    expect(premium).toBeCloseTo(0.05, 15);
    expect(interval).toBeNull();
    expect(notes).toEqual([{ path: ["interval"], reason: "one-unit" }]);
  });

  it("has no interval where the bottom's price cannot be told from 0", () => {
    const { interval, notes } = pricePremium(
      unitsOf([
        [1, 0],
        [1, 200],
        [2, 100],
        [2, 100],
        [3, 105],
        [3, 106],
      ]),
    );
    expect(interval).toBeNull();
    expect(notes).toEqual([{ path: ["interval"], reason: "unbounded" }]);
  });

  it("has no premium over a price of 0", () => {
    const { premium, interval, notes } = pricePremium(
      unitsOf([
        [1, 0],
        [2, 100],
        [3, 105],
      ]),
    );
    expect([premium, interval]).toEqual([null, null]);
    expect(notes).toEqual([{ path: ["premium"], reason: "zero-base" }]);
  });

  it("notes units of one quality on both sides of a border", () => {
    const { notes } = pricePremium(seven.map((unit) => ({ ...unit, quality: 5 })));
    expect(notes).toEqual([{ path: ["terciles"], reason: "ties-at-the-border" }]);
  });

  it.each([
    ["a quality that is NaN", { unit: "x", quality: Number.NaN, price: 1 }, [7, "quality"]],
    ["a price below 0", { unit: "x", quality: 1, price: -1 }, [7, "price"]],
    ["an infinite price", { unit: "x", quality: 1, price: Number.POSITIVE_INFINITY }, [7, "price"]],
    ["a unit without a name", { quality: 1, price: 1 }, [7, "unit"]],
    ["a second unit of one name", { unit: "unit 0", quality: 1, price: 1 }, [7, "unit"]],
    ["what is no unit", null, [7]],
  ])("refuses %s", (_, unit, path) => {
    expectRefusal(() => pricePremium([...seven, unit as never]), "invalid_input", path);
  });

  it("refuses fewer than three units, and a confidence of 1", () => {
    expectRefusal(() => pricePremium([]), "insufficient_data", []);
    expectRefusal(() => pricePremium(seven.slice(0, 2)), "insufficient_data", []);
    expectRefusal(() => pricePremium(seven, { confidence: 1 }), "invalid_input", ["confidence"]);
  });
});

describe("relativePerceivedQuality", () => {
  it("is the superior share less the inferior one, in points", () => {
    expect(relativePerceivedQuality({ superiorShare: 1, inferiorShare: 0 })).toBe(100);
    expect(relativePerceivedQuality({ superiorShare: 0.25, inferiorShare: 0.5 })).toBe(-25);
    expect(relativePerceivedQuality({ superiorShare: 0.5, inferiorShare: 0.5 })).toBe(0);
  });

  it.each([
    ["shares above 1 together", { superiorShare: 0.6, inferiorShare: 0.5 }, ["inferiorShare"]],
    ["a share in per cent", { superiorShare: 60, inferiorShare: 0.5 }, ["superiorShare"]],
    ["no inferior share", { superiorShare: 0.6 }, ["inferiorShare"]],
    ["an unknown key", { superiorShare: 0.6, inferiorShare: 0.1, equalShare: 0.3 }, ["equalShare"]],
  ])("refuses %s", (_, input, path) => {
    expectRefusal(() => relativePerceivedQuality(input as never), "invalid_input", path);
  });
});
