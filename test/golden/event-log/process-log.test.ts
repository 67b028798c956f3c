import { expect, it } from "vitest";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import golden from "./process-log.json" with { type: "json" };

const DAY = 86_400_000;

const process = defineComplaintProcess({
  id: "desk",
  version: 1,
  initial: "new",
  states: { new: {}, open: {}, waiting: {}, closed: { final: true }, withdrawn: { final: true } },
  facts: { priority: null },
  events: {
    Received: {},
    Asked: {},
    Replied: {},
    Solved: {},
    Withdrawn: {},
    Reopened: {},
    Raised: {},
    Redress: { redress: "amount" },
  },
  transitions: [
    { from: "new", event: "Received", to: "open", set: { priority: { data: "priority" } } },
    { from: "open", event: "Asked", to: "waiting" },
    { from: "waiting", event: "Replied", to: "open" },
    { from: ["open", "waiting"], event: "Solved", to: "closed" },
    { from: ["open", "waiting"], event: "Withdrawn", to: "withdrawn" },
    { from: "closed", event: "Reopened", to: "open" },
    { from: ["open", "waiting"], event: "Raised", set: { priority: { data: "priority" } } },
    { from: ["open", "waiting", "closed"], event: "Redress" },
  ],
  clocks: {
    solve: {
      targetMs: [{ when: { facts: { priority: "high" } }, value: 4 * DAY }, { value: 15 * DAY }],
      start: ["Received"],
      pause: [{ entering: "waiting" }],
      resume: [{ leaving: "waiting" }],
      stop: [{ entering: ["closed", "withdrawn"] }],
      reopenOn: [{ leaving: "closed" }],
      alerts: [{ alert: "warn", share: 0.5 }],
    },
    turn: {
      targetMs: 4 * DAY,
      start: ["Received"],
      stop: [{ entering: ["waiting", "closed", "withdrawn"] }],
      reopenOn: [{ leaving: ["waiting", "closed", "withdrawn"] }],
      reopen: "restart",
    },
  },
});

const by = ["priority", "branch", "closedMonth", ["openedMonth", "priority"]];
const options = { process, by, cost: "cost", asOf: "2026-06-04T12:00:00Z" };
const telling = { timeZone: "Europe/Berlin", quantiles: [0.25, 0.9] };

it("events of a process are replayed and told as pandas tells them after a machine of its own", () => {
  expectFigures(summarizeComplaints(golden.log, { ...options, ...telling }), golden.summary, "summary");
});

it("and so are the parts of the log, merged", () => {
  const [a, b, c] = [0, 1, 2].map((part) =>
    collectComplaints(
      golden.log.filter((row) => Number(row.case.slice(1)) % 3 === part),
      options,
    ),
  );
  const merged = mergeComplaints(c!, mergeComplaints(a!, b!));
  expectFigures(summarizeComplaints(JSON.parse(JSON.stringify(merged)), telling), golden.summary, "summary");
});

/** Every key of what is expected, numbers to a relative 1e-12. */
function expectFigures(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === "number") {
    expect(typeof actual, path).toBe("number");
    expect(Math.abs((actual as number) - expected), path).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  } else if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    for (const [i, entry] of expected.entries()) {
      expectFigures((actual as unknown[])[i], entry, `${path}[${i}]`);
    }
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, entry] of Object.entries(expected)) {
      expectFigures((actual as Record<string, unknown>)[key], entry, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}
