import fc from "fast-check";
import {
  compareOffers,
  defineOffer,
  explainOvertaking,
  formatOffers,
  type OfferSpec,
  scoreOffer,
} from "service-quality/value";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

/** An offer of two figures: what the product is worth and what it is sold for. */
const offer = (product: number, monetary: number, more: Partial<OfferSpec> = {}): OfferSpec => ({
  value: { product, services: 0, personnel: 0, image: 0 },
  cost: { monetary, time: 0, energy: 0, psychic: 0 },
  ...more,
});
const named = (id: string, product: number, monetary: number) => ({ ...offer(product, monetary), id });

describe("defineOffer", () => {
  it("fills in what may be left out, and accepts its own result", () => {
    const defined = defineOffer(offer(5, 3));
    expect(defined).toEqual({ ...offer(5, 3), kind: "offer", version: 1, id: null, currency: null });
    expect(defineOffer(defined)).toEqual(defined);
  });

  it("freezes in depth, and leaves the specification as it was", () => {
    const spec = offer(5, 3, {
      cost: { monetary: 3, time: { quantity: 1, rate: 2 }, energy: 0, psychic: 0 },
    });
    const defined = defineOffer(spec);
    expect(Object.isFrozen(defined.cost.time)).toBe(true);
    expect(Object.isFrozen(defined.value)).toBe(true);
    expect(Object.isFrozen(spec.cost)).toBe(false);
    expect(defined.cost.time).not.toBe(spec.cost.time);
  });

  it("takes an amount that names the offer's currency", () => {
    const price = { amount: 60, currency: "EUR" };
    const spec = offer(90, 0, { currency: "EUR", cost: { monetary: price, time: 0, energy: 0, psychic: 0 } });
    expect(defineOffer(spec).cost.monetary).toEqual(price);
    expect(scoreOffer(spec).totalCost).toBe(60);
  });

  it("refuses an amount in another currency, or in one where the offer has none, and says how it gets in", () => {
    const cost = { monetary: 0, time: { amount: 2, currency: "hours" }, energy: 0, psychic: 0 };
    const way = /quantity with its rate/;
    expectRefusal(
      () => defineOffer(offer(1, 0, { currency: "EUR", cost })),
      "invalid_input",
      ["cost", "time", "currency"],
      way,
    );
    expectRefusal(
      () => defineOffer(offer(1, 0, { cost })),
      "invalid_input",
      ["cost", "time", "currency"],
      way,
    );
  });

  it.each([
    ["an absent component", { cost: { monetary: 1, time: 0, energy: 0 } }, ["cost", "psychic"]],
    ["an unknown component", { cost: { ...offer(0, 0).cost, effort: 1 } }, ["cost", "effort"]],
    ["components inherited", { cost: Object.create(offer(0, 0).cost) }, ["cost"]],
    ["an amount below 0", { cost: { ...offer(0, 0).cost, energy: -1 } }, ["cost", "energy"]],
    ["an amount without bounds", { value: { ...offer(0, 0).value, image: Infinity } }, ["value", "image"]],
    ["an amount of null", { value: { ...offer(0, 0).value, image: null } }, ["value", "image"]],
    [
      "a rate below 0",
      { cost: { ...offer(0, 0).cost, time: { quantity: 1, rate: -1 } } },
      ["cost", "time", "rate"],
    ],
    [
      "a rate without a quantity",
      { cost: { ...offer(0, 0).cost, time: { rate: 1 } } },
      ["cost", "time", "quantity"],
    ],
    [
      "a key beside the rate",
      { cost: { ...offer(0, 0).cost, time: { quantity: 1, rate: 1, unit: "h" } } },
      ["cost", "time", "unit"],
    ],
    ["no values", { value: undefined }, ["value"]],
    ["an unknown key", { price: 3 }, ["price"]],
    ["another kind", { kind: "ledger" }, ["kind"]],
    ["another version", { version: 2 }, ["version"]],
    ["an empty id", { id: "" }, ["id"]],
    ["a currency that is no text", { currency: 5 }, ["currency"]],
  ])("refuses %s", (_, more, path) => {
    expectRefusal(() => defineOffer({ ...offer(1, 1), ...more } as never), "invalid_input", path);
  });

  it("refuses what is no object", () => {
    for (const spec of [null, undefined, 5, []])
      expectRefusal(() => defineOffer(spec as never), "invalid_input", []);
  });
});

describe("scoreOffer", () => {
  it("gives each component its share of its side, and none where the side is 0", () => {
    const { components } = scoreOffer({
      value: { product: 6, services: 2, personnel: 2, image: 0 },
      cost: { monetary: 0, time: 0, energy: 0, psychic: 0 },
    });
    expect(components.map(({ component, side, share }) => [component, side, share])).toEqual([
      ["product", "value", 0.6],
      ["services", "value", 0.2],
      ["personnel", "value", 0.2],
      ["image", "value", 0],
      ["monetary", "cost", null],
      ["time", "cost", null],
      ["energy", "cost", null],
      ["psychic", "cost", null],
    ]);
  });

  it("counts a quantity at its rate", () => {
    const cost = { monetary: 10, time: { quantity: 1.5, rate: 20 }, energy: 0, psychic: 0 };
    expect(scoreOffer(offer(60, 0, { cost }))).toMatchObject({
      totalCost: 40,
      deliveredValue: 20,
      ratio: 1.5,
    });
  });

  it("has no ratio for an offer that costs nothing, and notes it", () => {
    const { ratio, deliveredValue, notes } = scoreOffer(offer(6, 0));
    expect([ratio, deliveredValue]).toEqual([null, 6]);
    expect(notes).toEqual([{ path: ["ratio"], reason: "zero-base" }]);
  });

  it("notes that points order offers and say no more", () => {
    expect(scoreOffer(offer(6, 3, { currency: "points" })).notes).toEqual([
      { path: ["deliveredValue"], reason: "ordinal-scale" },
    ]);
    expect(scoreOffer(offer(6, 3, { currency: "EUR" })).notes).toEqual([]);
  });

  it("splits the value created between the buyer, the seller and nobody", () => {
    const spec = offer(20, 0, { cost: { monetary: 12, time: 1, energy: 2, psychic: 1 } });
    expect(scoreOffer(spec, { sellerCost: 9 }).split).toEqual({
      valueCreated: 11,
      customerSurplus: 4,
      sellerMargin: 3,
      friction: 4,
    });
    expect(scoreOffer(spec).split).toBeNull();
    expectRefusal(() => scoreOffer(spec, { sellerCost: -1 }), "invalid_input", ["sellerCost"]);
  });

  it("delivers the same value where value and cost rise by the same amount", () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, amount, (product, monetary, shift) => {
        const [before, after] = [
          scoreOffer(offer(product, monetary)),
          scoreOffer(offer(product + shift, monetary + shift)),
        ];
        expect(after.deliveredValue).toBe(before.deliveredValue);
      }),
    );
  });

  it("keeps its ratio under another currency, in which the delivered value is converted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (product, monetary) => {
        const [before, after] = [
          scoreOffer(offer(product, monetary)),
          scoreOffer(offer(4 * product, 4 * monetary)),
        ];
        expect(after.ratio).toBe(before.ratio);
        expect(after.deliveredValue).toBe(4 * before.deliveredValue);
      }),
    );
  });
});

describe("compareOffers", () => {
  it("lets equal offers share the better rank", () => {
    const { offers, rankingsDiffer, overtaking } = compareOffers([
      named("a", 10, 5),
      named("b", 12, 6),
      named("c", 10, 5),
    ]);
    expect(offers.map(({ differenceRank, ratioRank }) => [differenceRank, ratioRank])).toEqual([
      [2, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(rankingsDiffer).toBe(false);
    expect(overtaking.map(({ offer: id, rival, shortfall }) => [id, rival, shortfall])).toEqual([
      ["a", "b", 1],
      ["c", "b", 1],
    ]);
  });

  it("counts offers that differ by the rounding of their amounts as equal", () => {
    const parts = { personnel: 0, image: 0 };
    const cost = { monetary: 0.3, time: 0, energy: 0, psychic: 0 };
    const whole = { id: "whole", value: { product: 0.3, services: 0, ...parts }, cost };
    const split = { id: "split", value: { product: 0.1, services: 0.2, ...parts }, cost };
    const { offers, overtaking, rankingsDiffer } = compareOffers([whole, split]);
    expect(offers.map(({ differenceRank, ratioRank }) => [differenceRank, ratioRank])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect([overtaking, rankingsDiffer]).toEqual([[], false]);
    for (const method of ["difference", "ratio"] as const) {
      expect(explainOvertaking(whole, split, { method })).toMatchObject({ shortfall: 0, changes: [] });
    }
    expect(compareOffers([{ ...whole, id: "free", cost: { ...cost, monetary: 0 } }, split]).byRatio).toEqual([
      "free",
      "split",
    ]);
  });

  it("lets a cost fall to 0 that the shortfall equals but for rounding", () => {
    const cost = { monetary: 0.3, time: 0, energy: 0, psychic: 0 };
    const ours = { value: { product: 0.3, services: 0, personnel: 0, image: 0 }, cost };
    const rival = {
      value: { product: 0.1, services: 0.2, personnel: 0, image: 0 },
      cost: { ...cost, monetary: 0 },
    };
    const { changes } = explainOvertaking(ours, rival);
    const monetary = changes.find(({ component }) => component === "monetary")!;
    expect(monetary.change).toBeLessThan(-0.3);
    expect(monetary.possible).toBe(true);
  });

  it("ranks an offer that costs nothing first by ratio, and one that is worth nothing either not at all", () => {
    const { offers, byRatio, byDifference, rankingsDiffer, notes } = compareOffers([
      named("nothing", 0, 0),
      named("paid", 100, 20),
      named("free", 7, 0),
    ]);
    expect(offers.map(({ ratioRank }) => ratioRank)).toEqual([null, 2, 1]);
    expect(byRatio).toEqual(["free", "paid"]);
    expect(byDifference).toEqual(["paid", "free", "nothing"]);
    expect(rankingsDiffer).toBe(true);
    expect(notes).toEqual([
      { path: ["offers", 0, "ratio"], reason: "zero-base" },
      { path: ["offers", 2, "ratio"], reason: "zero-base" },
    ]);
  });

  it("says that the rankings differ just where some offer is ahead by one and behind by the other", () => {
    const market = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((pairs) => pairs.map(([value, cost], i) => named(`${i}`, value, cost)));
    fc.assert(
      fc.property(market, (offers) => {
        const compared = compareOffers(offers);
        const crossed = compared.offers.some((a) =>
          compared.offers.some(
            (b) =>
              a.ratioRank !== null &&
              b.ratioRank !== null &&
              a.differenceRank < b.differenceRank &&
              a.ratioRank > b.ratioRank,
          ),
        );
        expect(compared.rankingsDiffer).toBe(crossed);
      }),
    );
  });

  it("keeps the order by difference where every offer's cost rises by the same amount", () => {
    const pairs = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pairs, fc.nat(1000), (given, tax) => {
        const order = (more: number) =>
          compareOffers(given.map(([value, cost], i) => named(`${i}`, value, cost + more))).byDifference;
        expect(order(tax)).toEqual(order(0));
      }),
    );
  });

  it("notes points once for all offers, and a lone offer has nobody to overtake", () => {
    const { notes, overtaking, currency } = compareOffers([{ ...named("a", 5, 2), currency: "points" }]);
    expect(notes).toEqual([{ path: ["offers"], reason: "ordinal-scale" }]);
    expect(overtaking).toEqual([]);
    expect(currency).toBe("points");
  });

  it("refuses no offers, an offer without an id or with another's, and offers in different currencies", () => {
    expectRefusal(() => compareOffers([]), "insufficient_data", []);
    expectRefusal(() => compareOffers(undefined as never), "invalid_input", []);
    expectRefusal(() => compareOffers([offer(1, 1) as never]), "invalid_input", [0, "id"]);
    expectRefusal(() => compareOffers([named("a", 1, 1), named("a", 2, 1)]), "invalid_input", [1, "id"]);
    const [plain, euros] = [named("a", 1, 1), { ...named("b", 1, 1), currency: "EUR" }];
    expectRefusal(() => compareOffers([plain, euros]), "invalid_input", [1, "currency"], /none/);
    expectRefusal(() => compareOffers([euros, plain]), "invalid_input", [1, "currency"], /EUR/);
    expectRefusal(() => compareOffers([plain, { ...named("b", 1, -1) }]), "invalid_input", [
      1,
      "cost",
      "monetary",
    ]);
  });
});

describe("explainOvertaking", () => {
  const amount = fc.integer({ min: 1, max: 1000 });

  it("names changes that make up the whole difference, or the ratio, and nothing else", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        fc.constantFrom("difference", "ratio"),
        (a, b, c, d, method) => {
          const [ours, theirs] = [offer(a, b), offer(c, d)];
          const { changes } = explainOvertaking(ours, theirs, { method: method as "ratio" });
          const rival = scoreOffer(theirs);
          for (const { component, side, change, possible } of changes) {
            if (!possible) continue;
            const moved = { ...ours, [side]: { ...ours[side], [component]: 0 } } as never as OfferSpec;
            const was = side === "value" ? ours.value : ours.cost;
            const now = Math.max(0, (was[component as never] as number) + change);
            const level = scoreOffer({ ...moved, [side]: { ...was, [component]: now } });
            if (method === "difference") expect(level.deliveredValue).toBeCloseTo(rival.deliveredValue, 8);
            else if (level.ratio !== null) expect(level.ratio / rival.ratio!).toBeCloseTo(1, 8);
          }
        },
      ),
    );
  });

  it("asks less of a cost than of a value by ratio where the offer is worth more than it costs", () => {
    const { changes, shortfall } = explainOvertaking(offer(200, 100), offer(250, 100), { method: "ratio" });
    expect(shortfall).toBe(0.5);
    expect(changes[0]).toMatchObject({
      component: "product",
      change: 50,
      relativeChange: 0.25,
      possible: true,
    });
    expect(changes[4]).toMatchObject({
      component: "monetary",
      change: -20,
      relativeChange: -0.2,
      possible: true,
    });
    expect(changes[5]).toMatchObject({
      component: "time",
      change: -20,
      relativeChange: null,
      possible: false,
    });
  });

  it("asks nothing of an offer that is level or ahead", () => {
    expect(explainOvertaking(offer(5, 1), offer(5, 1)).changes).toEqual([]);
    const ahead = explainOvertaking(offer(9, 1, { id: "a" }), offer(5, 1, { id: "b" }));
    expect(ahead).toMatchObject({
      offer: "a",
      rival: "b",
      method: "difference",
      shortfall: -4,
      changes: [],
      notes: [],
    });
  });

  it("has no shortfall where either offer has no ratio, and notes it", () => {
    for (const [ours, theirs] of [
      [offer(5, 0), offer(5, 1)],
      [offer(5, 1), offer(5, 0)],
    ] as const) {
      const { shortfall, changes, notes } = explainOvertaking(ours, theirs, { method: "ratio" });
      expect([shortfall, changes]).toEqual([null, []]);
      expect(notes).toEqual([{ path: ["shortfall"], reason: "zero-base" }]);
    }
  });

  it("refuses an unknown method, a faulty offer and offers in different currencies", () => {
    const euros = offer(5, 1, { currency: "EUR" });
    expectRefusal(() => explainOvertaking(euros, euros, { method: "quotient" as never }), "invalid_input", [
      "method",
    ]);
    expectRefusal(() => explainOvertaking(offer(-1, 1), euros), "invalid_input", ["value", "product"]);
    expectRefusal(() => explainOvertaking(euros, offer(1, -1)), "invalid_input", [
      "rival",
      "cost",
      "monetary",
    ]);
    expectRefusal(() => explainOvertaking(euros, offer(5, 1)), "invalid_input", ["rival", "currency"], /EUR/);
    expectRefusal(
      () => explainOvertaking(offer(5, 1), euros),
      "invalid_input",
      ["rival", "currency"],
      /none/,
    );
  });
});

describe("formatOffers", () => {
  it("prints a result that came back from storage, and refuses what is none", () => {
    const comparison = compareOffers([named("a", 2, 1), named("b", 3, 1)]);
    const printed = formatOffers(comparison);
    expect(formatOffers(JSON.parse(JSON.stringify(comparison)), null as never)).toBe(printed);
    const broken = (change: object) => formatOffers({ ...comparison, ...change } as never);
    expectRefusal(() => broken({ model: "customer-value-map" }), "invalid_input", ["model"]);
    expectRefusal(() => broken({ offers: [{}] }), "invalid_input", ["offers", 0, "offer"]);
    expectRefusal(() => formatOffers(comparison, { digits: -1 }), "invalid_input", ["digits"]);
    expect(
      broken({
        offers: [{ ...comparison.offers[0]!, components: comparison.offers[0]!.components.slice(1) }],
      }),
    ).toMatch(/^product +–$/m);
  });

  it("shows figures, components, what would draw level, and that the rankings differ", () => {
    const report = formatOffers(
      compareOffers([
        { ...named("small", 100, 50), currency: "EUR" },
        { ...named("large", 220, 150), currency: "EUR" },
      ]),
    );
    expect(report.split("\n").slice(0, 4)).toEqual([
      "Customer-delivered value",
      "2 offers in EUR; difference = value − cost, ratio = value / cost",
      "",
      "offer  value  cost  difference  rank  ratio  rank",
    ]);
    expect(report).toContain("small draws level with large (20 ahead) by any one of");
    expect(report).toMatch(/product +100 +20 +20\.0/);
    expect(report).toMatch(/monetary +50 +-?−?20 +-?−?40\.0/);
    expect(report).toMatch(/they answer different questions\.$/);
  });

  it("shows a dash where there is no ratio or rank, leaves out what cannot be, and names no currency where there is none", () => {
    const report = formatOffers(compareOffers([named("nothing", 0, 0), named("paid", 3, 1.5)]), {
      digits: 1,
    });
    const lines = report.split("\n");
    expect(lines[1]).toBe("2 offers; difference = value − cost, ratio = value / cost");
    expect(lines.find((line) => line.startsWith("nothing "))).toMatch(/^nothing +0\.0 +0\.0 +0\.0 +2 +– +–$/);
    expect(report).not.toContain("different questions");
    const way = lines.slice(lines.findIndex((line) => line.includes("draws level")));
    expect(way.some((line) => line.startsWith("monetary"))).toBe(false);
    expect(way.find((line) => line.startsWith("product"))).toMatch(/0\.0 +1\.5 +–$/);
  });
});
