import type { Note } from "../../errors/note.ts";
import { otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, rateAt } from "../../errors/read-argument.ts";

/** What a complaint costs, on the average of all. */
export interface ComplaintCostInput {
  /** Hours that a complaint takes, at least 0. */
  readonly handlingHours: number;
  readonly hourlyWage: number;
  /** What complainants are given; 0 by default. */
  readonly compensation?: number | null | undefined;
  /** Share of complaints that are escalated, 0..1; 0 by default. */
  readonly escalationRate?: number | null | undefined;
  /** What an escalated one costs besides; 0 by default. */
  readonly escalationCost?: number | null | undefined;
  /** Share of complainants who leave, 0..1; 0 by default. */
  readonly lossRate?: number | null | undefined;
  /** Margin that a customer would still have brought; 0 by default. */
  readonly customerMargin?: number | null | undefined;
  /** Customers lost with each who leaves, that one included: at least 0; 1 by default. */
  readonly wordOfMouthFactor?: number | null | undefined;
}

/** The result of `complaintCost`. */
export interface ComplaintCost {
  model: "cost-per-complaint";
  /** The sum of the parts. */
  cost: number;
  handling: number;
  compensation: number;
  escalation: number;
  /** Margin lost to defection, by word of mouth too. */
  lostMargin: number;
  notes: Note[];
}

const COMPLAINT_COST = {
  handlingHours: amountAt,
  hourlyWage: amountAt,
  compensation: otherwise(amountAt, 0),
  escalationRate: otherwise(rateAt, 0),
  escalationCost: otherwise(amountAt, 0),
  lossRate: otherwise(rateAt, 0),
  customerMargin: otherwise(amountAt, 0),
  wordOfMouthFactor: otherwise(amountAt, 1),
} satisfies Readers<ComplaintCostInput>;

/**
 * What one complaint costs: handling time × wage + compensation + escalations + margin lost to defection × word of
 * mouth.
 *
 * @throws `invalid_input` for amounts below 0 and rates outside 0..1.
 *
 * Source: Bohan & Horney (1991), Pinpointing the real cost of quality in a service company, National Productivity
 * Review 10(3), 309–317 (external failure of a service).
 *
 * @example
 * ```ts
 * import { complaintCost } from "service-quality/cost";
 *
 * const { cost, lostMargin } = complaintCost({
 *   handlingHours: 1.5, hourlyWage: 20, compensation: 15, escalationRate: 0.1, escalationCost: 50,
 *   lossRate: 0.25, customerMargin: 200, wordOfMouthFactor: 1.5,
 * });
 * [cost, lostMargin]; // => [125, 75]
 * ```
 */
export function complaintCost(input: ComplaintCostInput): ComplaintCost {
  const given = readRecord(input, COMPLAINT_COST, [], "what a complaint costs");
  const { compensation } = given;
  const handling = given.handlingHours * given.hourlyWage;
  const escalation = given.escalationRate * given.escalationCost;
  const lostMargin = given.lossRate * given.customerMargin * given.wordOfMouthFactor;
  return {
    model: "cost-per-complaint",
    cost: handling + compensation + escalation + lostMargin,
    handling,
    compensation,
    escalation,
    lostMargin,
    notes: [],
  };
}
