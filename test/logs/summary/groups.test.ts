import { describe, expect, it } from "vitest";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";
import { DAY, HOUR, logOf } from "../event-logs.ts";

const closing = ["closed"];
const log = logOf({
  A: [
    ["received", "02 09:00", { branch: "", data: { branch: "north" }, customer: "x", cost: 1 }],
    ["closed", "02 11:00", { branch: "south", cost: 2 }],
  ],
  B: [
    ["received", "02 09:00", { branch: "north", customer: "y" }],
    ["closed", "02 10:00", { outcome: "upheld" }],
  ],
  C: [["received", "03 09:00", { branch: 1, customer: "x", cost: 5 }]],
  D: [["received", "03 09:00", { branch: "1" }]],
  E: [["received", "03 09:00", { branch: null }]],
  F: [["received", "03 09:00", { branch: true }]],
  G: [["received", "03 09:00"]],
});
const asOf = "2026-03-04T09:00:00Z";

describe("groups by a column", () => {
  const { groups, notes } = summarizeComplaints(log, { closing, asOf, by: ["branch"] });

  it("are by the first value of a case, of a row or of its data; the largest first, then values in order", () => {
    expect(groups.map(({ by, values, cases }) => [by, values, cases])).toEqual([
      [["branch"], ["north"], 2],
      [["branch"], [null], 2],
      [["branch"], [1], 1],
      [["branch"], ["1"], 1],
      [["branch"], [true], 1],
    ]);
  });

  it("have the figures that a log of their cases alone would have", () => {
    const options = {
      closing,
      asOf,
      targetsMs: [HOUR],
      cost: "cost",
      outcome: { column: "outcome", upheld: ["upheld"], rejected: ["rejected"] },
      clocks: { c: { targetMs: HOUR, start: ["received"], stop: ["closed"] } },
    };
    const [{ by, values, ...north }, ...rest] = summarizeComplaints(log, {
      ...options,
      by: ["branch"],
    }).groups as [Group, ...Group[]];
    expect(summarizeComplaints(log.slice(0, 4), options)).toMatchObject(north);
    expect(north).toMatchObject({
      closed: 2,
      open: 0,
      throughputMs: { mean: 1.5 * HOUR },
      clocks: [{ met: 1, breached: 1, activations: { n: 2, breached: 1 } }],
      targets: [{ met: 1, missed: 1 }],
      cost: { total: 3 },
      uphold: { n: 1, upheld: 1 },
      redress: null,
    });
    expect(rest[0]).toMatchObject({ values: [null], closed: 0, backlog: { n: 2, ageMs: { mean: DAY } } });
  });

  it("count a case as not resolved where its customer comes back in another group", () => {
    const told = summarizeComplaints(log, { closing, asOf, by: ["branch"], firstContact: { contacts: [] } });
    expect(told.firstContactResolution).toEqual({ n: 2, resolved: 2, share: 1 });
    const firstContact = { contacts: [], repeatWithinMs: DAY };
    const [north] = summarizeComplaints(log, { closing, asOf, by: ["branch"], firstContact }).groups;
    expect(north?.firstContactResolution).toEqual({ n: 2, resolved: 1, share: 0.5 });
  });

  it("have notes as the whole has", () => {
    expect(notes).toContainEqual({ path: ["groups", 1, "timeToClose", "medianMs"], reason: "not-reached" });
    expect(notes).toContainEqual({ path: ["groups", 1, "reopenings", "rate"], reason: "none-closed" });
  });
});

type Group = ReturnType<typeof summarizeComplaints>["groups"][number];

describe("groups by months and by crossings", () => {
  const dated = [
    { case: 1, activity: "received", at: "2026-01-31T23:30:00Z", tier: "gold" },
    { case: 1, activity: "closed", at: "2026-02-10T09:00:00Z" },
    { case: 2, activity: "received", at: "2026-01-05T09:00:00Z", tier: "gold" },
    { case: 3, activity: "received", at: "2026-02-05T09:00:00Z", tier: "silver" },
  ];

  it("go by the zone of the months, and are null while open", () => {
    const options = { closing, timeZone: "Europe/Sofia" };
    const { groups } = summarizeComplaints(dated, { ...options, by: ["openedMonth", "closedMonth"] });
    expect(groups.map(({ values, cases }) => [...values, cases])).toEqual([
      ["2026-02", 2],
      ["2026-01", 1],
      [null, 2],
      ["2026-02", 1],
    ]);
  });

  it("have the values that occur together", () => {
    const { groups } = summarizeComplaints(dated, { closing, by: [["tier", "openedMonth", "closedMonth"]] });
    expect(groups.map(({ by, values }) => [by.length, ...values])).toEqual([
      [3, "gold", "2026-01", "2026-02"],
      [3, "gold", "2026-01", null],
      [3, "silver", "2026-02", null],
    ]);
  });
});

describe("what groups are by", () => {
  it("is refused where no row has it, but of no rows", () => {
    expectRefusal(() => summarizeComplaints(log, { by: ["branch", "brnch"] }), "invalid_input", ["by", 1]);
    expectRefusal(() => summarizeComplaints(log, { by: [["branch", "brnch"]] }), "invalid_input", ["by", 0]);
    expect(summarizeComplaints([], { by: ["brnch"] }).groups).toEqual([]);
    expect(
      summarizeComplaints([{ case: 1, activity: "a", at: asOf, tier: null }], { by: ["tier"] }).groups,
    ).toMatchObject([{ values: [null], cases: 1 }]);
  });

  it.each<[unknown, (string | number)[]]>([
    ["branch", ["by"]],
    [[""], ["by", 0]],
    [[[]], ["by", 0]],
    [[["branch", 5]], ["by", 0, 1]],
  ])("is refused where it is no list of names: %#", (by, path) => {
    expectRefusal(() => summarizeComplaints(log, { by } as never), "invalid_input", path);
  });

  it("is refused at a cell that is no value", () => {
    const at = "2026-03-02T09:00:00Z";
    const rows = [{ case: 1, activity: "a", at, tier: {} }];
    expectRefusal(() => summarizeComplaints(rows, { by: ["tier"] }), "invalid_input", [0, "tier"]);
    const told = [{ case: 1, activity: "a", at, data: { tier: [] } }];
    expectRefusal(() => summarizeComplaints(told, { by: ["tier"] }), "invalid_input", [0, "data", "tier"]);
    const columns = { case: [1], activity: ["a"], at: [at], data: [{ tier: Number.POSITIVE_INFINITY }] };
    expectRefusal(() => summarizeComplaints(columns, { by: ["tier"] }), "invalid_input", ["data", 0, "tier"]);
  });
});
