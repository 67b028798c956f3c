import { describe, expect, it } from "vitest";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";
import { DAY, HOUR, logOf } from "../event-logs.ts";

const closing = ["closed"];
const reopening = ["reopened"];

describe("what opens and closes a case", () => {
  it("is its first row, and a closing activity, of which the first stands", () => {
    const log = logOf({
      A: [
        ["received", "02 09:00"],
        ["closed", "02 10:00"],
        ["closed", "02 15:00"],
        ["noted", "03 09:00"],
      ],
    });
    const { closed, throughputMs, timeToClose } = summarizeComplaints(log, { closing });
    expect(closed).toBe(1);
    expect(throughputMs).toMatchObject({ n: 1, mean: HOUR, standardDeviation: null, min: HOUR, max: HOUR });
    expect(timeToClose).toMatchObject({ n: 1, closed: 1, censored: 0, medianMs: HOUR });
  });

  it("is also a reopening, after which the next closing stands", () => {
    const log = logOf({
      A: [
        ["reopened", "02 09:00"],
        ["closed", "02 10:00"],
        ["reopened", "02 11:00"],
        ["reopened", "02 12:00"],
        ["closed", "02 15:00"],
      ],
      B: [
        ["received", "02 09:00"],
        ["closed", "02 10:00"],
        ["reopened", "02 11:00"],
      ],
      C: [["received", "02 09:00"]],
    });
    const { closed, open, throughputMs, reopenings, notes } = summarizeComplaints(log, {
      closing,
      reopening,
    });
    expect([closed, open]).toEqual([1, 2]);
    expect(throughputMs?.mean).toBe(6 * HOUR);
    expect(reopenings).toEqual({ events: 2, cases: 2, rate: 1 });
    expect(notes).toEqual([{ path: ["timeToClose", "medianMs"], reason: "not-reached" }]);
  });

  it("is without closing activities the last row, and every reopening counts", () => {
    const log = logOf({
      A: [
        ["reopened", "02 09:00"],
        ["closed", "02 10:00"],
      ],
      B: [["received", "02 09:00"]],
    });
    const { closed, reopenings, throughputMs } = summarizeComplaints(log, { reopening });
    expect(closed).toBe(2);
    expect(reopenings).toEqual({ events: 1, cases: 1, rate: 0.5 });
    expect(throughputMs).toMatchObject({ min: 0, max: HOUR });
  });

  it("has no rate of reopening where nothing was ever closed", () => {
    const { reopenings, notes } = summarizeComplaints(logOf({ A: [["received", "02 09:00"]] }), { closing });
    expect(reopenings.rate).toBeNull();
    expect(notes).toContainEqual({ path: ["reopenings", "rate"], reason: "none-closed" });
  });
});

describe("ages", () => {
  const log = logOf({
    A: [["received", "02 00:00"]],
    B: [["received", "01 00:00"]],
    C: [["received", "03 00:00"]],
  });

  it("run from opening to asOf, and fall into the bucket whose lower edge they have reached", () => {
    const { backlog } = summarizeComplaints(log, {
      closing,
      asOf: "2026-03-03T00:00:00Z",
      ageEdgesMs: [DAY, 2 * DAY],
    });
    expect(backlog.ageMs).toMatchObject({ n: 3, min: 0, max: 2 * DAY });
    expect(backlog.buckets).toEqual([
      { fromMs: DAY, toMs: 2 * DAY, n: 1 },
      { fromMs: 2 * DAY, toMs: null, n: 1 },
    ]);
  });

  it("are missed targets once they are over them, and pending before", () => {
    const { targets } = summarizeComplaints(log, {
      closing,
      asOf: "2026-03-03T00:00:00Z",
      targetsMs: [DAY, 9 * DAY],
    });
    expect(targets).toEqual([
      { targetMs: DAY, met: 0, missed: 1, pending: 2, share: 0 },
      { targetMs: 9 * DAY, met: 0, missed: 0, pending: 3, share: null },
    ]);
  });

  it("leave out rows after asOf, cases and all", () => {
    const { cases, lastAt, asOf } = summarizeComplaints(log, { closing, asOf: "2026-03-02T12:00:00+02:00" });
    expect([cases, lastAt, asOf]).toEqual([2, "2026-03-02T00:00:00.000Z", "2026-03-02T10:00:00.000Z"]);
  });
});

describe("rework and handovers", () => {
  const log = logOf({
    A: [
      ["called", "02 09:00", { resource: "Ann" }],
      ["called", "02 10:00", { resource: 7 }],
      ["closed", "02 11:00", { resource: "" }],
      ["called", "02 12:00", { resource: "Ann" }],
    ],
    B: [
      ["called", "02 09:00", { resource: "Ann" }],
      ["called", "02 09:00", { resource: "Ann" }],
    ],
    C: [["received", "02 09:00"]],
  });

  it("count what is done again, and what directly follows itself", () => {
    expect(summarizeComplaints(log).rework).toEqual({
      cases: 2,
      repetitions: 3,
      selfLoops: 2,
      selfLoopCases: 2,
      activities: [{ activity: "called", n: 2 }],
    });
  });

  it("count direct successions between two known resources", () => {
    expect(summarizeComplaints(log).handovers).toEqual({ n: 1, resources: 2, singleResourceCases: 1 });
  });
});

describe("the first contact", () => {
  const firstContact = { contacts: ["received"], repeatWithinMs: DAY };
  const one = (customer: string | null, opened: string, closed: string) =>
    [
      ["received", opened, { customer }],
      ["closed", closed],
    ] as const;

  it("did not resolve a case whose customer comes back within the window, its end included", () => {
    const log = logOf({
      A: one("x", "02 09:00", "02 10:00"),
      B: one("x", "03 10:00", "03 11:00"),
      C: one("y", "02 09:00", "02 10:00"),
      D: one("y", "03 10:01", "03 11:00"),
    });
    const { firstContactResolution } = summarizeComplaints(log, {
      closing,
      firstContact,
      asOf: "2026-03-20T00:00:00Z",
    });
    expect(firstContactResolution).toEqual({ n: 4, resolved: 3, share: 0.75 });
  });

  it("cannot be told of cases closed less than the window ago, and not of a customer who is unknown", () => {
    const log = logOf({ A: one(null, "02 09:00", "02 10:00"), B: one(null, "02 10:30", "03 10:00") });
    const { firstContactResolution } = summarizeComplaints(log, {
      closing,
      firstContact,
      asOf: "2026-03-03T10:00:00Z",
    });
    expect(firstContactResolution).toEqual({ n: 1, resolved: 1, share: 1 });
  });

  it("is without a window not asked whether the customer came back", () => {
    const log = logOf({ A: one("x", "02 09:00", "02 10:00"), B: one("x", "02 10:01", "02 11:00") });
    const { firstContactResolution } = summarizeComplaints(log, {
      closing,
      firstContact: { contacts: ["received"] },
    });
    expect(firstContactResolution).toEqual({ n: 2, resolved: 2, share: 1 });
  });
});

describe("clocks", () => {
  const log = logOf({
    A: [
      ["received", "02 09:00"],
      ["answered", "02 10:00"],
    ],
    B: [
      ["received", "02 09:00"],
      ["answered", "02 12:00"],
    ],
    C: [
      ["received", "02 09:00"],
      ["held", "02 10:00"],
    ],
    D: [["received", "02 09:00"]],
    E: [["noted", "02 09:00"]],
    F: [["received", "02 23:00"]],
  });
  const answer = { targetMs: 2 * HOUR, start: ["received"], pause: ["held"], stop: ["answered"] };

  it("are met, breached (stopped or not), pending or idle, in the order given", () => {
    const { clocks } = summarizeComplaints(log, {
      asOf: "2026-03-03T00:00:00Z",
      clocks: { answer, never: { targetMs: 0, start: ["lost"] } },
    });
    expect(clocks).toEqual([
      {
        clock: "answer",
        met: 1,
        breached: 2,
        pending: 2,
        idle: 1,
        noTarget: 0,
        share: 1 / 3,
        everBreached: 2,
        activations: { n: 5, met: 1, breached: 2, pending: 2, share: 1 / 3 },
        alerts: [],
      },
      {
        clock: "never",
        met: 0,
        breached: 0,
        pending: 0,
        idle: 6,
        noTarget: 0,
        share: null,
        everBreached: 0,
        activations: { n: 0, met: 0, breached: 0, pending: 0, share: null },
        alerts: [],
      },
    ]);
  });

  it("go by the calendar unless they have their own", () => {
    const calendar = { timeZone: "UTC", hours: { mon: [["09:00", "10:00"]] } } as const;
    const { clocks, throughputMs } = summarizeComplaints(log, {
      asOf: "2026-03-03T00:00:00Z",
      calendar,
      clocks: { answer, real: { ...answer, calendar: null } },
    });
    expect(clocks.map(({ breached }) => breached)).toEqual([0, 2]);
    expect(throughputMs?.max).toBe(HOUR);
  });
});

describe("months", () => {
  it("are those of the zone, also where nothing happened", () => {
    const log = [
      { case: 1, activity: "received", at: "2025-11-30T23:30:00Z" },
      { case: 1, activity: "closed", at: "2026-01-31T23:30:00Z" },
    ];
    const took = 62 * DAY;
    const without = { reopened: 0, throughputMs: null, clocks: [], cost: null, redress: null };
    expect(summarizeComplaints(log, { closing, timeZone: "Europe/Sofia" }).flow).toEqual([
      { month: "2025-12", opened: 1, closed: 0, open: 1, ...without },
      { month: "2026-01", opened: 0, closed: 0, open: 1, ...without },
      {
        month: "2026-02",
        opened: 0,
        closed: 1,
        open: 0,
        ...without,
        throughputMs: { n: 1, mean: took, median: took },
      },
    ]);
  });
});

describe("customers", () => {
  const log = logOf({
    A: [["received", "02 09:00", { customer: 5 }]],
    B: [["received", "02 09:00", { customer: "5" }]],
  });

  it("repeat their complaints", () => {
    expect(summarizeComplaints(log).repeatComplainers).toEqual({
      customers: 1,
      repeating: 1,
      share: 1,
      cases: 2,
    });
  });

  it("are those that a case names first", () => {
    const moved = logOf({
      A: [
        ["received", "02 09:00"],
        ["called", "02 10:00", { customer: "x" }],
        ["called", "02 11:00", { customer: "y" }],
      ],
    });
    expect(summarizeComplaints(moved).repeatComplainers).toMatchObject({
      customers: 1,
      repeating: 0,
      cases: 0,
    });
    expect(summarizeComplaints(logOf({ A: [["received", "02 09:00"]] })).repeatComplainers).toBeNull();
  });

  it("complain at a rate per 1,000 with the exact interval of R's poisson.test(2, 4)", () => {
    const { rate, charts } = summarizeComplaints(log, { customers: 4000 });
    expect(rate).toMatchObject({ cases: 2, customers: 4000, perThousand: 0.5 });
    // R 4.2.2: poisson.test(2, 4)$conf.int
    expect(rate?.interval.lower).toBeCloseTo(0.06055232, 7);
    expect(rate?.interval.upper).toBeCloseTo(1.80617192, 7);
    expect(charts[0]).toMatchObject({
      figure: "rate",
      kind: "u",
      center: 0.5,
      points: [{ count: 2, n: 4000, value: 0.5 }],
    });
  });

  it("may be given for months without a complaint too, and must be for those with one", () => {
    const { rate, charts } = summarizeComplaints(log, { customers: { "2026-04": 1000, "2026-03": 3000 } });
    expect(rate?.customers).toBe(4000);
    expect(charts[0]?.points.map(({ month, count }) => [month, count])).toEqual([
      ["2026-03", 2],
      ["2026-04", 0],
    ]);
    expectRefusal(() => summarizeComplaints(log, { customers: { "2026-04": 5 } }), "invalid_input", [
      "customers",
      "2026-03",
    ]);
  });

  it("of no complaint have Poisson's upper limit", () => {
    // R 4.2.2: poisson.test(0, 1)$conf.int
    expect(summarizeComplaints([], { customers: 1000 }).rate?.interval.upper).toBeCloseTo(3.688879, 6);
  });
});

describe("what else the log says", () => {
  const log = logOf({
    A: [
      ["received", "02 09:00", { cost: 4, decision: null }],
      ["closed", "02 10:00", { cost: "", decision: "upheld" }],
      ["closed", "02 11:00", { cost: -1.5, decision: "rejected" }],
    ],
    B: [
      ["received", "02 09:00", { decision: "lost" }],
      ["asked", "02 10:00"],
      ["closed", "02 10:00"],
    ],
    C: [
      ["received", "02 09:00", { cost: null }],
      ["asked", "02 10:00"],
    ],
  });

  it("is who was asked how it ended", () => {
    expect(summarizeComplaints(log, { closing, followUp: ["asked", "called"] }).followUps).toEqual({
      n: 2,
      without: 1,
      share: 0.5,
    });
    expect(summarizeComplaints([], { followUp: ["asked"] }).followUps).toEqual({
      n: 0,
      without: 0,
      share: null,
    });
  });

  it("is how it was decided: the last outcome of a case", () => {
    const outcome = { column: "decision", upheld: ["upheld"], rejected: ["rejected"] };
    const { uphold, charts } = summarizeComplaints(log, { closing, outcome });
    expect(uphold).toMatchObject({ n: 1, upheld: 0, share: 0, interval: { lower: 0 } });
    expect(charts.map(({ figure }) => figure)).toEqual(["reopened", "upheld"]);
  });

  it("is how it was decided by an activity", () => {
    const outcome = { upheld: ["asked"], rejected: [] };
    expect(summarizeComplaints(log, { outcome }).uphold).toMatchObject({
      n: 2,
      upheld: 2,
      share: 1,
      interval: { upper: 1 },
    });
    expect(summarizeComplaints([], { outcome }).uphold).toEqual({
      n: 0,
      upheld: 0,
      share: null,
      interval: null,
    });
  });

  it("is what it cost", () => {
    const { cost } = summarizeComplaints(log, { cost: "cost" });
    expect(cost).toMatchObject({ total: 2.5, perCase: { n: 3, min: 0, max: 2.5 } });
    expect(summarizeComplaints([], { cost: "cost" }).cost).toEqual({ total: 0, perCase: null });
  });
});

describe("charts", () => {
  it("mark the month that lies outside of its limits, and have no value where nothing was closed", () => {
    const months = [
      [1, 40, 1],
      [2, 40, 1],
      [4, 40, 20],
    ] as const;
    const log = months.flatMap(([month, n, late]) =>
      Array.from({ length: n }, (_, i) => [
        { case: `${month}-${i}`, activity: "received", at: `2026-0${month}-05T00:00:00Z` },
        {
          case: `${month}-${i}`,
          activity: "closed",
          at: `2026-0${month}-${i < late ? "07" : "05"}T00:00:00Z`,
        },
      ]).flat(),
    );
    const missed = summarizeComplaints(log, { closing, targetsMs: [DAY] }).charts[1];
    expect(missed).toMatchObject({ figure: "missed", kind: "p", targetMs: DAY, center: 22 / 120 });
    expect(missed?.points.map(({ signal }) => signal)).toEqual([false, false, false, true]);
    expect(missed?.points[2]).toEqual({
      month: "2026-03",
      count: 0,
      n: 0,
      value: null,
      lower: null,
      upper: null,
      signal: false,
    });
  });

  it("have no center where nothing was closed at all", () => {
    const { charts } = summarizeComplaints(logOf({ A: [["received", "02 09:00"]] }), { closing });
    expect(charts).toMatchObject([{ figure: "reopened", center: null, points: [{ n: 0, value: null }] }]);
  });
});

describe("options that are refused", () => {
  it.each<[object, (string | number)[]]>([
    [{ closing: "closed" }, ["closing"]],
    [{ closing: [""] }, ["closing", 0]],
    [{ closing, reopening: closing }, ["reopening", 0]],
    [{ asOf: "2026-03-01" }, ["asOf"]],
    [{ calendar: { timeZone: "UTC", hours: {} } }, ["calendar", "hours"]],
    [{ clocks: [] }, ["clocks"]],
    [{ clocks: { answer: { targetMs: 1 } } }, ["clocks", "answer", "start"]],
    [{ firstContact: { repeatWithinMs: 1 } }, ["firstContact", "contacts"]],
    [{ firstContact: { contacts: [], repeatWithinMs: -1 } }, ["firstContact", "repeatWithinMs"]],
    [{ followUp: 1 }, ["followUp"]],
    [{ outcome: { upheld: ["a"] } }, ["outcome", "rejected"]],
    [{ outcome: { upheld: ["a"], rejected: ["b", "a"] } }, ["outcome", "rejected", 1]],
    [{ cost: "" }, ["cost"]],
    [{ targetsMs: 5 }, ["targetsMs"]],
    [{ targetsMs: [-1] }, ["targetsMs", 0]],
    [{ quantiles: [0.5, 1.5] }, ["quantiles", 1]],
    [{ ageEdgesMs: [] }, ["ageEdgesMs"]],
    [{ ageEdgesMs: [0, 0] }, ["ageEdgesMs", 1]],
    [{ timeZone: "Mars/Olympus" }, ["timeZone"]],
    [{ customers: 0 }, ["customers"]],
    [{ customers: {} }, ["customers"]],
    [{ customers: { "2026-13": 5 } }, ["customers", "2026-13"]],
    [{ customers: { "2026-12": -5 } }, ["customers", "2026-12"]],
    [{ confidence: 95 }, ["confidence"]],
    [{ columns: { cost: "price" } }, ["columns", "cost"]],
    [{ columns: { case: "" } }, ["columns", "case"]],
    [{ columns: [] }, ["columns"]],
    [{ color: 1 }, ["color"]],
    [new Date(), []],
  ])("%j", (options, path) => {
    expectRefusal(() => summarizeComplaints([], options), "invalid_input", path);
  });

  it("but not null, which is none", () => {
    const none = {
      closing: null,
      columns: { at: null },
      asOf: null,
      quantiles: null,
      timeZone: null,
      customers: null,
    };
    expect(summarizeComplaints([], none as never)).toEqual(summarizeComplaints([]));
    expect(summarizeComplaints([], null as never)).toEqual(summarizeComplaints([]));
  });

  it("what says how a log is understood, of a log that is collected already", () => {
    expectRefusal(() => summarizeComplaints(collectComplaints([]), { closing } as never), "invalid_input", [
      "closing",
    ]);
  });

  it("a cost that is no number, with its row", () => {
    const log = logOf({ A: [["received", "02 09:00", { cost: "4" }]] });
    expectRefusal(() => summarizeComplaints(log, { cost: "cost" }), "invalid_input", [0, "cost"]);
  });
});
