import type { Note } from "../../errors/note.ts";
import { optional, otherwise, type Readers, readRecord, whole } from "../../errors/options.ts";
import { amountAt, finiteResult, rateAt } from "../../errors/read-argument.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { MOST_PERIODS } from "../lifetime/lifetime-terms.ts";
import { paybackOf, type ReturnOnQualityFigures } from "./return-on-quality.ts";

/** One improvement of the service, with what it costs and what it is hoped to do. All rates are per period. */
export interface ServiceImprovement {
  /** Customers now, at least 0. */
  readonly customers: number;
  /** Margin per customer and period before the improvement's own cost, at least 0. */
  readonly margin: number;
  /** 0..1. */
  readonly retention: number;
  /** With the improvement, 0..1; the present rate by default. */
  readonly improvedRetention?: number | null | undefined;
  /** Customers that the improvement wins in every period, at least 0; 0 by default. */
  readonly newCustomers?: number | null | undefined;
  /** Spent now; 0 by default. */
  readonly costOnce?: number | null | undefined;
  /** Spent in every period however many use it; 0 by default. */
  readonly costPerPeriod?: number | null | undefined;
  /** What one use costs, a delivery say; 0 by default. */
  readonly costPerUse?: number | null | undefined;
  /** Uses per customer and period, at least 0; 1 by default. Who does not need it counts with 0. */
  readonly usesPerCustomer?: number | null | undefined;
  /** At least 0. */
  readonly discount: number;
  /** Periods looked ahead, up to 100,000. */
  readonly periods: number;
}

/** The result of `assessImprovement`. */
export interface ImprovementAssessment extends Omit<ReturnOnQualityFigures, "ratio"> {
  model: "service-improvement";
  /** Whether it pays: net present value of at least 0. */
  worthwhile: boolean;
  /** Net present value / present spend; `null` where nothing is spent. */
  ratio: number | null;
  /** Customers at the end, without and with the improvement. */
  baseCustomers: number;
  customers: number;
  /** The retention from which it pays; `null` where none does. */
  breakEvenRetention: number | null;
  /** Break-even less present retention: the uplift that has to be believed in; 0 where it pays without any. */
  breakEvenUplift: number | null;
  /** New customers per period from which it pays at the improved retention; `null` where no number does. */
  breakEvenNewCustomers: number | null;
  notes: Note[];
}

const IMPROVEMENT = {
  customers: amountAt,
  margin: amountAt,
  retention: rateAt,
  improvedRetention: optional(rateAt),
  newCustomers: otherwise(amountAt, 0),
  costOnce: otherwise(amountAt, 0),
  costPerPeriod: otherwise(amountAt, 0),
  costPerUse: otherwise(amountAt, 0),
  usesPerCustomer: otherwise(amountAt, 1),
  discount: amountAt,
  periods: whole(1, MOST_PERIODS),
} satisfies Readers<ServiceImprovement>;

/**
 * Is one improvement of the service worth it? Free delivery that nobody needs makes no customer stay and adds no
 * profit: it is no customer orientation. The margins of customers who stay or come because of it, less what it costs,
 * over some periods.
 *
 * Customers(t) = customers(t − 1) × retention + new ones; margins and running costs come at the end of each period, on
 * those who are customers then.
 *
 * @throws `invalid_input` for amounts below 0, rates outside 0..1, and periods that are not whole.
 *
 * Source: Rust, Zahorik & Keiningham (1995), Journal of Marketing 59(2), 58–70 (quality efforts must be financially
 * accountable).
 *
 * @example
 * ```ts
 * import { assessImprovement } from "service-quality/loyalty";
 *
 * const delivery = { customers: 1000, margin: 100, retention: 0.75, costPerUse: 4, usesPerCustomer: 5, discount: 0.25, periods: 4 };
 * const { worthwhile, netPresentValue, breakEvenRetention } = assessImprovement({ ...delivery, improvedRetention: 0.75 });
 * [worthwhile, netPresentValue]; // => [false, -26112]
 * breakEvenRetention?.toFixed(4); // => "0.8403"
 * assessImprovement({ ...delivery, improvedRetention: 0.875 }).worthwhile; // => true
 * ```
 */
export function assessImprovement(input: ServiceImprovement): ImprovementAssessment {
  const given = readRecord(input, IMPROVEMENT, [], "an improvement of the service");
  const { retention, improvedRetention, newCustomers } = given;
  const plan: Plan = { ...given, costPerCustomer: given.costPerUse * given.usesPerCustomer };
  const improved = improvedRetention ?? retention;
  const { profits, spends, baseCustomers, customers } = flowsOf(plan, improved, newCustomers);
  const presentProfit = finiteResult(compensatedSum(profits));
  const presentSpend = finiteResult(compensatedSum(spends));
  const netPresentValue = compareFigures(presentProfit, presentSpend);
  const paybackPeriod = paybackOf(profits, spends);
  const breakEvenRetention = breakEvenRetentionOf(plan, newCustomers);
  const breakEvenNewCustomers = breakEvenNewCustomersOf(plan, improved);
  return {
    model: "service-improvement",
    worthwhile: netPresentValue >= 0,
    presentProfit,
    presentSpend,
    netPresentValue,
    ratio: quotient(netPresentValue, presentSpend),
    paybackPeriod,
    baseCustomers,
    customers,
    breakEvenRetention,
    breakEvenUplift:
      breakEvenRetention === null ? null : Math.max(0, compareFigures(breakEvenRetention, retention)),
    breakEvenNewCustomers,
    notes: [
      ...(presentSpend === 0 ? [{ path: ["ratio"], reason: "zero-base" } as const] : []),
      ...Object.entries({ paybackPeriod, breakEvenRetention, breakEvenNewCustomers }).flatMap(
        ([key, value]): Note[] => (value === null ? [{ path: [key], reason: "never-pays-back" }] : []),
      ),
    ],
  };
}

interface Plan {
  readonly customers: number;
  readonly margin: number;
  readonly retention: number;
  readonly costOnce: number;
  readonly costPerPeriod: number;
  readonly costPerCustomer: number;
  readonly discount: number;
  readonly periods: number;
}

/** Discounted profits and spends by period, the first entry now, and the customers at the end. */
function flowsOf(plan: Plan, improvedRetention: number, newCustomers: number) {
  const profits = [0];
  const spends = [plan.costOnce];
  let baseCustomers = plan.customers;
  let customers = plan.customers;
  let factor = 1;
  for (let t = 1; t <= plan.periods; t++) {
    baseCustomers *= plan.retention;
    customers = customers * improvedRetention + newCustomers;
    factor /= 1 + plan.discount;
    profits.push(factor * plan.margin * (customers - baseCustomers));
    spends.push(factor * (plan.costPerPeriod + plan.costPerCustomer * customers));
  }
  return { profits, spends, baseCustomers, customers };
}

function netOf(plan: Plan, improvedRetention: number, newCustomers: number): number {
  const { profits, spends } = flowsOf(plan, improvedRetention, newCustomers);
  return compareFigures(compensatedSum(profits), compensatedSum(spends));
}

/**
 * Net value rises with retention where a customer brings more than the improvement costs: where it passes 0, by
 * bisection to the last bit.
 */
function breakEvenRetentionOf(plan: Plan, newCustomers: number): number | null {
  const pays = (retention: number) => netOf(plan, retention, newCustomers) >= 0;
  if (compareFigures(plan.margin, plan.costPerCustomer) < 0 || !pays(1)) return null;
  if (pays(0)) return 0;
  let [low, high] = [0, 1];
  for (let middle = 0.5; low < middle && middle < high; middle = (low + high) / 2) {
    if (pays(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Net value is linear in the number of new customers. */
function breakEvenNewCustomersOf(plan: Plan, improvedRetention: number): number | null {
  const without = netOf(plan, improvedRetention, 0);
  if (without >= 0) return 0;
  const each = netOf({ ...plan, customers: 0, costOnce: 0, costPerPeriod: 0 }, improvedRetention, 1);
  return each > 0 ? quotient(-without, each) : null;
}
