import type { Note } from "../../errors/note.ts";
import { optional, type Read, type Readers, readRecord, record } from "../../errors/options.ts";
import { amountAt, finiteResult, moneyPartsAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { compareFigures } from "../../numeric/ties.ts";
import {
  checkLimit,
  LIFETIME,
  type LifetimeInput,
  lifetimeTerms,
  presentValue,
} from "../lifetime/lifetime-terms.ts";

/** What staff who stay do for customers. */
export interface TurnoverEffectInput extends LifetimeInput {
  /** Customers served by the staff, at least 0. */
  readonly customers: number;
  readonly retention: number;
  /** By how much customers' retention rises for each 1 that turnover falls, at least 0: 0.2 makes two points of ten. */
  readonly retentionGain: number;
}

/** Staff, how many leave, and what each costs. */
export interface StaffTurnoverInput {
  /** Average number of staff, at least 0. */
  readonly staff: number;
  /** Leavers in a period / staff, at least 0; may be above 1. */
  readonly turnoverRate: number;
  /** What one leaver costs: a sum, or its parts by name (leaving, recruiting, training, vacancy, learning). */
  readonly costs: number | Readonly<Record<string, number>>;
  /** The rate that better service and better work would bring, not above the present one. */
  readonly improvedTurnoverRate?: number | null | undefined;
  /** The effect on customers; needs the improved rate. */
  readonly service?: TurnoverEffectInput | null | undefined;
}

/** A part of what a leaver costs. */
export interface TurnoverCostPart {
  part: string;
  perLeaver: number;
  /** Per leaver × leavers. */
  amount: number;
}

/** What the improved rate does for customers. */
export interface TurnoverEffect {
  retention: number;
  /** At most 1. */
  improvedRetention: number;
  /** Of the lifetime value of all customers. */
  gain: number;
}

/** The result of `staffTurnoverCost`. */
export interface StaffTurnoverCost {
  model: "staff-turnover";
  /** Expected leavers per period, not rounded. */
  leavers: number;
  costPerLeaver: number;
  /** Per period. */
  cost: number;
  parts: TurnoverCostPart[];
  improvedCost: number | null;
  /** Cost − improved cost, per period: its part in the return on quality. */
  saving: number | null;
  /** `null` without `service`. */
  effect: TurnoverEffect | null;
  notes: Note[];
}

const EFFECT = {
  ...LIFETIME,
  customers: amountAt,
  retention: rateAt,
  retentionGain: amountAt,
} satisfies Readers<TurnoverEffectInput>;

const TURNOVER = {
  staff: amountAt,
  turnoverRate: amountAt,
  costs: moneyPartsAt,
  improvedTurnoverRate: optional(amountAt),
  service: optional(record(EFFECT, "customers with their margin and rates")),
} satisfies Readers<StaffTurnoverInput>;

/**
 * What staff turnover costs, what a lower rate would save, and what it would do for customers, who stay where the
 * people who serve them do.
 *
 * @throws `invalid_input` for numbers below 0, an improved rate above the present one, an effect without it, and as
 * `customerLifetimeValue` does.
 *
 * Source: Heskett, Jones, Loveman, Sasser & Schlesinger (1994), Putting the service-profit chain to work, Harvard
 * Business Review 72(2), 164–174; Cascio & Boudreau (2011), Investing in People, 2nd ed., ch. 4 (parts of the cost).
 *
 * @example
 * ```ts
 * import { staffTurnoverCost } from "service-quality/loyalty";
 *
 * const { leavers, cost, saving, effect } = staffTurnoverCost({
 *   staff: 40, turnoverRate: 0.5, improvedTurnoverRate: 0.25,
 *   costs: { recruiting: 1500, training: 2000, learning: 500 },
 *   service: { customers: 100, retention: 0.7, retentionGain: 0.2, margin: 60, discount: 0.25, convention: "first-margin-later" },
 * });
 * [leavers, cost, saving]; // => [20, 80000, 40000]
 * effect?.improvedRetention; // => 0.75
 * ```
 */
export function staffTurnoverCost(input: StaffTurnoverInput): StaffTurnoverCost {
  const given = readRecord(input, TURNOVER, [], "staff with turnover and its cost");
  const { staff, turnoverRate: rate, improvedTurnoverRate: improved, service } = given;
  if (improved !== null && compareFigures(improved, rate) > 0)
    refuse("invalid_input", ["improvedTurnoverRate"], `a rate of at most ${rate}`, improved);
  if (improved === null && service !== null)
    refuse("invalid_input", ["improvedTurnoverRate"], "an improved rate beside its effect", improved);
  const leavers = staff * rate;
  const parts = given.costs.map(({ name, amount }) => ({
    part: name ?? "cost",
    perLeaver: amount,
    amount: amount * leavers,
  }));
  const costPerLeaver = compensatedSum(parts.map(({ perLeaver }) => perLeaver));
  const cost = finiteResult(leavers * costPerLeaver);
  const improvedCost = improved === null ? null : staff * improved * costPerLeaver;
  const effect = service === null ? null : effectOf(service, rate - improved!);
  const capped = effect !== null && effect.improvedRetention === 1;
  return {
    model: "staff-turnover",
    leavers,
    costPerLeaver,
    cost,
    parts,
    improvedCost,
    saving: improvedCost === null ? null : compareFigures(cost, improvedCost),
    effect,
    notes: capped ? [{ path: ["effect", "improvedRetention"], reason: "rate-at-its-limit" }] : [],
  };
}

function effectOf(service: Read<typeof EFFECT>, fall: number): TurnoverEffect {
  const { customers, retention, retentionGain } = service;
  const improved = retention + retentionGain * fall;
  const improvedRetention = compareFigures(improved, 1) >= 0 ? 1 : improved;
  const worth = (stay: number) => {
    const terms = lifetimeTerms({ ...service, retention: stay }, ["service", "discount"]);
    checkLimit(terms, ["service", "retention"]);
    return presentValue(terms);
  };
  const gain = numberAt(worth(improvedRetention) - worth(retention), ["service"]) * customers;
  return { retention, improvedRetention, gain: finiteResult(gain) };
}
