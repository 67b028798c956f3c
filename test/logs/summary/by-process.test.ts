import { describe, expect, it } from "vitest";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";
import { HOUR } from "../event-logs.ts";

const process: ComplaintProcess = {
  id: "desk",
  version: 1,
  initial: "new",
  states: { new: {}, open: {}, closed: { final: true }, withdrawn: { final: true } },
  facts: { priority: null, customer: null, granted: 0 },
  events: {
    Received: { requires: ["priority"] },
    Raised: { requires: ["priority"] },
    Granted: { redress: "amount", roles: ["lead", "agent"] },
    Solved: {},
    Withdrawn: {},
    Reopened: {},
  },
  guards: { asked: null, sealed: { fact: "priority", equals: "high" } },
  roles: { lead: { mayOverride: true }, agent: { redressLimit: 10 } },
  transitions: [
    {
      from: "new",
      event: "Received",
      to: "open",
      set: { priority: { data: "priority" }, customer: { data: "who" } },
    },
    { from: "open", event: "Raised", set: { priority: { data: "priority" } } },
    { from: ["open", "closed"], event: "Granted", add: { granted: { data: "amount" } } },
    { from: "open", event: "Solved", to: "closed" },
    { from: "open", event: "Withdrawn", to: "withdrawn", guards: ["sealed"] },
    { from: "closed", event: "Reopened", to: "open", guards: ["asked"] },
  ],
  clocks: { answer: { targetMs: 2 * HOUR, start: ["Received"], stop: ["Solved"], reopenOn: ["Reopened"] } },
};
const guards = { asked: () => true };

const at = (time: string) => `2026-03-02T${time}:00Z`;
const rows = [
  { case: "A", type: "Solved", at: at("08:00"), actor: "early", cost: 1 },
  {
    case: "A",
    type: "Received",
    at: at("09:00"),
    actor: "ann",
    data: { priority: "low", who: "x" },
    cost: 2,
  },
  { case: "A", type: "Granted", at: at("09:30"), actor: "ann", role: "agent", data: { amount: 8 } },
  { case: "A", type: "Granted", at: at("09:40"), actor: "ann", role: "agent", data: { amount: 80 }, cost: 4 },
  { case: "A", type: "Solved", at: at("10:00"), actor: "bob", cost: 8 },
  { case: "A", type: "Reopened", at: at("12:00"), actor: "bob" },
  { case: "A", type: "Solved", at: at("13:00"), actor: "bob" },
  { case: "B", type: "Received", at: at("09:00"), actor: "ann", priority: "low", who: 7 },
  { case: "B", type: "Raised", at: at("09:10"), actor: "ann", priority: "high", amount: null },
  { case: "B", type: "Granted", at: at("09:20"), actor: "ann", role: "lead", amount: 0 },
  { case: "C", type: "Solved", at: at("07:00"), actor: "ghost" },
  { case: "C", type: "Unheard", at: at("14:00"), actor: "ghost" },
];
const options = { process, guards, cost: "cost", by: ["priority"] };
const summary = summarizeComplaints(rows, options);

describe("a log of events of a process", () => {
  it("has its cases opened, closed and reopened by what the process accepts", () => {
    const { cases, closed, open, reopenings, throughputMs, asOf } = summary;
    expect([cases, closed, open]).toEqual([2, 1, 1]);
    expect(reopenings).toEqual({ events: 1, cases: 1, rate: 1 });
    expect(throughputMs?.mean).toBe(4 * HOUR);
    expect(asOf).toBe("2026-03-02T14:00:00.000Z");
  });

  it("counts refused rows among events, but a case without an accepted one nowhere else", () => {
    expect(summary.events).toBe(12);
    expect(summary.refused).toEqual({ events: 4, cases: 2 });
    expect(summary.notes).toContainEqual({ path: ["refused"], reason: "refused-events" });
    expect(summary.activities).toEqual([
      { activity: "Granted", n: 3 },
      { activity: "Solved", n: 3 },
      { activity: "Received", n: 2 },
      { activity: "Raised", n: 1 },
      { activity: "Reopened", n: 1 },
    ]);
    expect(summary.eventsPerCase).toMatchObject({ n: 2, min: 3, max: 7 });
    expect(summary.rework).toMatchObject({ cases: 1, repetitions: 3, selfLoops: 1 });
    expect(summary.handovers).toEqual({ n: 2, resources: 3, singleResourceCases: 1 });
    expect(summarizeComplaints(rows.slice(7, 10), options)).toMatchObject({
      refused: { events: 0, cases: 0 },
      cost: { total: 0 },
    });
  });

  it("costs and grants what accepted rows say", () => {
    expect(summary.cost?.total).toBe(10);
    expect(summary.redress).toEqual({ n: 2, total: 8, cases: 2, median: 4 });
    expect(summary.flow[0]).toMatchObject({ cost: 10, redress: 8, reopened: 1 });
  });

  it("has the clocks of the process, in a calendar of the caller's too", () => {
    expect(summary.clocks).toMatchObject([{ clock: "answer", met: 1, breached: 1 }]);
    const calendar = { timeZone: "UTC", hours: { mon: [["09:00", "11:00"]] } } as const;
    expect(summarizeComplaints(rows, { ...options, calendar }).clocks).toMatchObject([
      { met: 1, breached: 0, pending: 1 },
    ]);
  });

  it("has groups by facts as they are in the end", () => {
    expect(summary.groups.map(({ values, cases, redress }) => [values, cases, redress?.total])).toEqual([
      [["high"], 1, 0],
      [["low"], 1, 8],
    ]);
  });

  it("names customers by their column, else by the fact of that name", () => {
    expect(collectComplaints(rows, options).cases.customer).toEqual(["x", "7"]);
    const named = rows.map((row) => ({ ...row, customer: row.case === "A" ? "y" : "" }));
    expect(collectComplaints(named, options).cases.customer).toEqual(["y", "7"]);
    const unnamed = rows
      .filter(({ type }) => type !== "Received")
      .concat([
        {
          case: "A",
          type: "Received",
          at: at("07:00"),
          actor: "",
          data: { priority: "low", who: "" },
          cost: 0,
        },
      ]);
    expect(collectComplaints(unnamed, options).cases.customer).toEqual([null]);
    const columns = { customer: "client" };
    expect(collectComplaints(rows, { ...options, columns }).cases.customer).toEqual([null, null]);
  });

  it("is replayed as replayComplaint replays each case, overrides and revisions included", () => {
    const override = { guards: ["sealed"], by: "lead", why: "by phone" };
    const events = [
      { case: "D", type: "Received", at: at("09:00"), data: { priority: "low" } },
      { case: "D", type: "Raised", at: at("10:00"), revision: 5, data: { priority: "high" } },
      { case: "D", type: "Withdrawn", at: at("11:00"), role: "lead", override, data: {} },
    ];
    const { accepted } = replayComplaint(process as never, events as never, { guards });
    const { refused, closed } = summarizeComplaints(events, { process, guards });
    expect([events.length - (refused?.events ?? 0), closed]).toEqual([accepted, 1]);
    expect(accepted).toBe(2);
  });

  it("grants nothing where no event of the process does", () => {
    const { Granted, ...events } = process.events;
    const transitions = process.transitions.filter(({ event }) => event !== "Granted");
    const plain = { ...process, events, transitions };
    const { redress, flow } = summarizeComplaints(rows, { process: plain, guards });
    expect([redress, flow[0]?.redress]).toEqual([null, null]);
  });

  it("may have its activities in a column of another name", () => {
    const renamed = rows.map(({ type, ...row }) => ({ ...row, status: type }));
    expect(summarizeComplaints(renamed, { ...options, columns: { activity: "status" } })).toEqual(summary);
  });

  it("also plays the parts that options give its events", () => {
    const told = summarizeComplaints(rows, {
      process,
      guards,
      followUp: ["Reopened"],
      firstContact: { contacts: ["Raised"] },
      outcome: { upheld: ["Granted"], rejected: [] },
    });
    expect(told.followUps).toEqual({ n: 1, without: 0, share: 0 });
    expect(told.uphold).toMatchObject({ n: 2, upheld: 2 });
  });
});

describe("beside a process", () => {
  it.each<[object, (string | number)[]]>([
    [{ closing: ["Solved"] }, ["closing"]],
    [{ reopening: ["Reopened"] }, ["reopening"]],
    [{ clocks: { own: { targetMs: 1, start: ["Received"] } } }, ["clocks"]],
    [{ process: { ...process, initial: "nowhere" } }, ["process", "initial"]],
    [{ guards: {} }, ["guards", "asked"]],
  ])("nothing stands that it says: %#", (more, path) => {
    expectRefusal(() => summarizeComplaints(rows, { process, guards, ...more }), "invalid_input", path);
  });

  it.each<[object, (string | number)[]]>([
    [{ data: 5 }, [0, "data"]],
    [{ data: { priority: [] } }, [0, "data", "priority"]],
    [{ priority: {} }, [0, "priority"]],
    [{ role: true }, [0, "role"]],
    [{ actor: {} }, [0, "actor"]],
    [{ revision: -1 }, [0, "revision"]],
    [{ override: {} }, [0, "override", "guards"]],
  ])("rows are events: %#", (more, path) => {
    const row = { case: "A", type: "Received", at: at("09:00"), ...more };
    expectRefusal(() => summarizeComplaints([row], { process, guards }), "invalid_input", path);
  });

  it("an amount is refused that could not be added up", () => {
    const huge = rows.map((row) => ("amount" in row && row.amount === 0 ? { ...row, amount: 1e200 } : row));
    expectRefusal(() => summarizeComplaints(huge, { process, guards }), "invalid_input", [9, "amount"]);
  });
});
