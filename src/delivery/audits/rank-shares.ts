import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { namedListOf, type Readers, readFields, readOptions, whole } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { wilsonInterval } from "../../numeric/inference/proportion.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { jointLevel, type RankInterval, rankIntervals, ranksOf } from "./joint-ranks.ts";

/** How many of how many, by unit: checks met by site, orders on time by depot. */
export interface CountedUnit {
  readonly unit: string;
  /** Whole, 0 to `n`. */
  readonly count: number;
  /** Whole, at least 1. */
  readonly n: number;
}

/** Options of `rankShares`. */
export interface RankSharesOptions {
  /** Level of the units' intervals, and of all intervals of ranks together, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** A unit with its share and place. */
export interface RankedShare {
  unit: string;
  count: number;
  n: number;
  share: number;
  /** Wilson's, of this share alone. */
  interval: Interval;
  /** 1 for the largest share; equal shares have the best of their places. */
  rank: number;
  /** The places that the unit may have; those of all units hold together. */
  rankInterval: RankInterval;
}

/** The result of `rankShares`. */
export interface RankedShares {
  model: "ranked-shares";
  method: "klein-wright-wieczorek";
  confidence: number;
  /** Units. */
  n: number;
  /** In the order given. */
  units: RankedShare[];
  notes: Note[];
}

const UNIT = { unit: textAt, count: whole(0), n: whole(0) } satisfies Readers<CountedUnit>;

const unitsAt = namedListOf("unit", unitAt);

const OPTIONS = { confidence: ESTIMATION_OPTIONS.confidence } satisfies Readers<RankSharesOptions>;

/**
 * Ranks units by a share, and says how far each place is certain: intervals of the ranks that hold together.
 *
 * With few cases a unit that came out first may well belong in the middle. Each unit's share gets an interval of
 * Wilson's at the level confidence^(1/k), k units, so that all hold at once; a unit's place lies behind the units
 * whose interval is wholly above its own and before those wholly below.
 *
 * @throws `insufficient_data` without units and for a unit of nobody; `invalid_input` for counts that are not whole or
 * above n, and two units of one name.
 *
 * Source: Klein, Wright & Wieczorek (2020), A joint confidence region for an overall ranking of populations, Journal of
 * the Royal Statistical Society C 69, 589–606, theorem 1; Wilson (1927).
 *
 * @example
 * ```ts
 * import { rankShares } from "service-quality/delivery";
 *
 * const { units } = rankShares([
 *   { unit: "north", count: 196, n: 200 },
 *   { unit: "south", count: 120, n: 200 },
 *   { unit: "kiosk", count: 9, n: 10 },
 * ]);
 * units.map(({ unit, rank }) => [unit, rank]); // => [["north", 1], ["south", 3], ["kiosk", 2]]
 * units.map(({ rankInterval }) => rankInterval); // => [{ lower: 1, upper: 2 }, { lower: 2, upper: 3 }, { lower: 1, upper: 3 }]
 * ```
 */
export function rankShares(units: readonly CountedUnit[], options?: RankSharesOptions): RankedShares {
  const { confidence } = readOptions(options, OPTIONS);
  const counted = unitsAt(units, []);
  const shares = counted.map(({ count, n }) => count / n);
  const ranks = ranksOf(shares);
  const places = sharePlaces(counted, confidence);
  return {
    model: "ranked-shares",
    method: "klein-wright-wieczorek",
    confidence,
    n: counted.length,
    units: counted.map(({ unit, count, n }, i) => ({
      unit,
      count,
      n,
      share: shares[i]!,
      interval: wilsonInterval(shares[i]!, n, confidence),
      rank: ranks[i]!,
      rankInterval: places[i]!,
    })),
    notes: [],
  };
}

/** The places that units may have by their shares. */
export function sharePlaces(
  units: readonly { readonly count: number; readonly n: number }[],
  confidence: number,
): RankInterval[] {
  const level = jointLevel(confidence, units.length);
  return rankIntervals(units.map(({ count, n }) => wilsonInterval(count / n, n, level)));
}

function unitAt(value: unknown, path: ErrorPath) {
  const unit = readFields(value, UNIT, path, "a unit with a count and the n that it is of");
  const { count, n } = unit;
  if (count > n) refuse("invalid_input", [...path, "count"], `a count of at most n, ${n}`, count);
  if (n === 0) refuse("insufficient_data", [...path, "n"], "at least one case", n);
  return unit;
}
