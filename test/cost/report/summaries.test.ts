import fc from "fast-check";
import {
  type CostGrouping,
  type QualityCostEntry,
  rankCostElements,
  scoreQualityCosts,
  summarizeQualityCosts,
} from "service-quality/cost";
import { describe, expect, it } from "vitest";
import { compensatedSum } from "../../../src/numeric/sums.ts";
import { expectRefusal } from "../../refusal.ts";
import { entriesOf } from "../ledger/ledger-arbitraries.ts";

const rework: QualityCostEntry = {
  element: "rework",
  category: "internal-failure",
  amount: 60,
  unit: "north",
};
const refunds: QualityCostEntry = {
  element: "refunds",
  category: "external-failure",
  amount: 30,
  unit: "north",
};
const scrap = { element: "scrap sold", category: "internal-failure", amount: -10, credit: true } as const;

/** Whole amounts, whose sums are exact in any order. */
const wholeEntries = entriesOf(["2024", "2025", null]).map((entries) =>
  entries.map((entry) => ({ ...entry, amount: Math.trunc(Math.max(-1e4, Math.min(entry.amount, 1e6))) })),
);
const groupings = fc.subarray<CostGrouping>(["element", "category", "period", "unit", "basis"], {
  minLength: 1,
});

describe("summarizeQualityCosts", () => {
  it("adds up to the total over any grouping, and loses no entry", () => {
    fc.assert(
      fc.property(wholeEntries, groupings, (entries, by) => {
        const { total, groups } = summarizeQualityCosts(entries, { by });
        expect(compensatedSum(groups.map(({ amount }) => amount))).toBe(total);
        expect(total).toBe(entries.reduce((sum, { amount }) => sum + amount, 0));
        expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(entries.length);
        expect(compensatedSum(groups.map(({ credits }) => credits)) + 0).toBe(
          scoreQualityCosts(entries).credits,
        );
      }),
    );
  });

  it("has groups that differ in their keys, and refines a coarser grouping", () => {
    fc.assert(
      fc.property(wholeEntries, (entries) => {
        const coarse = summarizeQualityCosts(entries, { by: "unit" }).groups;
        const fine = summarizeQualityCosts(entries, { by: ["unit", "category"] }).groups;
        for (const { key, amount } of coarse) {
          const parts = fine.filter((group) => group.key[0] === key[0]);
          expect(compensatedSum(parts.map((group) => group.amount)) + 0).toBe(amount);
        }
        expect(new Set(fine.map(({ key }) => JSON.stringify(key))).size).toBe(fine.length);
      }),
    );
  });

  it("agrees with the report by category", () => {
    fc.assert(
      fc.property(wholeEntries, (entries) => {
        const report = scoreQualityCosts(entries);
        for (const { key, amount, share } of summarizeQualityCosts(entries, { by: "category" }).groups) {
          const row = report.categories.find(({ category }) => category === key[0]) ?? report.unclassified;
          expect([amount, share]).toEqual([row.amount, row.share]);
        }
      }),
    );
  });

  it("groups what has no period under null, apart from one named null", () => {
    const { groups } = summarizeQualityCosts([rework, { ...rework, period: "null" }], { by: "period" });
    expect(groups.map(({ key }) => key)).toEqual([[null], ["null"]]);
  });

  it("shows the credits of a group, and shares that they raise above 1", () => {
    const { groups } = summarizeQualityCosts([rework, scrap], { by: ["element"] });
    expect(groups).toEqual([
      { key: ["rework"], n: 1, amount: 60, share: 1.2, credits: 0 },
      { key: ["scrap sold"], n: 1, amount: -10, share: -0.2, credits: -10 },
    ]);
  });

  it("gives no shares of nothing, and says why", () => {
    const { groups, notes } = summarizeQualityCosts([{ ...rework, amount: 0 }], { by: "unit" });
    expect(groups[0]?.share).toBeNull();
    expect(notes).toEqual([{ path: ["groups"], reason: "zero-base" }]);
    expect(summarizeQualityCosts([rework], { by: "unit" }).notes).toEqual([]);
  });

  it("refuses an unknown grouping, none, and a selection of nothing", () => {
    expectRefusal(() => summarizeQualityCosts([rework], { by: "amount" as never }), "invalid_input", ["by"]);
    expectRefusal(() => summarizeQualityCosts([rework], { by: [] }), "invalid_input", ["by"]);
    expectRefusal(() => summarizeQualityCosts([rework], {} as never), "invalid_input", ["by"]);
    const options = { by: "element", unit: "south" } as const;
    expectRefusal(() => summarizeQualityCosts([rework], options), "insufficient_data", []);
  });
});

describe("rankCostElements", () => {
  it("ranks by amount, then by name, with shares of those before", () => {
    const { elements, vital, total } = rankCostElements([
      refunds,
      rework,
      { ...refunds, element: "calls" },
      { ...rework, unit: "south" },
    ]);
    expect(elements.map(({ element, amount }) => [element, amount])).toEqual([
      ["rework", 120],
      ["calls", 30],
      ["refunds", 30],
    ]);
    expect(elements.map(({ cumulativeShare }) => cumulativeShare)).toEqual([120 / 180, 150 / 180, 1]);
    expect([vital, total]).toEqual([2, 180]);
    const names = ["b", "a", "d", "c"].map((element) => ({ ...refunds, element }));
    expect(rankCostElements(names).elements.map(({ element }) => element)).toEqual(["a", "b", "c", "d"]);
  });

  it("takes the categories asked for alone, and names them in the order of the model", () => {
    const { elements, categories } = rankCostElements(
      [refunds, rework, { element: "audits", category: "appraisal", amount: 99 }],
      { categories: ["external-failure", "internal-failure"] },
    );
    expect(categories).toEqual(["internal-failure", "external-failure"]);
    expect(elements.map(({ element }) => element)).toEqual(["rework", "refunds"]);
  });

  it("names every category that an element stands in", () => {
    const { elements } = rankCostElements([
      { ...rework, category: "unclassified", unit: "south" },
      rework,
      { ...rework, category: "prevention", unit: "east" },
    ]);
    expect(elements[0]?.categories).toEqual(["prevention", "internal-failure", "unclassified"]);
  });

  it("puts net credits last, where the shares come back to 1", () => {
    const { elements, vital } = rankCostElements([scrap, rework]);
    expect(elements.map(({ cumulativeShare }) => cumulativeShare)).toEqual([1.2, 1]);
    expect(vital).toBe(1);
  });

  it("has no shares of a total below 0, and nothing vital", () => {
    const { elements, total, vital, notes } = rankCostElements([scrap, { ...rework, amount: 4 }]);
    expect([total, vital]).toEqual([-6, 0]);
    expect(elements.map(({ share, cumulativeShare }) => [share, cumulativeShare])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(notes).toEqual([{ path: ["elements"], reason: "zero-base" }]);
  });

  it("reaches the threshold with the fewest elements, a sum of decimals included", () => {
    const tenths = [0.3, 0.3, 0.2, 0.2].map((amount, i) => ({ ...rework, element: `${i}`, amount }));
    expect(rankCostElements(tenths).vital).toBe(3);
    expect(rankCostElements(tenths, { threshold: 0 }).vital).toBe(1);
    expect(rankCostElements(tenths, { threshold: 1 }).vital).toBe(4);
  });

  it("finds nothing vital where nothing costs anything, and says why", () => {
    const { elements, vital, notes } = rankCostElements([{ ...rework, amount: 0 }]);
    expect(elements[0]).toMatchObject({ amount: 0, share: null, cumulativeShare: null });
    expect(vital).toBe(0);
    expect(notes).toEqual([{ path: ["elements"], reason: "zero-base" }]);
  });

  it.each([
    ["a threshold above 1", { threshold: 1.1 }, ["threshold"]],
    ["a misspelt threshold", { treshold: 0.8 }, ["treshold"]],
    ["an unknown category", { categories: ["waste"] }, ["categories", 0]],
    ["no category", { categories: [] }, ["categories"]],
    ["categories that are no list", { categories: "prevention" }, ["categories"]],
  ])("refuses %s", (_, options, path) => {
    expectRefusal(() => rankCostElements([rework], options as never), "invalid_input", path);
  });

  it("orders elements that differ by rounding alone by name", () => {
    const entries = [
      { ...rework, element: "b", amount: 0.1 },
      { ...rework, element: "b", amount: 0.2 },
      { ...rework, element: "a", amount: 0.3 },
    ];
    expect(rankCostElements(entries).elements.map(({ element }) => element)).toEqual(["a", "b"]);
  });

  it("refuses a ranking without entries", () => {
    expectRefusal(() => rankCostElements([rework], { categories: ["prevention"] }), "insufficient_data", [
      "categories",
    ]);
  });
});
