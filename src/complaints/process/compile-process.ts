import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, oneOf } from "../../errors/options.ts";
import {
  booleanAt,
  deepFrozen,
  entriesAt,
  type Given,
  isPlainObject,
  objectAt,
  recordAt,
  textAt,
  wholeAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Calendars, calendarsAt } from "../clocks/calendars.ts";
import { IDLE } from "../clocks/clock-record.ts";
import type { ClockRule } from "../clocks/clock-rule.ts";
import { type Declared, declaredAt } from "../clocks/declared.ts";
import { amountOrFactAt, clockAt } from "../clocks/definition/clock-at.ts";
import { conditionAt } from "../conditions/condition.ts";
import type { Test } from "../conditions/moment.ts";
import type { Scope } from "../conditions/operand.ts";
import { checkClocks } from "./check-clocks.ts";
import { checkTable } from "./check-table.ts";
import { clockMovesOf } from "./clock-moves.ts";
import { scalarAt } from "./event.ts";
import { type EventRule, eventRuleAt } from "./event-rule.ts";
import { type Part, partAt } from "./part.ts";
import { passagesOf } from "./passages.ts";
import type { ComplaintState } from "./state.ts";
import { type Guard, rowAt } from "./transition-row.ts";

const KEYS = [
  "kind",
  "id",
  "version",
  "title",
  "initial",
  "states",
  "facts",
  "events",
  "guards",
  "transitions",
  "parts",
  "clocks",
  "calendars",
  "rights",
  "roles",
];

/** A process as tables to look things up in. */
export interface CompiledProcess {
  /** Whether a stage is final. */
  readonly stages: ReadonlyMap<string, boolean>;
  readonly events: ReadonlyMap<string, EventRule>;
  readonly parts: ReadonlyMap<string, Part>;
  readonly clocks: ReadonlyMap<string, ClockRule>;
  /** Those that it has by name; it has no other. */
  readonly calendars: Calendars;
  readonly rights: ReadonlyMap<string, Right>;
  /** `null` where the process declares none. */
  readonly roles: ReadonlyMap<string, Role> | null;
  /** The state before the first event. */
  readonly before: ComplaintState;
}

/** A right of the customer. */
export interface Right {
  readonly clock: string | null;
  /** `null`: always. */
  readonly applies: Test | null;
  /** `null`: never. */
  readonly broken: Test | null;
  /** `null`: by its clock alone. */
  readonly late: Test | null;
  readonly honored: Test;
}

/** What a role may decide alone. */
export interface Role {
  /** `null`: no limit. */
  readonly redressLimit: number | { readonly fact: string } | null;
  readonly mayOverride: boolean;
}

/** Checks a process and makes it ready to run: every fault is refused with its path. */
export function compileProcess(process: unknown): CompiledProcess {
  const given = recordAt(process, [], "a complaint process", KEYS);
  if (given.kind !== undefined) oneOf("complaint-process")(given.kind, ["kind"]);
  if (given.title !== undefined) textAt(given.title, ["title"]);
  const [id, version] = [textAt(given.id, ["id"]), wholeAt(given.version, ["version"], 1)];
  const sections = sectionsOf(given);
  const declared = Object.fromEntries(
    Object.entries(sections).map(([key, section]) => [key, new Set(Object.keys(section))]),
  ) as unknown as Declared;
  const initial = declaredAt(given.initial, ["initial"], declared, "states");
  const stages = mapped(sections.states, "states", stageAt);
  const facts = Object.fromEntries(mapped(sections.facts, "facts", scalarAt));
  const events = mapped(sections.events, "events", (value, path, type) =>
    eventRuleAt(type, value, path, { declared, facts }),
  );
  const parts = mapped(sections.parts, "parts", (value, _, name) => partAt(name, value, declared));
  const calendars: Calendars = { fallback: null, named: calendarsAt(given.calendars, ["calendars"]) };
  const names = given.calendars === undefined ? null : new Set(calendars.named.keys());
  const clocks = new Map<string, ClockRule>();
  const inScope = { rules: clocks, callers: termsOfTheCaller(sections.clocks), itself: null };
  const scope: Scope = { declared, place: "transition", clocks: inScope };
  for (const [name, clock] of Object.entries(sections.clocks)) {
    const own = { ...scope, clocks: { ...inScope, itself: name }, calendars: names };
    clocks.set(name, clockAt(clock, ["clocks", name], own));
  }
  const guards = mapped(sections.guards, "guards", (value, path, name): Guard => {
    return { name, test: value === null ? null : conditionAt(value, path, scope) };
  });
  const rights = mapped(sections.rights, "rights", (value, path) =>
    rightAt(value, path, { ...scope, place: "right" }),
  );
  const roles =
    given.roles === undefined
      ? null
      : mapped(sections.roles, "roles", (value, path) => roleAt(value, path, declared));
  const finals = new Set([...stages].flatMap(([stage, final]) => (final ? [stage] : [])));
  const openStates = [...stages].flatMap(([stage, final]) => (final ? [] : [stage]));
  const rowScope = { ...scope, declared, openStates, finals, facts, guards };
  const rows = entriesAt(given.transitions, ["transitions"], "a list of rows", asGiven).map((row, i) =>
    rowAt(row, i, rowScope),
  );
  for (const row of rows) {
    const { rows: byStage } = events.get(row.event)!;
    for (const stage of row.from) {
      const others = byStage.get(stage);
      if (others === undefined) byStage.set(stage, [row]);
      else others.push(row);
    }
  }
  for (const [part, { targets }] of parts) {
    for (const [event, byValue] of targets) events.get(event)!.moves.push({ part, targets: byValue });
  }
  checkTable(initial, stages, rows, events);
  const passages = new Map([...events].map(([type, rule]) => [type, passagesOf(rule, initial)]));
  checkClocks(clocks, passages, finals);
  for (const [type, rule] of events) rule.clocks = clockMovesOf(type, passages.get(type)!, clocks);
  const before: ComplaintState = {
    process: id,
    version,
    case: null,
    revision: 0,
    stage: initial,
    ended: stages.get(initial)!,
    openedAt: null,
    updatedAt: null,
    parts: Object.fromEntries([...parts].map(([name, part]) => [name, part.initial])),
    facts,
    overrides: [],
    clocks: Object.fromEntries([...clocks.keys()].map((name) => [name, IDLE])),
  };
  return { stages, events, parts, clocks, calendars, rights, roles, before: deepFrozen(before) };
}

/** Clocks with a term and no calendar, which is left to whoever reads them. */
function termsOfTheCaller(clocks: Given): ReadonlySet<string> {
  const isCallers = (clock: unknown) =>
    isPlainObject(clock) && clock.term !== undefined && clock.calendar === undefined;
  return new Set(Object.keys(clocks).filter((name) => isCallers(clocks[name])));
}

type Sections = Readonly<Record<keyof Declared | "rights", Given>>;

function sectionsOf(given: Given): Sections {
  const section = (key: string, required: boolean): Given => {
    const value = given[key] === undefined && !required ? {} : given[key];
    const named = objectAt(value, [key], `${key} by name`);
    for (const name of Object.keys(named)) textAt(name, [key, name]);
    return named;
  };
  const states = section("states", true);
  if (Object.hasOwn(states, "*"))
    refuse("invalid_input", ["states", "*"], 'a name but "*", which stands for every state', "*");
  return {
    states,
    events: section("events", true),
    facts: section("facts", false),
    guards: section("guards", false),
    parts: section("parts", false),
    clocks: section("clocks", false),
    rights: section("rights", false),
    roles: section("roles", false),
  };
}

function mapped<T>(
  section: Given,
  key: string,
  read: (value: unknown, path: ErrorPath, name: string) => T,
): Map<string, T> {
  return new Map(Object.entries(section).map(([name, value]) => [name, read(value, [key, name], name)]));
}

function stageAt(value: unknown, path: ErrorPath): boolean {
  const { final, hold, label } = recordAt(value, path, "a state", ["final", "hold", "label"]);
  if (hold !== undefined) textAt(hold, [...path, "hold"]);
  if (label !== undefined) textAt(label, [...path, "label"]);
  return final === undefined ? false : booleanAt(final, [...path, "final"]);
}

function rightAt(value: unknown, path: ErrorPath, scope: Scope): Right {
  const given = recordAt(value, path, "a right", ["label", "clock", "honored", "late", "broken", "applies"]);
  const { label, clock, honored, late, broken, applies } = given;
  if (label !== undefined) textAt(label, [...path, "label"]);
  return {
    clock: clock === undefined ? null : declaredAt(clock, [...path, "clock"], scope.declared, "clocks"),
    applies: applies === undefined ? null : conditionAt(applies, [...path, "applies"], scope),
    broken: broken === undefined ? null : conditionAt(broken, [...path, "broken"], scope),
    late: late === undefined ? null : conditionAt(late, [...path, "late"], scope),
    honored: conditionAt(honored, [...path, "honored"], scope),
  };
}

function roleAt(value: unknown, path: ErrorPath, declared: Declared): Role {
  const { redressLimit = null, mayOverride = false } = recordAt(value, path, "a role", [
    "redressLimit",
    "mayOverride",
  ]);
  return {
    redressLimit:
      redressLimit === null ? null : amountOrFactAt(redressLimit, [...path, "redressLimit"], declared),
    mayOverride: booleanAt(mayOverride, [...path, "mayOverride"]),
  };
}
