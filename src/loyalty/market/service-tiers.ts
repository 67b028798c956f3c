import type { Note } from "../../errors/note.ts";
import { fields, namedListOf, optional, type Readers, readOptions } from "../../errors/options.ts";
import { numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { inRankOrder } from "../../numeric/competition-ranks.ts";
import { netSum } from "../../numeric/net-sum.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { type CheckedTier, type ServiceTier, tiersAt } from "./service-tier.ts";

/** A customer with what they are worth. */
export interface ValuedCustomer {
  readonly customer: string;
  /** Lifetime value or profit; may be below 0. */
  readonly value: number;
  /** The service level they get now, one of the tiers'. */
  readonly level?: string | null | undefined;
}

/** Options of `assignServiceTiers`. */
export interface ServiceTierOptions {
  /** From the most valuable down. */
  tiers: readonly ServiceTier[];
}

/** A tier with its customers' worth. */
export interface TierSummary {
  tier: string;
  level: string;
  n: number;
  /** Of the customers. */
  share: number;
  value: number;
  /** Of the value of all customers; `null` unless that is above 0. */
  valueShare: number | null;
  /** `null` without customers. */
  averageValue: number | null;
  /** Cost of the level × customers. */
  cost: number;
  /** Value − cost. */
  net: number;
}

/** A customer's tier, and whether the service level fits. */
export interface TieredCustomer {
  customer: string;
  value: number;
  tier: string;
  /** The level that belongs to the tier. */
  level: string;
  /** Against the level they get now; `null` where that is not known. */
  match: "matched" | "over-served" | "under-served" | null;
}

/** The result of `assignServiceTiers`. */
export interface ServiceTiers {
  model: "customer-pyramid";
  n: number;
  /** In the order of the tiers. */
  tiers: TierSummary[];
  /** By value, largest first, equal ones as given. */
  customers: TieredCustomer[];
  overServed: number;
  underServed: number;
  notes: Note[];
}

const CUSTOMER = {
  customer: textAt,
  value: numberAt,
  level: optional(textAt),
} satisfies Readers<ValuedCustomer>;

const customersAt = namedListOf("customer", fields(CUSTOMER, "a customer with a value"));

const OPTIONS = { tiers: tiersAt } satisfies Readers<ServiceTierOptions>;

/**
 * Matches service levels to profitability: ranks customers by what they are worth, puts them in tiers (by share, or by
 * value), and says who is served above or below their tier.
 *
 * With shares the borders fall on whole customers, and customers of one value may lie on both sides of one: the note
 * `ties-at-the-border`.
 *
 * @throws `insufficient_data` without customers or tiers; `invalid_input` for two of one name, shares that do not add
 * up to 1, thresholds that do not fall, and a level that no tier has.
 *
 * Source: Zeithaml, Rust & Lemon (2001), The customer pyramid: creating and serving profitable customers, California
 * Management Review 43(4), 118–142.
 *
 * @example
 * ```ts
 * import { assignServiceTiers } from "service-quality/loyalty";
 *
 * const { tiers, customers } = assignServiceTiers(
 *   [
 *     { customer: "a", value: 900, level: "standard" },
 *     { customer: "b", value: 50, level: "personal" },
 *     { customer: "c", value: 250, level: "standard" },
 *     { customer: "d", value: -20, level: "standard" },
 *   ],
 *   { tiers: [{ tier: "gold", share: 0.25, level: "personal", cost: 100 }, { tier: "iron", share: 0.75, level: "standard" }] },
 * );
 * tiers[0].net; // => 800
 * customers.map(({ customer, match }) => [customer, match]); // => [["a", "under-served"], ["c", "matched"], ["b", "over-served"], ["d", "matched"]]
 * ```
 */
export function assignServiceTiers(
  customers: readonly ValuedCustomer[],
  options: ServiceTierOptions,
): ServiceTiers {
  const rows = customersAt(customers, []);
  const { tiers } = readOptions(options, OPTIONS);
  const bestPlaces = placesOf(tiers);
  const known = tiers.map(({ level }) => level);
  rows.forEach(({ level }, i) => {
    if (level === null || bestPlaces.has(level)) return;
    refuse("invalid_input", [i, "level"], `one of ${known.join(", ")}`, level);
  });
  const ranked = inRankOrder(rows, ({ value }) => value);
  const ends = tiers[0]!.share === null ? endsByValue(tiers, ranked) : endsByShare(tiers, ranked.length);
  const total = netSum(rows.map(({ value }) => value));
  const groups = ends.map((end, t) => ranked.slice(t === 0 ? 0 : ends[t - 1]!, end));
  const matched = groups.flatMap((group, t) => {
    const { tier, level } = tiers[t]!;
    return group.map(({ customer, value, level: current }): TieredCustomer => {
      const served = current === null ? null : bestPlaces.get(current)!;
      return { customer, value, tier, level, match: matchOf(served, bestPlaces.get(level)!) };
    });
  });
  const tied = ends.some(
    (end) =>
      end > 0 && end < ranked.length && compareFigures(ranked[end - 1]!.value, ranked[end]!.value) === 0,
  );
  return {
    model: "customer-pyramid",
    n: rows.length,
    tiers: tiers.map(({ tier, level, cost: each }, t) => {
      const { length: n } = groups[t]!;
      const value = netSum(groups[t]!.map((row) => row.value));
      const cost = each * n;
      return {
        tier,
        level,
        n,
        share: n / rows.length,
        value,
        valueShare: total > 0 ? quotient(value, total) : null,
        averageValue: quotient(value, n),
        cost,
        net: compareFigures(value, cost),
      };
    }),
    customers: matched,
    overServed: matched.filter(({ match }) => match === "over-served").length,
    underServed: matched.filter(({ match }) => match === "under-served").length,
    notes: [
      ...(tied ? [{ path: ["tiers"], reason: "ties-at-the-border" } as const] : []),
      ...(total > 0 ? [] : [{ path: ["tiers"], reason: "zero-base" } as const]),
    ],
  };
}

/** By level the place of its best tier. */
function placesOf(tiers: readonly CheckedTier[]): Map<string, number> {
  return new Map(tiers.map(({ level }, t) => [level, t] as const).reverse());
}

/** Where each tier ends among n customers, by its share. */
function endsByShare(tiers: readonly CheckedTier[], n: number): number[] {
  let share = 0;
  return tiers.map((tier, t) => {
    share += tier.share!;
    return t === tiers.length - 1 ? n : rounded(share * n);
  });
}

/** The nearest whole number, of two the larger. */
function rounded(x: number): number {
  const whole = Math.floor(x);
  return compareFigures(x - whole, 0.5, x) < 0 ? whole : whole + 1;
}

/** Where each tier ends among the ranked customers, by its least value. */
function endsByValue(tiers: readonly CheckedTier[], ranked: readonly { readonly value: number }[]): number[] {
  let end = 0;
  return tiers.map(({ from }) => {
    if (from === null) return ranked.length;
    while (end < ranked.length && compareFigures(ranked[end]!.value, from) >= 0) end++;
    return end;
  });
}

/** Places count from the best level down. */
function matchOf(current: number | null, wanted: number): TieredCustomer["match"] {
  if (current === null) return null;
  if (current === wanted) return "matched";
  return current < wanted ? "over-served" : "under-served";
}
