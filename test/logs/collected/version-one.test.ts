import { describe, expect, it } from "vitest";
import { collectComplaints, emptyComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import type { CollectedComplaintsV1 } from "../../../src/logs/collected/collected-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";
import { HOUR, logOf } from "../event-logs.ts";

const answer = {
  targetMs: 3 * HOUR,
  start: ["received"],
  pause: ["held"],
  resume: ["resumed"],
  stop: ["closed"],
};
const options = { closing: ["closed"], reopening: ["reopened"], clocks: { answer }, cost: "cost" };

const stored = logOf({
  A: [
    ["received", "02 09:00", { cost: 2 }],
    ["closed", "02 10:00"],
    ["reopened", "02 12:00"],
  ],
  B: [
    ["received", "02 09:00"],
    ["closed", "02 13:00"],
  ],
  C: [["received", "02 11:00"]],
  D: [["noted", "02 11:00"]],
});

/** As the package of version 0.1.0 stored the rows above. */
const first: CollectedComplaintsV1 = {
  kind: "collected-complaints",
  version: 1,
  settings: {
    asOf: null,
    closing: ["closed"],
    reopening: ["reopened"],
    calendar: null,
    clocks: { answer },
    firstContact: null,
    followUp: null,
    outcome: null,
    cost: "cost",
  },
  events: 7,
  firstAt: "2026-03-02T09:00:00.000Z",
  lastAt: "2026-03-02T13:00:00.000Z",
  activities: [
    { activity: "received", n: 3 },
    { activity: "closed", n: 2 },
    { activity: "noted", n: 1 },
    { activity: "reopened", n: 1 },
  ],
  rework: { cases: 0, repetitions: 0, selfLoops: 0, selfLoopCases: 0, activities: [] },
  handovers: { n: 0, singleResourceCases: 0, resources: [] },
  clocks: [
    {
      clock: "answer",
      idle: 1,
      met: 1,
      breached: 1,
      undecided: [{ state: "running", spans: [], since: Date.UTC(2026, 2, 2, 11), stoppedAt: null }],
    },
  ],
  cases: {
    case: ["A", "B", "C", "D"],
    openedMs: [9, 9, 11, 11].map((hour) => Date.UTC(2026, 2, 2, hour)),
    closedMs: [null, Date.UTC(2026, 2, 2, 13), null, null],
    events: [3, 2, 1, 1],
    everClosed: [1, 1, 0, 0],
    reopenings: [1, 0, 0, 0],
    contacts: [0, 0, 0, 0],
    followedUp: [0, 0, 0, 0],
    upheld: [null, null, null, null],
    cost: [2, 0, 0, 0],
    customer: [null, null, null, null],
  },
};

describe("parts of version 1", () => {
  it("tell what the log tells, but for when cases were reopened, cost something and stopped their clocks", () => {
    const told = { asOf: "2026-03-02T15:00:00Z" };
    const { flow, ...rest } = summarizeComplaints(stored, { ...options, ...told });
    expect(summarizeComplaints(first, told)).toEqual({
      ...rest,
      flow: flow.map((month) => ({ ...month, reopened: null, open: null, cost: null, clocks: [] })),
    });
    expect(rest.clocks[0]).toMatchObject({ idle: 1, met: 1, breached: 2, pending: 0 });
  });

  it("tell even that where nothing was reopened and costs were not asked for", () => {
    const rows = stored.slice(3);
    const { clocks, cost, ...plain } = options;
    const collected = collectComplaints(rows, plain);
    const { calendars, process, by, ...settings } = collected.settings;
    const { attributes, clocks: records, standing, redress, reopened, costs, ...cases } = collected.cases;
    const { refused, ...head } = collected;
    const old: CollectedComplaintsV1 = { ...head, version: 1, settings, clocks: [], cases };
    expect(summarizeComplaints(old)).toEqual(summarizeComplaints(rows, plain));
  });

  it("tell of any number of cases", () => {
    const times = 200_000;
    const repeated = <T>(column: readonly T[]) => Array.from({ length: times }, () => column[0]!);
    const { cases } = first;
    const many: CollectedComplaintsV1 = {
      ...first,
      events: 3 * times,
      activities: [{ activity: "received", n: 3 * times }],
      clocks: [{ clock: "answer", idle: 1, met: 2, breached: times - 3, undecided: [] }],
      cases: {
        case: Array.from({ length: times }, (_, i) => `c${String(i).padStart(6, "0")}`),
        openedMs: repeated(cases.openedMs),
        closedMs: repeated(cases.closedMs),
        events: repeated(cases.events),
        everClosed: repeated(cases.everClosed),
        reopenings: repeated(cases.reopenings),
        contacts: repeated(cases.contacts),
        followedUp: repeated(cases.followedUp),
        upheld: repeated(cases.upheld),
        cost: repeated(cases.cost),
        customer: repeated(cases.customer),
      },
    };
    expect(summarizeComplaints(many).clocks[0]).toMatchObject({ idle: 1, met: 2, breached: times - 3 });
  });

  it("add up to a part of version 1, with one of version 2 too", () => {
    const more = collectComplaints(
      logOf({
        E: [
          ["received", "02 12:00"],
          ["closed", "02 12:30"],
        ],
        F: [["noted", "02 12:00"]],
        G: [["received", "02 12:00"]],
      }),
      options,
    );
    const merged = mergeComplaints(first, more);
    expect(merged).toMatchObject({
      version: 1,
      clocks: [{ idle: 2, met: 2, breached: 1, undecided: [{ since: Date.UTC(2026, 2, 2, 11) }, {}] }],
    });
    expect(JSON.stringify(mergeComplaints(more, first))).toBe(JSON.stringify(merged));
    expect(mergeComplaints(emptyComplaints(options), first)).toEqual(first);
  });

  const settings = (part: object) => ({ ...first, settings: { ...first.settings, ...part } });

  it("cannot be told by what groups are by", () => {
    expectRefusal(() => summarizeComplaints(first, { by: ["openedMonth"] }), "invalid_input", ["version"]);
  });

  it.each<[unknown, (string | number)[]]>([
    [settings({ by: ["case"] }), ["version"]],
    [settings({ clocks: { answer: { ...answer, reopenOn: ["reopened"], reopen: "restart" } } }), ["version"]],
    [{ ...first, refused: null }, ["refused"]],
    [{ ...first, clocks: [] }, ["clocks"]],
    [{ ...first, clocks: [{ ...first.clocks[0], clock: "other" }] }, ["clocks", 0, "clock"]],
    [{ ...first, clocks: [{ ...first.clocks[0], met: 5 }] }, ["clocks", 0]],
    [
      {
        ...first,
        clocks: [
          { ...first.clocks[0], undecided: [{ state: "idle", spans: [], since: null, stoppedAt: null }] },
        ],
      },
      ["clocks", 0, "undecided", 0, "state"],
    ],
    [{ ...first, cases: { ...first.cases, costs: [] } }, ["cases", "costs"]],
  ])("are refused where they keep what version 1 does not: %#", (part, path) => {
    expectRefusal(() => summarizeComplaints(part as CollectedComplaintsV1), "invalid_input", path);
  });
});
