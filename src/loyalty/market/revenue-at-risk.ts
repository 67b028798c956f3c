import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { listOf, optional, otherwise, type Readers, readRecord, record } from "../../errors/options.ts";
import { amountAt, finiteResult, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareFigures } from "../../numeric/ties.ts";

/** Shares that add up to 1 in decimals may miss it by their rounding. */
const ROUNDING = 1e-9;

/** How complaints end. */
export interface ComplaintOutcome {
  /** Its name: satisfied, mollified, dissatisfied. */
  readonly outcome?: string | null | undefined;
  /** Share of complainants, 0..1; all outcomes' add up to 1. */
  readonly share: number;
  /** Share of them who leave, 0..1. */
  readonly lossRate: number;
}

/** Customers, their problems, and what becomes of those who complain and those who do not. */
export interface RevenueAtRiskInput {
  /** At least 0. */
  readonly customers: number;
  /** Share who had a problem, 0..1. */
  readonly problemRate: number;
  /** Share of these who complained, 0..1. */
  readonly complaintRate: number;
  readonly outcomes: readonly ComplaintOutcome[];
  /** Share of those with a problem who said nothing and leave, 0..1. */
  readonly silentLossRate: number;
  /** What a customer is worth, at least 0. */
  readonly customerValue: number;
  /**
   * Share of customers without a problem who leave too, 0..1; 0 by default. The loss beyond it is the problems' own.
   */
  readonly baselineLossRate?: number | null | undefined;
}

/** An outcome with the customers it loses. */
export interface OutcomeLoss {
  outcome: string | null;
  complainers: number;
  lost: number;
}

/** The result of `revenueAtRisk`. Numbers of customers are expected ones, not rounded. */
export interface RevenueAtRisk {
  model: "market-at-risk";
  /** Customers with a problem. */
  problems: number;
  complainers: number;
  /** Customers with a problem who said nothing. */
  silent: number;
  outcomes: OutcomeLoss[];
  lostComplainers: number;
  lostSilent: number;
  lostCustomers: number;
  /** Lost customers × their value. */
  revenue: number;
  /** Lost beyond those who would have left without a problem. */
  incrementalCustomers: number;
  incrementalRevenue: number;
  notes: Note[];
}

const OUTCOME = {
  outcome: optional(textAt),
  share: rateAt,
  lossRate: rateAt,
} satisfies Readers<ComplaintOutcome>;

const someOutcomesAt = listOf(record(OUTCOME, "an outcome of complaints"), "outcome");

const MARKET = {
  customers: amountAt,
  problemRate: rateAt,
  complaintRate: rateAt,
  outcomes: outcomesAt,
  silentLossRate: rateAt,
  customerValue: amountAt,
  baselineLossRate: otherwise(rateAt, 0),
} satisfies Readers<RevenueAtRiskInput>;

/**
 * The revenue at risk from problems: customers who had one and complained, by how the complaint ended, and those who
 * said nothing, who usually lose most. `incrementalRevenue` leaves out those who would have left anyway.
 *
 * @throws `insufficient_data` without outcomes; `invalid_input` for rates outside 0..1, shares that do not add up to 1,
 * and amounts below 0.
 *
 * Source: Goodman (2009), Strategic Customer Service, AMACOM, ch. 3 (the market damage model of TARP).
 *
 * @example
 * ```ts
 * import { revenueAtRisk } from "service-quality/loyalty";
 *
 * const { lostComplainers, lostSilent, revenue } = revenueAtRisk({
 *   customers: 1000, problemRate: 0.25, complaintRate: 0.5, silentLossRate: 0.5, customerValue: 80,
 *   outcomes: [{ outcome: "satisfied", share: 0.75, lossRate: 0 }, { outcome: "not satisfied", share: 0.25, lossRate: 0.8 }],
 * });
 * [lostComplainers, lostSilent, revenue]; // => [25, 62.5, 7000]
 * ```
 */
export function revenueAtRisk(input: RevenueAtRiskInput): RevenueAtRisk {
  const given = readRecord(input, MARKET, [], "customers with their problems");
  const { silentLossRate, customerValue } = given;
  const problems = given.customers * given.problemRate;
  const complainers = problems * given.complaintRate;
  const outcomes = given.outcomes.map(({ outcome, share, lossRate }) => ({
    outcome,
    complainers: complainers * share,
    lost: complainers * share * lossRate,
  }));
  const lostComplainers = outcomes.reduce((sum, { lost }) => sum + lost, 0);
  const silent = problems - complainers;
  const lostSilent = silent * silentLossRate;
  const lostCustomers = lostComplainers + lostSilent;
  const incrementalCustomers = compareFigures(lostCustomers, problems * given.baselineLossRate);
  return {
    model: "market-at-risk",
    problems,
    complainers,
    silent,
    outcomes,
    lostComplainers,
    lostSilent,
    lostCustomers,
    revenue: finiteResult(lostCustomers * customerValue),
    incrementalCustomers,
    incrementalRevenue: finiteResult(incrementalCustomers * customerValue),
    notes: [],
  };
}

function outcomesAt(value: unknown, path: ErrorPath) {
  const outcomes = someOutcomesAt(value, path);
  const total = outcomes.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > ROUNDING) refuse("invalid_input", path, "shares that add up to 1", total);
  return outcomes;
}
