import { describe, expect, it } from "vitest";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import { transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import { measureClock } from "../../../src/complaints/clocks/measure-clock.ts";
import type { Scalar } from "../../../src/complaints/conditions/expression.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { isServiceQualityError } from "../../../src/errors/error.ts";
import { Random } from "../random-process.ts";
import { MINUTE, type Step, walked } from "./minute-by-minute.ts";
import { CALENDARS, OPEN, randomClock, randomData, TYPES } from "./random-clock.ts";

const MONDAY = Date.parse("2026-01-12T08:00:00Z");
/** `npm run fuzz` tries other and many more. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_101);
const CASES = Number(process.env.FUZZ_RUNS ?? 120);

interface Happened {
  readonly type: string;
  readonly at: string;
  readonly data: Record<string, Scalar>;
}

/** Events of a few days, some of one minute. */
function randomEvents(random: Random): Happened[] {
  let at = MONDAY;
  return random.times(2 + random.below(9), (i) => {
    at += random.pick([0, 1, 30, 180, 700, 1500]) * MINUTE;
    const type = i === 0 ? "in" : random.pick(TYPES);
    return { type, at: new Date(at).toISOString(), data: randomData(random, MONDAY) };
  });
}

function minuteOf(at: string): number {
  return Date.parse(at) / MINUTE;
}

describe("a clock walked from minute to minute", () => {
  it("stands as measureClock says, over events without a process", () => {
    for (let n = 0; n < CASES; n++) {
      const random = new Random(SEED + n);
      const clock = randomClock(random, false);
      const events = randomEvents(random);
      const callers = random.pick(["", "day", "late"] as const);
      const asOf = minuteOf(events.at(-1)!.at) + random.pick([0, 30, 400, 2000]);
      const known: Record<string, Scalar> = {};
      const steps = events.map(({ type, at, data }): Step => {
        Object.assign(known, data);
        return { at: minuteOf(at), type, from: "", to: "", data, facts: { ...known } };
      });
      const { model, asOf: _, notes, ...reading } = measured(clock, events, asOf, callers);
      const lacksTarget = reading.state !== "idle" && reading.targetMs === null && reading.dueAt === null;
      expect([model, notes.map(({ reason }) => reason)]).toEqual(["clock", lacksTarget ? ["no-target"] : []]);
      expect(reading, JSON.stringify({ n, clock, events })).toEqual(
        walked(clock, steps, asOf, OPEN, callers),
      );
    }
  });

  it("stands as the deadlines of a case say, which enters and leaves stages", () => {
    let tried = 0;
    for (let n = 0; tried < CASES; n++) {
      const random = new Random(SEED + 10_000 + n);
      const desk = timedDesk(random);
      if (desk === null) continue;
      tried++;
      const events = randomEvents(random);
      const callers = random.pick(["", "day", "late"] as const);
      const { state, steps } = told(desk, events);
      const asOf = minuteOf(state.updatedAt!) + random.pick([0, 30, 400, 2000]);
      const calendar = callers === "" ? null : CALENDARS[callers];
      const stored = JSON.parse(JSON.stringify(state)) as ComplaintState;
      const readings = complaintDeadlines(desk, stored, {
        asOf: new Date(asOf * MINUTE).toISOString(),
        calendar,
      });
      for (const { clock, penalty, notes, ...reading } of readings) {
        const spec = desk.clocks![clock]!;
        expect(reading, JSON.stringify({ n, clock: spec, events })).toEqual(
          walked(spec, steps, asOf, OPEN, callers),
        );
        expect([penalty, notes.length <= 1]).toEqual([null, true]);
      }
    }
  });
});

function measured(clock: Clock, events: readonly Happened[], asOf: number, callers: string) {
  const calendar = callers === "" ? null : CALENDARS[callers as "day" | "late"];
  const log = { events, clock, calendar, calendars: CALENDARS };
  return measureClock(log, { asOf: new Date(asOf * MINUTE).toISOString() });
}

/** A desk with two random clocks; `null` where one has a fault. */
function timedDesk(random: Random): ComplaintProcess | null {
  try {
    return defineComplaintProcess({
      id: "timed",
      version: 1,
      initial: "new",
      states: { new: {}, open: {}, waiting: {}, reviewing: {}, closed: { final: true } },
      facts: { priority: null, region: null, agreed: null },
      events: { in: {}, ask: {}, tell: {}, done: {}, again: {}, set: {} },
      guards: { customers: { data: "of", equals: "customer" } },
      transitions: [
        { from: "new", event: "in", to: "waiting", guards: ["customers"], set: TOLD },
        { from: "new", event: "in", to: "open", set: TOLD },
        { from: ["open", "reviewing"], event: "ask", to: "waiting" },
        { from: "waiting", event: "tell", to: "open", guards: ["customers"] },
        { from: "waiting", event: "tell", to: "reviewing" },
        { from: ["open", "reviewing"], event: "done", to: "closed", guards: ["customers"] },
        { from: "open", event: "done", to: "reviewing", set: TOLD },
        { from: "reviewing", event: "done" },
        { from: "closed", event: "again", to: "open" },
        { from: "*", event: "set", set: TOLD },
      ],
      calendars: CALENDARS,
      clocks: { one: randomClock(random, true), two: randomClock(random, true) } as Record<string, Clock>,
    });
  } catch (error) {
    if (isServiceQualityError(error)) return null;
    throw error;
  }
}

const TOLD = {
  priority: { data: "priority" },
  region: { data: "region" },
  agreed: { data: "agreed" },
} as const;

/** Tells a desk events one by one; they are the same replayed, and every state is one that can be stored. */
function told(desk: ComplaintProcess, events: readonly Happened[]): { state: ComplaintState; steps: Step[] } {
  const steps: Step[] = [];
  let state = replayComplaint(desk, []).state as ComplaintState;
  for (const event of events) {
    const stored = JSON.parse(JSON.stringify(state)) as ComplaintState;
    const { kind, state: next } = transitionComplaint(desk, stored, event as ComplaintEvent);
    if (kind === "refused") continue;
    const { type, at, data } = event;
    steps.push({ at: minuteOf(at), type, from: state.stage, to: next.stage, data, facts: next.facts });
    state = next as ComplaintState;
  }
  expect(replayComplaint(desk, events as ComplaintEvent[]).state).toEqual(state);
  return { state, steps };
}
