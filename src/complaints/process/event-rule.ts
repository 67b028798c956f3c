import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, recordAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { allDeclaredAt, type Declared, declaredAt } from "../clocks/declared.ts";
import type { Scalar } from "../conditions/expression.ts";
import { type ClockMoves, NO_MOVES } from "./clock-moves.ts";
import type { TransitionRow } from "./transition-row.ts";

/** All that a process says of an event. */
export interface EventRule {
  readonly type: string;
  /** Keys of the data that must be there, the amount of redress among them. */
  readonly requires: readonly string[];
  /** `null`: every role, and none. */
  readonly roles: readonly string[] | null;
  readonly redress: Redress | null;
  /** By stage, in the order of the table. */
  readonly rows: Map<string, TransitionRow[]>;
  readonly moves: PartMove[];
  clocks: ClockMoves;
}

/** Where an amount of redress is, and the fact that sums such amounts; `null`: each stands alone. */
export interface Redress {
  readonly amount: string;
  readonly total: string | null;
}

/** Where an event leads a part. */
export interface PartMove {
  readonly part: string;
  /** By the part's value. */
  readonly targets: ReadonlyMap<string, string>;
}

/** Names that a process declares, and what its facts hold first. */
export interface EventScope {
  readonly declared: Declared;
  readonly facts: Readonly<Record<string, Scalar>>;
}

/** Checks an event of a process; its rows, moves and clocks come later. */
export function eventRuleAt(type: string, value: unknown, path: ErrorPath, scope: EventScope): EventRule {
  const given = recordAt(value, path, "an event", ["requires", "roles", "redress", "label"]);
  const { requires = [], roles, label } = given;
  if (label !== undefined) textAt(label, [...path, "label"]);
  const keys = entriesAt(requires, [...path, "requires"], "a list of keys", textAt);
  const redress = given.redress === undefined ? null : redressAt(given.redress, [...path, "redress"], scope);
  return {
    type,
    requires: redress === null || keys.includes(redress.amount) ? keys : [...keys, redress.amount],
    roles: roles === undefined ? null : allDeclaredAt(roles, [...path, "roles"], scope.declared, "roles"),
    redress,
    rows: new Map(),
    moves: [],
    clocks: NO_MOVES,
  };
}

function redressAt(value: unknown, path: ErrorPath, { declared, facts }: EventScope): Redress {
  if (typeof value === "string") return { amount: textAt(value, path), total: null };
  const given = recordAt(value, path, "a key of the data, or { amount, total }", ["amount", "total"]);
  const amount = textAt(given.amount, [...path, "amount"]);
  const here = [...path, "total"];
  const total = declaredAt(given.total, here, declared, "facts");
  if (typeof facts[total] !== "number") {
    refuse("invalid_input", here, "a fact whose first value is a number", facts[total]);
  }
  return { amount, total };
}
