import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { type ActivityCount, rankedActivities } from "../../numeric/ranking.ts";
import type { CaseAttributes } from "../reading/case-attributes.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { RefusedRows } from "../reading/case-run.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import type { DatedValues } from "../reading/dated-values.ts";
import type { NamedIds } from "../reading/event-table.ts";
import { attributeNames } from "../reading/grouping.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import type { CollectedComplaints, CollectedComplaintsV1 } from "./collected-complaints.ts";
import { readCollected } from "./read-collected.ts";
import { collectedOf, countsOf, versionOneOf } from "./store-collected.ts";

/**
 * Adds two collected parts of a log into one, in any order to the same text. Each part must hold whole cases and
 * have been collected with the same options. Where one of them is of version 1, so is their sum.
 *
 * @throws `invalid_input` for a case that is in both parts, settings that differ, or what `collectComplaints` did
 * not make.
 *
 * @example
 * ```ts
 * import { collectComplaints, mergeComplaints, summarizeComplaints } from "service-quality/logs";
 *
 * const north = collectComplaints([{ case: "N1", activity: "received", at: "2026-03-02T09:00:00Z" }]);
 * const south = collectComplaints([{ case: "S1", activity: "received", at: "2026-03-09T09:00:00Z" }]);
 * const { cases, lastAt } = summarizeComplaints(mergeComplaints(north, south));
 * cases; // => 2
 * lastAt; // => "2026-03-09T09:00:00.000Z"
 * ```
 */
export function mergeComplaints(a: CollectedComplaints, b: CollectedComplaints): CollectedComplaints;
export function mergeComplaints(
  a: CollectedComplaints | CollectedComplaintsV1,
  b: CollectedComplaints | CollectedComplaintsV1,
): CollectedComplaints | CollectedComplaintsV1;
export function mergeComplaints(
  a: CollectedComplaints | CollectedComplaintsV1,
  b: CollectedComplaints | CollectedComplaintsV1,
): CollectedComplaints | CollectedComplaintsV1 {
  const [one, other] = [readCollected(a, []), readCollected(b, ["b"])];
  if (JSON.stringify(one.settings) !== JSON.stringify(other.settings)) {
    refuse("invalid_input", ["b", "settings"], "the settings of a", b.settings);
  }
  refuseSharedCases(one.cases, other.cases, ["b", "cases", "case"]);
  const both = added(one, other);
  return both.counted === null ? collectedOf(both) : versionOneOf(both);
}

function added(a: LogFigures, b: LogFigures): LogFigures {
  const isCounted = a.counted !== null || b.counted !== null;
  return {
    settings: a.settings,
    rules: a.rules,
    events: a.events + b.events,
    refused: addedRefusals(a.refused, b.refused),
    first: extreme(a.first, b.first, Math.min),
    last: extreme(a.last, b.last, Math.max),
    activities: addedActivities(a.activities, b.activities),
    rework: {
      cases: a.rework.cases + b.rework.cases,
      repetitions: a.rework.repetitions + b.rework.repetitions,
      selfLoops: a.rework.selfLoops + b.rework.selfLoops,
      selfLoopCases: a.rework.selfLoopCases + b.rework.selfLoopCases,
      activities: addedActivities(a.rework.activities, b.rework.activities),
    },
    handovers: a.handovers + b.handovers,
    singleResourceCases: a.singleResourceCases + b.singleResourceCases,
    resources: Array.from(new Set([...a.resources, ...b.resources])),
    clocks: isCounted
      ? []
      : a.clocks.map(({ clock, records }, i) => ({ clock, records: [...records, ...b.clocks[i]!.records] })),
    standings: a.standings === null || b.standings === null ? null : [...a.standings, ...b.standings],
    counted: isCounted ? addedCounts(countsOf(a), countsOf(b)) : null,
    cases: joinedCases(a.cases, b.cases, attributeNames(a.settings.by)),
  };
}

function refuseSharedCases(a: CaseFigures, b: CaseFigures, path: ErrorPath): void {
  const known = new Set(a.cases);
  const shared = b.cases.findIndex((name) => known.has(name));
  if (shared >= 0) refuse("invalid_input", [...path, shared], "a case that a does not have", b.cases[shared]);
}

function addedActivities(a: readonly ActivityCount[], b: readonly ActivityCount[]): ActivityCount[] {
  const counts = new Map<string, number>();
  for (const { activity, n } of [...a, ...b]) counts.set(activity, (counts.get(activity) ?? 0) + n);
  return rankedActivities(Array.from(counts.keys()), Array.from(counts.values()));
}

function addedRefusals(a: RefusedRows | null, b: RefusedRows | null): RefusedRows | null {
  return a === null || b === null ? null : { events: a.events + b.events, cases: a.cases + b.cases };
}

function addedCounts(a: readonly ClockCounts[], b: readonly ClockCounts[]): ClockCounts[] {
  return a.map(({ clock, idle, met, breached, undecided }, i) => ({
    clock,
    idle: idle + b[i]!.idle,
    met: met + b[i]!.met,
    breached: breached + b[i]!.breached,
    undecided: [...undecided, ...b[i]!.undecided],
  }));
}

function joinedCases(a: CaseFigures, b: CaseFigures, names: readonly string[]): CaseFigures {
  return {
    cases: [...a.cases, ...b.cases],
    opened: joined(a.opened, b.opened),
    closed: joined(a.closed, b.closed),
    events: joined(a.events, b.events),
    everClosed: joined(a.everClosed, b.everClosed),
    reopenings: joined(a.reopenings, b.reopenings),
    reopened: joinedValues(a.reopened, b.reopened),
    contacts: joined(a.contacts, b.contacts),
    followedUp: joined(a.followedUp, b.followedUp),
    upheld: joined(a.upheld, b.upheld),
    cost: joined(a.cost, b.cost),
    costs: joinedValues(a.costs, b.costs),
    redress: joinedValues(a.redress, b.redress),
    customer: joinedNames(a.customer, b.customer),
    attributes: joinedAttributes(a, b, names),
  };
}

interface Settable {
  readonly length: number;
  set(values: ArrayLike<number>, offset: number): void;
}

function joined<T extends Settable & ArrayLike<number>>(a: T, b: T): T {
  const both = new (a.constructor as new (length: number) => T)(a.length + b.length);
  both.set(a, 0);
  both.set(b, a.length);
  return both;
}

function joinedNames(a: NamedIds, b: NamedIds): NamedIds {
  const names = Array.from(new Set([...a.names, ...b.names]));
  const idOf = new Map(names.map((name, id) => [name, id]));
  const moved = Int32Array.from(b.ids, (id) => (id < 0 ? -1 : idOf.get(b.names[id]!)!));
  return { names, ids: joined(a.ids, moved) };
}

/** `null` where one is not known. */
function joinedValues(a: DatedValues | null, b: DatedValues | null): DatedValues | null {
  if (a === null || b === null) return null;
  const before = a.at.length;
  return {
    starts: joined(
      a.starts,
      b.starts.subarray(1).map((start) => start + before),
    ),
    at: joined(a.at, b.at),
    values: joined(a.values, b.values),
  };
}

/** A name that one of the parts has alone is `null` in the cases of the other. */
function joinedAttributes(a: CaseFigures, b: CaseFigures, names: readonly string[]): CaseAttributes {
  const valuesOf = ({ attributes, cases }: CaseFigures, name: string): readonly Scalar[] =>
    attributes.get(name) ?? cases.map(() => null);
  const kept = names.filter((name) => a.attributes.has(name) || b.attributes.has(name));
  return new Map(kept.map((name) => [name, [...valuesOf(a, name), ...valuesOf(b, name)]]));
}

function extreme(a: number | null, b: number | null, of: (a: number, b: number) => number): number | null {
  return a === null || b === null ? (a ?? b) : of(a, b);
}
