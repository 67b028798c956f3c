import type { Note } from "../errors/note.ts";
import { amountAt, rateAt, recordAt } from "../errors/read-argument.ts";

const KEYS = [
  "handlingHours",
  "hourlyWage",
  "compensation",
  "escalationRate",
  "escalationCost",
  "lossRate",
  "customerMargin",
  "wordOfMouthFactor",
];

/** What a complaint costs, on the average of all. */
export interface ComplaintCostInput {
  /** Hours that a complaint takes, at least 0. */
  readonly handlingHours: number;
  readonly hourlyWage: number;
  /** What complainants are given; 0 by default. */
  readonly compensation?: number | undefined;
  /** Share of complaints that are escalated, 0..1; 0 by default. */
  readonly escalationRate?: number | undefined;
  /** What an escalated one costs besides; 0 by default. */
  readonly escalationCost?: number | undefined;
  /** Share of complainants who leave, 0..1; 0 by default. */
  readonly lossRate?: number | undefined;
  /** Margin that a customer would still have brought; 0 by default. */
  readonly customerMargin?: number | undefined;
  /** Customers lost with each who leaves, that one included: at least 0; 1 by default. */
  readonly wordOfMouthFactor?: number | undefined;
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
  const given = recordAt(input, [], "what a complaint costs", KEYS);
  const { compensation: paid = 0, escalationRate = 0, escalationCost = 0 } = given;
  const { lossRate = 0, customerMargin = 0, wordOfMouthFactor = 1 } = given;
  const handling =
    amountAt(given.handlingHours, ["handlingHours"]) * amountAt(given.hourlyWage, ["hourlyWage"]);
  const compensation = amountAt(paid, ["compensation"]);
  const escalation =
    rateAt(escalationRate, ["escalationRate"]) * amountAt(escalationCost, ["escalationCost"]);
  const lostMargin =
    rateAt(lossRate, ["lossRate"]) *
    amountAt(customerMargin, ["customerMargin"]) *
    amountAt(wordOfMouthFactor, ["wordOfMouthFactor"]);
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
