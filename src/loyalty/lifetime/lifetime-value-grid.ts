import type { Note } from "../../errors/note.ts";
import { amountAt, listAt, objectAt, rateAt, recordAt } from "../../errors/read-argument.ts";
import { quotient } from "../../numeric/quotient.ts";
import {
  hasLimit,
  LIFETIME_KEYS,
  type LifetimeConvention,
  lifetimeTerms,
  presentValue,
} from "./lifetime-terms.ts";
import type { LifetimeValueInput } from "./lifetime-value.ts";

/** Options of `lifetimeValueGrid`. */
export interface LifetimeValueGridOptions {
  /** Rates of retention, 0..1. */
  retentions: readonly number[];
  /** Rates of discount, at least 0. */
  discounts: readonly number[];
}

/** The result of `lifetimeValueGrid`. */
export interface LifetimeValueGrid {
  model: "customer-lifetime-value";
  convention: LifetimeConvention;
  retentions: number[];
  discounts: number[];
  /** A row per retention, a value per discount; `null` where the value has no limit. */
  values: (number | null)[][];
  notes: Note[];
}

/**
 * The lifetime value over a grid of retention and discount: how far it depends on the two rates that are known least.
 *
 * @throws as `customerLifetimeValue` does, save that a value without limit is `null`; `insufficient_data` for an empty
 * list.
 *
 * Source: Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), 9–24, table 1 (margin
 * multiples).
 *
 * @example
 * ```ts
 * import { lifetimeValueGrid } from "service-quality/loyalty";
 *
 * const { values } = lifetimeValueGrid(
 *   { margin: 60, convention: "first-margin-later" },
 *   { retentions: [0.5, 0.75, 1], discounts: [0, 0.25] },
 * );
 * values; // => [[60, 40], [180, 90], [null, 240]]
 * ```
 */
export function lifetimeValueGrid(
  input: Omit<LifetimeValueInput, "retention" | "discount">,
  options: LifetimeValueGridOptions,
): LifetimeValueGrid {
  const given = recordAt(input, [], "a margin with its convention", [...LIFETIME_KEYS, "acquisitionCost"]);
  const cost = amountAt(given.acquisitionCost ?? 0, ["acquisitionCost"]);
  const asked = objectAt(options, [], "rates of retention and discount");
  const retentions = listAt(asked.retentions, ["retentions"], "rate of retention", rateAt);
  const discounts = listAt(asked.discounts, ["discounts"], "rate of discount", amountAt);
  const { convention } = lifetimeTerms({ ...given, retention: 0, discount: 0 });
  const values = retentions.map((retention) =>
    discounts.map((discount) => {
      const terms = lifetimeTerms({ ...given, retention, discount });
      return hasLimit(terms) ? quotient(presentValue(terms) - cost, 1) : null;
    }),
  );
  const unbounded = values.flatMap((row, j) =>
    row.flatMap((value, k): Note[] =>
      value === null ? [{ path: `values[${j}][${k}]`, reason: "unbounded" }] : [],
    ),
  );
  return { model: "customer-lifetime-value", convention, retentions, discounts, values, notes: unbounded };
}
