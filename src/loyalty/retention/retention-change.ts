import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  amountAt,
  checkNames,
  finiteResult,
  type Given,
  listAt,
  objectAt,
  recordAt,
  textAt,
} from "../../errors/read-argument.ts";
import { quotient } from "../../numeric/quotient.ts";
import {
  checkLimit,
  type LifetimeConvention,
  lifetimeTerms,
  presentValue,
} from "../lifetime/lifetime-terms.ts";

const KEYS = ["segment", "customers", "margin", "retention", "newRetention", "discount", "growth", "cost"];
const COMMON_KEYS = ["convention", "discount", "periods"];

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
  readonly discount?: number | undefined;
  /** Growth of its margin, −1 or above; 0 by default. */
  readonly growth?: number | undefined;
  /** What the change costs over the whole segment, today; 0 by default. */
  readonly cost?: number | undefined;
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
  const common = objectAt(options, [], "a convention with its discount");
  const rows = listAt(segments, [], "segment", (value, path) => changeAt(value, path, common));
  checkNames(
    rows.map(({ segment }) => segment),
    [],
    "segment",
  );
  const total = (key: "gain" | "cost" | "net") => finiteResult(rows.reduce((sum, row) => sum + row[key], 0));
  return {
    model: "customer-lifetime-value",
    convention: options.convention,
    segments: rows,
    gain: total("gain"),
    cost: total("cost"),
    net: total("net"),
    notes: [],
  };
}

function changeAt(value: unknown, path: ErrorPath, common: Given): SegmentRetentionChange {
  const given = recordAt(value, path, "a segment with its retention", KEYS);
  const customers = amountAt(given.customers, [...path, "customers"]);
  const cost = amountAt(given.cost ?? 0, [...path, "cost"]);
  const { margin, growth, discount = common.discount } = given;
  const { convention, periods } = common;
  const worth = (key: "retention" | "newRetention") => {
    const at = (one: string) => {
      if (COMMON_KEYS.includes(one) && !(one in given)) return [one];
      return [...path, one === "retention" ? key : one];
    };
    const terms = lifetimeTerms({ margin, growth, discount, convention, periods, retention: given[key] }, at);
    checkLimit(terms, at("retention"));
    return presentValue(terms);
  };
  const before = worth("retention");
  const after = worth("newRetention");
  const [from, to] = [given.retention as number, given.newRetention as number];
  const gain = finiteResult((after - before) * customers);
  return {
    segment: textAt(given.segment, [...path, "segment"]),
    customers,
    change: to - from + 0,
    churnReduction: quotient(to - from, 1 - from),
    before,
    after,
    gain,
    gainPerPoint: quotient(gain, 100 * (to - from)),
    cost,
    net: gain - cost,
  };
}
