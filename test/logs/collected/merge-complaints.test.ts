import { describe, expect, it } from "vitest";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import type { CollectedComplaints } from "../../../src/logs/collected/collected-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";
import { DAY, HOUR, logOf } from "../event-logs.ts";

const clocks = {
  answer: { targetMs: DAY, start: ["received"], pause: ["held"], resume: ["resumed"], stop: ["closed"] },
};
const calendar = {
  timeZone: "UTC",
  hours: { mon: [["00:00", "24:00"]], tue: [["00:00", "24:00"]] },
} as const;
const options = { closing: ["closed"], clocks, calendar };

const one = collectComplaints(
  logOf({
    B: [
      ["received", "02 09:00", { customer: "x", resource: "Ann" }],
      ["held", "02 10:00"],
      ["resumed", "02 12:00"],
    ],
    A: [
      ["received", "02 09:00", { resource: "Bea" }],
      ["closed", "02 10:00"],
    ],
  }),
  options,
);
const other = collectComplaints(
  logOf({
    C: [
      ["received", "01 09:00", { customer: "x" }],
      ["held", "02 09:00"],
    ],
  }),
  options,
);
const empty = collectComplaints([], options);

describe("collected complaints", () => {
  it("are strict JSON, in the order of their names", () => {
    expect(one.cases.case).toEqual(["A", "B"]);
    expect(one.cases.closedMs).toEqual([Date.UTC(2026, 2, 2, 10), null]);
    expect(one.cases.customer).toEqual([null, "x"]);
    expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one);
  });

  it("add up, in either order to the same text, to what the whole log says", () => {
    const merged = mergeComplaints(other, one);
    expect(JSON.stringify(merged)).toBe(JSON.stringify(mergeComplaints(one, other)));
    const {
      cases,
      repeatComplainers,
      handovers,
      clocks: read,
    } = summarizeComplaints(merged, { asOf: "2026-03-03T11:00:00Z" });
    expect([cases, repeatComplainers?.cases, handovers?.resources]).toEqual([3, 2, 2]);
    expect(read).toMatchObject([{ clock: "answer", met: 1, breached: 0, pending: 2, idle: 0, share: 1 }]);
    // B has run 1 hour and, from noon on, 24 more
    expect(summarizeComplaints(merged, { asOf: "2026-03-03T12:00:00Z" }).clocks[0]?.breached).toBe(1);
  });

  it("of no events change nothing", () => {
    expect(mergeComplaints(one, empty)).toEqual(one);
    expect(mergeComplaints(empty, empty)).toEqual(empty);
    expect(summarizeComplaints(empty)).toMatchObject({ cases: 0, asOf: null });
    expect(summarizeComplaints(empty, { asOf: "2026-03-03T12:00:00Z" }).asOf).toBe(
      "2026-03-03T12:00:00.000Z",
    );
  });

  it("may be summarized as of any instant from the last row on", () => {
    expect(summarizeComplaints(one, { asOf: "2026-03-02T12:00:00Z" }).backlog.ageMs?.max).toBe(3 * HOUR);
    expectRefusal(() => summarizeComplaints(one, { asOf: "2026-03-02T11:59:59Z" }), "invalid_input", [
      "asOf",
    ]);
  });

  it("that left out later rows are summarized as of that instant alone", () => {
    const early = collectComplaints(
      logOf({
        A: [
          ["received", "02 09:00"],
          ["closed", "04 10:00"],
        ],
      }),
      {
        closing: ["closed"],
        asOf: "2026-03-03T09:00:00Z",
      },
    );
    expect(summarizeComplaints(early).backlog.ageMs?.max).toBe(DAY);
    expect(summarizeComplaints(early, { asOf: "2026-03-03T10:00:00+01:00" }).open).toBe(1);
    expectRefusal(() => summarizeComplaints(early, { asOf: "2026-03-05T00:00:00Z" }), "invalid_input", [
      "asOf",
    ]);
  });

  it("do not add up where a case is in both or the settings differ", () => {
    expectRefusal(() => mergeComplaints(one, one), "invalid_input", ["b", "cases", "case", 0]);
    expectRefusal(() => mergeComplaints(one, collectComplaints([])), "invalid_input", ["b", "settings"]);
  });

  const parts = (part: object) => ({ ...other, ...part });
  const cases = (part: object) => parts({ cases: { ...other.cases, ...part } });
  const record = (part: object) =>
    cases({ clocks: { answer: [{ ...other.cases.clocks.answer?.[0], ...part }] } });

  it.each<[unknown, (string | number)[]]>([
    [null, []],
    [parts({ kind: "moments" }), ["kind"]],
    [parts({ version: 3 }), ["version"]],
    [parts({ more: 1 }), ["more"]],
    [parts({ settings: { closing: 5 } }), ["settings", "closing"]],
    [parts({ settings: null }), ["settings"]],
    [parts({ events: -1 }), ["events"]],
    [parts({ refused: { events: 0, cases: 0 } }), ["refused"]],
    [parts({ firstAt: "yesterday" }), ["firstAt"]],
    [parts({ activities: {} }), ["activities"]],
    [parts({ activities: [{ activity: "a", n: 0.5 }] }), ["activities", 0, "n"]],
    [parts({ rework: null }), ["rework"]],
    [parts({ handovers: null }), ["handovers"]],
    [cases({ case: ["C", "C"] }), ["cases", "case", 1]],
    [cases({ events: [1, 2] }), ["cases", "events"]],
    [cases({ events: [2 ** 31] }), ["cases", "events", 0]],
    [cases({ openedMs: [1e99] }), ["cases", "openedMs", 0]],
    [cases({ openedMs: [0.5] }), ["cases", "openedMs", 0]],
    [cases({ color: ["red"] }), ["cases", "color"]],
    [parts({ settings: { columns: {} } }), ["settings", "columns"]],
    [
      parts({ settings: { ...other.settings, closing: ["x"], reopening: ["x"] } }),
      ["settings", "reopening", 0],
    ],
    [cases({ closedMs: [0] }), ["cases", "closedMs", 0]],
    [cases({ upheld: [2] }), ["cases", "upheld", 0]],
    [cases({ customer: [5] }), ["cases", "customer", 0]],
    [cases({ attributes: { branch: ["north"] } }), ["cases", "attributes", "branch"]],
    [cases({ redress: [[[0, 5]]] }), ["cases", "redress", 0]],
    [cases({ redress: [[[0]]] }), ["cases", "redress", 0, 0]],
    [cases({ reopened: [[[0, null]]] }), ["cases", "reopened", 0]],
    [cases({ costs: [[[0, 5]]] }), ["cases", "costs", 0]],
    [cases({ clocks: {} }), ["cases", "clocks", "answer"]],
    [cases({ clocks: { answer: [] } }), ["cases", "clocks", "answer"]],
    [cases({ clocks: { ...other.cases.clocks, more: [] } }), ["cases", "clocks", "more"]],
    [record({ state: "stopped" }), ["cases", "clocks", "answer", 0, "stoppedAt"]],
    [record({ spans: [[2, 1]] }), ["cases", "clocks", "answer", 0, "spans", 0]],
    [record({ spans: [[2]] }), ["cases", "clocks", "answer", 0, "spans", 0, 1]],
    [record({ spans: [[1, 2, 3]] }), ["cases", "clocks", "answer", 0, "spans", 0, 2]],
    [record({ spans: [[1, 2, null, 3]] }), ["cases", "clocks", "answer", 0, "spans", 0]],
    [record({ state: "running", since: null }), ["cases", "clocks", "answer", 0, "since"]],
    [record({ state: "idle" }), ["cases", "clocks", "answer", 0, "spans"]],
    [record({ spans: [] }), ["cases", "clocks", "answer", 0, "spans"]],
    [record({ holds: [] }), ["cases", "clocks", "answer", 0, "holds"]],
    [record({ state: "running", since: 0, holds: ["a"] }), ["cases", "clocks", "answer", 0, "holds"]],
    [record({ goal: { until: 0.5 } }), ["cases", "clocks", "answer", 0, "goal", "until"]],
    [record({ goal: { more: 1 } }), ["cases", "clocks", "answer", 0, "goal", "more"]],
    [record({ past: [{ spans: [] }] }), ["cases", "clocks", "answer", 0, "past", 0, "stoppedAt"]],
    [cases({ standing: [{ facts: {}, parts: {} }] }), ["cases", "standing"]],
    [cases({ standing: [{ facts: { a: [] }, parts: {} }] }), ["cases", "standing", 0, "facts", "a"]],
  ])("are refused where they were not collected: %#", (part, path) => {
    expectRefusal(() => mergeComplaints(part as CollectedComplaints, one), "invalid_input", path);
    expectRefusal(() => mergeComplaints(one, part as CollectedComplaints), "invalid_input", ["b", ...path]);
  });

  it("are refused where they lack what groups and alerts need", () => {
    const alerts = [{ alert: "half", share: 0.5, when: { fact: "tier", equals: "gold" } }] as const;
    const part = collectComplaints(logOf({ A: [["received", "02 09:00", { tier: "gold" }]] }), {
      by: ["tier"],
      clocks: { answer: { ...clocks.answer, alerts } },
    });
    const without = (more: object) => ({ ...part, cases: { ...part.cases, ...more } }) as CollectedComplaints;
    const read = (more: object) => () => summarizeComplaints(without(more));
    expectRefusal(read({ standing: null }), "invalid_input", ["cases", "standing"]);
    expectRefusal(read({ standing: [] }), "invalid_input", ["cases", "standing"]);
    expectRefusal(read({ attributes: { tier: [] } }), "invalid_input", ["cases", "attributes", "tier"]);
    expectRefusal(read({ attributes: {} }), "invalid_input", ["by", 0]);
    expect(summarizeComplaints(part, { by: ["openedMonth"] }).groups).toMatchObject([
      { values: ["2026-03"] },
    ]);
  });
});
