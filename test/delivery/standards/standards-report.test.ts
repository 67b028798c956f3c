import fc from "fast-check";
import { type ServiceStandard, standardsReport } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { standards } from "../delivery-arbitraries.ts";

const asOf = "2026-07-30";
const report = (...given: readonly ServiceStandard[]) => standardsReport(given, { asOf });

describe("standardsReport", () => {
  it("counts days of the calendar, over a leap day and a change of clocks", () => {
    const { standards: rows } = standardsReport(
      [
        { standard: "leap", reviewedAt: "2024-02-28", reviewEveryDays: 400 },
        { standard: "clock", reviewedAt: "2024-03-30", reviewEveryDays: 400 },
      ],
      { asOf: "2025-02-28" },
    );
    expect(rows.map(({ ageDays }) => ageDays)).toEqual([366, 335]);
  });

  it("lets a standard be current on the day its review is due, and not the day after", () => {
    const due = (reviewEveryDays: number) => {
      const [row] = report({ standard: "a", reviewedAt: "2026-07-20", reviewEveryDays }).standards;
      return [row!.dueInDays, row!.current];
    };
    expect([due(11), due(10), due(9)]).toEqual([
      [1, true],
      [0, true],
      [-1, false],
    ]);
  });

  it("does not count a standard without an interval of reviews, and notes it", () => {
    const { currency, standards: rows, notes } = report({ standard: "a", reviewedAt: "2026-07-20" });
    expect(rows[0]).toMatchObject({ ageDays: 10, dueInDays: null, current: null });
    expect(currency).toEqual({ count: 0, n: 0, share: null, interval: null });
    expect(notes).toEqual([
      { path: ["currency"], reason: "zero-base" },
      { path: ["standards", 0, "current"], reason: "unknown-interval" },
    ]);
  });

  it("holds one that was never reviewed for out of date", () => {
    const [row] = report({ standard: "a", owner: "x", reviewEveryDays: 90 }).standards;
    expect(row).toMatchObject({ ageDays: null, dueInDays: null, current: false });
    expect(row!.signs).toEqual(["never-reviewed", "not-trained", "not-checked"]);
  });

  it("sees the signs in their order, each from its own figure", () => {
    const lively: ServiceStandard = {
      standard: "a",
      owner: "x",
      reviewedAt: asOf,
      reviewEveryDays: 1,
      training: { count: 1, n: 2 },
      compliance: { count: 0, n: 1 },
    };
    const signsOf = (change: Partial<ServiceStandard>) =>
      report({ ...lively, ...change }).standards[0]!.signs;
    expect(signsOf({})).toEqual([]);
    expect(signsOf({ owner: "" })).toEqual(["no-owner"]);
    expect(signsOf({ owner: null })).toEqual(["no-owner"]);
    expect(signsOf({ reviewedAt: null })).toEqual(["never-reviewed"]);
    expect(signsOf({ reviewedAt: "2026-07-28" })).toEqual(["overdue"]);
    expect(signsOf({ training: { count: 0, n: 2 } })).toEqual(["not-trained"]);
    expect(signsOf({ training: { count: 0, n: 0 } })).toEqual(["not-trained"]);
    expect(signsOf({ compliance: { count: 0, n: 0 } })).toEqual(["not-checked"]);
    expect(signsOf({ compliance: null })).toEqual(["not-checked"]);
  });

  it("puts first of those that gather dust what has most signs, equal ones as given", () => {
    const { dusty } = report(
      { standard: "never", owner: "x", training: { count: 1, n: 1 } },
      { standard: "late", reviewedAt: "2020-01-01", reviewEveryDays: 1 },
      { standard: "checked", reviewedAt: "2020-01-01", reviewEveryDays: 1, compliance: { count: 1, n: 1 } },
      { standard: "again", owner: "y", training: { count: 1, n: 1 } },
      { standard: "fresh", reviewedAt: asOf, reviewEveryDays: 9 },
    );
    expect(dusty).toEqual(["late", "never", "again"]);
  });

  it("pools the counts of the standards that have them, and has none where none has", () => {
    const {
      training,
      knowledge,
      compliance,
      standards: rows,
      notes,
    } = report(
      { standard: "a", reviewEveryDays: 1, training: { count: 3, n: 4 }, compliance: { count: 0, n: 0 } },
      { standard: "b", reviewEveryDays: 1, training: { count: 1, n: 12 } },
    );
    expect(training).toMatchObject({ count: 4, n: 16, share: 0.25 });
    expect(knowledge).toBeNull();
    expect(compliance).toMatchObject({ n: 0, share: null });
    expect(rows[1]!.compliance).toBeNull();
    expect(notes).toEqual([
      { path: ["compliance"], reason: "zero-base" },
      { path: ["standards", 0, "compliance"], reason: "zero-base" },
    ]);
  });

  it("covers an activity that some standard names, current or not", () => {
    const { coverage } = standardsReport(
      [{ standard: "a", activity: "welcome" }, { standard: "b", activity: "welcome" }, { standard: "c" }],
      { asOf, activities: ["billing", "welcome"] },
    );
    expect(coverage).toEqual({ activities: 2, covered: 1, share: 0.5, uncovered: ["billing"] });
    expect(report({ standard: "a" }).coverage).toBeNull();
  });

  it("takes the registry that standards are stored in", () => {
    fc.assert(
      fc.property(standards, (given) => {
        const registry = { kind: "standards-registry", version: 1, standards: given } as const;
        expect(standardsReport(registry, { asOf })).toEqual(standardsReport(given, { asOf }));
      }),
    );
    const broken = { standards: [{ standard: "a" }, { standard: "a" }] };
    expectRefusal(() => standardsReport(broken, { asOf }), "invalid_input", ["standards", 1, "standard"]);
  });

  it.each<[string, () => unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no standards", () => report(), "insufficient_data", []],
    ["no date", () => standardsReport([{ standard: "a" }], {} as never), "invalid_input", ["asOf"]],
    [
      "a date that does not exist",
      () => report({ standard: "a", reviewedAt: "2026-02-29" }),
      "invalid_input",
      [0, "reviewedAt"],
    ],
    [
      "a review to come",
      () => report({ standard: "a", reviewedAt: "2026-07-31" }),
      "invalid_input",
      [0, "reviewedAt"],
    ],
    ["two of one name", () => report({ standard: "a" }, { standard: "a" }), "invalid_input", [1, "standard"]],
    [
      "an interval of 0 days",
      () => report({ standard: "a", reviewEveryDays: 0 }),
      "invalid_input",
      [0, "reviewEveryDays"],
    ],
    [
      "an owner that is a number",
      () => report({ standard: "a", owner: 3 as never }),
      "invalid_input",
      [0, "owner"],
    ],
    [
      "more trained than concerned",
      () => report({ standard: "a", training: { count: 3, n: 2 } }),
      "invalid_input",
      [0, "training", "count"],
    ],
    ["an unknown key", () => report({ standard: "a", onwer: "x" } as never), "invalid_input", [0, "onwer"]],
    [
      "no activities",
      () => standardsReport([{ standard: "a" }], { asOf, activities: [] }),
      "insufficient_data",
      ["activities"],
    ],
    [
      "an activity twice",
      () => standardsReport([{ standard: "a" }], { asOf, activities: ["x", "x"] }),
      "invalid_input",
      ["activities", 1],
    ],
    [
      "an instant for a date",
      () => standardsReport([{ standard: "a" }], { asOf: "2026-07-30T00:00:00Z" }),
      "invalid_input",
      ["asOf"],
    ],
    ["a standard without a name", () => report({ owner: "x" } as never), "invalid_input", [0, "standard"]],
    [
      "part of a day",
      () => report({ standard: "a", reviewEveryDays: 1.5 }),
      "invalid_input",
      [0, "reviewEveryDays"],
    ],
    [
      "more right answers than answers",
      () => report({ standard: "a", knowledge: { count: 3, n: 2 } }),
      "invalid_input",
      [0, "knowledge", "count"],
    ],
    [
      "fewer checks met than none",
      () => report({ standard: "a", compliance: { count: -1, n: 2 } }),
      "invalid_input",
      [0, "compliance", "count"],
    ],
    [
      "part of a check",
      () => report({ standard: "a", compliance: { count: 1, n: 2.5 } }),
      "invalid_input",
      [0, "compliance", "n"],
    ],
    [
      "an activity that is a number",
      () => report({ standard: "a", activity: 3 as never }),
      "invalid_input",
      [0, "activity"],
    ],
    [
      "a list of activities that is text",
      () => standardsReport([{ standard: "a" }], { asOf, activities: "x" as never }),
      "invalid_input",
      ["activities"],
    ],
  ])("refuses %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});
