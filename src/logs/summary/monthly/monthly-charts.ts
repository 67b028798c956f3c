import type { LogFigures } from "../../reading/log-figures.ts";
import { type ComplaintChart, rateChart, shareChart } from "./complaint-charts.ts";
import { type MonthlyRates, monthlyRates } from "./complaint-rate.ts";
import { type CaseMonths, countBy } from "./months.ts";

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
