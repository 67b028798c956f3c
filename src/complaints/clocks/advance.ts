import type { Moment } from "../conditions/moment.ts";
import { type Append, appended } from "./append.ts";
import {
  type ClockActivation,
  type ClockGoal,
  type ClockRecord,
  type ClockSpan,
  holdsOf,
  UNNAMED,
} from "./clock-record.ts";
import type { ClockActions, ClockRound, ClockRule } from "./clock-rule.ts";

const NO_HOLDS: readonly string[] = Object.freeze([]);
const NO_PAST: readonly never[] = Object.freeze([]);

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
  for (let i = 0; i < rounds.length; i++) next = acted(rule, next, rounds[i]!, goal, at, append);
  return rule.choose === null ? next : switched(next, goal, at, append);
}

/** One action at most, as the clock stands: a stop goes before everything else. */
export function acted<Instant>(
  { reopening }: ClockRule,
  record: ClockRecord<Instant>,
  { start, stop, pause, resume, reopenOn }: ClockActions,
  chosen: ClockGoal<Instant> | undefined,
  at: Instant,
  append: Append,
): ClockRecord<Instant> {
  const { state, spans, goal, past } = record;
  if (state === "idle") return start ? running(spans, at, chosen, past) : record;
  if (state === "running") {
    if (!stop && pause.length === 0) return record;
    const over = append(spans, spanOf(record.since!, at, goal));
    return stop ? stopped(over, at, goal, past) : paused(over, pause, goal, past);
  }
  if (state === "stopped") {
    if (!reopenOn || reopening === "keep-first") return record;
    if (reopening === "continue") return running(spans, at, chosen, past);
    const { stoppedAt } = record;
    if (reopening === "restart") {
      return running([], at, chosen, append(past ?? NO_PAST, activation(spans, stoppedAt!, goal)));
    }
    return running(append(spans, spanOf(stoppedAt!, at, goal)), at, chosen, past);
  }
  if (stop) return stopped(spans, at, goal, past);
  const holds = holdsOf(record);
  const left = resume.includes(null) ? NO_HOLDS : holds.filter((hold) => !resume.includes(hold));
  if (left.length === 0) return running(spans, at, goal, past);
  if (left.length < holds.length) return paused(spans, left, goal, past);
  const opened = pause.filter((hold) => !holds.includes(hold));
  return opened.length === 0 ? record : paused(spans, [...holds, ...opened], goal, past);
}

/** A clock by what facts choose from now on: where that is another calendar, the time that ran is cut off. */
export function switched<Instant>(
  record: ClockRecord<Instant>,
  goal: ClockGoal<Instant> | undefined,
  at: Instant,
  append: Append,
): ClockRecord<Instant> {
  const { state, spans, since, past } = record;
  if (state === "idle" || state === "stopped" || isSame(record.goal, goal)) return record;
  if (state === "paused") return paused(spans, holdsOf(record), goal, past);
  if (since === at || record.goal?.calendar === goal?.calendar) return running(spans, since!, goal, past);
  return running(append(spans, spanOf(since!, at, record.goal)), at, goal, past);
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

function spanOf<Instant>(from: Instant, to: Instant, goal: Goal<Instant>): ClockSpan<Instant> {
  return goal?.calendar === undefined ? [from, to] : [from, to, goal.calendar];
}

function activation<Instant>(
  spans: Spans<Instant>,
  stoppedAt: Instant,
  goal: Goal<Instant>,
): ClockActivation<Instant> {
  return goal === undefined ? { spans, stoppedAt } : { spans, stoppedAt, goal };
}

type Spans<Instant> = ClockRecord<Instant>["spans"];
type Goal<Instant> = ClockGoal<Instant> | undefined;
type Past<Instant> = readonly ClockActivation<Instant>[] | undefined;

function running<Instant>(
  spans: Spans<Instant>,
  since: Instant,
  goal: Goal<Instant>,
  past: Past<Instant>,
): ClockRecord<Instant> {
  return withMore({ state: "running", spans, since, stoppedAt: null }, undefined, goal, past);
}

function paused<Instant>(
  spans: Spans<Instant>,
  holds: readonly string[],
  goal: Goal<Instant>,
  past: Past<Instant>,
): ClockRecord<Instant> {
  const isPlain = holds.length === 1 && holds[0] === UNNAMED;
  const record: ClockRecord<Instant> = { state: "paused", spans, since: null, stoppedAt: null };
  return withMore(record, isPlain ? undefined : holds, goal, past);
}

function stopped<Instant>(
  spans: Spans<Instant>,
  stoppedAt: Instant,
  goal: Goal<Instant>,
  past: Past<Instant>,
): ClockRecord<Instant> {
  return withMore({ state: "stopped", spans, since: null, stoppedAt }, undefined, goal, past);
}

/** A record that was just made, with what says something besides; what does not is not there. */
function withMore<Instant>(
  made: { -readonly [Key in keyof ClockRecord<Instant>]: ClockRecord<Instant>[Key] },
  holds: readonly string[] | undefined,
  goal: Goal<Instant>,
  past: Past<Instant>,
): ClockRecord<Instant> {
  if (holds !== undefined) made.holds = holds;
  if (goal !== undefined) made.goal = goal;
  if (past !== undefined) made.past = past;
  return made;
}
