import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  amountAt,
  finiteResult,
  listAt,
  optionalAt,
  rateAt,
  recordAt,
  textAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

const KEYS = [
  "customers",
  "problemRate",
  "complaintRate",
  "outcomes",
  "silentLossRate",
  "customerValue",
  "baselineLossRate",
];

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
  readonly baselineLossRate?: number | undefined;
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
  const given = recordAt(input, [], "customers with their problems", KEYS);
  const rate = (key: keyof RevenueAtRiskInput) => rateAt(given[key], [key]);
  const customers = amountAt(given.customers, ["customers"]);
  const problems = customers * rate("problemRate");
  const complainers = problems * rate("complaintRate");
  const silentLossRate = rate("silentLossRate");
  const customerValue = amountAt(given.customerValue, ["customerValue"]);
  const baseline = rateAt(given.baselineLossRate ?? 0, ["baselineLossRate"]);
  const outcomes = outcomesAt(given.outcomes).map(({ outcome, share, lossRate }) => ({
    outcome,
    complainers: complainers * share,
    lost: complainers * share * lossRate,
  }));
  const lostComplainers = outcomes.reduce((sum, { lost }) => sum + lost, 0);
  const silent = problems - complainers;
  const lostSilent = silent * silentLossRate;
  const lostCustomers = lostComplainers + lostSilent;
  const incrementalCustomers = lostCustomers - problems * baseline;
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

function outcomesAt(value: unknown) {
  const outcomes = listAt(value, ["outcomes"], "outcome", (one, path: ErrorPath) => {
    const given = recordAt(one, path, "an outcome of complaints", ["outcome", "share", "lossRate"]);
    return {
      outcome: optionalAt(given.outcome, [...path, "outcome"], textAt),
      share: rateAt(given.share, [...path, "share"]),
      lossRate: rateAt(given.lossRate, [...path, "lossRate"]),
    };
  });
  const total = outcomes.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > ROUNDING) refuse("invalid_input", ["outcomes"], "shares that add up to 1", total);
  return outcomes;
}
