import type { ErrorPath } from "../errors/error.ts";
import { amountAt, checkNames, listAt, objectAt, positiveAt, textAt } from "../errors/read-argument.ts";
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

/** The ratios of ours to the competitors' ratings, weighted: the sum of the ratios, not the ratio of the sums. */
export function ratioProfile(attributes: readonly AttributeProfile[], path: ErrorPath): RatioProfile {
  const rows = listAt(attributes, path, "attribute", attributeAt);
  checkNames(
    rows.map(({ attribute }) => attribute),
    path,
    "attribute",
  );
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

function attributeAt(value: unknown, path: ErrorPath) {
  const given = objectAt(value, path, "an attribute with its ratings");
  return {
    attribute: textAt(given.attribute, [...path, "attribute"]),
    weight: amountAt(given.weight, [...path, "weight"]),
    ours: amountAt(given.ours, [...path, "ours"]),
    competitors: competitorsAt(given.competitors, [...path, "competitors"]),
  };
}

function competitorsAt(value: unknown, path: ErrorPath): number {
  if (!Array.isArray(value)) return positiveAt(value, path);
  const ratings = listAt(value, path, "competitor's rating", amountAt);
  return positiveAt(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length, path);
}
