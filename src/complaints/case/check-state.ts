import type { ErrorPath } from "../../errors/error.ts";
import { eachPart } from "../../errors/faults.ts";
import {
  entriesOf,
  nullable,
  oneOf,
  type Reader,
  type Readers,
  readComplete,
  whole,
} from "../../errors/options.ts";
import { booleanAt, entriesAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type ClockRecord, PHASES } from "../clocks/clock-record.ts";
import { canonicalAt } from "../process/canonical-instant.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { scalarAt } from "../process/event.ts";
import { isMadeBy } from "../process/made-state.ts";
import type { ComplaintState, RecordedOverride } from "../process/state.ts";

const OVERRIDE = {
  at: writtenAt,
  event: textAt,
  guards: entriesOf(textAt, "a list of guards"),
  by: textAt,
  why: textAt,
  until: nullable(textAt),
} satisfies Readers<RecordedOverride>;

const CLOCK = {
  state: oneOf(...PHASES),
  spans: entriesOf(spanAt, "a list of spans"),
  since: nullable(writtenAt),
  stoppedAt: nullable(writtenAt),
} satisfies Readers<ClockRecord>;

/** Checks a state of this version of a process. */
export function checkState(process: CompiledProcess, state: ComplaintState, path: ErrorPath): void {
  if (isMadeBy(process, state)) return;
  const given = readComplete(state, stateReaders(process), path, "a state");
  const final = process.stages.get(given.stage)!;
  eachPart(
    [
      () => checkHistory(given, path),
      () => {
        if (given.ended !== final)
          refuse("invalid_input", [...path, "ended"], `${final}, as the stage is`, given.ended);
      },
      () => {
        eachPart(given.clocks, ([name, clock]) => {
          checkTimes(clock, given.updatedAt, [...path, "clocks", name]);
        });
      },
    ],
    (check) => check(),
  );
}

function stateReaders({ before, stages, parts }: CompiledProcess) {
  return {
    process: oneOf(before.process),
    version: oneOf(before.version),
    case: nullable(nameAt),
    revision: whole(0),
    stage: (value, path) => {
      return stages.has(textAt(value, path))
        ? (value as string)
        : refuse("invalid_input", path, "a declared state", value);
    },
    ended: booleanAt,
    openedAt: nullable(writtenAt),
    updatedAt: nullable(writtenAt),
    parts: sectionOf(before.parts, (name) => oneOf(...parts.get(name)!.values)),
    facts: sectionOf(before.facts, () => factAt),
    overrides: entriesOf((value, path) => readComplete(value, OVERRIDE, path, "an override"), "overrides"),
    clocks: sectionOf(before.clocks, () => clockAt),
  } satisfies Readers<ComplaintState>;
}

/** A section that must have exactly the names that the process declares. */
function sectionOf<T>(
  declared: Readonly<Record<string, unknown>>,
  readerOf: (name: string) => Reader<T>,
): Reader<[name: string, value: T][]> {
  return (value, path) => {
    const given = objectAt(value, path, "an entry for each name that the process declares");
    const undeclared = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
    return eachPart([...undeclared, ...Object.keys(declared)], (name) => {
      const here = [...path, name];
      if (!Object.hasOwn(declared, name)) refuse("invalid_input", here, "a name that is declared", name);
      if (!Object.hasOwn(given, name)) refuse("invalid_input", here, "an entry", undefined);
      return [name, readerOf(name)(given[name], here)];
    });
  };
}

/** A case is open from its first event on. */
function checkHistory(
  state: Pick<ComplaintState, "case" | "revision" | "openedAt" | "updatedAt">,
  path: ErrorPath,
): void {
  const { revision, openedAt, updatedAt } = state;
  if (revision === 0) {
    for (const key of ["case", "openedAt", "updatedAt"] as const) {
      if (state[key] !== null)
        refuse("invalid_input", [...path, key], "null before the first event", state[key]);
    }
    return;
  }
  if (openedAt === null) refuse("invalid_input", [...path, "openedAt"], "an instant", openedAt);
  if (updatedAt === null || updatedAt < openedAt) {
    refuse("invalid_input", [...path, "updatedAt"], "an instant not before openedAt", updatedAt);
  }
}

/** A clock whose spans, start and stop are those of its phase. */
function clockAt(value: unknown, path: ErrorPath): ClockRecord {
  const clock = readComplete(value, CLOCK, path, "a clock");
  const { state, spans, since, stoppedAt } = clock;
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
  return clock;
}

function spanAt(value: unknown, path: ErrorPath): readonly [string, string] {
  const [from, to, ...more] = entriesAt(value, path, "a span", writtenAt);
  if (from !== undefined && to !== undefined && more.length === 0) return [from, to];
  return refuse("invalid_input", path, "a span of two instants", value);
}

/** A clock has moved with the events of the case: nothing in it is out of order, or later than the last of them. */
function checkTimes(
  { state, spans, since, stoppedAt }: ClockRecord,
  updatedAt: string | null,
  path: ErrorPath,
): void {
  if (updatedAt === null) {
    oneOf("idle")(state, [...path, "state"]);
    return;
  }
  let last = "";
  const next = (instant: string | null, ...place: ErrorPath): void => {
    if (instant === null) return;
    if (instant < last || instant > updatedAt) {
      refuse("invalid_input", [...path, ...place], "instants in order, up to the last event", instant);
    }
    last = instant;
  };
  for (const [i, [from, to]] of spans.entries()) {
    next(from, "spans", i, 0);
    next(to, "spans", i, 1);
  }
  next(since, "since");
  next(stoppedAt, "stoppedAt");
}

function nameAt(value: unknown, path: ErrorPath): string {
  return typeof value === "string" ? value : refuse("invalid_input", path, "text or null", value);
}

function factAt(value: unknown, path: ErrorPath): unknown {
  return Object.is(scalarAt(value, path), value)
    ? value
    : refuse("invalid_input", path, "0 without a sign", "-0");
}

/** An instant in the form in which states keep them. */
function writtenAt(value: unknown, path: ErrorPath): string {
  const written = canonicalAt(value, path);
  return written === value
    ? written
    : refuse("invalid_input", path, "an instant as YYYY-MM-DDTHH:MM:SS.mmmZ", value);
}
