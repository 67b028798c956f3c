import type { Note } from "../../errors/note.ts";
import { fields, namedListOf, type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { amountAt, numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { inRankOrder } from "../../numeric/competition-ranks.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { ratioInterval } from "../../numeric/inference/ratio-interval.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";

const FEWEST = 3;

/** A business unit, shop or product. */
export interface PricedUnit {
  readonly unit: string;
  /** Its quality on any scale. */
  readonly quality: number;
  /** Its price, best relative to its competitors', at least 0. */
  readonly price: number;
}

/** Options of `pricePremium`. */
export interface PricePremiumOptions {
  /** Level of the interval, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** A third of the units by quality. */
export interface QualityTercile {
  tercile: "bottom" | "middle" | "top";
  n: number;
  /** Mean quality. */
  quality: number;
  /** Mean price. */
  price: number;
}

/** The result of `pricePremium`. */
export interface PricePremium {
  model: "price-premium";
  n: number;
  confidence: number;
  /** Bottom, middle, top. */
  terciles: QualityTercile[];
  /** Mean price of the top third / that of the bottom third − 1; `null` where that is 0. */
  premium: number | null;
  /** Fieller's; `null` where a third has one unit, or the bottom's price cannot be told from 0. */
  interval: Interval | null;
  notes: Note[];
}

/** Shares of sales by perceived quality. */
export interface RelativeQualityInput {
  /** Share of sales from what customers find better than the competition, 0..1. */
  readonly superiorShare: number;
  /** Share of sales from what they find worse, 0..1. */
  readonly inferiorShare: number;
}

const UNIT = { unit: textAt, quality: numberAt, price: amountAt } satisfies Readers<PricedUnit>;

const unitsAt = namedListOf("unit", fields(UNIT, "a unit with quality and price"));

const OPTIONS = { confidence: ESTIMATION_OPTIONS.confidence } satisfies Readers<PricePremiumOptions>;

const SHARES = { superiorShare: rateAt, inferiorShare: rateAt } satisfies Readers<RelativeQualityInput>;

/**
 * The price premium of quality: what the third of the units that is best by quality charges over the third that is
 * worst, with its interval.
 *
 * Ranked by quality, ⌊n/3⌋ units at each end. It is a difference between units, not yet the effect of quality.
 *
 * @throws `insufficient_data` below three units; `invalid_input` for two of one name, a price below 0, and numbers that
 * are not finite.
 *
 * Source: Buzzell & Gale (1987), The PIMS Principles, Free Press, ch. 6; Fieller (1954), Journal of the Royal
 * Statistical Society B 16, 175–185 (interval of a ratio).
 *
 * @example
 * ```ts
 * import { pricePremium } from "service-quality/loyalty";
 *
 * const { premium, interval, terciles } = pricePremium([
 *   { unit: "a", quality: 90, price: 106 }, { unit: "b", quality: 85, price: 104 }, { unit: "c", quality: 70, price: 101 },
 *   { unit: "d", quality: 60, price: 102 }, { unit: "e", quality: 45, price: 99 }, { unit: "f", quality: 40, price: 101 },
 * ]);
 * terciles.map(({ price }) => price); // => [100, 101.5, 105]
 * premium; // => 0.05
 * [interval?.lower.toFixed(3), interval?.upper.toFixed(3)]; // => ["-0.011", "0.115"]
 * ```
 */
export function pricePremium(units: readonly PricedUnit[], options: PricePremiumOptions = {}): PricePremium {
  const rows = unitsAt(units, []);
  const { confidence } = readOptions(options, OPTIONS);
  if (rows.length < FEWEST) refuse("insufficient_data", [], `at least ${FEWEST} units`, rows.length);
  const ranked = inRankOrder(rows, ({ quality }) => -quality);
  const third = Math.floor(rows.length / 3);
  const borders = [0, third, rows.length - third, rows.length];
  const parts = (["bottom", "middle", "top"] as const).map((tercile, k) => {
    const mine = ranked.slice(borders[k], borders[k + 1]);
    return {
      tercile,
      n: mine.length,
      quality: meanOf(mine.map(({ quality }) => quality)).mean,
      price: meanOf(mine.map(({ price }) => price)),
    };
  });
  const [bottom, , top] = parts.map(({ price }) => price);
  const premium = quotient(top!.mean - bottom!.mean, bottom!.mean);
  const interval = premium === null ? null : ratioInterval(top!, bottom!, confidence);
  const tied = borders
    .slice(1, 3)
    .some((at) => compareFigures(ranked[at - 1]!.quality, ranked[at]!.quality) === 0);
  return {
    model: "price-premium",
    n: rows.length,
    confidence,
    terciles: parts.map((part) => ({ ...part, price: part.price.mean })),
    premium,
    interval: interval === null ? null : { lower: interval.lower - 1, upper: interval.upper - 1 },
    notes: [
      ...(premium === null ? [{ path: ["premium"], reason: "zero-base" } as const] : []),
      ...(premium !== null && interval === null
        ? [{ path: ["interval"], reason: third === 1 ? "one-unit" : "unbounded" } as const]
        : []),
      ...(tied ? [{ path: ["terciles"], reason: "ties-at-the-border" } as const] : []),
    ],
  };
}

/**
 * Relative perceived quality as PIMS measures it: the share of sales that customers find superior less the share they
 * find inferior, in points from −100 to 100.
 *
 * @throws `invalid_input` for shares outside 0..1, or above 1 together.
 *
 * Source: Buzzell & Gale (1987), The PIMS Principles, Free Press, ch. 6.
 *
 * @example
 * ```ts
 * import { relativePerceivedQuality } from "service-quality/loyalty";
 *
 * relativePerceivedQuality({ superiorShare: 0.5, inferiorShare: 0.25 }); // => 25
 * ```
 */
export function relativePerceivedQuality(input: RelativeQualityInput): number {
  const { superiorShare, inferiorShare } = readRecord(input, SHARES, [], "shares of sales");
  const total = superiorShare + inferiorShare;
  if (total > 1 + 1e-9)
    refuse("invalid_input", ["inferiorShare"], "shares that are at most 1 together", total);
  return 100 * (superiorShare - inferiorShare);
}

function meanOf(values: readonly number[]): Mean {
  return estimateMean(Float64Array.from(values), null)!;
}
