import { type CheckedTerm, termAt } from "../../../calendars/due-date.ts";
import type { ErrorPath } from "../../../errors/error.ts";
import { entriesAt, isPlainObject, recordAt, wholeAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { conditionAt } from "../../conditions/condition.ts";
import type { Scalar } from "../../conditions/expression.ts";
import { keptInstant } from "../../conditions/held-instant.ts";
import type { Moment } from "../../conditions/moment.ts";
import { type Scope, sourceAt } from "../../conditions/operand.ts";

/** What facts choose; `undefined` where they choose nothing. */
export type Choice<T> = (moment: Moment) => T | undefined;

/** Reads a target that facts choose. */
export function chosenTargetAt(value: unknown, path: ErrorPath, scope: Scope): Choice<number> {
  return choiceAt(value, path, scope, (entry, here) =>
    typeof entry === "number" ? always(wholeAt(entry, here, 0)) : fromFact(entry, here, scope, wholeIn),
  );
}

/** Reads a term that facts choose, or the amount of which they do. */
export function chosenTermAt(value: unknown, path: ErrorPath, scope: Scope): Choice<CheckedTerm> {
  return choiceAt(value, path, scope, (entry, here) => {
    if (!isTermByFact(entry)) return always(termAt(entry, here));
    const term = termAt({ ...entry, amount: 0 }, here);
    const amount = fromFact(entry.amount, [...here, "amount"], scope, wholeIn);
    return (moment) => {
      const chosen = amount(moment);
      return chosen === undefined ? undefined : { ...term, amount: chosen };
    };
  });
}

/** Reads a calendar, by name, that facts choose: `null` is real time, none is the caller's. */
export function chosenCalendarAt(
  value: unknown,
  path: ErrorPath,
  scope: Scope,
  nameAt: (value: unknown, path: ErrorPath) => string,
): Choice<string | null> {
  return choiceAt<string | null>(value, path, scope, (entry, here) => {
    if (entry === null) return always(null);
    if (typeof entry === "string") return always(nameAt(entry, here));
    return fromFact(entry, here, scope, (held) => (held === null ? undefined : String(held)));
  });
}

/** Reads where an instant or a date is held that may have been agreed on. */
export function agreedAt(value: unknown, path: ErrorPath, scope: Scope): Choice<string> {
  return fromFact(value, path, scope, keptInstant);
}

/** Whether a fact holds the amount of a term. */
export function isTermByFact(term: unknown): term is { readonly amount: object } {
  return isPlainObject(term) && typeof term.amount === "object" && term.amount !== null;
}

/** A value, or the first row of a list whose condition holds. */
function choiceAt<T>(
  value: unknown,
  path: ErrorPath,
  scope: Scope,
  valueAt: (value: unknown, path: ErrorPath) => Choice<T>,
): Choice<T> {
  if (!Array.isArray(value)) return valueAt(value, path);
  const rows = entriesAt(value, path, "rows", (entry, here) => {
    const { when, value: chosen } = recordAt(entry, here, "a row with a value", ["when", "value"]);
    return {
      when: when === undefined ? null : conditionAt(when, [...here, "when"], scope),
      choice: valueAt(chosen, [...here, "value"]),
    };
  });
  if (rows.length === 0) refuse("invalid_input", path, "at least one row", value);
  return (moment) => rows.find(({ when }) => when === null || when(moment) === true)?.choice(moment);
}

function always<T>(value: T): Choice<T> {
  return () => value;
}

function fromFact<T>(
  value: unknown,
  path: ErrorPath,
  scope: Scope,
  accepted: (held: Scalar) => T | undefined,
): Choice<T> {
  const { fact } = recordAt(value, path, "a value or { fact }", ["fact"]);
  const read = sourceAt("fact", fact, [...path, "fact"], scope);
  return (moment) => accepted(read(moment)!);
}

/** A whole number of at least 0 is a target, or an amount; anything else is none. */
function wholeIn(held: Scalar): number | undefined {
  return Number.isSafeInteger(held) && (held as number) >= 0 ? (held as number) + 0 : undefined;
}
