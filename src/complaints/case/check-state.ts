import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, oneOf } from "../../errors/options.ts";
import { entriesAt, type Given, objectAt, recordAt, textAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { PHASES } from "../clocks/clock-record.ts";
import { canonicalAt } from "../process/canonical-instant.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { scalarAt } from "../process/event.ts";
import { isMadeBy } from "../process/made-state.ts";
import type { ComplaintState } from "../process/state.ts";

const KEYS = [
  ...["process", "version", "case", "revision", "stage", "ended", "openedAt", "updatedAt"],
  ...["parts", "facts", "overrides", "clocks"],
];

/** Checks a state of this version of a process. */
export function checkState(process: CompiledProcess, state: ComplaintState, path: ErrorPath): void {
  const { before } = process;
  if (isMadeBy(process, state)) return;
  const given = recordAt(state, path, "a state", KEYS);
  oneOf(before.process)(given.process, [...path, "process"]);
  oneOf(before.version)(given.version, [...path, "version"]);
  checkHistory(given, path);
  const final = process.stages.get(textAt(given.stage, [...path, "stage"]));
  if (final === undefined) refuse("invalid_input", [...path, "stage"], "a declared state", given.stage);
  if (given.ended !== final)
    refuse("invalid_input", [...path, "ended"], `${final}, as the stage is`, given.ended);
  for (const [name, value, here] of sectionAt(given.parts, before.parts, [...path, "parts"])) {
    oneOf(...process.parts.get(name)!.values)(value, here);
  }
  for (const [, value, here] of sectionAt(given.facts, before.facts, [...path, "facts"])) {
    if (!Object.is(scalarAt(value, here), value)) refuse("invalid_input", here, "0 without a sign", "-0");
  }
  for (const [, value, here] of sectionAt(given.clocks, before.clocks, [...path, "clocks"])) {
    checkClock(value, state.updatedAt, here);
  }
  entriesAt(given.overrides, [...path, "overrides"], "a list of overrides", checkRecorded);
}

/** A case is open from its first event on. */
function checkHistory(given: Given, path: ErrorPath): void {
  const revision = wholeAt(given.revision, [...path, "revision"], 0);
  if (revision === 0) {
    for (const key of ["case", "openedAt", "updatedAt"]) {
      if (given[key] !== null)
        refuse("invalid_input", [...path, key], "null before the first event", given[key]);
    }
    return;
  }
  if (given.case !== null && typeof given.case !== "string") {
    refuse("invalid_input", [...path, "case"], "text or null", given.case);
  }
  const openedAt = writtenAt(given.openedAt, [...path, "openedAt"]);
  const updatedAt = writtenAt(given.updatedAt, [...path, "updatedAt"]);
  if (updatedAt < openedAt) {
    refuse("invalid_input", [...path, "updatedAt"], "an instant not before openedAt", updatedAt);
  }
}

/** The entries of a section that must have exactly the names that the process declares. */
function sectionAt(
  value: unknown,
  declared: Readonly<Record<string, unknown>>,
  path: ErrorPath,
): [name: string, value: unknown, path: ErrorPath][] {
  const given = objectAt(value, path, "an entry for each name that the process declares");
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(declared, name)) refuse("invalid_input", [...path, name], "a declared name", name);
  }
  return Object.keys(declared).map((name) => {
    const here = [...path, name];
    if (!Object.hasOwn(given, name)) refuse("invalid_input", here, "an entry", undefined);
    return [name, given[name], here];
  });
}

/** A clock has moved with the events of the case: nothing in it is out of order, or later than the last of them. */
function checkClock(value: unknown, updatedAt: string | null, path: ErrorPath): void {
  const { state, spans, since, stoppedAt } = recordAt(value, path, "a clock", [
    "state",
    "spans",
    "since",
    "stoppedAt",
  ]);
  const phase = oneOf(...PHASES)(state, [...path, "state"]);
  if (updatedAt === null) oneOf("idle")(phase, [...path, "state"]);
  const here = [...path, "spans"];
  const entries = entriesAt(spans, here, "a list of spans", asGiven);
  if (phase === "idle" ? entries.length > 0 : phase !== "running" && entries.length === 0) {
    refuse("invalid_input", here, `spans as a clock has that is ${phase}`, spans);
  }
  let last = "";
  const next = (instant: unknown, place: ErrorPath): void => {
    const text = writtenAt(instant, place);
    if (text < last || text > updatedAt!) {
      refuse("invalid_input", place, "instants in order, up to the last event", text);
    }
    last = text;
  };
  entries.forEach((entry, i) => {
    const ends = entriesAt(entry, [...here, i], "a span", next);
    if (ends.length !== 2) refuse("invalid_input", [...here, i], "a span of two instants", entry);
  });
  if (phase === "running") next(since, [...path, "since"]);
  else if (since !== null) refuse("invalid_input", [...path, "since"], "null while it does not run", since);
  if (phase === "stopped") next(stoppedAt, [...path, "stoppedAt"]);
  else if (stoppedAt !== null) {
    refuse("invalid_input", [...path, "stoppedAt"], "null while it is not stopped", stoppedAt);
  }
}

function checkRecorded(value: unknown, path: ErrorPath): void {
  const given = recordAt(value, path, "an override", ["at", "event", "guards", "by", "why", "until"]);
  writtenAt(given.at, [...path, "at"]);
  for (const key of ["event", "by", "why"]) textAt(given[key], [...path, key]);
  if (given.until !== null) textAt(given.until, [...path, "until"]);
  entriesAt(given.guards, [...path, "guards"], "a list of guards", textAt);
}

/** An instant in the form in which states keep them. */
function writtenAt(value: unknown, path: ErrorPath): string {
  const written = canonicalAt(value, path);
  if (written === value) return written;
  return refuse("invalid_input", path, "an instant as YYYY-MM-DDTHH:MM:SS.mmmZ", value);
}
