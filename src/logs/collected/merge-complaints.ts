import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { type ActivityCount, rankedActivities } from "../../numeric/ranking.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import type { NamedIds } from "../reading/event-table.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import { collectedOf } from "./collect-complaints.ts";
import type { CollectedComplaints } from "./collected-complaints.ts";
import { readCollected } from "./read-collected.ts";

/**
 * Adds two collected parts of a log into one, in any order to the same text. Each part must hold whole cases and
 * have been collected with the same options.
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
export function mergeComplaints(a: CollectedComplaints, b: CollectedComplaints): CollectedComplaints {
  const [one, other] = [readCollected(a, []), readCollected(b, ["b"])];
  if (JSON.stringify(one.settings) !== JSON.stringify(other.settings)) {
    refuse("invalid_input", ["b", "settings"], "the settings of a", b.settings);
  }
  refuseSharedCases(one.cases, other.cases, ["b", "cases", "case"]);
  return collectedOf({
    settings: one.settings,
    events: one.events + other.events,
    first: extreme(one.first, other.first, Math.min),
    last: extreme(one.last, other.last, Math.max),
    activities: addedActivities(one.activities, other.activities),
    rework: {
      cases: one.rework.cases + other.rework.cases,
      repetitions: one.rework.repetitions + other.rework.repetitions,
      selfLoops: one.rework.selfLoops + other.rework.selfLoops,
      selfLoopCases: one.rework.selfLoopCases + other.rework.selfLoopCases,
      activities: addedActivities(one.rework.activities, other.rework.activities),
    },
    handovers: one.handovers + other.handovers,
    singleResourceCases: one.singleResourceCases + other.singleResourceCases,
    resources: Array.from(new Set([...one.resources, ...other.resources])),
    clocks: one.clocks.map((counts, i) => addedClocks(counts, other.clocks[i]!)),
    cases: joinedCases(one.cases, other.cases),
  } satisfies LogFigures);
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

function addedClocks(a: ClockCounts, b: ClockCounts): ClockCounts {
  return {
    clock: a.clock,
    idle: a.idle + b.idle,
    met: a.met + b.met,
    breached: a.breached + b.breached,
    undecided: [...a.undecided, ...b.undecided],
  };
}

function joinedCases(a: CaseFigures, b: CaseFigures): CaseFigures {
  return {
    cases: [...a.cases, ...b.cases],
    opened: joined(a.opened, b.opened),
    closed: joined(a.closed, b.closed),
    events: joined(a.events, b.events),
    everClosed: joined(a.everClosed, b.everClosed),
    reopenings: joined(a.reopenings, b.reopenings),
    contacts: joined(a.contacts, b.contacts),
    followedUp: joined(a.followedUp, b.followedUp),
    upheld: joined(a.upheld, b.upheld),
    cost: joined(a.cost, b.cost),
    customer: joinedNames(a.customer, b.customer),
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

function extreme(a: number | null, b: number | null, of: (a: number, b: number) => number): number | null {
  return a === null || b === null ? (a ?? b) : of(a, b);
}
