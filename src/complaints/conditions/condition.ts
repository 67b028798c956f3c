import { instantOf } from "../../calendars/instant.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { oneOf } from "../../errors/options.ts";
import { booleanAt, entriesAt, objectAt, recordAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { PHASES } from "../clocks/clock-record.ts";
import { isBreached } from "../clocks/reading/clock-figures.ts";
import { scalarAt } from "../process/event.ts";
import type { Scalar } from "./expression.ts";
import { heldInstant } from "./held-instant.ts";
import type { Read, Test } from "./moment.ts";
import { clockToReadAt, operandAt, otherClockAt, type Scope, sourceAt } from "./operand.ts";

const COMPARISONS = ["equals", "notEquals", "in", "atLeast", "atMost", "present"];

/** The tests that each subject of a condition takes. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  fact: COMPARISONS,
  part: COMPARISONS,
  facts: [],
  data: COMPARISONS,
  event: COMPARISONS,
  since: ["atLeastMs", "atMostMs"],
  clock: ["equals", "breached"],
};
const SUBJECTS = Object.keys(TESTS);

/** More than anyone writes; a condition whose parts share parts is short in memory and endless to ask. */
const MOST_PARTS = 10_000;

/** Reads a condition. */
export function conditionAt(value: unknown, path: ErrorPath, scope: Scope): Test {
  return partAt(value, path, scope, { parts: MOST_PARTS, whole: value, path });
}

/** How many conditions a condition may still be made of. */
interface Budget {
  parts: number;
  readonly whole: unknown;
  readonly path: ErrorPath;
}

function partAt(value: unknown, path: ErrorPath, scope: Scope, budget: Budget): Test {
  if (--budget.parts < 0) {
    refuse("invalid_input", budget.path, `a condition of at most ${MOST_PARTS} parts`, budget.whole);
  }
  const given = objectAt(value, path, "a condition");
  const subject = SUBJECTS.find((key) => Object.hasOwn(given, key));
  if (subject === undefined)
    return refuse("invalid_input", path, `a condition on ${SUBJECTS.join(", ")}`, value);
  const tests = TESTS[subject]!;
  recordAt(value, path, "a condition", [subject, ...tests]);
  const here = [...path, subject];
  if (subject === "not") return negation(partAt(given.not, here, scope, budget));
  if (subject === "all" || subject === "any") {
    const inner = entriesAt(given[subject], here, "a list of conditions", (entry, there) =>
      partAt(entry, there, scope, budget),
    );
    return subject === "all" ? conjunction(inner) : negation(conjunction(inner.map(negation)));
  }
  if (subject === "facts") return rowTest(given.facts, here, scope);
  const [test, ...others] = Object.keys(given).filter((key) => key !== subject);
  if (test === undefined || others.length > 0) {
    return refuse("invalid_input", path, `exactly one of ${tests.join(", ")}`, value);
  }
  const bound = given[test];
  const there = [...path, test];
  if (subject === "clock") return clockTest(given.clock, test, bound, path, scope);
  if (subject === "since") {
    const fact = sourceAt("fact", given.since, here, scope);
    return sinceTest(fact, test, operandAt(bound, there, scope));
  }
  return comparison(sourceAt(subject, given[subject], here, scope), test, bound, there, scope);
}

function negation(test: Test): Test {
  return (moment) => {
    const holds = test(moment);
    return holds === undefined ? undefined : !holds;
  };
}

function conjunction(tests: readonly Test[]): Test {
  return (moment) => {
    let holds: boolean | undefined = true;
    for (const test of tests) {
      const verdict = test(moment);
      if (verdict === false) return false;
      if (verdict === undefined) holds = undefined;
    }
    return holds;
  };
}

function comparison(read: Read, test: string, bound: unknown, path: ErrorPath, scope: Scope): Test {
  if (test === "present") {
    const present = booleanAt(bound, path);
    return known(read, (value) => (value !== null) === present);
  }
  if (test === "in") {
    const among = entriesAt(bound, path, "a list of values", (entry, here) =>
      comparison(read, "equals", entry, here, scope),
    );
    return negation(conjunction(among.map(negation)));
  }
  const other = operandAt(bound, path, scope);
  if (test === "equals") return compared(read, other, (a, b) => a === b);
  if (test === "notEquals") return compared(read, other, (a, b) => a !== b);
  if (test === "atLeast") return compared(read, other, (a, b) => comparable(a, b) && a! >= b!);
  return compared(read, other, (a, b) => comparable(a, b) && a! <= b!);
}

/** Every fact named equals the value, or one of the values. */
function rowTest(value: unknown, path: ErrorPath, scope: Scope): Test {
  const row = Object.entries(objectAt(value, path, "values by fact"));
  return conjunction(
    row.map(([fact, wanted]) => {
      const here = [...path, fact];
      const read = sourceAt("fact", fact, here, scope);
      const values = Array.isArray(wanted)
        ? entriesAt(wanted, here, "a list of values", scalarAt)
        : [scalarAt(wanted, here)];
      return known(read, (held) => values.includes(held));
    }),
  );
}

function known(read: Read, holds: (value: Scalar) => boolean): Test {
  return (moment) => {
    const value = read(moment);
    return value === undefined ? undefined : holds(value);
  };
}

function compared(read: Read, other: Read, holds: (a: Scalar, b: Scalar) => boolean): Test {
  return (moment) => {
    const a = read(moment);
    const b = other(moment);
    return a === undefined || b === undefined ? undefined : holds(a, b);
  };
}

/** Only numbers with numbers, and text with text. */
function comparable(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && (typeof a === "number" || typeof a === "string");
}

function sinceTest(fact: Read, test: string, bound: Read): Test {
  const atLeast = test === "atLeastMs";
  return (moment) => {
    const start = heldInstant(fact(moment), null);
    if (Number.isNaN(start)) return false;
    const limit = bound(moment);
    const { at } = moment.event;
    if (at === undefined || limit === undefined) return undefined;
    if (typeof limit !== "number") return false;
    const passed = instantOf(at) - start;
    return atLeast ? passed >= limit : passed <= limit;
  };
}

function clockTest(name: unknown, test: string, bound: unknown, path: ErrorPath, scope: Scope): Test {
  const here = [...path, "clock"];
  if (test === "equals") {
    const clock = otherClockAt(name, here, scope);
    const phase = oneOf(...PHASES)(bound, [...path, "equals"]);
    return ({ state }) => state.clocks[clock]!.state === phase;
  }
  const clock = clockToReadAt(name, here, scope);
  const breached = booleanAt(bound, [...path, "breached"]);
  const { rules } = scope.clocks;
  return ({ state, event: { at }, calendars }) => {
    if (at === undefined) return undefined;
    return isBreached(rules.get(clock)!, state.clocks[clock]!, instantOf(at), calendars) === breached;
  };
}
