import { expect, it } from "vitest";
import { checkConformance } from "../../src/logs/check-conformance.ts";
import { summarizeComplaints } from "../../src/logs/summary/summarize-complaints.ts";

/** So many that what grows with the square of them would not end within a test's time. */
const MANY = 200_000;

const at = (i: number) => new Date(Date.UTC(2026, 0, 12) + i * 1000).toISOString();
const log = {
  case: new Uint8Array(MANY),
  activity: Array.from({ length: MANY }, (_, i) => (i === 0 ? "opened" : i % 2 === 1 ? "paused" : "resumed")),
  at: Array.from({ length: MANY }, (_, i) => at(i)),
};
const clock = { targetMs: 1000, start: ["opened"], pause: ["paused"], resume: ["resumed"] };

it("a log of one case whose clock was paused many times is summarized in time that grows with its rows", () => {
  const { clocks } = summarizeComplaints(log, { closing: ["closed"], clocks: { clock } });
  expect(clocks[0]).toMatchObject({ breached: 1, idle: 0 });
});

it("and so is it replayed through a process with such a clock", () => {
  const { fitness } = checkConformance(log, {
    id: "pausing",
    version: 1,
    initial: "new",
    states: { new: {}, open: {}, closed: { final: true } },
    events: { opened: {}, paused: {}, resumed: {}, closed: {} },
    transitions: [
      { from: "new", event: "opened", to: "open" },
      { from: "open", event: "paused" },
      { from: "open", event: "resumed" },
      { from: "open", event: "closed", to: "closed" },
    ],
    clocks: { clock },
  });
  expect(fitness).toBe(1);
});
