import fc from "fast-check";
import { customerLifetimeValue, type MigrationInput, migrationValue } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const base = {
  segments: [
    { segment: "active", margin: 40, customers: 100 },
    { segment: "lapsed", margin: -8, customers: 50 },
  ],
  transitions: [
    [0.5, 0.25],
    [0.25, 0.5],
  ],
  discount: 0.25,
  convention: "first-margin-now",
} as const satisfies MigrationInput;

const conventions = ["first-margin-later", "first-margin-now", "undiscounted"] as const;
const values = (input: MigrationInput) => migrationValue(input).segments.map(({ value }) => value);

describe("migrationValue", () => {
  it("is the closed form with one segment, of which the row is the retention", () => {
    const rates = fc.record({
      margin: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      retention: fc.double({ min: 0, max: 0.99, noNaN: true }),
      discount: fc.double({ min: 0, max: 2, noNaN: true }),
      growth: fc.double({ min: -1, max: 0, noNaN: true }),
      convention: fc.constantFrom(...conventions),
      periods: fc.constantFrom(undefined, 1, 2, 30),
    });
    fc.assert(
      fc.property(rates, ({ margin, retention, ...rest }) => {
        const [value] = values({
          segments: [{ segment: "all", margin }],
          transitions: [[retention]],
          ...rest,
        });
        const closed = customerLifetimeValue({ margin, retention, ...rest });
        expect(Math.abs(value! - closed)).toBeLessThanOrEqual(1e-12 * Math.abs(closed) + 1e-300);
      }),
    );
  });

  it("is the closed form in every segment where segments differ in nothing", () => {
    const segments = ["a", "b"].map((segment) => ({ segment, margin: 60 }));
    const transitions = [
      [0.5, 0.25],
      [0.75, 0],
    ];
    for (const convention of conventions) {
      const closed = customerLifetimeValue({ margin: 60, retention: 0.75, discount: 0.25, convention });
      for (const value of values({ segments, transitions, discount: 0.25, convention }))
        expectWithin(value, closed, 1e-14);
    }
  });

  it("comes near its limit as periods are added", () => {
    for (const convention of conventions) {
      const limit = values({ ...base, convention, growth: 0.05 });
      const finite = values({ ...base, convention, growth: 0.05, periods: 300 });
      finite.forEach((value, j) => {
        expectWithin(value, limit[j]!, 1e-12);
      });
    }
  });

  it("is the margin where one is counted now, and the expected next one where it is counted later", () => {
    expect(values({ ...base, periods: 1 })).toEqual([40, -8]);
    expect(values({ ...base, periods: 1, convention: "first-margin-later" })).toEqual([14.4, 4.8]);
  });

  it("counts the periods that a customer stays in any segment", () => {
    // (I − P)⁻¹ 1 = 1/(1 − 0.75) in both, whose rows lack 0.25 to 1
    for (const { expectedPeriods } of migrationValue(base).segments) expectWithin(expectedPeriods, 4, 1e-14);
  });

  it("notes that somebody never leaves, and has a value by the discount", () => {
    const { segments, notes } = migrationValue({
      ...base,
      transitions: [
        [1, 0],
        [0, 0.5],
      ],
    });
    expectWithin(segments[0]!.value, 200, 1e-14); // 40 × 1.25/0.25
    expect(segments.map(({ expectedPeriods }) => expectedPeriods)).toEqual([null, null]);
    expect(notes).toEqual([{ path: ["segments"], reason: "unbounded" }]);
  });

  it("adds up to the equity of all only where every segment says how many it has", () => {
    const { segments, equity } = migrationValue(base);
    expectWithin(equity, segments[0]!.value * 100 + segments[1]!.value * 50, 1e-14);
    const unknown = migrationValue({
      ...base,
      segments: [base.segments[0], { segment: "__proto__", margin: 1, customers: null }],
    });
    expect(unknown.segments[1]).toMatchObject({ segment: "__proto__", customers: null, equity: null });
    expect(unknown.equity).toBeNull();
  });

  it("does not depend on the order of the segments", () => {
    const [active, lapsed] = values({
      segments: [...base.segments].reverse(),
      transitions: [
        [0.5, 0.25],
        [0.25, 0.5],
      ],
      discount: 0.25,
      convention: "first-margin-now",
    }).reverse();
    const given = values(base);
    expectWithin(active, given[0]!, 1e-14);
    expectWithin(lapsed, given[1]!, 1e-14);
  });

  const closed = [
    [1, 0],
    [0, 1],
  ];

  it.each([
    ["nobody who ever leaves, without a discount", { transitions: closed, discount: 0 }, ["transitions"]],
    ["a growth that outruns leaving and discount", { growth: 1 }, ["transitions"]],
    [
      "a row above 1",
      {
        transitions: [
          [0.5, 0.51],
          [0, 0],
        ],
      },
      ["transitions", 0],
    ],
    [
      "a rate above 1",
      {
        transitions: [
          [1.5, 0],
          [0, 0],
        ],
      },
      ["transitions", 0, 0],
    ],
    [
      "a rate that is NaN",
      {
        transitions: [
          [0, 0],
          [0, Number.NaN],
        ],
      },
      ["transitions", 1, 1],
    ],
    ["a row too short", { transitions: [[0.5], [0, 0]] }, ["transitions", 0]],
    ["a row that is no list", { transitions: [[0, 0], 0.5] }, ["transitions", 1]],
    ["rows too few", { transitions: [[0, 0]] }, ["transitions"]],
    ["no rows", { transitions: undefined }, ["transitions"]],
    [
      "two segments of one name",
      { segments: [base.segments[0], base.segments[0]] },
      ["segments", 1, "segment"],
    ],
    ["a segment without a name", { segments: [{ margin: 1 }, base.segments[0]] }, ["segments", 0, "segment"]],
    ["a margin that is NaN", { segments: [{ segment: "a", margin: Number.NaN }] }, ["segments", 0, "margin"]],
    [
      "customers below 0",
      { segments: [{ segment: "a", margin: 1, customers: -1 }] },
      ["segments", 0, "customers"],
    ],
    ["a discount below 0", { discount: -1 }, ["discount"]],
    ["no convention", { convention: undefined }, ["convention"]],
    ["half a period", { periods: 0.5 }, ["periods"]],
    ["an unknown key", { retention: 0.5 }, ["retention"]],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => migrationValue({ ...base, ...change } as never), "invalid_input", path);
  });

  it("refuses no segments", () => {
    expectRefusal(() => migrationValue({ ...base, segments: [] }), "insufficient_data", ["segments"]);
  });
});
