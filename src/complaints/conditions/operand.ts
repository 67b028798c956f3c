import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, type Reader } from "../../errors/options.ts";
import { recordAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ClockRule } from "../clocks/clock-rule.ts";
import { type Declared, declaredAt } from "../clocks/declared.ts";
import { owedAt } from "../clocks/reading/penalty.ts";
import { dataOf, scalarAt } from "../process/event.ts";
import type { EventField, Scalar } from "./expression.ts";
import type { Read } from "./moment.ts";

const fieldAt: Reader<EventField> = oneOf("at", "type", "actor", "role");

/** A right sees no event, only the instant at which it is assessed. */
const rightFieldAt: Reader<EventField> = oneOf("at");

/** Where a value is looked for. */
export interface Scope {
  /** `null` without a process, where every key of the data is a fact. */
  readonly declared: Declared | null;
  /** A transition sees its event, a right only the instant at which it is assessed. */
  readonly place: "transition" | "right";
  readonly clocks: ClocksInScope;
}

/** The clocks of a process, which are looked up when a condition is asked: they may ask one another. */
export interface ClocksInScope {
  readonly rules: ReadonlyMap<string, ClockRule>;
  /** Those with a term and no calendar of their own, which only a caller can read. */
  readonly callers: ReadonlySet<string>;
  /** The clock whose condition it is, which cannot ask itself. */
  readonly itself: string | null;
}

/** Where there is no process, there is no clock to ask. */
export const NO_CLOCKS: ClocksInScope = { rules: new Map(), callers: new Set(), itself: null };

/** Reads a value as it stands, or where it is found. */
export function operandAt(value: unknown, path: ErrorPath, scope: Scope): Read {
  if (typeof value !== "object" || value === null) {
    const literal = scalarAt(value, path);
    return () => literal;
  }
  const given = recordAt(value, path, "a value", ["fact", "data", "event", "penalty"]);
  const sources = Object.keys(given);
  if (sources.length !== 1) refuse("invalid_input", path, "one of fact, data, event and penalty", value);
  return sourceAt(sources[0]!, given[sources[0]!], [...path, sources[0]!], scope);
}

/** Reads a fact, a part, a key of the event's data, a field of the event or the penalty of a clock. */
export function sourceAt(source: string, name: unknown, path: ErrorPath, scope: Scope): Read {
  const { declared, place } = scope;
  if (source === "fact") {
    const fact = declaredAt(name, path, declared, "facts");
    return ({ state }) => state.facts[fact] ?? null;
  }
  if (source === "part") {
    const part = declaredAt(name, path, declared, "parts");
    return ({ state }) => state.parts[part];
  }
  if (source === "event") {
    const field = place === "right" ? rightFieldAt(name, path) : fieldAt(name, path);
    return ({ event }) => event[field];
  }
  if (source === "penalty") {
    const clock = clockToReadAt(name, path, scope);
    const { rules } = scope.clocks;
    return (moment) => owedAt(rules.get(clock)!, clock, moment);
  }
  if (place === "right") refuse("invalid_input", path, "no data, which a right cannot see", name);
  const key = textAt(name, path);
  return ({ event: { data } }) => (data === undefined ? undefined : dataOf(data, key));
}

/** Another clock of the process. */
export function otherClockAt(name: unknown, path: ErrorPath, { declared, clocks }: Scope): string {
  const clock = declaredAt(name, path, declared, "clocks");
  if (clock === clocks.itself) refuse("invalid_input", path, "another clock than the one that asks", name);
  return clock;
}

/** The same, which can be read wherever it is asked about. */
export function clockToReadAt(name: unknown, path: ErrorPath, scope: Scope): string {
  const clock = otherClockAt(name, path, scope);
  if (scope.place === "transition" && scope.clocks.callers.has(clock)) {
    refuse("invalid_input", path, "a clock with a calendar of its own, or without a term", name);
  }
  return clock;
}

/** What a value counts for in a sum: nothing where it is no number. */
export function numberIn(value: Scalar | undefined): number {
  return typeof value === "number" ? value : 0;
}
