import { refuse } from "../../../errors/refuse.ts";
import { poissonInterval } from "../../../numeric/inference/poisson.ts";
import type { Interval } from "../../../numeric/inference/t-test.ts";
import { byCodeUnits } from "../../../numeric/ranking.ts";
import { compensatedSum } from "../../../numeric/sums.ts";
import type { MonthlyCounts } from "./complaint-charts.ts";

const THOUSAND = 1000;

/** Complaints among customers. */
export interface ComplaintRate {
  cases: number;
  /** The number given; of one for each month, their sum. */
  customers: number;
  perThousand: number;
  /** Of `perThousand`: Garwood's exact one. */
  interval: Interval;
}

/** Complaints and customers by month, with all customers together. */
export interface MonthlyRates extends MonthlyCounts {
  readonly customers: number;
}

/** Cases by month of opening with their customers; a month may have customers and no complaint. */
export function monthlyRates(
  names: readonly string[],
  opened: ArrayLike<number>,
  customers: number | ReadonlyMap<string, number>,
): MonthlyRates {
  if (typeof customers === "number") {
    return { months: names, counts: opened, sizes: names.map(() => customers), customers };
  }
  const openedIn = new Map(names.map((month, i) => [month, opened[i]!]));
  const months = Array.from(new Set([...names, ...customers.keys()])).sort(byCodeUnits);
  const sizes = months.map((month) => {
    const size = customers.get(month);
    return size ?? refuse("invalid_input", ["customers", month], "the customers of every month", size);
  });
  const counts = months.map((month) => openedIn.get(month) ?? 0);
  return { months, counts, sizes, customers: compensatedSum(sizes) };
}

/** Complaints per 1,000 customers over the whole log. */
export function complaintRate(cases: number, customers: number, confidence: number): ComplaintRate {
  const thousands = customers / THOUSAND;
  return {
    cases,
    customers,
    perThousand: cases / thousands,
    interval: poissonInterval(cases, thousands, confidence),
  };
}
