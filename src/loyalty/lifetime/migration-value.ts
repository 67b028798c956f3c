import type { Note } from "../../errors/note.ts";
import { asGiven, namedListOf, optional, type Readers, readRecord, record } from "../../errors/options.ts";
import { amountAt, finiteResult, numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type LeastSquaresFit, leastSquares } from "../../numeric/algebra/least-squares.ts";
import { LIFETIME, type LifetimeConvention, lifetimeTerms } from "./lifetime-terms.ts";

/** Rates that add up to 1 in decimals may miss it by their rounding. */
const ROUNDING = 1e-9;

/** A segment that customers are in for a period. */
export interface MigrationSegment {
  readonly segment: string;
  /** Margin per period in it, after what is spent on its customers; may be below 0. */
  readonly margin: number;
  /** How many are in it now, at least 0. */
  readonly customers?: number | null | undefined;
}

/** Segments and how customers move between them. */
export interface MigrationInput {
  readonly segments: readonly MigrationSegment[];
  /**
   * A row per segment: the share that is in each segment a period later, 0..1. What a row lacks to 1 leaves for good.
   */
  readonly transitions: readonly (readonly number[])[];
  /** At least 0. Not needed where nothing is discounted. */
  readonly discount?: number | null | undefined;
  readonly convention: LifetimeConvention;
  /** Growth of all margins, −1 or above; 0 by default. */
  readonly growth?: number | null | undefined;
  /** How many margins to count, up to 100,000; all by default. */
  readonly periods?: number | null | undefined;
}

/** The worth of a customer who is in a segment now. */
export interface SegmentValue {
  segment: string;
  margin: number;
  value: number;
  /**
   * Periods, this one among them, that the customer is expected to stay in any of the segments; `null` where somebody
   * never leaves.
   */
  expectedPeriods: number | null;
  customers: number | null;
  /** Value × customers; `null` without their number. */
  equity: number | null;
}

/** The result of `migrationValue`. */
export interface MigrationValue {
  model: "markov-migration";
  convention: LifetimeConvention;
  /** In the order given. */
  segments: SegmentValue[];
  /** Of all customers; `null` unless every segment says how many it has. */
  equity: number | null;
  notes: Note[];
}

const SEGMENT = {
  segment: textAt,
  margin: numberAt,
  customers: optional(amountAt),
} satisfies Readers<MigrationSegment>;

const MIGRATION = {
  segments: namedListOf("segment", record(SEGMENT, "a segment with its margin")),
  transitions: asGiven,
  discount: LIFETIME.discount,
  convention: LIFETIME.convention,
  growth: LIFETIME.growth,
  periods: LIFETIME.periods,
} satisfies Readers<MigrationInput>;

/**
 * Lifetime value where customers move between segments (more and less active, recency, tiers): a Markov chain with
 * transition rates P and margins m. First margin now: Σ from t = 0 of (1 + g)^t Pᵗm/(1 + i)^t = (I − (1 + g)P/(1 +
 * i))⁻¹m; later: the same from the next period on. With one segment it is `customerLifetimeValue`.
 *
 * A lost customer who may come back is a segment with a margin of 0 or below; one who never does is what a row lacks to
 * 1.
 *
 * @throws `insufficient_data` without segments; `invalid_input` for two of one name, rates outside 0..1, a row above 1
 * or of another length, and where the value has no limit.
 *
 * Source: Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive Marketing
 * 14(2), 43–55, eq. 4; Rust, Lemon & Zeithaml (2004), Return on marketing, Journal of Marketing 68(1), 109–127 (brands
 * as segments).
 *
 * @example
 * ```ts
 * import { migrationValue } from "service-quality/loyalty";
 *
 * const { segments, equity } = migrationValue({
 *   segments: [{ segment: "active", margin: 40, customers: 100 }, { segment: "lapsed", margin: -8, customers: 50 }],
 *   transitions: [[0.5, 0.25], [0.25, 0.5]],
 *   discount: 0.25,
 *   convention: "first-margin-now",
 * });
 * segments.map(({ value }) => Math.round(value)); // => [70, 10]
 * Math.round(equity ?? 0); // => 7500
 * ```
 */
export function migrationValue(input: MigrationInput): MigrationValue {
  const { segments, transitions, ...given } = readRecord(
    input,
    MIGRATION,
    [],
    "segments with their transitions",
  );
  const rates = transitionsOf(transitions, segments.length);
  const { convention, discount, periods, ratios } = lifetimeTerms({
    ...given,
    margin: 1,
    retention: 1,
    retentionCost: 0,
  });
  const step = ratios[0]!;
  const margins = Float64Array.from(segments, ({ margin }) => margin);
  const sums = periods === null ? limitOf(rates, step, margins) : sumOf(rates, step, margins, periods);
  const values =
    convention === "first-margin-later" ? moved(rates, sums).map((value) => value / (1 + discount)) : sums;
  const stays = solved(rates, 1, new Float64Array(segments.length).fill(1));
  const rows = segments.map(({ segment, margin, customers }, j): SegmentValue => {
    const value = finiteResult(values[j]!);
    return {
      segment,
      margin,
      value,
      expectedPeriods: stays === null ? null : stays[j]!,
      customers,
      equity: customers === null ? null : finiteResult(value * customers),
    };
  });
  const counted = rows.every(({ equity }) => equity !== null);
  return {
    model: "markov-migration",
    convention,
    segments: rows,
    equity: counted ? finiteResult(rows.reduce((sum, { equity }) => sum + equity!, 0)) : null,
    notes: stays === null ? [{ path: ["segments"], reason: "unbounded" }] : [],
  };
}

function transitionsOf(value: unknown, n: number): Float64Array[] {
  if (!Array.isArray(value) || value.length !== n)
    refuse("invalid_input", ["transitions"], `${n} rows of rates, one per segment`, value);
  return Array.from(value, (row: unknown, j) => {
    const path = ["transitions", j];
    if (!Array.isArray(row) || row.length !== n)
      refuse("invalid_input", path, `${n} rates, one per segment`, row);
    const rates = Float64Array.from(row, (rate: unknown, k) => rateAt(rate, [...path, k]));
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    if (total > 1 + ROUNDING) refuse("invalid_input", path, "rates that are at most 1 together", total);
    return rates;
  });
}

/** P x. */
function moved(rates: readonly Float64Array[], x: Float64Array): Float64Array {
  return Float64Array.from(rates, (row) => row.reduce((sum, rate, k) => sum + rate * x[k]!, 0));
}

/** Σ (step P)ᵗ m over so many terms. */
function sumOf(
  rates: readonly Float64Array[],
  step: number,
  margins: Float64Array,
  periods: number,
): Float64Array {
  let term = margins;
  const sums = Float64Array.from(margins);
  for (let t = 1; t < periods; t++) {
    term = moved(rates, term).map((x) => x * step);
    term.forEach((x, j) => {
      sums[j]! += x;
    });
  }
  return sums;
}

/** Σ (step P)ᵗ m over all terms. */
function limitOf(rates: readonly Float64Array[], step: number, margins: Float64Array): Float64Array {
  const limit = solved(rates, step, margins);
  if (limit !== null) return limit;
  const expected = "a discount above the growth, or a way out of every segment, or a number of periods";
  return refuse("invalid_input", ["transitions"], expected, "a value without bound");
}

/**
 * (I − step P)⁻¹ x, which is Σ (step P)ᵗ x where that has a limit; `null` where it has none. It has one where some
 * positive vector shrinks under step P: (I − step P)⁻¹ 1 is then at least 1.
 */
function solved(rates: readonly Float64Array[], step: number, x: Float64Array): Float64Array | null {
  const columns = rates.map((_, k) =>
    Float64Array.from(rates, (row, j) => (j === k ? 1 : 0) - step * row[k]!),
  );
  const ones = leastSquares(columns, new Float64Array(x.length).fill(1), false);
  if (ones.kind === "collinear" || ones.coefficients.some((sum) => !(sum >= 1 - ROUNDING))) return null;
  const fit = leastSquares(columns, x, false) as LeastSquaresFit; // of the columns that just had one
  return fit.coefficients;
}
