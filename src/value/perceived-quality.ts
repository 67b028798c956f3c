import { shortened } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { type Readers, readOptions, readRecord } from "../errors/options.ts";
import { rateAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import {
  type AttributeContribution,
  type AttributeProfile,
  type RatioProfile,
  ratioProfile,
} from "./attribute-ratios.ts";

/** The result of `marketPerceivedQuality`. */
export interface PerceivedQuality extends RatioProfile {
  model: "market-perceived-quality";
  notes: Note[];
}

/** The same attributes rated by our customers and by those of our competitors. */
export interface RatersProfiles {
  readonly customers: readonly AttributeProfile[];
  readonly competitorsCustomers: readonly AttributeProfile[];
}

/** Options of `comparePerceivedQuality`. */
export interface ComparePerceivedQualityOptions {
  /** Our customers as a share of the market, 0..1: weighs the two into the market's view. */
  customerShare: number;
}

/** How far apart our customers and those of the competitors see an attribute. */
export interface RatersDifference {
  attribute: string;
  customers: number;
  competitorsCustomers: number;
  /** Our customers' ratio less that of the competitors' customers. */
  difference: number;
}

/** The result of `comparePerceivedQuality`. */
export interface PerceivedQualityComparison {
  model: "market-perceived-quality";
  customerShare: number;
  /** By our own customers, which flatters. */
  customers: RatioProfile;
  competitorsCustomers: RatioProfile;
  /** By the market: weights and ratings of both, by their shares. */
  market: RatioProfile;
  /** Ratios by attribute, in the order given. */
  differences: RatersDifference[];
  notes: Note[];
}

const RATERS = {
  customers: ratioProfile,
  competitorsCustomers: ratioProfile,
} satisfies Readers<RatersProfiles>;

const OPTIONS = { customerShare: rateAt } satisfies Readers<ComparePerceivedQualityOptions>;

/**
 * Market-perceived quality against the competitors' average: the weighted sum of the ratios of our ratings to
 * theirs, 100 at parity.
 *
 * Each attribute counts by its ratio; a ratio of weighted sums is another, smaller or larger, figure. Competitors are
 * all others, never the best of them alone and never ourselves.
 *
 * @throws `insufficient_data` without attributes; `invalid_input` for two of one name, weights below 0 or all 0,
 * ratings below 0, and a competitors' rating of 0, against which there is no ratio.
 *
 * Source: Gale (1994), Managing Customer Value, Free Press, ch. 2; Yang (2005), Design for Six Sigma for Service, table
 * 5.3.
 *
 * @example
 * ```ts
 * import { marketPerceivedQuality } from "service-quality/value";
 *
 * const { ratio, contributions } = marketPerceivedQuality([
 *   { attribute: "skill", weight: 60, ours: 9, competitors: 6 },
 *   { attribute: "comfort", weight: 40, ours: 6, competitors: [7, 8, 9] },
 * ]);
 * ratio; // => 120
 * contributions.map(({ advantage }) => advantage); // => [30, -10]
 * ```
 */
export function marketPerceivedQuality(attributes: readonly AttributeProfile[]): PerceivedQuality {
  return { model: "market-perceived-quality", ...ratioProfile(attributes, []), notes: [] };
}

/**
 * Market-perceived quality as our customers, our competitors' customers and the whole market see it. Who chose us
 * likes us: the view of our own customers alone is not the market's.
 *
 * @throws as `marketPerceivedQuality` does; `invalid_input` also for attributes that only one group rated and for a
 * share outside 0..1.
 *
 * Source: Gale (1994), Managing Customer Value, Free Press, ch. 2 (ratings of the served market, not of own customers).
 *
 * @example
 * ```ts
 * import { comparePerceivedQuality } from "service-quality/value";
 *
 * const { customers, competitorsCustomers, market } = comparePerceivedQuality(
 *   {
 *     customers: [{ attribute: "skill", weight: 1, ours: 9, competitors: 6 }],
 *     competitorsCustomers: [{ attribute: "skill", weight: 1, ours: 6, competitors: 8 }],
 *   },
 *   { customerShare: 0.2 },
 * );
 * [customers.ratio, competitorsCustomers.ratio]; // => [150, 75]
 * market.ratio; // => 86.8421052631579
 * ```
 */
export function comparePerceivedQuality(
  raters: RatersProfiles,
  options: ComparePerceivedQualityOptions,
): PerceivedQualityComparison {
  const { customers, competitorsCustomers } = readRecord(raters, RATERS, [], "the profiles of both groups");
  const { customerShare: share } = readOptions(options, OPTIONS);
  const theirs = new Map(competitorsCustomers.contributions.map((row) => [row.attribute, row]));
  const pairs = customers.contributions.map((own) => ({ own, other: theirs.get(own.attribute) }));
  const lacking = pairs.find(({ other }) => other === undefined);
  if (lacking !== undefined || pairs.length < theirs.size) {
    const expected =
      lacking === undefined ? "only attributes that customers rated" : shortened(lacking.own.attribute);
    refuse("invalid_input", ["competitorsCustomers"], expected, competitorsCustomers.contributions);
  }
  const blend = (
    key: "weight" | "ours" | "competitors",
    own: AttributeContribution,
    other: AttributeContribution,
  ) => share * own[key] + (1 - share) * other[key];
  return {
    model: "market-perceived-quality",
    customerShare: share,
    customers,
    competitorsCustomers,
    market: ratioProfile(
      pairs.map(({ own, other }) => ({
        attribute: own.attribute,
        weight: blend("weight", own, other!),
        ours: blend("ours", own, other!),
        competitors: blend("competitors", own, other!),
      })),
      [],
    ),
    differences: pairs.map(({ own, other }) => ({
      attribute: own.attribute,
      customers: own.ratio,
      competitorsCustomers: other!.ratio,
      difference: own.ratio - other!.ratio,
    })),
    notes: [],
  };
}
