import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { allowedEvents } from "../../../src/complaints/case/allowed-events.ts";
import { assessRights } from "../../../src/complaints/case/assess-rights.ts";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { nextInstant } from "../../../src/complaints/case/next-instant.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { ComplaintTransition } from "../../../src/complaints/case/transition.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { measureClock } from "../../../src/complaints/clocks/measure-clock.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { deepFrozen } from "../../../src/errors/read-argument.ts";
import { byTheBook, type Case } from "../by-the-book.ts";
import { predicates, Random, randomEvent, randomProcess } from "../random-process.ts";

/** `npm run test:deep` tries many more. */
const { DEEP_RUNS = "2000" } = process.env;
const SEQUENCES = Number(DEEP_RUNS);
const START = Date.UTC(2026, 0, 12, 9);
const options = { guards: predicates };

it(`keeps its laws over ${SEQUENCES} random sequences of events, each in a random process`, {
  timeout: 3_600_000,
}, () => {
  const counts: Record<string, number> = {};
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    try {
      runSequence(new Random(seed), counts);
    } catch (error) {
      throw new Error(`sequence ${seed}: ${String(error)}`, { cause: error });
    }
  }
  const { moved = 0, overridden = 0, ...refusals } = counts;
  const refused = Object.values(refusals).reduce((sum, n) => sum + n, 0);
  expect(refused / (refused + moved)).toBeLessThan(0.5);
  expect(overridden).toBeGreaterThan(0);
  expect(Object.keys(refusals).sort()).toEqual([
    "ended",
    "guard-failed",
    "invalid-amount",
    "missing-data",
    "not-allowed",
    "out-of-order",
    "over-redress-limit",
    "role-not-permitted",
    "stale-revision",
    "unknown-event",
    "wrong-case",
  ]);
});

function runSequence(random: Random, counts: Record<string, number>): void {
  const complaints = randomProcess(random);
  const events: ComplaintEvent[] = [];
  const results: ComplaintTransition[] = [];
  const accepted: ComplaintEvent[] = [];
  let { state } = openComplaint(complaints, { type: "Unheard", at: new Date(START).toISOString() });
  for (let n = 4 + random.below(20); n > 0; n--) {
    const now = state.updatedAt === null ? START : Date.parse(state.updatedAt);
    const event = deepFrozen(randomEvent(random, complaints, state, now));
    const result = step(complaints, state, event);
    checkStep(complaints, state, event, result);
    checkByTheBook({ process: complaints, state, accepted }, event, result);
    if (result.kind === "moved") accepted.push(event);
    const outcome = result.kind === "moved" ? "moved" : result.reason;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (result.state.overrides.length > state.overrides.length)
      counts.overridden = (counts.overridden ?? 0) + 1;
    events.push(event);
    results.push(result);
    state = result.state;
  }
  checkReplay(complaints, events, results);
  checkReadings(complaints, state, accepted, random.below(90));
}

function step(
  complaints: ComplaintProcess,
  state: ComplaintState,
  event: ComplaintEvent,
): ComplaintTransition {
  return state.revision === 0
    ? openComplaint(complaints, event, options)
    : transitionComplaint(complaints, state, event, options);
}

/** A refusal leaves the very state; a move is one revision more; both are JSON, and the same from a state that was stored. */
function checkStep(
  complaints: ComplaintProcess,
  before: ComplaintState,
  event: ComplaintEvent,
  result: ComplaintTransition,
): void {
  hold(isJson(result), "the result is JSON", result);
  const stored = JSON.parse(JSON.stringify(before)) as ComplaintState;
  const again = transitionComplaint(complaints, deepFrozen(stored), event, options);
  hold(isDeepStrictEqual(again, result), "a stored state acts the same", again);
  const { at, role } = event;
  const known = { at, ...(role === undefined || role === null ? {} : { role }) };
  const allowed = allowedEvents(complaints, before, known);
  hold(isJson(allowed), "what is allowed is JSON", allowed);
  const entry = allowed.find(({ event: type }) => type === event.type);
  if (result.kind === "refused") {
    hold(result.state === before, "a refusal leaves the state", result);
    const decided = entry !== undefined && entry.undecided.length === 0;
    hold(!(decided && result.reason === "guard-failed"), "what is decided is not refused by a guard", entry);
    return;
  }
  const { state } = result;
  hold(state.revision === before.revision + 1, "a move is one revision more", state);
  hold(state.ended === (complaints.states[state.stage]!.final ?? false), "a case ends with its stage", state);
  const waived = state.overrides.length > before.overrides.length;
  hold(waived || entry?.to.includes(state.stage) === true, "a move was allowed", allowed);
}

/** What became of the event is what the specification says, but for the clocks, which are held to `measureClock`. */
function checkByTheBook(before: Case, event: ComplaintEvent, result: ComplaintTransition): void {
  const expected = byTheBook(before, event, predicates);
  const known =
    result.kind === "moved" ? { ...result, state: { ...result.state, clocks: before.state.clocks } } : result;
  hold(isDeepStrictEqual(known, expected), "an event does what the specification says", {
    event,
    known,
    expected,
  });
}

/** Replay is folding, from the start and from anywhere. */
function checkReplay(
  complaints: ComplaintProcess,
  events: readonly ComplaintEvent[],
  results: readonly ComplaintTransition[],
): void {
  const replay = replayComplaint(complaints, events, options);
  hold(isJson(replay), "a replay is JSON", replay);
  const moved = results.flatMap((result, index) => (result.kind === "moved" ? [{ index, result }] : []));
  const refused = results.flatMap((result, index) => (result.kind === "refused" ? [{ index, result }] : []));
  const state = moved.at(-1)?.result.state ?? replay.state;
  hold(isDeepStrictEqual(replay.state, state), "the state of a replay is the last of the fold", replay);
  hold(replay.accepted === moved.length, "a replay accepts what the fold did", replay);
  const effects = moved.flatMap(({ index, result }) => result.effects.map((effect) => ({ index, effect })));
  hold(isDeepStrictEqual(replay.effects, effects), "a replay has the effects of the fold", replay);
  const reasons = refused.map(({ index, result: { reason, failed, limit, left } }) => {
    return { index, reason, failed, limit, left };
  });
  const told = replay.refusals.map(({ index, reason, failed, limit, left }) => {
    return { index, reason, failed, limit, left };
  });
  hold(isDeepStrictEqual(told, reasons), "a replay has the refusals of the fold", replay);
  hold(replay.path.at(-1)!.stage === state.stage, "a path ends where the case stands", replay);
  const half = Math.floor(events.length / 2);
  const first = replayComplaint(complaints, events.slice(0, half), options).state;
  const second = replayComplaint(complaints, events.slice(half), { ...options, state: first });
  hold(isDeepStrictEqual(second.state, replay.state), "a replay goes on from anywhere", second);
}

/** Clocks are what `measureClock` reads of the events that were accepted. */
function checkReadings(
  complaints: ComplaintProcess,
  state: ComplaintState,
  accepted: readonly ComplaintEvent[],
  hours: number,
): void {
  const asOf = new Date(
    (state.updatedAt === null ? START : Date.parse(state.updatedAt)) + hours * 3_600_000,
  ).toISOString();
  const deadlines = complaintDeadlines(complaints, state, { asOf });
  const rights = assessRights(complaints, state, { asOf });
  hold(isJson(deadlines) && isJson(rights), "readings are JSON", { deadlines, rights });
  for (const { clock, penalty, notes, ...reading } of deadlines) {
    const {
      model,
      asOf: at,
      notes: same,
      ...measured
    } = measureClock({ events: accepted, clock: complaints.clocks![clock]! }, { asOf });
    hold(isDeepStrictEqual(reading, measured), "a clock is a reading of the events", { reading, measured });
    hold(
      penalty === null || (penalty >= 0 && (reading.breached || penalty === 0)),
      "a penalty is of a breach",
      penalty,
    );
  }
  const next = nextInstant(complaints, state, { asOf })?.at ?? null;
  hold(next === null || next > asOf, "the next instant is later", next);
  if (next === null) return;
  const until = new Date(Date.parse(next) - 1).toISOString();
  const figures = (at: string) =>
    complaintDeadlines(complaints, state, { asOf: at }).map(({ breached, penalty }) => ({
      breached,
      penalty,
    }));
  hold(isDeepStrictEqual(figures(until), figures(asOf)), "nothing turns before the next instant", next);
}

function isJson(value: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}

function hold(law: boolean, name: string, evidence: unknown): void {
  if (!law) throw new Error(`${name}: ${JSON.stringify(evidence)}`);
}
