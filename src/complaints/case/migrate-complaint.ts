import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { type Given, objectAt, textAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ClockRecord } from "../clocks/clock-record.ts";
import type { Scalar } from "../conditions/expression.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { compiledProcess } from "../process/define-process.ts";
import { scalarAt } from "../process/event.ts";
import type { ComplaintStateOf } from "../process/inferred.ts";
import { markMade } from "../process/made-state.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { checkState } from "./check-state.ts";
import { migratedClock, withDeclaredHolds } from "./migrate-clock.ts";

/** Options of `migrateComplaint`. */
export interface MigrationOptions {
  /** The version that the state has. */
  readonly from: number;
  /** New names of stages, by their old ones. */
  readonly stages?: Readonly<Record<string, string>> | undefined;
  /** What facts hold from now on, in place of what they held or begin with. */
  readonly facts?: Readonly<Record<string, Scalar>> | undefined;
  /** New names of the values of parts, by part and by their old ones. */
  readonly parts?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
}

/**
 * Carries a state over to another version of its process. The stage and the values of parts get their new names;
 * facts, parts and clocks that the new version does not declare are dropped, and those that it adds begin as in a
 * new case, facts with what `facts` says. Nothing is replayed: the history stays what it was.
 *
 * A clock keeps its record, but for holds that the new version does not open. One that was paused, and that none holds
 * any more or that has a term from now on, which is never paused, runs on since the pause. What facts choose for a
 * clock that runs or is paused is chosen on the facts of the new version, as of the last event.
 *
 * @throws `invalid_input` for a state of another process or not of the version `from`, a stage or value that the new
 * version does not declare and that no new name is given for, a name in the options that it does not declare, and
 * malformed input.
 *
 * @example
 * ```ts
 * import { defineComplaintProcess, migrateComplaint, openComplaint } from "service-quality/complaints";
 *
 * const process = defineComplaintProcess({
 *   id: "desk",
 *   version: 1,
 *   initial: "new",
 *   states: { new: {}, open: {}, closed: { final: true } },
 *   events: { Received: { requires: ["channel"] }, Closed: {} },
 *   transitions: [
 *     { from: "new", event: "Received", to: "open" },
 *     { from: "open", event: "Closed", to: "closed" },
 *   ],
 * });
 * const { state } = openComplaint(process, {
 *   type: "Received",
 *   at: "2026-01-12T09:00:00Z",
 *   data: { channel: "phone" },
 * });
 * const next = defineComplaintProcess({
 *   ...process,
 *   version: 2,
 *   states: { new: {}, investigating: {}, closed: { final: true } },
 *   facts: { severity: "normal" },
 *   transitions: [
 *     { from: "new", event: "Received", to: "investigating" },
 *     { from: "investigating", event: "Closed", to: "closed" },
 *   ],
 * });
 * const { version, stage, facts } = migrateComplaint(next, state, { from: 1, stages: { open: "investigating" } });
 * [version, stage, facts]; // => [2, "investigating", { severity: "normal" }]
 * ```
 */
export function migrateComplaint<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintState,
  options: MigrationOptions,
): ComplaintStateOf<Process> {
  const compiled = compiledProcess(process);
  const { before } = compiled;
  const { from, stages, parts, facts } = migrationAt(options, compiled);
  const given = objectAt(state, ["state"], "a state");
  oneOf(before.process)(given.process, ["state", "process"]);
  oneOf(from)(given.version, ["state", "version"]);
  const stage = renamed(stages, textAt(given.stage, ["state", "stage"])) as string;
  const carried = {
    ...given,
    version: before.version,
    stage,
    ended: compiled.stages.get(stage),
    parts: carriedOver("parts", given, before, (value, part) => renamed(ownOf(parts, part), value)),
    facts: { ...carriedOver("facts", given, before), ...facts },
    clocks: carriedOver("clocks", given, before, (record, name) =>
      withDeclaredHolds(record, compiled.clocks.get(name)!),
    ),
  } as ComplaintState;
  checkState(compiled, carried, ["state"]);
  const migrated = { ...carried, clocks: migratedClocks(compiled, carried, given.clocks as Given) };
  return markMade(migrated, compiled) as ComplaintStateOf<Process>;
}

function migrationAt(options: MigrationOptions, { stages, parts, before }: CompiledProcess) {
  const namesAt = (value: unknown, path: ErrorPath) => {
    const named = objectAt(value, path, "new names of values by part");
    for (const [part, names] of Object.entries(named)) {
      const here = [...path, part];
      newNamesAt(names, here, (parts.get(part) ?? refuseName(part, here)).values);
    }
    return named;
  };
  const factsAt = (value: unknown, path: ErrorPath) => {
    const entries = Object.entries(objectAt(value, path, "values by fact"));
    return Object.fromEntries(
      entries.map(([fact, scalar]): [string, Scalar] => {
        const here = [...path, fact];
        return Object.hasOwn(before.facts, fact) ? [fact, scalarAt(scalar, here)] : refuseName(fact, here);
      }),
    );
  };
  return readOptions(options, {
    from: (value, path) => wholeAt(value, path, 1),
    stages: otherwise((value: unknown, path: ErrorPath) => newNamesAt(value, path, stages), {}),
    parts: otherwise(namesAt, {}),
    facts: otherwise(factsAt, {}),
  } satisfies Readers<MigrationOptions>);
}

/** New names, which must be declared, by old ones. */
function newNamesAt(value: unknown, path: ErrorPath, declared: { has(name: string): boolean }): Given {
  const names = objectAt(value, path, "new names by old ones");
  for (const [old, name] of Object.entries(names)) {
    const here = [...path, old];
    if (!declared.has(textAt(name, here))) refuseName(name, here);
  }
  return names;
}

function refuseName(name: unknown, path: ErrorPath): never {
  return refuse("invalid_input", path, "a name that the process declares", name);
}

/** What the state has under the names that the process declares; the first value of what it lacks. */
function carriedOver(
  key: "parts" | "facts" | "clocks",
  state: Given,
  before: ComplaintState,
  change = (value: unknown, _name: string): unknown => value,
): Given {
  const old = objectAt(state[key], ["state", key], `${key} by name`);
  const names = Object.keys(before[key]);
  return Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(old, name) ? change(old[name], name) : before[key][name]]),
  );
}

function renamed(names: unknown, name: unknown): unknown {
  return ownOf(names, String(name)) ?? name;
}

function ownOf(record: unknown, key: string): unknown {
  return record !== undefined && Object.hasOwn(record as Given, key) ? (record as Given)[key] : undefined;
}

/** The clocks by the new version; a case that has met no event has none that runs. */
function migratedClocks(
  { clocks, calendars }: CompiledProcess,
  state: ComplaintState,
  old: Given,
): ComplaintState["clocks"] {
  if (state.updatedAt === null) return state.clocks;
  const event = { type: null, at: state.updatedAt, actor: null, role: null, data: {} };
  const records = Object.entries(state.clocks).map(([name, record]) => {
    const hadHolds = Object.hasOwn(old, name) && (old[name] as ClockRecord).holds !== undefined;
    const isReleased = hadHolds && record.holds === undefined;
    return [name, migratedClock(clocks.get(name)!, record, isReleased, { state, event, calendars })];
  });
  return Object.fromEntries(records);
}
