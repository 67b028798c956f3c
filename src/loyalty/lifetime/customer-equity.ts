import type { Note } from "../../errors/note.ts";
import { entriesOf, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, finiteResult } from "../../errors/read-argument.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { checkLimit, type LifetimeConvention, lifetimeTerms, presentValue } from "./lifetime-terms.ts";
import { LIFETIME_VALUE, type LifetimeValueInput, netOf } from "./lifetime-value.ts";

/** Today's customers and those to come. */
export interface CustomerEquityInput extends LifetimeValueInput {
  /** Customers there are, at least 0. */
  readonly customers: number;
  /** Customers to be won in period 1, 2, …, at least 0 each; none by default. */
  readonly acquisitions?: readonly number[] | null | undefined;
}

/** The result of `customerEquity`. */
export interface CustomerEquity {
  model: "customer-equity";
  convention: LifetimeConvention;
  /** Of one customer, before the acquisition cost. */
  lifetimeValue: number;
  /** Of the customers there are; what winning them cost is spent. */
  existing: number;
  /** Of those to come, after what winning them will cost, discounted to today. */
  future: number;
  equity: number;
  notes: Note[];
}

const CUSTOMERS = {
  ...LIFETIME_VALUE,
  customers: amountAt,
  acquisitions: otherwise(entriesOf(amountAt, "customers won by period"), []),
} satisfies Readers<CustomerEquityInput>;

/**
 * Customer equity: what all customers are worth, today's and those to come: N × value + Σ nₜ (value − acquisition
 * cost)/(1 + i)^t.
 *
 * @throws as `customerLifetimeValue` does; `invalid_input` for numbers of customers below 0.
 *
 * Source: Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4),
 * 136–144; Gupta, Lehmann & Stuart (2004), Valuing customers, Journal of Marketing Research 41(1), 7–18, eq. 4.
 *
 * @example
 * ```ts
 * import { customerEquity } from "service-quality/loyalty";
 *
 * const { existing, future, equity } = customerEquity({
 *   customers: 100, acquisitions: [50, 25], acquisitionCost: 40,
 *   margin: 60, retention: 0.75, discount: 0.25, convention: "first-margin-later",
 * });
 * [existing, future, equity]; // => [9000, 2800, 11800]
 * ```
 */
export function customerEquity(input: CustomerEquityInput): CustomerEquity {
  const given = readRecord(input, CUSTOMERS, [], "customers with their margin and rates");
  const terms = lifetimeTerms(given);
  checkLimit(terms);
  const lifetimeValue = presentValue(terms);
  const existing = finiteResult(given.customers * lifetimeValue);
  const net = netOf(lifetimeValue, given.acquisitionCost);
  const future = finiteResult(
    compensatedSum(given.acquisitions.map((n, t) => (n * net) / (1 + terms.discount) ** (t + 1))),
  );
  return {
    model: "customer-equity",
    convention: terms.convention,
    lifetimeValue,
    existing,
    future,
    equity: finiteResult(existing + future),
    notes: [],
  };
}
