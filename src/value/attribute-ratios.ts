import type { ErrorPath } from "../errors/error.ts";
import { fields, namedListOf, type Readers } from "../errors/options.ts";
import { amountAt, listAt, positiveAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** An attribute that customers rated our offer and its competitors on. */
export interface AttributeProfile {
  readonly attribute: string;
  /** Importance to customers: at least 0, of any positive sum over the attributes. */
  readonly weight: number;
  /** Our mean rating, at least 0. */
  readonly ours: number;
  /**
   * The competitors' mean rating, or each competitor's, of which the mean is taken; ourselves not among them. Above 0.
   */
  readonly competitors: number | readonly number[];
}

/** An attribute's part of a profile. */
export interface AttributeContribution {
  attribute: string;
  /** The weight as a share of 1. */
  weight: number;
  ours: number;
  /** The mean over competitors. */
  competitors: number;
  /** Ours / competitors, 1 = parity. */
  ratio: number;
  /** 100 × weight × ratio; the contributions sum to the total. */
  contribution: number;
  /** 100 × weight × (ratio − 1): what the attribute adds to parity, or takes from it. */
  advantage: number;
}

/** A profile of ratios with its total. */
export interface RatioProfile {
  /** Weighted sum of the ratios, 100 = parity. */
  ratio: number;
  /** In the order given. */
  contributions: AttributeContribution[];
}

const ATTRIBUTE = {
  attribute: textAt,
  weight: amountAt,
  ours: amountAt,
  competitors: competitorsAt,
} satisfies Readers<AttributeProfile>;

const attributesAt = namedListOf("attribute", fields(ATTRIBUTE, "an attribute with its ratings"));

/** The ratios of ours to the competitors' ratings, weighted: the sum of the ratios, not the ratio of the sums. */
export function ratioProfile(attributes: unknown, path: ErrorPath): RatioProfile {
  const rows = attributesAt(attributes, path);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) refuse("invalid_input", path, "weights of a positive sum", total);
  const contributions = rows.map(({ attribute, weight: points, ours, competitors }, i) => {
    const ratio = amountAt(ours / competitors, [...path, i, "competitors"]);
    return {
      attribute,
      weight: points / total,
      ours,
      competitors,
      ratio,
      contribution: (100 * points * ratio) / total,
      advantage: (100 * points * (ratio - 1)) / total + 0,
    };
  });
  return { ratio: contributions.reduce((sum, { contribution }) => sum + contribution, 0), contributions };
}

function competitorsAt(value: unknown, path: ErrorPath): number {
  if (!Array.isArray(value)) return positiveAt(value, path);
  const ratings = listAt(value, path, "competitor's rating", amountAt);
  return positiveAt(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length, path);
}
