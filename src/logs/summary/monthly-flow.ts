import type { TimeZone } from "../../calendars/time-zone.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import { type ComplaintChart, rateChart, shareChart } from "./complaint-charts.ts";
import { type MonthlyRates, monthlyRates } from "./complaint-rate.ts";
import { monthsOf } from "./months.ts";

/** What came in and what was done in a month. */
export interface MonthlyFlow {
  /** `YYYY-MM` */
  month: string;
  opened: number;
  /** By the closing that stands. */
  closed: number;
}

/** The months of a log: the place of each case's opening and closing among them, −1 for none. */
export interface CaseMonths {
  readonly names: readonly string[];
  readonly opened: Int32Array;
  readonly closed: Int32Array;
}

export function monthsOfCases({ opened, closed }: CaseFigures, zone: TimeZone): CaseMonths {
  const { names, indexOf } = monthsOf(zone, opened, closed);
  const places = (instants: Float64Array) =>
    Int32Array.from(instants, (instant) => (Number.isNaN(instant) ? -1 : indexOf(instant)));
  return { names, opened: places(opened), closed: places(closed) };
}

export function flowOf({ names, opened, closed }: CaseMonths): MonthlyFlow[] {
  const [openings, closings] = [countBy(names, opened), countBy(names, closed)];
  return names.map((month, i) => ({ month, opened: openings[i]!, closed: closings[i]! }));
}

/** Complaints by month beside their customers. */
export function ratesOf(
  { names, opened }: CaseMonths,
  customers: number | ReadonlyMap<string, number>,
): MonthlyRates {
  return monthlyRates(names, countBy(names, opened), customers);
}

/** The charts that the figures allow. `throughput` holds a duration for each case, NaN for open ones. */
export function chartsOf(
  { cases, settings: { outcome } }: LogFigures,
  throughput: Float64Array,
  { names, closed }: CaseMonths,
  rates: MonthlyRates | null,
  targetsMs: readonly number[],
): ComplaintChart[] {
  const shares = (isOf: (c: number) => boolean, isCounted: (c: number) => boolean) => ({
    months: names,
    counts: countBy(names, closed, (c) => isOf(c) && isCounted(c)),
    sizes: countBy(names, closed, isOf),
  });
  const all = () => true;
  const hasOutcome = (c: number) => cases.upheld[c]! >= 0;
  return [
    ...(rates === null ? [] : [rateChart(rates)]),
    shareChart(
      "reopened",
      null,
      shares(all, (c) => cases.reopenings[c]! > 0),
    ),
    ...(outcome === null
      ? []
      : [
          shareChart(
            "upheld",
            null,
            shares(hasOutcome, (c) => cases.upheld[c] === 1),
          ),
        ]),
    ...targetsMs.map((targetMs) =>
      shareChart(
        "missed",
        targetMs,
        shares(all, (c) => throughput[c]! > targetMs),
      ),
    ),
  ];
}

function countBy(
  names: readonly string[],
  places: Int32Array,
  isCounted: (c: number) => boolean = () => true,
): Int32Array {
  const counts = new Int32Array(names.length);
  for (let c = 0; c < places.length; c++) if (places[c]! >= 0 && isCounted(c)) counts[places[c]!]!++;
  return counts;
}
