import type { Note } from "../../errors/note.ts";
import { listOf, type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { amountAt, rateAt } from "../../errors/read-argument.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { hasLimit, type LifetimeConvention, lifetimeTerms, presentValue } from "./lifetime-terms.ts";
import { LIFETIME_VALUE, type LifetimeValueInput } from "./lifetime-value.ts";

/** What `lifetimeValueGrid` takes: a lifetime value but for the two rates. */
export type LifetimeGridInput = Omit<LifetimeValueInput, "retention" | "discount">;

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

const { retention: _, discount: __, ...MARGIN } = LIFETIME_VALUE;

const OPTIONS = {
  retentions: listOf(rateAt, "rate of retention"),
  discounts: listOf(amountAt, "rate of discount"),
} satisfies Readers<LifetimeValueGridOptions>;

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
  input: LifetimeGridInput,
  options: LifetimeValueGridOptions,
): LifetimeValueGrid {
  const given = readRecord(input, MARGIN, [], "a margin with its convention");
  const { retentions, discounts } = readOptions(options, OPTIONS);
  const { convention, acquisitionCost } = given;
  const values = retentions.map((retention) =>
    discounts.map((discount) => {
      const terms = lifetimeTerms({ ...given, retention, discount });
      return hasLimit(terms) ? quotient(compareFigures(presentValue(terms), acquisitionCost), 1) : null;
    }),
  );
  const unbounded = values.flatMap((row, j) =>
    row.flatMap((value, k): Note[] =>
      value === null ? [{ path: ["values", j, k], reason: "unbounded" }] : [],
    ),
  );
  return { model: "customer-lifetime-value", convention, retentions, discounts, values, notes: unbounded };
}
