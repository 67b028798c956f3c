import type { Note } from "../../errors/note.ts";
import {
  namedListOf,
  otherwise,
  type Read,
  type Readers,
  readOptions,
  record,
} from "../../errors/options.ts";
import { amountAt, finiteResult, rateAt, textAt } from "../../errors/read-argument.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compareFigures } from "../../numeric/ties.ts";
import {
  checkLimit,
  LIFETIME,
  type LifetimeConvention,
  lifetimeTerms,
  presentValue,
} from "../lifetime/lifetime-terms.ts";

/** A segment whose retention is to change. */
export interface RetentionSegment {
  readonly segment: string;
  /** At least 0. */
  readonly customers: number;
  /** Margin per customer and period. */
  readonly margin: number;
  /** Now, 0..1. */
  readonly retention: number;
  /** Then, 0..1. */
  readonly newRetention: number;
  /** The segment's own rate in place of the common one. */
  readonly discount?: number | null | undefined;
  /** Growth of its margin, −1 or above; 0 by default. */
  readonly growth?: number | null | undefined;
  /** What the change costs over the whole segment, today; 0 by default. */
  readonly cost?: number | null | undefined;
}

/** Options of `scoreRetentionChange`. */
export interface RetentionChangeOptions {
  convention: LifetimeConvention;
  /** Common discount rate, at least 0. Not needed where nothing is discounted, or every segment has its own. */
  discount?: number | undefined;
  /** How many margins to count; all by default. */
  periods?: number | undefined;
}

/** What the change is worth in a segment. */
export interface SegmentRetentionChange {
  segment: string;
  customers: number;
  /** New retention − retention; × 100 in percentage points. */
  change: number;
  /** Change / present churn: 10 to 5 % of churn is 5 points, and a cut by half. `null` without churn. */
  churnReduction: number | null;
  /** Lifetime value of a customer before. */
  before: number;
  after: number;
  /** (After − before) × customers. */
  gain: number;
  /** Gain per percentage point of retention; `null` without a change. */
  gainPerPoint: number | null;
  cost: number;
  /** Gain − cost. */
  net: number;
}

/** The result of `scoreRetentionChange`. */
export interface RetentionChange {
  model: "customer-lifetime-value";
  convention: LifetimeConvention;
  /** In the order given. */
  segments: SegmentRetentionChange[];
  gain: number;
  cost: number;
  net: number;
  notes: Note[];
}

const SEGMENT = {
  segment: textAt,
  customers: amountAt,
  margin: LIFETIME.margin,
  retention: rateAt,
  newRetention: rateAt,
  discount: LIFETIME.discount,
  growth: LIFETIME.growth,
  cost: otherwise(amountAt, 0),
} satisfies Readers<RetentionSegment>;

const segmentsAt = namedListOf("segment", record(SEGMENT, "a segment with its retention"));

const OPTIONS = {
  convention: LIFETIME.convention,
  discount: LIFETIME.discount,
  periods: LIFETIME.periods,
} satisfies Readers<RetentionChangeOptions>;

/**
 * What a change of retention is worth, segment by segment: the same points are worth most where margins are high and
 * customers stay already.
 *
 * Segments are valued apart and added up. One average retention for all would undervalue them where they differ.
 *
 * @throws `insufficient_data` without segments; `invalid_input` for two of one name, and as `customerLifetimeValue`
 * does.
 *
 * Source: Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5), 105–111; Gupta & Lehmann (2003),
 * Journal of Interactive Marketing 17(1), 9–24. Points against per cent: Sharp (2010), How Brands Grow, ch. 3.
 *
 * @example
 * ```ts
 * import { scoreRetentionChange } from "service-quality/loyalty";
 *
 * const { segments, net } = scoreRetentionChange(
 *   [
 *     { segment: "firms", customers: 10, margin: 600, retention: 0.5, newRetention: 0.75, cost: 2000 },
 *     { segment: "guests", customers: 100, margin: 60, retention: 0.25, newRetention: 0.5, cost: 2000 },
 *   ],
 *   { convention: "first-margin-later", discount: 0.5 },
 * );
 * segments.map(({ gain, net }) => [gain, net]); // => [[3000, 1000], [1800, -200]]
 * segments[0].churnReduction; // => 0.5
 * net; // => 800
 * ```
 */
export function scoreRetentionChange(
  segments: readonly RetentionSegment[],
  options: RetentionChangeOptions,
): RetentionChange {
  const checked = segmentsAt(segments, []);
  const common = readOptions(options, OPTIONS);
  const rows = checked.map((segment, i) => changeOf(segment, i, common));
  const total = (key: "gain" | "cost" | "net") => finiteResult(rows.reduce((sum, row) => sum + row[key], 0));
  return {
    model: "customer-lifetime-value",
    convention: common.convention,
    segments: rows,
    gain: total("gain"),
    cost: total("cost"),
    net: total("net"),
    notes: [],
  };
}

function changeOf(
  { segment, customers, margin, retention, newRetention, discount, growth, cost }: Read<typeof SEGMENT>,
  place: number,
  common: Read<typeof OPTIONS>,
): SegmentRetentionChange {
  const figures = { ...common, margin, growth, discount: discount ?? common.discount, retentionCost: 0 };
  const worth = (rate: number, key: "retention" | "newRetention") => {
    const terms = lifetimeTerms({ ...figures, retention: rate });
    checkLimit(terms, [place, key]);
    return presentValue(terms);
  };
  const before = worth(retention, "retention");
  const after = worth(newRetention, "newRetention");
  const change = compareFigures(newRetention, retention);
  const gain = finiteResult(compareFigures(after, before) * customers);
  return {
    segment,
    customers,
    change,
    churnReduction: quotient(change, 1 - retention),
    before,
    after,
    gain,
    gainPerPoint: quotient(gain, 100 * change),
    cost,
    net: gain - cost,
  };
}
