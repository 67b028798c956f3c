import type { Spread } from "../../../numeric/inference/spread.ts";
import { spreadOf } from "../../../numeric/inference/spread.ts";
import type { DatedValues } from "../../reading/dated-values.ts";
import type { CaseReadings } from "../case-readings.ts";
import { known } from "../case-set.ts";
import { activationCounts } from "../clock-attainment.ts";
import { totalOf } from "../outcomes.ts";
import { partition } from "../partition.ts";
import { type CaseMonths, countBy } from "./months.ts";

/** Activations of a clock that were stopped in a month. */
export interface MonthlyClock {
  clock: string;
  met: number;
  breached: number;
  /** met / (met + breached); `null` where there is neither. */
  share: number | null;
}

/** What came in and what was done in a month. */
export interface MonthlyFlow {
  /** `YYYY-MM` */
  month: string;
  opened: number;
  /** By the closing that stands. */
  closed: number;
  /** Reopenings; `null`, like `open`, where parts of version 1 do not say when they were. */
  reopened: number | null;
  /** Cases open at the end of the month, or at `asOf`. */
  open: number | null;
  /** Of the cases `closed`; `null` of none. */
  throughputMs: Pick<Spread, "n" | "mean" | "median"> | null;
  /** In the order of `clocks`; none in parts of version 1, which do not say when clocks stopped. */
  clocks: MonthlyClock[];
  /** Of the rows in the month; `null` without `cost`, and in parts of version 1, which do not say when. */
  cost: number | null;
  /** Of the rows in the month; `null` without a process that grants any. */
  redress: number | null;
}

export function flowOf(
  { figures, settings, throughput, clocks }: CaseReadings,
  months: CaseMonths,
): MonthlyFlow[] {
  const { names, opened, closed } = months;
  const openings = countBy(names, opened);
  const closings = partition(closed, names.length);
  const reopenings = figures.reopened === null ? null : countBy(names, months.placesOf(figures.reopened.at));
  const open = figures.reopened === null ? null : openAtEnds(months, figures.reopened);
  const stopped = clocks
    .filter(({ isDated }) => isDated)
    .map(({ clock, activations }) => ({ clock, activations: byMonth(activations, months) }));
  const costs = settings.cost === null || figures.costs === null ? null : byMonth(figures.costs, months);
  const redress = figures.redress === null ? null : byMonth(figures.redress, months);
  return names.map((month, i) => ({
    month,
    opened: openings[i]!,
    closed: closings[i]!.length,
    reopened: reopenings?.[i] ?? null,
    open: open?.[i] ?? null,
    throughputMs: briefSpread(known(throughput, closings[i]!)),
    clocks: stopped.map(({ clock, activations }) => {
      const { met, breached, share } = activationCounts(activations[i]!);
      return { clock, met, breached, share };
    }),
    cost: costs === null ? null : totalOf(costs[i]!),
    redress: redress === null ? null : totalOf(redress[i]!),
  }));
}

/** How many cases are open at the end of each month: opened, or opened again, and not closed since. */
function openAtEnds({ names, opened, closed, placesOf }: CaseMonths, reopened: DatedValues): Int32Array {
  const changes = new Int32Array(names.length);
  const add = (places: Int32Array, change: number) => {
    for (const place of places) if (place >= 0) changes[place]! += change;
  };
  add(opened, 1);
  add(closed, -1);
  // Where a reopening ended a closing, the case was closed in between.
  const ended = reopened.values.map((closing, i) => (Number.isNaN(closing) ? closing : reopened.at[i]!));
  add(placesOf(reopened.values), -1);
  add(placesOf(ended), 1);
  for (let i = 1; i < changes.length; i++) changes[i]! += changes[i - 1]!;
  return changes;
}

/** The values whose instants lie in each month. */
function byMonth({ at, values }: DatedValues, { names, placesOf }: CaseMonths): Float64Array[] {
  return partition(placesOf(at), names.length).map((places) => Float64Array.from(places, (i) => values[i]!));
}

function briefSpread(values: Float64Array): MonthlyFlow["throughputMs"] {
  const spread = spreadOf(values, []);
  return spread === null ? null : { n: spread.n, mean: spread.mean, median: spread.median };
}
