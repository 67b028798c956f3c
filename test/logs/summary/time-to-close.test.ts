import { describe, expect, it } from "vitest";
import { timeToCloseChart } from "../../../src/charts/lines/time-to-close-chart.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { closingSteps } from "../../../src/logs/summary/time-to-close.ts";
import { estimateRetention } from "../../../src/loyalty/retention/estimate-retention.ts";
import { kaplanMeier, survivalQuantile } from "../../../src/numeric/inference/kaplan-meier.ts";
import { explainNote } from "../../../src/words/explain-note.ts";

const OPENED = Date.UTC(2026, 0, 1);
const closing = ["closed"];

/** Cases that closed after so many milliseconds, and others that are open. */
function logOf(closed: readonly number[], open: number) {
  const at = (ms: number) => new Date(OPENED + ms).toISOString();
  return [
    ...closed.flatMap((ms, i) => [
      { case: `C${i}`, activity: "received", at: at(0) },
      { case: `C${i}`, activity: "closed", at: at(ms) },
    ]),
    ...Array.from({ length: open }, (_, i) => ({ case: `O${i}`, activity: "received", at: at(0) })),
  ];
}

describe("the curve of the time to close", () => {
  const closed = [5, 9, 9, 20, 31, 31, 31, 40];

  it("has the steps and log-log intervals of a survival curve, which R's survfit holds for retention", () => {
    const asOf = new Date(OPENED + 50).toISOString();
    const { timeToClose } = summarizeComplaints(logOf(closed, 3), { closing, asOf, confidence: 0.9 });
    const { steps } = estimateRetention(
      { tenures: [...closed, 50, 50, 50], left: [...closed.map(() => 1), 0, 0, 0] },
      { confidence: 0.9 },
    );
    expect(timeToClose.curve).toEqual(
      steps.map(({ time, survival, survivalInterval }) => ({ timeMs: time, survival, ...survivalInterval })),
    );
  });

  it("has no limits where no case is left, and no step where none closed", () => {
    const { curve } = summarizeComplaints(logOf([5, 9], 0), { closing }).timeToClose;
    expect(curve[1]).toEqual({ timeMs: 9, survival: 0, lower: null, upper: null });
    expect(summarizeComplaints(logOf([], 2), { closing }).timeToClose.curve).toEqual([]);
    expect(summarizeComplaints([], { closing }).timeToClose.curve).toEqual([]);
  });

  it("is the whole log's alone", () => {
    const log = logOf(closed, 1).map((row) => ({ ...row, branch: "north" }));
    const { groups, timeToClose } = summarizeComplaints(log, { closing, by: ["branch"] });
    const { curve, ...told } = timeToClose;
    expect(groups[0]!.timeToClose).toStrictEqual(told);
    expect(curve).toHaveLength(5);
  });

  it("is drawn as it comes", () => {
    const summary = summarizeComplaints(logOf(closed, 3), { closing });
    const { data } = timeToCloseChart(summary);
    expect(data.slice(1).map(({ x }) => x)).toEqual(summary.timeToClose.curve.map(({ timeMs }) => timeMs));
  });
});

describe("a curve of very many steps", () => {
  const times = Float64Array.from({ length: 30_001 }, (_, i) => i + 1);
  const curve = kaplanMeier(times, new Float64Array());
  const { steps, isThinned } = closingSteps(curve, 0.95);

  it("keeps the first steps that reach each ten-thousandth, as they were, and the last", () => {
    expect(isThinned).toBe(true);
    expect(steps.length).toBe(10_000);
    expect(steps.at(-1)).toMatchObject({ timeMs: 30_001, survival: 0 });
    for (const { timeMs, survival } of steps) expect(survival).toBe(curve.survival[timeMs - 1]);
    expect(steps.map(({ timeMs }) => timeMs)).toContain(survivalQuantile(curve, 0.5));
    expect(steps.map(({ timeMs }) => timeMs)).toContain(survivalQuantile(curve, 0.9));
  });

  it("keeps the last step though it reaches nothing new", () => {
    const stays = closingSteps(kaplanMeier(times, new Float64Array(1e6).fill(1e6)), 0.95);
    expect(stays.steps.length).toBeLessThan(400);
    expect(stays.steps.at(-1)!.timeMs).toBe(30_001);
  });

  it("has every step up to 10,000", () => {
    const { steps, isThinned } = closingSteps(kaplanMeier(times.slice(0, 10_000), new Float64Array()), 0.95);
    expect([steps.length, isThinned]).toEqual([10_000, false]);
  });

  it("says so in a note", () => {
    const log = logOf(
      Array.from({ length: 10_001 }, (_, i) => i + 1),
      0,
    );
    const { notes, timeToClose } = summarizeComplaints(log, { closing });
    expect(notes).toEqual([{ path: ["timeToClose", "curve"], reason: "steps-left-out" }]);
    expect(timeToClose.curve.length).toBe(10_000);
    expect(explainNote(notes[0]!)).toMatch(/only some of them/);
  });
});
