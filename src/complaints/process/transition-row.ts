import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, numberAt, objectAt, recordAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { allDeclaredAt, type Declared, declaredAt } from "../clocks/declared.ts";
import { effectAt } from "../conditions/effect.ts";
import type { Scalar } from "../conditions/expression.ts";
import type { EffectRule, Moment, Read, Test } from "../conditions/moment.ts";
import { numberIn, operandAt, type Scope, sourceAt } from "../conditions/operand.ts";

const KEYS = ["from", "event", "to", "guards", "set", "add", "effects"];

/** A row of the table. */
export interface TransitionRow {
  /** Its place in the process. */
  readonly index: number;
  readonly from: readonly string[];
  readonly event: string;
  /** `null`: the stage stays. */
  readonly to: string | null;
  /** Whether that is final. */
  readonly ends: boolean;
  readonly guards: readonly Guard[];
  /** Facts and what they become. */
  readonly writes: readonly Write[];
  readonly effects: readonly EffectRule[];
}

/** A fact and what it becomes. */
export interface Write {
  readonly fact: string;
  readonly read: Read;
}

/** A guard by its name. */
export interface Guard {
  readonly name: string;
  /** `null`: a predicate of the caller. */
  readonly test: Test | null;
}

/** What a row of the table can refer to. */
export interface RowScope extends Scope {
  readonly declared: Declared;
  readonly openStates: readonly string[];
  readonly finals: ReadonlySet<string>;
  readonly facts: Readonly<Record<string, Scalar>>;
  readonly guards: ReadonlyMap<string, Guard>;
}

/** Checks a row of the table. */
export function rowAt(value: unknown, index: number, scope: RowScope): TransitionRow {
  const path = ["transitions", index];
  const { declared } = scope;
  const {
    from,
    event,
    to,
    guards = [],
    set = {},
    add = {},
    effects = [],
  } = recordAt(value, path, "a row of the table", KEYS);
  const target = to === undefined ? null : declaredAt(to, [...path, "to"], declared, "states");
  const writes = writesAt(set, [...path, "set"], scope);
  const additions = additionsAt(add, [...path, "add"], scope, new Set(writes.map(({ fact }) => fact)));
  return {
    index,
    from: sourcesAt(from, [...path, "from"], scope),
    event: declaredAt(event, [...path, "event"], declared, "events"),
    to: target,
    ends: target !== null && scope.finals.has(target),
    guards: allDeclaredAt(guards, [...path, "guards"], declared, "guards").map(
      (name) => scope.guards.get(name)!,
    ),
    writes: [...writes, ...additions],
    effects: entriesAt(effects, [...path, "effects"], "a list of effects", (effect, here) =>
      effectAt(effect, here, scope),
    ),
  };
}

/** A state, each of several, or every one that is not final. */
function sourcesAt(value: unknown, path: ErrorPath, { declared, openStates }: RowScope): readonly string[] {
  if (!Array.isArray(value) && value !== "*") return [declaredAt(value, path, declared, "states")];
  const states = value === "*" ? openStates : allDeclaredAt(value, path, declared, "states");
  if (states.length === 0) refuse("invalid_input", path, "at least one state", value);
  return [...new Set(states)];
}

function writesAt(value: unknown, path: ErrorPath, scope: RowScope): Write[] {
  return Object.entries(objectAt(value, path, "values by fact")).map(([name, operand]) => {
    const here = [...path, name];
    const fact = declaredAt(name, here, scope.declared, "facts");
    return { fact, read: operandAt(operand, here, scope) };
  });
}

function additionsAt(value: unknown, path: ErrorPath, scope: RowScope, set: ReadonlySet<string>): Write[] {
  return Object.entries(objectAt(value, path, "amounts by fact")).map(([name, amount]) => {
    const here = [...path, name];
    const fact = declaredAt(name, here, scope.declared, "facts");
    if (typeof scope.facts[fact] !== "number") {
      refuse("invalid_input", here, "a fact whose first value is a number", scope.facts[fact]);
    }
    if (set.has(fact)) refuse("invalid_input", here, "a fact that the row does not set too", name);
    const added = addendAt(amount, here, scope);
    return { fact, read: (moment: Moment) => numberIn(moment.state.facts[fact]) + numberIn(added(moment)) };
  });
}

/** A number, or a fact or key of the data that holds one. */
function addendAt(value: unknown, path: ErrorPath, scope: Scope): Read {
  if (typeof value !== "object" || value === null) {
    const amount = numberAt(value, path);
    return () => amount;
  }
  const given = recordAt(value, path, "an amount, { fact } or { data }", ["fact", "data"]);
  const [source, ...others] = Object.keys(given);
  if (source === undefined || others.length > 0) {
    return refuse("invalid_input", path, "one of fact and data", value);
  }
  return sourceAt(source, given[source], [...path, source], scope);
}
