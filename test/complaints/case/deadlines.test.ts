import { describe, expect, it } from "vitest";
import type { AsOfOptions } from "../../../src/complaints/case/case-clocks.ts";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { nextInstant } from "../../../src/complaints/case/next-instant.ts";
import { openComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Clock, ClockPenalty } from "../../../src/complaints/clocks/clock.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, DESK, event, openCase } from "../desk.ts";

const HOUR = 3_600_000;
const desk: ComplaintProcess = defineComplaintProcess(DESK);
const NO_CLOCKS: ComplaintProcess = { ...DESK, clocks: {}, rights: {} };
const calendar = {
  timeZone: "UTC",
  hours: { mon: [["09:00", "10:00"]], tue: [["09:00", "17:00"]] },
} as const;

/** The desk with another clock, and a case in it that was opened at nine. */
function withClock(clock: Partial<Clock>): [ComplaintProcess, ComplaintState] {
  const process = { ...DESK, clocks: { answer: { start: ["Received"], stop: ["Decided"], ...clock } } };
  return [process, openCase()];
}

describe("the deadlines of a case", () => {
  it("are the readings of its clocks, in the order of the process", () => {
    expect(complaintDeadlines(desk, openCase(), { asOf: at("10:00") })).toEqual([
      {
        clock: "answer",
        state: "running",
        elapsedMs: HOUR,
        dueAt: at("11:00"),
        breached: false,
        remainingMs: HOUR,
        overdue: false,
        projectedDueAt: at("11:00"),
        targetMs: 2 * HOUR,
        holds: [],
        activations: { n: 1, breached: 0, worstMs: HOUR },
        alerts: [],
        penalty: 0,
        notes: [],
      },
    ]);
    const process = { ...DESK, clocks: { b: DESK.clocks.answer, a: DESK.clocks.answer }, rights: {} };
    const { state } = openComplaint(process, { type: "Noted", at: at("09:00") });
    const idle = { state: "idle", elapsedMs: 0, dueAt: null, breached: false, remainingMs: 2 * HOUR };
    const readings = complaintDeadlines(process, state, { asOf: at("09:00") });
    expect(readings).toMatchObject([
      { clock: "b", ...idle },
      { clock: "a", ...idle },
    ]);
    expect(
      complaintDeadlines(NO_CLOCKS, openCase({ clocks: {} }), {
        asOf: at("09:00"),
      }),
    ).toEqual([]);
  });

  it("go by the caller's calendar, unless the clock has its own", () => {
    const due = (given: Partial<Clock>, options: Partial<AsOfOptions>) =>
      complaintDeadlines(...withClock({ targetMs: 2 * HOUR, ...given }), { asOf: at("09:00"), ...options })[0]
        ?.dueAt;
    expect(due({}, {})).toBe(at("11:00"));
    expect(due({}, { calendar })).toBe("2026-01-13T10:00:00.000Z");
    expect(due({ calendar: null }, { calendar })).toBe(at("11:00"));
    expect(due({ calendar }, { calendar: null })).toBe("2026-01-13T10:00:00.000Z");
  });

  it("with a term need a calendar", () => {
    const [process, state] = withClock({ term: { amount: 1, unit: "month" } });
    const [answer] = complaintDeadlines(process, state, { asOf: at("09:00"), calendar });
    expect(answer?.dueAt).toBe("2026-02-13T00:00:00.000Z");
    expectRefusal(() => complaintDeadlines(process, state, { asOf: at("09:00") }), "invalid_input", [
      "calendar",
    ]);
  });

  it("say so where they lie beyond the year 9999", () => {
    const [process, state] = withClock({ targetMs: Number.MAX_SAFE_INTEGER });
    const [answer] = complaintDeadlines(process, state, { asOf: at("09:00") });
    expect(answer).toMatchObject({ dueAt: null, notes: [{ path: ["dueAt"], reason: "after-year-9999" }] });
    expect(nextInstant(process, state, { asOf: at("09:00") })).toBe(null);
  });

  it("are read at an instant not before the last event", () => {
    const refused = (options: unknown, path: string): void => {
      for (const read of [complaintDeadlines, nextInstant]) {
        expectRefusal(() => read(desk, openCase(), options as never), "invalid_input", [path]);
      }
    };
    refused(undefined, "asOf");
    refused({ asOf: "2026-01-12" }, "asOf");
    refused({ asOf: at("08:59") }, "asOf");
    refused({ asOf: at("09:00"), calendar: 7 }, "calendar");
    expectRefusal(
      () => complaintDeadlines(desk, openCase({ version: 1 }), { asOf: at("09:00") }),
      "invalid_input",
      ["state", "version"],
    );
    const before = openComplaint(desk, event("Closed", "09:00")).state;
    expect(complaintDeadlines(desk, before, { asOf: "2020-01-01T00:00:00Z" })[0]?.state).toBe("idle");
  });
});

describe("a penalty", () => {
  /** What is owed for a target of an hour, as of a time. */
  function owed(penalty: Partial<ClockPenalty>, time: string, price: string | number | null = 200): unknown {
    const [process, state] = withClock({ targetMs: HOUR, penalty: { base: 200, share: 0.01, ...penalty } });
    const [answer] = complaintDeadlines(
      process,
      { ...state, facts: { ...state.facts, price } },
      { asOf: at(time) },
    );
    expect(answer?.notes).toEqual(
      answer?.penalty === null ? [{ path: ["penalty"], reason: "base-unknown" }] : [],
    );
    return answer?.penalty;
  }

  it("is a share of its base for each period that the delay has begun, up to the cap", () => {
    const perMs = HOUR;
    expect(owed({ perMs }, "10:00")).toBe(0);
    expect(owed({ perMs }, "10:01")).toBe(2);
    expect(owed({ perMs }, "11:00")).toBe(2);
    expect(owed({ perMs }, "11:01")).toBe(4);
    expect(owed({ perMs, cap: 0.03 }, "15:00")).toBe(6);
    expect(owed({ perMs, cap: 0 }, "15:00")).toBe(0);
  });

  it("is owed once without a period", () => {
    expect(owed({}, "10:00")).toBe(0);
    expect(owed({}, "23:00")).toBe(2);
  });

  it("is of what a fact holds, and unknown where that is no amount", () => {
    const base = { fact: "price" };
    expect(owed({ base }, "10:01", 300)).toBe(3);
    expect(owed({ base, share: 0 }, "10:01", 0)).toBe(0);
    for (const price of [null, "300", -1, 1e101]) expect(owed({ base }, "10:01", price)).toBe(null);
    expect(owed({ base }, "10:00", null)).toBe(0);
  });

  it("is null without the clause", () => {
    const [answer] = complaintDeadlines(...withClock({ targetMs: HOUR }), { asOf: at("12:00") });
    expect([answer?.penalty, answer?.notes]).toEqual([null, []]);
  });

  it("of a term is counted in real time", () => {
    const penalty = { base: 100, share: 0.01, perMs: 24 * HOUR };
    const [process, state] = withClock({ term: { amount: 1, unit: "day" }, calendar, penalty });
    expect(complaintDeadlines(process, state, { asOf: "2026-01-15T12:00:00Z" })[0]?.penalty).toBe(2);
  });
});

describe("the next instant", () => {
  const next = (clock: Partial<Clock>, time: string): string | null => {
    const instant = nextInstant(...withClock(clock), { asOf: at(time) });
    return instant === null ? null : instant.at.slice(8, 23);
  };

  it("is when a running clock is due, then when it is breached, then none", () => {
    expect(next({ targetMs: HOUR }, "09:00")).toBe("12T10:00:00.000");
    expect(next({ targetMs: HOUR }, "10:00")).toBe("12T10:00:00.001");
    expect(next({ targetMs: HOUR }, "10:01")).toBe(null);
  });

  it("is breached when business time goes on", () => {
    expect(next({ targetMs: HOUR, calendar }, "10:00")).toBe("13T09:00:00.001");
  });

  it("is when the next period of its penalty begins, until the cap is reached", () => {
    const penalty = { base: 100, share: 0.01, perMs: HOUR };
    expect(next({ targetMs: HOUR, penalty }, "10:01")).toBe("12T11:00:00.001");
    expect(next({ targetMs: HOUR, penalty: { ...penalty, cap: 0.02 } }, "10:01")).toBe("12T11:00:00.001");
    expect(next({ targetMs: HOUR, penalty: { ...penalty, cap: 0.02 } }, "11:01")).toBe(null);
  });

  it("of a term is its end, the breach after it, and periods of real time", () => {
    const term = {
      term: { amount: 1, unit: "day" },
      calendar,
      penalty: { base: 1, share: 1, perMs: HOUR },
    } as const;
    const [process, state] = withClock(term);
    const turn = (asOf: string) => nextInstant(process, state, { asOf })?.at;
    expect(turn("2026-01-12T12:00:00Z")).toBe("2026-01-14T00:00:00.000Z");
    expect(turn("2026-01-14T00:00:00Z")).toBe("2026-01-14T00:00:00.001Z");
    expect(turn("2026-01-14T00:30:00Z")).toBe("2026-01-14T01:00:00.001Z");
    const beyond = withClock({ term: { amount: 9000, unit: "year" }, calendar });
    expect(nextInstant(...beyond, { asOf: at("12:00") })).toBe(null);
  });

  it("is the first of all clocks, and null where none runs", () => {
    const process = {
      ...DESK,
      rights: {},
      clocks: {
        slow: { targetMs: 9 * HOUR, start: ["Received"] },
        quick: { targetMs: HOUR, start: ["Received"] },
      },
    };
    const { state } = openComplaint(process, event("Received", "09:00", { data: { channel: "x" } }) as never);
    expect(nextInstant(process, state, { asOf: at("09:00") })?.at).toBe(at("10:00"));
    expect(nextInstant(process, state, { asOf: at("10:30") })?.at).toBe(at("18:00"));
    const stopped = {
      state: "stopped",
      spans: [[at("09:00"), at("09:00")]],
      since: null,
      stoppedAt: at("09:00"),
    } as const;
    expect(nextInstant(desk, openCase({ clocks: { answer: stopped } }), { asOf: at("09:00") })).toBe(null);
    expect(nextInstant(NO_CLOCKS, openCase({ clocks: {} }), { asOf: at("09:00") })).toBe(null);
  });
});
