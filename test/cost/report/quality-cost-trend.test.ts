import { defineQualityLedger, type QualityCostEntry, qualityCostTrend } from "service-quality/cost";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const rework: QualityCostEntry = { element: "rework", category: "internal-failure", amount: 60 };
const scrap = { element: "scrap sold", category: "internal-failure", amount: -10, credit: true } as const;

describe("qualityCostTrend", () => {
  const training: QualityCostEntry = { element: "training", category: "prevention", amount: 10 };
  const period = (name: string, own: number, others: number, more = {}) => ({
    period: name,
    entries: [
      { ...training, amount: own },
      { ...rework, amount: others },
    ],
    ...more,
  });

  it("indexes on the first period, or on another one", () => {
    const periods = [period("2023", 10, 70), period("2024", 10, 30), period("2025", 20, 40)];
    const index = (options = {}) => qualityCostTrend(periods, options).periods.map((row) => row.index);
    expect(index()).toEqual([100, 50, 75]);
    expect(index({ base: "2024" })).toEqual([200, 100, 150]);
  });

  it("turns nominal amounts into those of the base period's price level", () => {
    const periods = [
      period("2024", 10, 70, { priceIndex: 120 }),
      period("2025", 10, 90, { priceIndex: 150 }),
    ];
    const real = qualityCostTrend(periods, { method: "real" });
    expect(real.periods.map(({ total, realTotal, index }) => [total, realTotal, index])).toEqual([
      [80, 80, 100],
      [100, 80, 100],
    ]);
    const nominal = qualityCostTrend(periods);
    expect(nominal.periods.map(({ realTotal, index }) => [realTotal, index])).toEqual([
      [80, 100],
      [80, 125],
    ]);
  });

  it("has no real total without a price level on both sides, and none in the base's place", () => {
    const rows = [period("a", 1, 1), period("b", 1, 1, { priceIndex: 100 })];
    expect(qualityCostTrend(rows).periods.map(({ realTotal }) => realTotal)).toEqual([null, null]);
    const based = qualityCostTrend(rows, { base: "b" });
    expect(based.periods.map(({ realTotal }) => realTotal)).toEqual([null, 2]);
  });

  it("splits the move of a share into its own and the others' part, which add up", () => {
    const { periods, notes } = qualityCostTrend([period("2024", 10, 70), period("2025", 20, 40)]);
    expect(periods[0]?.shifts).toEqual([]);
    const [prevention] = periods[1]!.shifts;
    expect(prevention).toMatchObject({ category: "prevention", ownEffect: 20 / 90 - 10 / 80 });
    expect(prevention!.ownEffect + prevention!.othersEffect).toBeCloseTo(20 / 60 - 10 / 80, 15);
    expect(notes).toEqual([
      { path: ["periods", 1, "shifts", 0], reason: "share-moved-with-others" },
      { path: ["periods", 1, "shifts", 2], reason: "share-moved-with-others" },
    ]);
  });

  it("sees no move in prices alone where amounts are real", () => {
    const inflated = [
      period("2024", 10, 70, { priceIndex: 100 }),
      period("2025", 20, 140, { priceIndex: 200 }),
      period("2026", 40, 280, { priceIndex: 400 }),
    ];
    const shifts = qualityCostTrend(inflated, { method: "real" }).periods.flatMap((row) => row.shifts);
    expect(shifts).toHaveLength(8);
    for (const shift of shifts)
      expect(shift).toMatchObject({ shareChange: 0, ownEffect: 0, othersEffect: 0 });
    expect(qualityCostTrend(inflated).periods[1]!.shifts[0]!.ownEffect).toBeGreaterThan(0);
  });

  it("moves no share where all costs move alike, in decimals too", () => {
    const { periods } = qualityCostTrend([period("2024", 0.1, 0.7), period("2025", 0.3, 2.1)]);
    expect(periods[1]!.shifts.map(({ shareChange }) => shareChange)).toEqual([0, 0, 0, 0]);
  });

  it("owes nothing to a cost that stayed, in decimals too", () => {
    const shifts = qualityCostTrend([period("2024", 0.1, 0.7), period("2025", 0.1, 0.3)]).periods[1]!.shifts;
    expect(shifts[0]).toMatchObject({ ownEffect: 0, shareChange: shifts[0]!.othersEffect });
  });

  it("warns of just a point that is owed to others", () => {
    const { notes } = qualityCostTrend([period("2024", 11, 99), period("2025", 11, 89)]);
    expect(notes).toContainEqual({ path: ["periods", 1, "shifts", 0], reason: "share-moved-with-others" });
  });

  it("gives no index on a base of 0, no shifts without shares, and says why", () => {
    const { periods, notes } = qualityCostTrend([
      period("2023", 0, 0),
      period("2024", 1, 1),
      period("2025", 0, 0),
    ]);
    expect(periods.map(({ index, shifts }) => [index, shifts])).toEqual([
      [null, []],
      [null, []],
      [null, []],
    ]);
    expect(notes.map(({ path }) => path)).toEqual([
      ["periods", 0, "index"],
      ["periods", 1, "index"],
      ["periods", 2, "index"],
    ]);
  });

  it("gives no index on a base below 0, and takes a credit without its mark in bare entries", () => {
    const { periods } = qualityCostTrend([
      { period: "2024", entries: [{ ...scrap, credit: false }] },
      { period: "2025", entries: [rework] },
    ]);
    expect(periods.map(({ total, index }) => [total, index])).toEqual([
      [-10, null],
      [60, null],
    ]);
    expect(periods[0]?.notes).toContainEqual({ path: ["credits"], reason: "unmarked-credit" });
  });

  it("gives no shift of a category where credits would leave no total of its own", () => {
    const { periods } = qualityCostTrend([
      { period: "2024", entries: [training, { ...rework, amount: 5 }, scrap] },
      { period: "2025", entries: [{ ...training, amount: 2 }, rework] },
    ]);
    expect(periods[0]?.total).toBe(5);
    expect(periods[1]?.shifts.map(({ category }) => category)).not.toContain("prevention");
  });

  it("reads the periods of a ledger with their bases, in its own order", () => {
    const ledger = defineQualityLedger({
      periods: [
        { period: "2024", sales: 100, priceIndex: 100 },
        { period: "2025", sales: 200, priceIndex: 110 },
      ],
      entries: [
        { ...rework, period: "2025", amount: 44 },
        { ...rework, period: "2024", amount: 20 },
      ],
    });
    const { periods, base } = qualityCostTrend(ledger, { method: "real" });
    expect(base).toBe("2024");
    expect(periods.map(({ period: name, ratios }) => [name, ratios.salesShare])).toEqual([
      ["2024", 0.2],
      ["2025", 0.22],
    ]);
    expect(periods[1]?.index).toBeCloseTo(200, 12);
  });

  it("takes periods that a ledger does not declare in the order of their entries", () => {
    const entries = ["2025", "2024", "2025"].map((name) => ({ ...rework, period: name }));
    const { periods } = qualityCostTrend({ entries });
    expect(periods.map(({ period: name, n }) => [name, n])).toEqual([
      ["2025", 2],
      ["2024", 1],
    ]);
  });

  it("refuses no periods, a period without entries, declared or given", () => {
    expectRefusal(() => qualityCostTrend([]), "insufficient_data", []);
    expectRefusal(() => qualityCostTrend([{ period: "2024", entries: [] }]), "insufficient_data", [
      0,
      "entries",
    ]);
    const ledger = {
      periods: [{ period: "2024" }, { period: "2025" }],
      entries: [{ ...rework, period: "2024" }],
    };
    expectRefusal(() => qualityCostTrend(ledger), "insufficient_data", ["periods", 1]);
  });

  it("refuses an entry of a ledger without a period", () => {
    expectRefusal(() => qualityCostTrend({ entries: [rework] }), "invalid_input", ["entries", 0, "period"]);
  });

  it("refuses real amounts without a price index, and names the period that lacks it", () => {
    const bare = [period("2024", 1, 1, { priceIndex: 100 }), period("2025", 1, 1)];
    const real = { method: "real" } as const;
    expectRefusal(() => qualityCostTrend(bare, real), "invalid_input", [1, "priceIndex"]);
    expectRefusal(() => qualityCostTrend(bare, { ...real, base: "2025" }), "invalid_input", [
      1,
      "priceIndex",
    ]);
    const ledger = { periods: [{ period: "2024" }], entries: [{ ...rework, period: "2024" }] };
    expectRefusal(() => qualityCostTrend(ledger, real), "invalid_input", ["periods", 0, "priceIndex"]);
  });

  it("refuses two periods of one name, an unknown base and an unknown method", () => {
    const twice = [period("2024", 1, 1), period("2024", 1, 1)];
    expectRefusal(() => qualityCostTrend(twice), "invalid_input", [1, "period"]);
    const one = [period("2024", 1, 1)];
    expectRefusal(() => qualityCostTrend(one, { base: "2023" }), "invalid_input", ["base"]);
    expectRefusal(() => qualityCostTrend(one, { method: "deflated" as never }), "invalid_input", ["method"]);
  });
});
