import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, type Reader } from "../../errors/options.ts";
import { recordAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Declared, declaredAt } from "../clocks/declared.ts";
import { dataOf } from "../process/event.ts";
import type { EventField, Scalar } from "./expression.ts";
import type { Moment } from "./moment.ts";

const fieldAt: Reader<EventField> = oneOf("at", "type", "actor", "role");

/** A right sees no event, only the instant at which it is assessed. */
const rightFieldAt: Reader<EventField> = oneOf("at");

/** Where a value is looked for: a transition sees its event, a right only the instant at which it is assessed. */
export interface Scope {
  readonly declared: Declared;
  readonly place: "transition" | "right";
}

/** Finds a value; `undefined` where it is not known yet. */
export type Read = (moment: Moment) => Scalar | undefined;

/** Reads a value as it stands, or where it is found. */
export function operandAt(value: unknown, path: ErrorPath, scope: Scope): Read {
  if (typeof value !== "object" || value === null) {
    const literal = value as Scalar;
    return () => literal;
  }
  const given = recordAt(value, path, "a value", ["fact", "data", "event"]);
  const sources = Object.keys(given);
  if (sources.length !== 1) refuse("invalid_input", path, "one of fact, data and event", value);
  return sourceAt(sources[0]!, given[sources[0]!], [...path, sources[0]!], scope);
}

/** Reads a fact, a part, a key of the event's data or a field of the event. */
export function sourceAt(source: string, name: unknown, path: ErrorPath, { declared, place }: Scope): Read {
  if (source === "fact") {
    const fact = declaredAt(name, path, declared, "facts");
    return ({ state }) => state.facts[fact];
  }
  if (source === "part") {
    const part = declaredAt(name, path, declared, "parts");
    return ({ state }) => state.parts[part];
  }
  if (source === "event") {
    const field = place === "right" ? rightFieldAt(name, path) : fieldAt(name, path);
    return ({ event }) => event[field];
  }
  if (place === "right") refuse("invalid_input", path, "no data, which a right cannot see", name);
  const key = textAt(name, path);
  return ({ event: { data } }) => (data === undefined ? undefined : dataOf(data, key));
}

/** What a value counts for in a sum: nothing where it is no number. */
export function numberIn(value: Scalar | undefined): number {
  return typeof value === "number" ? value : 0;
}
