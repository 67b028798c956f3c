import fc from "fast-check";
import { defineQualityLedger, type QualityCostEntry, type QualityLedgerSpec } from "service-quality/cost";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { ledgerSpec } from "./ledger-arbitraries.ts";

const entry = { element: "rework", category: "internal-failure", amount: 5 } as const;
const external = (more: Partial<QualityCostEntry>): QualityCostEntry => ({
  element: "refunds",
  category: "external-failure",
  amount: 5,
  ...more,
});

const refused = (spec: object, code: "invalid_input" | "insufficient_data", path: (string | number)[]) =>
  expectRefusal(() => defineQualityLedger(spec as QualityLedgerSpec), code, path);

describe("defineQualityLedger", () => {
  it("fills in what may be left out", () => {
    expect(defineQualityLedger({ entries: [entry], periods: [] })).toStrictEqual({
      kind: "quality-ledger",
      version: 1,
      title: null,
      currency: null,
      periods: [],
      entries: [{ ...entry, credit: false, period: null, unit: null, basis: "recorded" }],
    });
  });

  it("counts null as left out", () => {
    const none = { kind: null, version: null, title: null, currency: null, periods: null };
    const blank = { ...entry, credit: null, period: null, unit: null, basis: null };
    expect(defineQualityLedger({ ...none, entries: [blank] })).toStrictEqual(
      defineQualityLedger({ entries: [entry] }),
    );
  });

  it("gives a period every base, null where it has none", () => {
    const { periods } = defineQualityLedger({
      periods: [{ period: "2025", sales: 0, units: 3 }],
      entries: [{ ...entry, period: "2025" }],
    });
    expect(periods).toStrictEqual([
      {
        period: "2025",
        priceIndex: null,
        sales: 0,
        operatingCost: null,
        valueAdded: null,
        laborCost: null,
        laborHours: null,
        units: 3,
      },
    ]);
  });

  it("returns a ledger defined before as it is, and an equal copy of one read back from JSON", () => {
    fc.assert(
      fc.property(ledgerSpec, (spec) => {
        const ledger = defineQualityLedger(spec);
        expect(defineQualityLedger(ledger)).toBe(ledger);
        expect(defineQualityLedger(JSON.parse(JSON.stringify(ledger)))).toStrictEqual(ledger);
      }),
    );
  });

  it("freezes in depth, and leaves the specification as it was", () => {
    const spec = { entries: [{ ...entry }], periods: [] };
    const ledger = defineQualityLedger(spec);
    expect(Object.isFrozen(ledger.entries[0])).toBe(true);
    expect(Object.isFrozen(ledger.periods)).toBe(true);
    expect(Object.isFrozen(spec.entries)).toBe(false);
  });

  it("keeps elements, units and periods named __proto__ as names", () => {
    const odd = { ...entry, element: "__proto__", unit: "__proto__", period: "__proto__" };
    const { entries } = defineQualityLedger({ entries: [odd], periods: [{ period: "__proto__" }] });
    expect(entries[0]).toMatchObject({ element: "__proto__", period: "__proto__" });
    expect(entries[0]?.unit).toBe("__proto__");
  });

  it("refuses a ledger without entries", () => {
    refused({ entries: [] }, "insufficient_data", ["entries"]);
  });

  it.each([
    ["no entries at all", {}, ["entries"]],
    ["entries that are no list", { entries: { 0: entry } }, ["entries"]],
    ["entries that are inherited", Object.create({ entries: [entry] }), []],
    ["an unknown key", { entries: [entry], budget: 1 }, ["budget"]],
    ["another kind", { entries: [entry], kind: "offer" }, ["kind"]],
    ["another version", { entries: [entry], version: 2 }, ["version"]],
    ["a currency without a name", { entries: [entry], currency: "" }, ["currency"]],
    ["a title that is no text", { entries: [entry], title: 5 }, ["title"]],
    [
      "two periods of one name",
      { entries: [entry], periods: [{ period: "a" }, { period: "a" }] },
      ["periods", 1, "period"],
    ],
    [
      "a base below 0",
      { entries: [entry], periods: [{ period: "a", laborHours: -1 }] },
      ["periods", 0, "laborHours"],
    ],
    [
      "a price index of 0",
      { entries: [entry], periods: [{ period: "a", priceIndex: 0 }] },
      ["periods", 0, "priceIndex"],
    ],
    [
      "an unknown key of a period",
      { entries: [entry], periods: [{ period: "a", gdp: 1 }] },
      ["periods", 0, "gdp"],
    ],
    [
      "an entry of no period beside periods",
      { entries: [entry], periods: [{ period: "a" }] },
      ["entries", 0, "period"],
    ],
    [
      "an entry of another period",
      { entries: [{ ...entry, period: "b" }], periods: [{ period: "a" }] },
      ["entries", 0, "period"],
    ],
  ])("refuses %s", (_, spec, path) => {
    refused(spec, "invalid_input", path);
  });

  it.each([
    ["an unknown category", { category: "rework" }, "category"],
    ["no category", { category: undefined }, "category"],
    ["no element", { element: "" }, "element"],
    ["an infinite amount", { amount: Infinity }, "amount"],
    ["an amount of NaN", { amount: Number.NaN }, "amount"],
    ["an amount of null", { amount: null }, "amount"],
    ["an unknown key", { department: "north" }, "department"],
    ["an unknown basis", { basis: "guess" }, "basis"],
    ["a mark that is no truth value", { credit: 1 }, "credit"],
    ["a credit without its mark", { amount: -5 }, "credit"],
    ["a mark on what is no credit", { credit: true }, "amount"],
    ["a multiplier of what is no external failure", { basis: "multiplier" }, "category"],
    ["Taguchi's loss as internal failure", { basis: "taguchi" }, "category"],
    ["a unit without a name", { unit: "" }, "unit"],
  ])("refuses an entry with %s", (_, more, key) => {
    refused({ entries: [entry, { ...entry, ...more }] }, "invalid_input", ["entries", 1, key]);
  });

  it("refuses a sparse list of entries at its first hole", () => {
    // biome-ignore lint/suspicious/noSparseArray: what is tested
    refused({ entries: [entry, , entry] }, "invalid_input", ["entries", 1]);
  });
});

describe("double counting", () => {
  it("is refused where an element stands in two categories of one period and unit", () => {
    const twice = [entry, { ...entry, category: "external-failure" }];
    refused({ entries: twice }, "invalid_input", ["entries", 1, "category"]);
  });

  it("is not seen in an element of one category booked twice, nor in two units or periods, nor in what is unclassified", () => {
    const { entries } = defineQualityLedger({
      entries: [
        entry,
        entry,
        { ...entry, category: "external-failure", unit: "north" },
        { ...entry, category: "external-failure", period: "2025" },
        { ...entry, category: "unclassified" },
      ],
    });
    expect(entries).toHaveLength(5);
  });

  it.each([
    ["taguchi", "recorded"],
    ["taguchi", "opportunity"],
    ["taguchi", "multiplier"],
    ["multiplier", "opportunity"],
  ] as const)("is refused between external failure by %s and by %s, in either order", (a, b) => {
    const entries = [external({ basis: a }), external({ element: "lost", basis: b })];
    refused({ entries }, "invalid_input", ["entries", 1, "basis"]);
    refused({ entries: [...entries].reverse() }, "invalid_input", ["entries", 1, "basis"]);
  });

  it("is not seen between what is recorded and what is hidden or lost besides", () => {
    for (const basis of ["opportunity", "multiplier"] as const)
      expect(
        defineQualityLedger({ entries: [external({}), entry, external({ basis })] }).entries,
      ).toHaveLength(3);
    const internal = { ...entry, basis: "opportunity" } as const;
    expect(defineQualityLedger({ entries: [internal, external({ basis: "taguchi" })] }).entries).toHaveLength(
      2,
    );
  });

  it("is not seen between two units, or between two periods", () => {
    const { entries } = defineQualityLedger({
      entries: [
        external({ basis: "taguchi", unit: "north", period: "2024" }),
        external({ unit: "south", period: "2024" }),
        external({ unit: "north", period: "2025" }),
      ],
    });
    expect(entries).toHaveLength(3);
  });

  it.each([
    ["unit", { period: "2024" }, { period: "2024", unit: "north" }],
    ["period", { unit: "north" }, { period: "2024", unit: "north" }],
    ["unit nor period", {}, { period: "2024", unit: "north" }],
    ["unit, the other no period", { period: "2024" }, { unit: "north" }],
  ])("is refused where the one names no %s, since it may be of any", (_, wide, narrow) => {
    const entries = [external({ ...wide, basis: "taguchi" }), external(narrow)];
    refused({ entries }, "invalid_input", ["entries", 1, "basis"]);
    refused({ entries: [...entries].reverse() }, "invalid_input", ["entries", 1, "basis"]);
  });
});
