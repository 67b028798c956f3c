import type { Scalar } from "../../complaints/conditions/expression.ts";
import { refuse } from "../../errors/refuse.ts";
import { byCodeUnits } from "../../numeric/ranking.ts";
import { type GroupNames, isMonth } from "../reading/grouping.ts";
import type { CaseReadings } from "./case-readings.ts";
import { type CaseSetFigures, figuresOfCases, type SetOptions } from "./case-set.ts";
import type { CaseMonths } from "./monthly/months.ts";
import { partition } from "./partition.ts";

/** Where values of each type stand among others; within a type they are compared. */
const TYPES = ["number", "string", "boolean", "object"];

/** The cases that have some values in common; each figure is as in the whole. */
export interface ComplaintGroup extends CaseSetFigures {
  /** The names of what they have in common. */
  by: string[];
  /** What that is, in the order of the names. */
  values: Scalar[];
}

/** Values of cases by number: those of case c are `values[ids[c]]`. */
interface Grouping {
  readonly ids: Int32Array;
  readonly values: readonly (readonly Scalar[])[];
}

/** The groups by each of the lists of names, the largest first. One pass over the cases for each list. */
export function groupsOf(
  readings: CaseReadings,
  by: readonly GroupNames[],
  months: CaseMonths,
  settings: SetOptions,
): ComplaintGroup[] {
  return by.flatMap((names, i) => {
    const { ids, values } = names
      .map((name) => groupingBy(valuesOf(name, i, readings, months)))
      .reduce(crossed);
    return partition(ids, values.length)
      .map((cases, id) => ({ cases, values: values[id]! }))
      .sort((a, b) => b.cases.length - a.cases.length || compareValues(a.values, b.values))
      .map(({ cases, values }) => ({
        by: [...names],
        values: [...values],
        ...figuresOfCases(readings, cases, settings),
      }));
  });
}

/** What each case has under a name. */
function valuesOf(
  name: string,
  i: number,
  { figures: { cases, attributes } }: CaseReadings,
  { names, opened, closed }: CaseMonths,
): readonly Scalar[] {
  if (isMonth(name))
    return Array.from(name === "openedMonth" ? opened : closed, (month) => names[month] ?? null);
  if (cases.length === 0) return [];
  return attributes.get(name) ?? refuse("invalid_input", ["by", i], "a name that a row or a fact has", name);
}

function groupingBy(given: readonly Scalar[]): Grouping {
  const numbers = new Map<Scalar, number>();
  const ids = Int32Array.from(given, (value) => numberedIn(numbers, value));
  return { ids, values: Array.from(numbers.keys(), (value) => [value]) };
}

/** Pairs of values that occur. */
function crossed(a: Grouping, b: Grouping): Grouping {
  const numbers = new Map<number, number>();
  const ids = a.ids.map((id, c) => numberedIn(numbers, id * b.values.length + b.ids[c]!));
  const values = Array.from(numbers.keys(), (pair) => [
    ...a.values[Math.floor(pair / b.values.length)]!,
    ...b.values[pair % b.values.length]!,
  ]);
  return { ids, values };
}

/** The number of a key, the next one if it is new. */
function numberedIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

function compareValues(a: readonly Scalar[], b: readonly Scalar[]): number {
  return a.reduce<number>((order, value, i) => order || compareScalars(value, b[i]!), 0);
}

/** Numbers, text by its code units, false and true, `null`. */
function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === "string" && typeof b === "string") return byCodeUnits(a, b);
  return TYPES.indexOf(typeof a) - TYPES.indexOf(typeof b) || Number(a) - Number(b);
}
