import fc from "fast-check";
import {
  classifyQualityCosts,
  defineQualityLedger,
  type QualityCostEntry,
  rankCostElements,
  scoreQualityCosts,
  summarizeQualityCosts,
} from "service-quality/cost";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { basesOrNone, entriesOf } from "../ledger/ledger-arbitraries.ts";

const training: QualityCostEntry = { element: "training", category: "prevention", amount: 100 };
const audits: QualityCostEntry = { element: "audits", category: "appraisal", amount: 50 };
const rework: QualityCostEntry = { element: "rework", category: "internal-failure", amount: 60 };
const refunds: QualityCostEntry = { element: "refunds", category: "external-failure", amount: 190 };
const all = [training, audits, rework, refunds];

const ledger = defineQualityLedger({
  periods: [
    { period: "2024", sales: 1000, units: 10 },
    { period: "2025", sales: 3000 },
  ],
  entries: [
    { ...training, period: "2024", unit: "north" },
    { ...rework, period: "2025", unit: "north" },
    { ...refunds, period: "2025", unit: "south" },
  ],
});

describe("scoreQualityCosts", () => {
  it("sets the four categories, conformance and the service reading side by side", () => {
    const { total, categories, conformance, nonconformance, service } = scoreQualityCosts(all);
    expect(total).toBe(400);
    expect(categories.map(({ category, share }) => [category, share])).toEqual([
      ["prevention", 0.25],
      ["appraisal", 0.125],
      ["internal-failure", 0.15],
      ["external-failure", 0.475],
    ]);
    expect([conformance, nonconformance]).toEqual([150, 250]);
    expect(service.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["internal", 60],
      ["external", 190],
      ["quality-system", 150],
    ]);
  });

  it("divides by every base, and by none that is not given", () => {
    const { ratios } = scoreQualityCosts(all, {
      sales: 8000,
      operatingCost: 4000,
      valueAdded: 2000,
      laborCost: 1000,
      laborHours: 50,
      units: 200,
    });
    expect(ratios).toEqual({
      salesShare: 0.05,
      operatingCostShare: 0.1,
      valueAddedShare: 0.2,
      laborCostShare: 0.4,
      perLaborHour: 8,
      perUnit: 2,
      nonconformanceToConformance: 250 / 150,
    });
    const { ratios: none, notes } = scoreQualityCosts(all, { sales: null });
    expect(Object.values(none).filter((ratio) => ratio !== null)).toEqual([250 / 150]);
    expect(notes).toEqual([]);
  });

  it("gives null for a ratio to a base of 0, and says why", () => {
    const { ratios, categories, notes } = scoreQualityCosts(all, { sales: 0, units: 0 });
    expect([ratios.salesShare, ratios.perUnit, categories[0]?.salesShare]).toEqual([null, null, null]);
    expect(notes).toEqual([
      { path: ["ratios", "salesShare"], reason: "zero-base" },
      { path: ["ratios", "perUnit"], reason: "zero-base" },
    ]);
  });

  it("gives no shares where all amounts are 0, and says why", () => {
    const report = scoreQualityCosts([
      { ...training, amount: 0 },
      { ...rework, amount: -0 },
    ]);
    expect(report).toMatchObject({ n: 2, total: 0, conformance: 0, nonconformance: 0, credits: 0 });
    expect(report.categories.map(({ share }) => share)).toEqual([null, null, null, null]);
    expect(report.notes).toEqual([
      { path: ["ratios", "nonconformanceToConformance"], reason: "zero-base" },
      { path: ["categories"], reason: "zero-base" },
    ]);
  });

  it("gives no shares of a total below 0, but its ratio to sales", () => {
    const report = scoreQualityCosts([training, { ...rework, amount: -150, credit: true }], { sales: 1000 });
    expect(report).toMatchObject({ total: -50, credits: -150, unclassified: { share: null } });
    expect(report.ratios.salesShare).toBe(-0.05);
    expect(report.notes).toEqual([{ path: ["categories"], reason: "zero-base" }]);
  });

  it("gives no shares of a total that credits leave nothing but rounding of, and says why", () => {
    const entries = [0.1, 0.2, -0.3].map((amount, i) => ({
      amount,
      unit: `${i}`,
      credit: amount < 0,
      element: `${i}`,
      category: (["prevention", "appraisal", "internal-failure"] as const)[i]!,
    }));
    const report = scoreQualityCosts(entries);
    expect(report.total).toBe(0);
    expect(report.categories.map(({ share }) => share)).toEqual([null, null, null, null]);
    expect(report.notes).toContainEqual({ path: ["categories"], reason: "zero-base" });
    expect(classifyQualityCosts(report)).toMatchObject({ zone: null, notes: [{ reason: "zero-base" }] });
    expect(rankCostElements(entries)).toMatchObject({ vital: 0, notes: [{ reason: "zero-base" }] });
    expect(summarizeQualityCosts(entries, { by: "unit" }).notes).toEqual([
      { path: ["groups"], reason: "zero-base" },
    ]);
  });

  it("gives no nonconformance per conformance where credits leave none of it", () => {
    const { ratios, notes } = scoreQualityCosts([refunds, { ...training, amount: -1, credit: true }]);
    expect(ratios.nonconformanceToConformance).toBeNull();
    expect(notes).toEqual([{ path: ["ratios", "nonconformanceToConformance"], reason: "zero-base" }]);
  });

  it("takes credits off their category, and notes one without its mark in bare entries", () => {
    const scrap = { element: "scrap sold", category: "internal-failure", amount: -10 } as const;
    const marked = scoreQualityCosts([...all, { ...scrap, credit: true }]);
    expect(marked).toMatchObject({ total: 390, credits: -10, nonconformance: 240, notes: [] });
    const bare = scoreQualityCosts([...all, scrap]);
    expect(bare).toEqual({ ...marked, notes: [{ path: ["credits"], reason: "unmarked-credit" }] });
  });

  it("reports what is unclassified in the total and apart, never in a category", () => {
    const travel = { element: "travel", category: "unclassified", amount: 100 } as const;
    const report = scoreQualityCosts([...all, travel], { sales: 1000 });
    expect(report.total).toBe(500);
    expect(report.unclassified).toEqual({ amount: 100, share: 0.2, salesShare: 0.1 });
    expect(report.conformance + report.nonconformance).toBe(400);
    expect(report.notes).toEqual([{ path: ["unclassified"], reason: "unclassified-costs" }]);
    expect(scoreQualityCosts([{ ...travel, amount: 0 }, training]).notes).toContainEqual({
      path: ["unclassified"],
      reason: "unclassified-costs",
    });
  });

  it("adds up the bases of a ledger where every period has them", () => {
    const { bases, ratios, period, unit } = scoreQualityCosts(ledger);
    expect(bases).toMatchObject({ sales: 4000, units: null, laborCost: null });
    expect(ratios).toMatchObject({ salesShare: 350 / 4000, perUnit: null });
    expect([period, unit]).toEqual([null, null]);
  });

  it("takes one period out with its bases, and bases given instead of those", () => {
    const report = scoreQualityCosts(ledger, { period: "2024", units: 50 });
    expect(report).toMatchObject({ period: "2024", total: 100, bases: { sales: 1000, units: 50 } });
    expect(report.ratios.perUnit).toBe(2);
  });

  it("sets a unit against what is given, never against the bases of the whole", () => {
    expect(scoreQualityCosts(ledger, { unit: "north" })).toMatchObject({
      total: 160,
      bases: { sales: null },
    });
    const south = scoreQualityCosts(ledger, { unit: "south", period: "2025", sales: 950 });
    expect(south).toMatchObject({ unit: "south", total: 190, ratios: { salesShare: 0.2 } });
  });

  it("adds up exactly where plain sums lose the small ones", () => {
    const entries = [1e16, 1, 1, -1e16].map((amount) => ({ ...rework, amount, credit: amount < 0 }));
    expect(scoreQualityCosts(entries).total).toBe(2);
  });

  it("is the same for bare entries and for a ledger of them", () => {
    fc.assert(
      fc.property(entriesOf(["2024", null]), basesOrNone, (entries, bases) => {
        expect(scoreQualityCosts({ entries }, bases)).toStrictEqual(scoreQualityCosts(entries, bases));
      }),
    );
  });

  it("refuses no entries, and a period or unit that has none", () => {
    expectRefusal(() => scoreQualityCosts([]), "insufficient_data", []);
    expectRefusal(() => scoreQualityCosts(ledger, { period: "2026" }), "insufficient_data", []);
    expectRefusal(
      () => scoreQualityCosts(ledger, { period: "2024", unit: "south" }),
      "insufficient_data",
      [],
    );
  });

  it("refuses a fault by its place: in bare entries, in a ledger, in the options", () => {
    const unknown = { ...rework, category: "waste" } as never;
    expectRefusal(() => scoreQualityCosts([rework, unknown]), "invalid_input", [1, "category"]);
    expectRefusal(() => scoreQualityCosts({ entries: [unknown] }), "invalid_input", [
      "entries",
      0,
      "category",
    ]);
    expectRefusal(() => scoreQualityCosts(all, { valueAdded: -1 }), "invalid_input", ["valueAdded"]);
    expectRefusal(() => scoreQualityCosts(all, { sales: Infinity }), "invalid_input", ["sales"]);
    expectRefusal(() => scoreQualityCosts(all, { period: 2024 as never }), "invalid_input", ["period"]);
    expectRefusal(() => scoreQualityCosts(all, { unit: "" }), "invalid_input", ["unit"]);
    expectRefusal(() => scoreQualityCosts(all, { sale: 1 } as never), "invalid_input", ["sale"]);
    expectRefusal(() => scoreQualityCosts(null as never), "invalid_input", []);
  });
});
