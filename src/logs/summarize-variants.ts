import { instantText } from "../calendars/instant.ts";
import type { Note } from "../errors/note.ts";
import { readOptions } from "../errors/options.ts";
import { quantilesOf } from "../numeric/quantile.ts";
import { type ActivityCount, byCodeUnits, rankedActivities } from "../numeric/ranking.ts";
import {
  type EventTable,
  LOG_OPTIONS,
  type LogOptions,
  logReading,
  readEventTable,
} from "./reading/event-table.ts";
import type { EventLog } from "./reading/log-cells.ts";

const SEPARATOR = "\u001f";

/** Options of `summarizeVariants`. */
export interface VariantOptions extends LogOptions {}

/** A way that cases took. */
export interface ProcessVariant {
  activities: string[];
  cases: number;
  /** Of all cases, 0..1. */
  share: number;
  /** Of all cases, of this variant and those before it. */
  cumulativeShare: number;
  /** Median time from the first event to the last, in real time. */
  medianMs: number;
}

/** How often an activity directly follows another in a case, and how soon. */
export interface DirectSuccession {
  from: string;
  to: string;
  n: number;
  /** Median time from the one to the other, in real time. */
  medianMs: number;
}

/** The result of `summarizeVariants`. */
export interface VariantSummary {
  model: "event-log-variants";
  /** `null` for no events. */
  asOf: string | null;
  cases: number;
  events: number;
  /** The most frequent first, ties by the activities joined with U+001F. */
  variants: ProcessVariant[];
  startActivities: ActivityCount[];
  endActivities: ActivityCount[];
  /** The most frequent first, ties by the names. */
  follows: DirectSuccession[];
  notes: Note[];
}

/**
 * The ways that cases take through a process: variants (distinct sequences of activities) with the cases that took
 * them, the activities that cases begin and end with, and which activity directly follows which how often and how soon.
 *
 * `log` is rows `{ case, activity, at }` in any order, or columns; rows of one instant stay in the order given.
 * Rows after `asOf` are left out.
 *
 * @throws `invalid_input` for a row without case or activity, or whose `at` is no ISO 8601 instant with an offset.
 *
 * Source: van der Aalst (2016), Process Mining: Data Science in Action, 2nd ed., sections 5.1 and 6.2 (traces as
 * multisets, the directly-follows relation).
 *
 * @example
 * ```ts
 * import { summarizeVariants } from "service-quality/logs";
 *
 * const { variants, follows } = summarizeVariants([
 *   { case: "A", activity: "received", at: "2026-03-02T09:00:00Z" },
 *   { case: "A", activity: "answered", at: "2026-03-02T10:00:00Z" },
 *   { case: "B", activity: "received", at: "2026-03-02T09:30:00+01:00" },
 *   { case: "B", activity: "answered", at: "2026-03-02T12:30:00+01:00" },
 * ]);
 * variants; // => [{ activities: ["received", "answered"], cases: 2, share: 1, cumulativeShare: 1, medianMs: 7200000 }]
 * follows; // => [{ from: "received", to: "answered", n: 2, medianMs: 7200000 }]
 * ```
 */
export function summarizeVariants(log: EventLog, options?: VariantOptions): VariantSummary {
  const table = readEventTable(log, logReading(readOptions(options, LOG_OPTIONS)));
  const { cases, activity, rows, asOf } = table;
  const counts = new Int32Array(activity.names.length);
  const ends = new Int32Array(activity.names.length);
  for (let c = 0; c < cases.length; c++) {
    counts[activity.ids[table.starts[c]!]!]!++;
    ends[activity.ids[table.starts[c + 1]! - 1]!]!++;
  }
  return {
    model: "event-log-variants",
    asOf: asOf === null ? null : instantText(asOf),
    cases: cases.length,
    events: rows.length,
    variants: variantsOf(table),
    startActivities: rankedActivities(activity.names, counts),
    endActivities: rankedActivities(activity.names, ends),
    follows: successionsOf(table),
    notes: [],
  };
}

function variantsOf({ cases, starts, at, activity: { names, ids } }: EventTable): ProcessVariant[] {
  const durations = new Map<string, number[]>();
  for (let c = 0; c < cases.length; c++) {
    const [from, to] = [starts[c]!, starts[c + 1]!];
    const way = String(ids.subarray(from, to));
    const known = durations.get(way);
    const duration = at[to - 1]! - at[from]!;
    if (known === undefined) durations.set(way, [duration]);
    else known.push(duration);
  }
  let before = 0;
  return Array.from(durations, ([way, values]) => {
    const activities = way.split(",").map((id) => names[Number(id)]!);
    return { activities, joined: activities.join(SEPARATOR), values };
  })
    .sort((a, b) => b.values.length - a.values.length || byCodeUnits(a.joined, b.joined))
    .map(({ activities, values }) => {
      before += values.length;
      return {
        activities,
        cases: values.length,
        share: values.length / cases.length,
        cumulativeShare: before / cases.length,
        medianMs: medianOf(values),
      };
    });
}

function successionsOf({ cases, starts, at, activity: { names, ids } }: EventTable): DirectSuccession[] {
  const times = new Map<number, number[]>();
  for (let c = 0; c < cases.length; c++) {
    for (let i = starts[c]! + 1; i < starts[c + 1]!; i++) {
      const pair = ids[i - 1]! * names.length + ids[i]!;
      const known = times.get(pair);
      const time = at[i]! - at[i - 1]!;
      if (known === undefined) times.set(pair, [time]);
      else known.push(time);
    }
  }
  return Array.from(times, ([pair, values]) => ({
    from: names[Math.floor(pair / names.length)]!,
    to: names[pair % names.length]!,
    n: values.length,
    medianMs: medianOf(values),
  })).sort((a, b) => b.n - a.n || byCodeUnits(a.from, b.from) || byCodeUnits(a.to, b.to));
}

function medianOf(times: readonly number[]): number {
  return quantilesOf(Float64Array.from(times), [0.5])![0]!;
}
