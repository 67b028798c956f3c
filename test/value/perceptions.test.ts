import fc from "fast-check";
import {
  comparePerceivedQuality,
  customerValueScore,
  marketPerceivedQuality,
  partWorthImportances,
  relativePriceProfile,
  scoreValueMap,
} from "service-quality/value";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const rated = (attribute: string, weight: number, ours: number, competitors: number | number[]) => ({
  attribute,
  weight,
  ours,
  competitors,
});

describe("marketPerceivedQuality", () => {
  it("is at parity where everybody is rated alike, whatever the weights", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const { ratio, contributions } = marketPerceivedQuality(
          given.map(([weight, rating], i) => rated(`${i}`, weight, rating, rating)),
        );
        expect(ratio).toBeCloseTo(100, 10);
        expect(contributions.every(({ advantage }) => Object.is(advantage, 0))).toBe(true);
      }),
    );
  });

  it("does not depend on the sum of the weights", () => {
    const ratioOf = (scale: number) =>
      marketPerceivedQuality([rated("a", 3 * scale, 9, 6), rated("b", scale, 4, 8)]).ratio;
    expect(ratioOf(25)).toBeCloseTo(ratioOf(1), 12);
    expect(ratioOf(1)).toBe(125); // 0.75 · 1.5 + 0.25 · 0.5
  });

  it("takes the mean of several competitors, one of 0 among them", () => {
    const [row] = marketPerceivedQuality([rated("a", 1, 9, [0, 6, 12])]).contributions;
    expect(row).toEqual({
      attribute: "a",
      weight: 1,
      ours: 9,
      competitors: 6,
      ratio: 1.5,
      contribution: 150,
      advantage: 50,
    });
  });

  it.each([
    ["a competitor of 0", [rated("a", 1, 5, 0)], [0, "competitors"]],
    ["competitors all of 0", [rated("a", 1, 5, [0, 0])], [0, "competitors"]],
    ["a competitor's rating below 0", [rated("a", 1, 5, [5, -1])], [0, "competitors", 1]],
    ["a rating below 0", [rated("a", 1, -5, 5)], [0, "ours"]],
    ["a weight below 0", [rated("a", -1, 5, 5)], [0, "weight"]],
    ["weights all of 0", [rated("a", 0, 5, 5), rated("b", 0, 5, 5)], []],
    ["a ratio without bounds", [rated("a", 1, 1e99, 1e-99)], [0, "competitors"]],
    ["two of one name", [rated("a", 1, 5, 5), rated("a", 1, 5, 5)], [1, "attribute"]],
    ["an empty name", [rated("", 1, 5, 5)], [0, "attribute"]],
    ["what is no object", [null], [0]],
    ["what is no list", {}, []],
  ])("refuses %s", (_, given, path) => {
    expectRefusal(() => marketPerceivedQuality(given as never), "invalid_input", path);
  });

  it("refuses no attributes and no competitors", () => {
    expectRefusal(() => marketPerceivedQuality([]), "insufficient_data", []);
    expectRefusal(() => marketPerceivedQuality([rated("a", 1, 5, [])]), "insufficient_data", [
      0,
      "competitors",
    ]);
  });
});

describe("comparePerceivedQuality", () => {
  const customers = [rated("a", 1, 9, 6), rated("b", 1, 8, 8)];
  const competitorsCustomers = [rated("b", 3, 6, 8), rated("a", 1, 6, 6)];

  it("is the view of one group where that is the whole market", () => {
    const only = (customerShare: number) =>
      comparePerceivedQuality({ customers, competitorsCustomers }, { customerShare });
    expect(only(1).market.ratio).toBe(125);
    expect(only(0).market.ratio).toBe(81.25); // 0.75 · 0.75 + 0.25 · 1
    expect(only(1).differences).toEqual([
      { attribute: "a", customers: 1.5, competitorsCustomers: 1, difference: 0.5 },
      { attribute: "b", customers: 1, competitorsCustomers: 0.75, difference: 0.25 },
    ]);
  });

  it("refuses attributes that one group did not rate, and a share outside 0 to 1", () => {
    const at = { customerShare: 0.5 };
    const [first, second] = [[customers[0]!], [competitorsCustomers[1]!]];
    expectRefusal(
      () => comparePerceivedQuality({ customers, competitorsCustomers: second }, at),
      "invalid_input",
      ["competitorsCustomers"],
      /expected b/,
    );
    expectRefusal(
      () => comparePerceivedQuality({ customers: first, competitorsCustomers }, at),
      "invalid_input",
      ["competitorsCustomers"],
      /only attributes that customers rated/,
    );
    expectRefusal(
      () => comparePerceivedQuality({ customers, competitorsCustomers }, { customerShare: 1.1 }),
      "invalid_input",
      ["customerShare"],
    );
    expectRefusal(
      () => comparePerceivedQuality({ customers, competitorsCustomers: [] }, at),
      "insufficient_data",
      ["competitorsCustomers"],
    );
  });
});

describe("relativePriceProfile", () => {
  it("turns satisfaction round into a price: twice as satisfied is half the price", () => {
    expect(relativePriceProfile([rated("fee", 1, 8, 4)])).toMatchObject({
      ratio: 200,
      relativePrice: 50,
      notes: [],
    });
  });

  it("has no price where nobody is satisfied with it, and notes it", () => {
    const { relativePrice, notes } = relativePriceProfile([rated("fee", 1, 0, 4)]);
    expect(relativePrice).toBeNull();
    expect(notes).toEqual([{ path: ["relativePrice"], reason: "zero-base" }]);
  });
});

describe("customerValueScore", () => {
  it("lies between quality and price, and is either at a weight of 1 or 0", () => {
    const scored = (qualityWeight: number) => customerValueScore({ quality: 120, price: 90, qualityWeight });
    expect([scored(0), scored(0.5), scored(1)]).toEqual([90, 105, 120]);
  });

  it("refuses ratios below 0 and weights outside 0 to 1", () => {
    const input = { quality: 120, price: 90, qualityWeight: 0.5 };
    expectRefusal(() => customerValueScore({ ...input, quality: -1 }), "invalid_input", ["quality"]);
    expectRefusal(() => customerValueScore({ ...input, price: Number.NaN }), "invalid_input", ["price"]);
    expectRefusal(() => customerValueScore({ ...input, qualityWeight: 2 }), "invalid_input", [
      "qualityWeight",
    ]);
  });
});

describe("scoreValueMap", () => {
  it("calls offers superior, inferior, fair and premium, or fair and economy, by their distance", () => {
    const { offers, slope } = scoreValueMap(
      [
        { offer: "cheap", quality: 10, price: 50 },
        { offer: "dear", quality: 10, price: 150 },
        { offer: "premium", quality: 12, price: 120 },
        { offer: "economy", quality: 8, price: 80 },
      ],
      { fairBand: 0 },
    );
    expect(slope).toBe(1);
    expect(offers.map(({ zone, distance }) => [zone, distance])).toEqual([
      ["superior", 50],
      ["inferior", -50],
      ["fair-premium", 0],
      ["fair-economy", 0],
    ]);
  });

  it("counts the band around the line, and the average quality, in exact arithmetic where figures are whole", () => {
    const figures = fc.array(
      fc.record({ quality: fc.integer({ min: 1, max: 6 }), price: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(0, 4, 5, 10, 20, 25),
        fc.constantFrom(1, 3),
        (given, fairBand, slope) => {
          const offers = given.map((figure, i) => ({ offer: `${i}`, ...figure }));
          const sumOf = (key: "quality" | "price") => given.reduce((sum, figure) => sum + figure[key], 0);
          const [qualities, prices, n] = [sumOf("quality"), sumOf("price"), given.length];
          const zones = scoreValueMap(offers, { qualityWeight: slope / (1 + slope), fairBand }).offers;
          zones.forEach(({ zone }, i) => {
            const { quality, price } = given[i]!;
            // Distance × sum of qualities × sum of prices.
            const distance =
              100 * qualities * prices * (1 - slope) +
              100 * n * (slope * quality * prices - price * qualities);
            const band = fairBand * qualities * prices;
            const fair = n * quality >= qualities ? "fair-premium" : "fair-economy";
            expect(zone).toBe(distance > band ? "superior" : distance < -band ? "inferior" : fair);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has a steeper line where quality weighs more", () => {
    const { offers, slope } = scoreValueMap(
      [
        { offer: "a", quality: 12, price: 10 },
        { offer: "b", quality: 8, price: 10 },
      ],
      { qualityWeight: 0.75 },
    );
    expect(slope).toBe(3);
    expect(offers.map(({ distance }) => distance)).toEqual([60, -60]);
  });

  it("puts the average offer on the line: distances sum to 0", () => {
    const positive = fc.integer({ min: 1, max: 1000 });
    const market = fc.array(fc.record({ quality: positive, price: positive }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(market, fc.double({ min: 0, max: 0.9, noNaN: true }), (given, qualityWeight) => {
        const { offers } = scoreValueMap(
          given.map((one, i) => ({ offer: `${i}`, ...one })),
          { qualityWeight },
        );
        expect(offers.reduce((sum, { distance }) => sum + distance!, 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("has no places where all are free or of no quality, and notes the base", () => {
    const free = scoreValueMap([{ offer: "a", quality: 5, price: 0 }]);
    expect(free.offers[0]).toEqual({
      offer: "a",
      relativeQuality: 100,
      relativePrice: null,
      distance: null,
      zone: null,
    });
    expect(free.notes).toEqual([{ path: ["meanPrice"], reason: "zero-base" }]);
    const worthless = scoreValueMap([{ offer: "a", quality: 0, price: 5 }]);
    expect(worthless.offers[0]).toMatchObject({ relativeQuality: null, relativePrice: 100, distance: null });
    expect(worthless.notes).toEqual([{ path: ["meanQuality"], reason: "zero-base" }]);
  });

  it("refuses figures below 0, two of one name, no offers and weights that leave price none", () => {
    const a = { offer: "a", quality: 5, price: 5 };
    expectRefusal(() => scoreValueMap([]), "insufficient_data", []);
    expectRefusal(() => scoreValueMap([5 as never]), "invalid_input", [0]);
    expectRefusal(() => scoreValueMap([a, a]), "invalid_input", [1, "offer"]);
    expectRefusal(() => scoreValueMap([{ ...a, offer: "" }]), "invalid_input", [0, "offer"]);
    expectRefusal(() => scoreValueMap([{ ...a, price: -1 }]), "invalid_input", [0, "price"]);
    expectRefusal(() => scoreValueMap([{ ...a, quality: -1 }]), "invalid_input", [0, "quality"]);
    expectRefusal(
      () => scoreValueMap([a], { qualityWeight: 1 }),
      "invalid_input",
      ["qualityWeight"],
      /below 1/,
    );
    expectRefusal(() => scoreValueMap([a], { qualityWeight: -0.1 }), "invalid_input", ["qualityWeight"]);
    expectRefusal(() => scoreValueMap([a], { fairBand: -1 }), "invalid_input", ["fairBand"]);
  });
});

describe("partWorthImportances", () => {
  it("does not change with the origin of an attribute's part-worths", () => {
    const importances = (shift: number) =>
      partWorthImportances([
        { attribute: "a", partWorths: { low: shift, high: 3 + shift } },
        { attribute: "b", partWorths: { low: 0, high: -1 } },
      ]).attributes.map(({ importance, best, worst }) => [importance, best, worst]);
    expect(importances(0)).toEqual([
      [0.75, "high", "low"],
      [0.25, "low", "high"],
    ]);
    expect(importances(16)).toEqual(importances(0));
  });

  it("has no importance where no attribute makes a difference, and names the first of equal levels", () => {
    const { attributes, notes } = partWorthImportances([
      { attribute: "a", partWorths: { one: 1, other: 1 } },
    ]);
    expect(attributes).toEqual([{ attribute: "a", best: "one", worst: "one", range: 0, importance: null }]);
    expect(notes).toEqual([{ path: ["attributes"], reason: "no-variance" }]);
  });

  it("does not tell levels apart by the rounding of their part-worths", () => {
    const [attribute] = partWorthImportances([
      { attribute: "wait", partWorths: { a: 0.3, b: 0.1 + 0.2, c: -0.3, d: 0.1 - 0.4 } },
    ]).attributes;
    expect([attribute?.best, attribute?.worst]).toEqual(["a", "c"]);
    expect(
      partWorthImportances([{ attribute: "wait", partWorths: { a: 0.3, b: 0.1 + 0.2 } }]).attributes,
    ).toEqual([{ attribute: "wait", best: "a", worst: "a", range: 0, importance: null }]);
  });

  it("refuses no attributes, no levels, two of one name and part-worths that are no numbers", () => {
    const a = { attribute: "a", partWorths: { x: 1 } };
    expectRefusal(() => partWorthImportances([]), "insufficient_data", []);
    expectRefusal(() => partWorthImportances([{ ...a, partWorths: {} }]), "insufficient_data", [
      0,
      "partWorths",
    ]);
    expectRefusal(() => partWorthImportances([a, a]), "invalid_input", [1, "attribute"]);
    expectRefusal(() => partWorthImportances([{ ...a, attribute: "" }]), "invalid_input", [0, "attribute"]);
    expectRefusal(() => partWorthImportances([null as never]), "invalid_input", [0]);
    expectRefusal(() => partWorthImportances([{ ...a, partWorths: [1] as never }]), "invalid_input", [
      0,
      "partWorths",
    ]);
    expectRefusal(() => partWorthImportances([{ ...a, partWorths: { x: Number.NaN } }]), "invalid_input", [
      0,
      "partWorths",
      "x",
    ]);
  });
});
