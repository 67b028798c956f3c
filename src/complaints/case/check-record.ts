import { termAt } from "../../calendars/due-date.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  type AnyReaders,
  asGiven,
  entriesOf,
  nullable,
  oneOf,
  type Read,
  type Reader,
  type Readers,
  readComplete,
  whole,
} from "../../errors/options.ts";
import { entriesAt, type Given, nameAt, objectAt, recordAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { dayOf } from "../../numeric/civil-date.ts";
import {
  type ClockActivation,
  type ClockGoal,
  type ClockRecord,
  type ClockSpan,
  PHASES,
  UNNAMED,
} from "../clocks/clock-record.ts";
import type { ClockRule } from "../clocks/clock-rule.ts";
import { writtenAt } from "../process/canonical-instant.ts";

type Always = Pick<ClockRecord, "state" | "spans" | "since" | "stoppedAt">;

const ALWAYS = {
  state: oneOf(...PHASES),
  spans: entriesOf(spanAt, "a list of spans"),
  since: nullable(writtenAt),
  stoppedAt: nullable(writtenAt),
} satisfies Readers<Always>;

const GOAL = {
  targetMs: whole(0),
  term: termAt,
  until: agreedAt,
  calendar: nullable(nameAt),
} satisfies Readers<ClockGoal>;

const OVER = {
  spans: ALWAYS.spans,
  stoppedAt: writtenAt,
} satisfies Readers<Pick<ClockActivation, "spans" | "stoppedAt">>;

/** Reads the record of a clock, whose spans, start, stop and holds are those of its phase. */
export function clockRecordAt({ triggers }: ClockRule): Reader<ClockRecord> {
  const known = new Set([UNNAMED, ...triggers.flatMap(({ hold }) => hold ?? [])]);
  return (value, path) => {
    const { holds, goal, past, ...always } = objectAt(value, path, "a clock");
    const clock = readComplete(always, ALWAYS, path, "a clock");
    checkPhase(clock, path);
    const more = present(
      { holds, goal, past },
      {
        holds: (list: unknown, here: ErrorPath) => holdsAt(list, here, clock, known),
        goal: started(goalAt, clock),
        past: started(entriesOf(activationAt, "a list of activations"), clock),
      } satisfies Readers<Pick<ClockRecord, "holds" | "goal" | "past">>,
      path,
    );
    return { ...clock, ...more };
  };
}

/** A clock has moved with the events of the case: nothing in it is out of order, or later than the last of them. */
export function checkTimes(
  { state, spans, since, stoppedAt, past = [] }: ClockRecord,
  updatedAt: string | null,
  path: ErrorPath,
): void {
  if (updatedAt === null) {
    oneOf("idle")(state, [...path, "state"]);
    return;
  }
  let last = "";
  const next = (instant: string | null, place: ErrorPath): void => {
    if (instant === null) return;
    if (instant < last || instant > updatedAt) {
      refuse("invalid_input", place, "instants in order, up to the last event", instant);
    }
    last = instant;
  };
  const nextSpans = (list: readonly ClockSpan[], place: ErrorPath): void => {
    for (const [i, [from, to]] of list.entries()) {
      next(from, [...place, "spans", i, 0]);
      next(to, [...place, "spans", i, 1]);
    }
  };
  for (const [i, activation] of past.entries()) {
    const here = [...path, "past", i];
    nextSpans(activation.spans, here);
    next(activation.stoppedAt, [...here, "stoppedAt"]);
  }
  nextSpans(spans, path);
  next(since, [...path, "since"]);
  next(stoppedAt, [...path, "stoppedAt"]);
}

function checkPhase({ state, spans, since, stoppedAt }: Always, path: ErrorPath): void {
  if (state === "idle" ? spans.length > 0 : state !== "running" && spans.length === 0) {
    refuse("invalid_input", [...path, "spans"], `spans as a clock has that is ${state}`, spans);
  }
  if ((state === "running") === (since === null)) {
    refuse("invalid_input", [...path, "since"], "an instant while it runs, null while not", since);
  }
  if ((state === "stopped") === (stoppedAt === null)) {
    refuse(
      "invalid_input",
      [...path, "stoppedAt"],
      "an instant while it is stopped, null while not",
      stoppedAt,
    );
  }
}

/** Two instants, and the calendar by name if facts had chosen one. */
function spanAt(value: unknown, path: ErrorPath): ClockSpan {
  const [from, to, calendar, ...more] = entriesAt(value, path, "a span", asGiven);
  if (from === undefined || to === undefined || more.length > 0) {
    return refuse(
      "invalid_input",
      path,
      "a span of two instants, and a calendar where facts chose it",
      value,
    );
  }
  const span = [writtenAt(from, [...path, 0]), writtenAt(to, [...path, 1])] as const;
  return calendar === undefined ? span : [...span, nullable(nameAt)(calendar, [...path, 2])];
}

/** Reads what only a clock has that was started. */
function started<T>(read: Reader<T>, { state }: Always): Reader<T> {
  return (value, path) =>
    state === "idle"
      ? refuse("invalid_input", path, "nothing, as the clock is idle", value)
      : read(value, path);
}

/** The holds of a paused clock: some, each once, that its pauses can open. */
function holdsAt(value: unknown, path: ErrorPath, { state }: Always, known: ReadonlySet<string>): string[] {
  const open = new Set<string>();
  const holds = entriesAt(value, path, "a list of holds", (entry, here) => {
    const hold = nameAt(entry, here);
    if (!known.has(hold) || open.has(hold)) refuse("invalid_input", here, "a hold of the clock, once", hold);
    open.add(hold);
    return hold;
  });
  const isFine = state === "paused" && holds.length > 0;
  return isFine ? holds : refuse("invalid_input", path, "open holds of a clock that is paused", value);
}

function goalAt(value: unknown, path: ErrorPath): ClockGoal {
  return present(recordAt(value, path, "a goal", Object.keys(GOAL)), GOAL, path);
}

/** An instant, or a date. */
function agreedAt(value: unknown, path: ErrorPath): string {
  return dayOf(value) === null ? writtenAt(value, path) : (value as string);
}

/** What is over has run, and was stopped. */
function activationAt(value: unknown, path: ErrorPath): ClockActivation {
  const { goal, ...always } = objectAt(value, path, "an activation");
  const activation = readComplete(always, OVER, path, "an activation");
  if (activation.spans.length === 0) {
    refuse("invalid_input", [...path, "spans"], "at least one span", activation.spans);
  }
  return { ...activation, ...present({ goal }, { goal: goalAt }, path) };
}

/** What is there of keys that may be left out. */
function present<const R extends AnyReaders>(given: Given, readers: R, path: ErrorPath): Partial<Read<R>> {
  const keys = Object.keys(readers).filter((key) => given[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, readers[key]!(given[key], [...path, key])])) as Partial<
    Read<R>
  >;
}
