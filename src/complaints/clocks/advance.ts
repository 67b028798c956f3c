import type { Moment } from "../conditions/moment.ts";
import { type Append, appended } from "./append.ts";
import {
  type ClockActivation,
  type ClockGoal,
  type ClockPhase,
  type ClockRecord,
  type ClockSpan,
  holdsOf,
  UNNAMED,
} from "./clock-record.ts";
import type { ClockActions, ClockRound, ClockRule } from "./clock-rule.ts";

/** What an event means for a clock. */
export interface ClockPlan<Instant> {
  /** By the triggers that name no stage, then by those that do; a round without any is left out. */
  readonly rounds: readonly ClockActions[];
  /** What facts choose after it. */
  readonly goal: ClockGoal<Instant> | undefined;
}

/** What an event means for a clock, seen before anything moves. */
export function planned(
  { choose }: ClockRule,
  rounds: readonly ClockRound[],
  moment: Moment,
): ClockPlan<string> {
  return {
    rounds: rounds.map((round) => (typeof round === "function" ? round(moment) : round)),
    goal: choose?.(moment),
  };
}

/**
 * A clock after an event; the very record where the event changes nothing. An event acts in two rounds, in each at
 * most once, as the clock then stands; what facts choose is decided again until the clock is stopped. Lists gain
 * entries by `append`.
 */
export function advanced<Instant>(
  rule: ClockRule,
  record: ClockRecord<Instant>,
  { rounds, goal }: ClockPlan<Instant>,
  at: Instant,
  append: Append = appended,
): ClockRecord<Instant> {
  let next = record;
  for (const actions of rounds) next = acted(rule, next, actions, goal, at, append);
  return rule.choose === null ? next : switched(next, goal, at, append);
}

/** One action at most: a stop goes before everything else. */
function acted<Instant>(
  { reopening }: ClockRule,
  record: ClockRecord<Instant>,
  { start, stop, pause, resume, reopenOn }: ClockActions,
  goal: ClockGoal<Instant> | undefined,
  at: Instant,
  append: Append,
): ClockRecord<Instant> {
  if (record.state === "idle") return start ? running({ ...record, goal }, at) : record;
  if (record.state === "stopped") {
    if (!reopenOn || reopening === "keep-first") return record;
    return running({ ...reopened(record, reopening, at, append), goal }, at);
  }
  if (record.state === "running") {
    if (!stop && pause.length === 0) return record;
    const spans = append(record.spans, spanOf(record, record.since!, at));
    return stop ? stopped({ ...record, spans }, at) : paused({ ...record, spans }, pause);
  }
  if (stop) return stopped(record, at);
  const holds = holdsOf(record);
  const left = resume.includes(null) ? [] : holds.filter((hold) => !resume.includes(hold));
  if (left.length === 0) return running(record, at);
  const held =
    left.length < holds.length ? left : [...holds, ...pause.filter((hold) => !holds.includes(hold))];
  return held.length === holds.length ? record : paused(record, held);
}

/** What goes on from a stop. */
function reopened<Instant>(
  record: ClockRecord<Instant>,
  reopening: "continue" | "restart" | "count-closed",
  at: Instant,
  append: Append,
): Lasting<Instant> {
  const { spans, past = [], goal } = record;
  const stoppedAt = record.stoppedAt!;
  if (reopening === "continue") return record;
  if (reopening === "count-closed") return { ...record, spans: append(spans, spanOf(record, stoppedAt, at)) };
  const over: ClockActivation<Instant> = { spans, stoppedAt, ...(goal === undefined ? {} : { goal }) };
  return { spans: [], goal: undefined, past: append(past, over) };
}

/** A clock by what facts choose from now on: where that is another calendar, the time that ran is cut off. */
export function switched<Instant>(
  record: ClockRecord<Instant>,
  goal: ClockGoal<Instant> | undefined,
  at: Instant,
  append: Append,
): ClockRecord<Instant> {
  const { state, spans, since } = record;
  if (state === "idle" || state === "stopped" || isSame(record.goal, goal)) return record;
  if (state === "paused") return paused({ ...record, goal }, holdsOf(record));
  if (since === at || record.goal?.calendar === goal?.calendar) return running({ ...record, goal }, since!);
  return running({ ...record, spans: append(spans, spanOf(record, since!, at)), goal }, at);
}

function isSame<Instant>(a: ClockGoal<Instant> | undefined, b: ClockGoal<Instant> | undefined): boolean {
  return (
    a?.targetMs === b?.targetMs &&
    a?.until === b?.until &&
    a?.calendar === b?.calendar &&
    a?.term?.amount === b?.term?.amount &&
    a?.term?.unit === b?.term?.unit &&
    a?.term?.roll === b?.term?.roll
  );
}

function spanOf<Instant>({ goal }: ClockRecord<Instant>, from: Instant, to: Instant): ClockSpan<Instant> {
  return goal?.calendar === undefined ? [from, to] : [from, to, goal.calendar];
}

/** What a clock keeps whatever its phase. */
interface Lasting<Instant> {
  readonly spans: ClockRecord<Instant>["spans"];
  readonly goal?: ClockGoal<Instant> | undefined;
  readonly past?: readonly ClockActivation<Instant>[] | undefined;
}

function running<Instant>(lasting: Lasting<Instant>, since: Instant): ClockRecord<Instant> {
  return recordOf("running", lasting, since, null, undefined);
}

function paused<Instant>(lasting: Lasting<Instant>, holds: readonly string[]): ClockRecord<Instant> {
  const isPlain = holds.length === 1 && holds[0] === UNNAMED;
  return recordOf("paused", lasting, null, null, isPlain ? undefined : holds);
}

function stopped<Instant>(lasting: Lasting<Instant>, at: Instant): ClockRecord<Instant> {
  return recordOf("stopped", lasting, null, at, undefined);
}

/** What says nothing is not there. */
function recordOf<Instant>(
  state: ClockPhase,
  { spans, goal, past }: Lasting<Instant>,
  since: Instant | null,
  stoppedAt: Instant | null,
  holds: readonly string[] | undefined,
): ClockRecord<Instant> {
  if (holds === undefined && goal === undefined && past === undefined) {
    return { state, spans, since, stoppedAt };
  }
  return {
    state,
    spans,
    since,
    stoppedAt,
    ...(holds === undefined ? {} : { holds }),
    ...(goal === undefined ? {} : { goal }),
    ...(past === undefined ? {} : { past }),
  };
}
