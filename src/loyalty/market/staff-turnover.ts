import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  amountAt,
  finiteResult,
  numberAt,
  objectAt,
  optionalAt,
  rateAt,
  recordAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import {
  checkLimit,
  LIFETIME_KEYS,
  type LifetimeInput,
  lifetimeTerms,
  presentValue,
} from "../lifetime/lifetime-terms.ts";

const KEYS = ["staff", "turnoverRate", "costs", "improvedTurnoverRate", "service"];
const SERVICE_KEYS = [...LIFETIME_KEYS, "customers", "retentionGain"];

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
  readonly improvedTurnoverRate?: number | undefined;
  /** The effect on customers; needs the improved rate. */
  readonly service?: TurnoverEffectInput | undefined;
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
  const given = recordAt(input, [], "staff with turnover and its cost", KEYS);
  const staff = amountAt(given.staff, ["staff"]);
  const rate = amountAt(given.turnoverRate, ["turnoverRate"]);
  const improved = optionalAt(given.improvedTurnoverRate, ["improvedTurnoverRate"], amountAt);
  if (improved !== null && improved > rate)
    refuse("invalid_input", ["improvedTurnoverRate"], `a rate of at most ${rate}`, improved);
  const parts = partsAt(given.costs);
  const costPerLeaver = compensatedSum(parts.map(({ perLeaver }) => perLeaver));
  const leavers = staff * rate;
  const cost = finiteResult(leavers * costPerLeaver);
  const improvedCost = improved === null ? null : staff * improved * costPerLeaver;
  const effect = optionalAt(given.service, ["service"], (value, path) =>
    effectAt(value, path, rate, improved),
  );
  const capped = effect !== null && effect.improvedRetention === 1;
  return {
    model: "staff-turnover",
    leavers,
    costPerLeaver,
    cost,
    parts: parts.map((part) => ({ ...part, amount: part.perLeaver * leavers })),
    improvedCost,
    saving: improvedCost === null ? null : cost - improvedCost,
    effect,
    notes: capped ? [{ path: "effect.improvedRetention", reason: "rate-at-its-limit" }] : [],
  };
}

function partsAt(costs: unknown): { part: string; perLeaver: number }[] {
  if (typeof costs !== "object") return [{ part: "cost", perLeaver: amountAt(costs, ["costs"]) }];
  return Object.entries(objectAt(costs, ["costs"], "a cost, or its parts by name")).map(([part, cost]) => ({
    part,
    perLeaver: amountAt(cost, ["costs", part]),
  }));
}

function effectAt(value: unknown, path: ErrorPath, rate: number, improved: number | null): TurnoverEffect {
  if (improved === null)
    refuse("invalid_input", ["improvedTurnoverRate"], "an improved rate beside its effect", improved);
  const given = recordAt(value, path, "customers with their margin and rates", SERVICE_KEYS);
  const customers = amountAt(given.customers, [...path, "customers"]);
  const retention = rateAt(given.retention, [...path, "retention"]);
  const gainPerRate = amountAt(given.retentionGain, [...path, "retentionGain"]);
  const improvedRetention = Math.min(1, retention + gainPerRate * (rate - improved));
  const worth = (stay: number) => {
    const terms = lifetimeTerms({ ...given, retention: stay }, (key) => [...path, key]);
    checkLimit(terms, [...path, "retention"]);
    return presentValue(terms);
  };
  return {
    retention,
    improvedRetention,
    gain: finiteResult(numberAt(worth(improvedRetention) - worth(retention), path) * customers),
  };
}
