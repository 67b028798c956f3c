import { expect, it } from "vitest";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";

const HOUR = 3_600_000;
const rows = [
  { case: "A", activity: "received", at: "2026-01-10T09:00:00Z", cost: 1 },
  { case: "A", activity: "closed", at: "2026-01-10T10:00:00Z" },
  { case: "A", activity: "reopened", at: "2026-03-01T09:00:00Z", cost: 4 },
  { case: "A", activity: "closed", at: "2026-03-02T09:00:00Z", cost: 2 },
  { case: "B", activity: "received", at: "2026-01-31T09:00:00Z" },
  { case: "B", activity: "closed", at: "2026-02-01T09:00:00Z" },
  { case: "B", activity: "reopened", at: "2026-04-01T09:00:00Z", cost: 8 },
];
const clocks = {
  answer: { targetMs: 2 * HOUR, start: ["received"], stop: ["closed"], reopenOn: ["reopened"] },
};
const closing = ["closed"];
const reopening = ["reopened"];

it("a month tells how many cases were open at its end, those closed then and reopened later not among them", () => {
  const { flow } = summarizeComplaints(rows, { closing, reopening });
  expect(
    flow.map(({ month, opened, closed, reopened, open }) => [month, opened, closed, reopened, open]),
  ).toEqual([
    ["2026-01", 2, 0, 0, 1],
    ["2026-02", 0, 0, 0, 0],
    ["2026-03", 0, 1, 1, 0],
  ]);
});

it("and without closings, that every case is open until its last row", () => {
  const { flow } = summarizeComplaints(rows, { reopening });
  expect(flow.map(({ reopened, open }) => [reopened, open])).toEqual([
    [0, 2],
    [0, 2],
    [1, 1],
    [1, 0],
  ]);
});

it("a month has the times, costs and stopped clocks of what happened in it", () => {
  const { flow } = summarizeComplaints(rows, { closing, reopening, clocks, cost: "cost" });
  const took = (50 * 24 + 24) * HOUR;
  expect(flow.map(({ throughputMs }) => throughputMs)).toEqual([
    null,
    null,
    { n: 1, mean: took, median: took },
  ]);
  expect(flow.map(({ cost }) => cost)).toEqual([1, 0, 6]);
  expect(flow.map((month) => month.clocks)).toEqual([
    [{ clock: "answer", met: 0, breached: 0, share: null }],
    [{ clock: "answer", met: 0, breached: 0, share: null }],
    [{ clock: "answer", met: 0, breached: 1, share: 0 }],
  ]);
});
