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
import { booleanAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { writtenAt } from "../process/canonical-instant.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { scalarAt } from "../process/event.ts";
import { isMadeBy } from "../process/made-state.ts";
import type { ComplaintState, RecordedOverride } from "../process/state.ts";
import { checkTimes, clockRecordAt } from "./check-record.ts";

const OVERRIDE = {
  at: writtenAt,
  event: textAt,
  guards: entriesOf(textAt, "a list of guards"),
  by: textAt,
  why: textAt,
  until: nullable(textAt),
} satisfies Readers<RecordedOverride>;

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

function stateReaders({ before, stages, parts, clocks }: CompiledProcess) {
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
    clocks: sectionOf(before.clocks, (name) => clockRecordAt(clocks.get(name)!)),
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

function nameAt(value: unknown, path: ErrorPath): string {
  return typeof value === "string" ? value : refuse("invalid_input", path, "text or null", value);
}

function factAt(value: unknown, path: ErrorPath): unknown {
  return Object.is(scalarAt(value, path), value)
    ? value
    : refuse("invalid_input", path, "0 without a sign", "-0");
}
