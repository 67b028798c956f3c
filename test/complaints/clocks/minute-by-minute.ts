import type { Clock, ClockTrigger } from "../../../src/complaints/clocks/clock.ts";
import type { ClockReading } from "../../../src/complaints/clocks/reading/clock-reading.ts";
import type { Condition, Scalar } from "../../../src/complaints/conditions/expression.ts";

export const MINUTE = 60_000;

/** When each calendar is open, by the minute since 1970 in UTC; `""` is real time. */
export type Open = Readonly<Record<string, (minute: number) => boolean>>;

/** An event, with what the case was before it and is after it. */
export interface Step {
  /** In minutes since 1970. */
  readonly at: number;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly data: Readonly<Record<string, Scalar>>;
  readonly facts: Readonly<Record<string, Scalar>>;
}

type List = "start" | "pause" | "resume" | "stop" | "reopenOn";

interface Goal {
  readonly target: number | null;
  readonly until: number | null;
  readonly calendar: string;
}

/** What a clock went through since a start, minute by minute. */
interface Life {
  elapsed: number;
  /** At the end of each minute that it ran, open or not: how much had elapsed. */
  ran: { end: number; elapsed: number }[];
  lastRun: number | null;
  startedAt: number;
  stoppedAt: number | null;
  goal: Goal;
}

/** How far the walk has come. */
interface Walk {
  readonly clock: Clock;
  readonly open: Open;
  readonly callers: string;
  readonly lives: Life[];
  state: ClockReading["state"];
  holds: string[];
}

/**
 * A clock read off the contract by walking from minute to minute: it knows no spans, and looks at every minute whether
 * the clock runs and whether its calendar is open. Targets are whole minutes above 0; terms are not walked.
 */
export function walked(
  clock: Clock,
  steps: readonly Step[],
  asOf: number,
  open: Open,
  callers: string,
): ClockReading {
  const walk: Walk = { clock, open, callers, lives: [], state: "idle", holds: [] };
  for (let minute = steps[0]?.at ?? asOf; minute <= asOf; minute++) {
    for (const step of steps.filter(({ at }) => at === minute)) {
      act(walk, step, "event");
      act(walk, step, "stage");
      const chooses = walk.state === "running" || walk.state === "paused";
      if (chooses) present(walk).goal = goalOf(clock, step.facts, callers);
    }
    if (walk.state === "running" && minute < asOf) runMinute(present(walk), minute, open);
  }
  if (walk.state === "running") present(walk).lastRun = asOf;
  return readingOf(walk, asOf);
}

function present({ lives }: Walk): Life {
  return lives.at(-1)!;
}

/** What a round does: one action at most. */
function act(walk: Walk, step: Step, round: "event" | "stage"): void {
  const firing = (list: List) =>
    (walk.clock[list] ?? []).filter((trigger) => isOf(round, trigger) && fires(trigger, step));
  if (walk.state === "idle") {
    if (firing("start").length > 0) start(walk, step);
  } else if (walk.state === "stopped") {
    if (firing("reopenOn").length > 0) reopen(walk, step);
  } else if (firing("stop").length > 0) {
    if (walk.state === "running") present(walk).lastRun = step.at;
    present(walk).stoppedAt = step.at;
    walk.state = "stopped";
    walk.holds = [];
  } else if (walk.state === "running") {
    hold(walk, step, firing("pause"));
  } else {
    goOn(walk, step, firing("resume"), firing("pause"));
  }
}

function start(walk: Walk, step: Step): void {
  walk.lives.push(newLife(step.at, goalOf(walk.clock, step.facts, walk.callers)));
  walk.state = "running";
}

function reopen(walk: Walk, step: Step): void {
  const how = walk.clock.reopen ?? "continue";
  if (how === "keep-first") return;
  if (how === "restart") {
    start(walk, step);
    return;
  }
  const life = present(walk);
  if (how === "count-closed") runThrough(life, life.stoppedAt!, step.at, walk.open);
  life.stoppedAt = null;
  life.lastRun = step.at;
  life.goal = goalOf(walk.clock, step.facts, walk.callers);
  walk.state = "running";
}

function hold(walk: Walk, step: Step, pauses: readonly ClockTrigger[]): void {
  if (pauses.length === 0) return;
  walk.holds = [...new Set(pauses.map(holdOf))];
  present(walk).lastRun = step.at;
  walk.state = "paused";
}

function goOn(
  walk: Walk,
  step: Step,
  resumes: readonly ClockTrigger[],
  pauses: readonly ClockTrigger[],
): void {
  const ends = resumes.map((trigger) => (typeof trigger === "string" ? undefined : trigger.hold));
  const left = ends.includes(undefined) ? [] : walk.holds.filter((one) => !ends.includes(one));
  if (left.length === walk.holds.length) {
    walk.holds = [...new Set([...walk.holds, ...pauses.map(holdOf)])];
    return;
  }
  walk.holds = left;
  if (left.length > 0) return;
  walk.state = "running";
  present(walk).lastRun = step.at;
}

function newLife(at: number, goal: Goal): Life {
  return { elapsed: 0, ran: [], lastRun: at, startedAt: at, stoppedAt: null, goal };
}

function runMinute(life: Life, minute: number, open: Open): void {
  if (open[life.goal.calendar]!(minute)) life.elapsed++;
  life.ran.push({ end: minute + 1, elapsed: life.elapsed });
}

function runThrough(life: Life, from: number, to: number, open: Open): void {
  for (let minute = from; minute < to; minute++) runMinute(life, minute, open);
}

function isOf(round: "event" | "stage", trigger: ClockTrigger): boolean {
  const isText = typeof trigger === "string";
  const namesStage = !isText && (trigger.entering !== undefined || trigger.leaving !== undefined);
  return namesStage === (round === "stage");
}

function fires(trigger: ClockTrigger, { type, from, to, data, facts }: Step): boolean {
  if (typeof trigger === "string") return trigger === type;
  const { event, entering, leaving, when } = trigger;
  const isIn = (names: string | readonly string[], name: string) => [names].flat().includes(name);
  if (event !== undefined && !isIn(event, type)) return false;
  if (entering !== undefined && (isIn(entering, from) || !isIn(entering, to))) return false;
  if (leaving !== undefined && (!isIn(leaving, from) || isIn(leaving, to))) return false;
  return when === undefined || holdsIn(when, facts, data);
}

function holdOf(trigger: ClockTrigger): string {
  return typeof trigger === "string" ? "" : (trigger.hold ?? "");
}

/** The two conditions that random clocks have. */
function holdsIn(when: Condition, facts: Step["facts"], data: Step["data"]): boolean {
  if ("facts" in when) {
    return Object.entries(when.facts).every(([fact, wanted]) =>
      [wanted].flat().includes(facts[fact] ?? (null as never)),
    );
  }
  const { data: key, equals } = when as unknown as { readonly data: string; readonly equals: Scalar };
  return (data[key] ?? null) === equals;
}

function goalOf({ targetMs, until, calendar }: Clock, facts: Step["facts"], callers: string): Goal {
  const target = chosen(targetMs, facts);
  const agreed = until === undefined ? Number.NaN : Date.parse(String(facts[until.fact]));
  const name = chosen(calendar, facts);
  return {
    target: typeof target === "number" && Number.isInteger(target) && target >= 0 ? target / MINUTE : null,
    until: Number.isNaN(agreed) ? null : agreed / MINUTE,
    calendar: nameOf(calendar, name, callers),
  };
}

/** A row that says `null` is real time, a fact that holds `null` the caller's calendar. */
function nameOf(spec: Clock["calendar"], name: unknown, callers: string): string {
  if (spec === undefined || name === undefined) return callers;
  return name === null ? "" : String(name);
}

function chosen(spec: unknown, facts: Step["facts"]): unknown {
  const fromFact = (value: unknown): unknown => {
    const isFact = typeof value === "object" && value !== null && "fact" in value;
    return isFact ? (facts[String(value.fact)] ?? undefined) : value;
  };
  if (!Array.isArray(spec)) return fromFact(spec);
  const row = spec.find(({ when }) => when === undefined || holdsIn(when, facts, {}));
  return row === undefined ? undefined : fromFact(row.value);
}

/** More than any target that is walked. */
const FAR = 60 * 24 * 60;

function readingOf({ clock, open, lives, state, holds }: Walk, asOf: number): ClockReading {
  const life = lives.at(-1);
  const fixed = typeof clock.targetMs === "number" ? clock.targetMs : null;
  const none = { dueAt: null, breached: false, overdue: false, projectedDueAt: null };
  const alerts = clock.alerts ?? [];
  const activations = {
    n: lives.length,
    breached: lives.filter((one) => isOver(one, one.stoppedAt ?? asOf)).length,
    worstMs: life === undefined ? null : Math.max(...lives.map(({ elapsed }) => elapsed)) * MINUTE,
  };
  const common = { state, holds, activations };
  if (life === undefined) {
    const idle = alerts.map(({ alert }) => ({ alert, at: null, reached: false }));
    return { ...common, ...none, elapsedMs: 0, targetMs: fixed, remainingMs: fixed, alerts: idle };
  }
  const last = life.stoppedAt ?? asOf;
  const { target, until } = life.goal;
  const reached = (amount: number, from: number | null): number | null => {
    const passed = life.ran.find(({ elapsed }) => elapsed >= amount);
    if (passed !== undefined) return passed.end;
    if (from === null) return null;
    const ahead: Life = { ...life, ran: [] };
    for (let minute = from; minute < from + FAR; minute++) {
      runMinute(ahead, minute, open);
      if (ahead.elapsed >= amount) return minute + 1;
    }
    throw new Error("a target beyond what is walked");
  };
  const ahead = state === "running" ? asOf : null;
  const due = until ?? (target === null ? null : reached(target, ahead));
  const breached = isOver(life, last);
  const at = (alert: NonNullable<Clock["alerts"]>[number]): number | null => {
    const whole = until === null ? target : until - life.startedAt;
    if (whole === null) return null;
    const amount = Math.max(0, lengthOf(alert, whole));
    if (until !== null) return life.startedAt + amount;
    return reached(amount, ahead);
  };
  return {
    ...common,
    elapsedMs: life.elapsed * MINUTE,
    dueAt: text(due),
    breached,
    overdue: until === null ? due !== null && life.lastRun! > due : breached,
    projectedDueAt: text(due ?? (target === null ? null : reached(target, last))),
    targetMs: until === null && target !== null ? target * MINUTE : null,
    remainingMs: remaining(life, last),
    alerts: alerts.map((alert) => {
      const instant = at(alert);
      return { alert: alert.alert, at: text(instant), reached: instant !== null && instant <= last };
    }),
  };
}

function isOver({ elapsed, goal }: Life, last: number): boolean {
  return goal.until === null ? goal.target !== null && elapsed > goal.target : last > goal.until;
}

function remaining({ elapsed, goal }: Life, last: number): number | null {
  if (goal.until !== null) return (goal.until - last) * MINUTE;
  return goal.target === null ? null : (goal.target - elapsed) * MINUTE;
}

function lengthOf({ share, beforeMs, afterMs }: NonNullable<Clock["alerts"]>[number], whole: number): number {
  if (share !== undefined) return share * whole;
  return beforeMs === undefined ? whole + afterMs! / MINUTE : whole - beforeMs / MINUTE;
}

function text(minute: number | null): string | null {
  return minute === null ? null : new Date(minute * MINUTE).toISOString();
}
