import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, recordAt, textAt } from "../../errors/read-argument.ts";
import type { ClockActions, ClockRule } from "../clocks/clock.ts";
import { allDeclaredAt, type Declared } from "../clocks/declared.ts";
import type { TransitionRow } from "./transition-row.ts";

/** All that a process says of an event. */
export interface EventRule {
  readonly type: string;
  /** Keys of the data that must be there, the amount of redress among them. */
  readonly requires: readonly string[];
  /** `null`: every role, and none. */
  readonly roles: readonly string[] | null;
  readonly redress: string | null;
  /** By stage, in the order of the table. */
  readonly rows: Map<string, TransitionRow[]>;
  readonly moves: PartMove[];
  readonly clocks: ClockMove[];
}

/** Where an event leads a part. */
export interface PartMove {
  readonly part: string;
  /** By the part's value. */
  readonly targets: ReadonlyMap<string, string>;
}

/** What an event does to a clock. */
interface ClockMove {
  readonly clock: string;
  readonly rule: ClockRule;
  readonly actions: ClockActions;
}

/** Checks an event of a process; its rows, moves and clocks come later. */
export function eventRuleAt(type: string, value: unknown, path: ErrorPath, declared: Declared): EventRule {
  const given = recordAt(value, path, "an event", ["requires", "roles", "redress", "label"]);
  const { requires = [], roles, redress, label } = given;
  if (label !== undefined) textAt(label, [...path, "label"]);
  const keys = entriesAt(requires, [...path, "requires"], "a list of keys", textAt);
  const amount = redress === undefined ? null : textAt(redress, [...path, "redress"]);
  return {
    type,
    requires: amount === null || keys.includes(amount) ? keys : [...keys, amount],
    roles: roles === undefined ? null : allDeclaredAt(roles, [...path, "roles"], declared, "roles"),
    redress: amount,
    rows: new Map(),
    moves: [],
    clocks: [],
  };
}
