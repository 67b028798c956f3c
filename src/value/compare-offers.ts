import type { Note } from "../errors/note.ts";
import { checkNames, listAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { offerAt } from "./define-offer.ts";
import type { OfferSpec } from "./offer.ts";
import { type Overtaking, overtakingOf } from "./overtaking.ts";
import { figuresOf, type OfferFigures } from "./score-offer.ts";

/** An offer among others; it must have an id that no other has. */
export interface ComparedOffer extends OfferSpec {
  readonly id: string;
}

/** An offer with its place among the others. Equal offers share the better rank. */
export interface RankedOffer extends OfferFigures {
  offer: string;
  /** 1 for the largest delivered value. */
  differenceRank: number;
  /**
   * 1 for the largest ratio; an offer that costs nothing and is worth something is before all that have one, `null` for
   * one that is worth nothing either.
   */
  ratioRank: number | null;
}

/** The result of `compareOffers`. */
export interface OfferComparison {
  model: "customer-delivered-value";
  unit: string | null;
  /** In the order given. */
  offers: RankedOffer[];
  /** Ids by delivered value, largest first. */
  byDifference: string[];
  /** Ids by ratio, largest first; offers without a rank are left out. */
  byRatio: string[];
  /** Whether difference and ratio order the offers differently. */
  rankingsDiffer: boolean;
  /** What it takes every offer behind the first by difference to draw level with it. */
  overtaking: Overtaking[];
  notes: Note[];
}

/**
 * Compares offers by the value they deliver: the difference and the ratio of total customer value and cost, both
 * rankings, and what each offer behind the leader would have to change.
 *
 * The two rankings part where offers differ in size: 100 for 50 has the better ratio, 220 for 150 the larger
 * difference. They answer different questions, so neither is chosen here.
 *
 * @throws `insufficient_data` without offers; `invalid_input` for an offer that `defineOffer` refuses, two of one id,
 * and offers in different units, whose values cannot be compared.
 *
 * Source: Kotler (1994), Marketing Management, 8th ed., ch. 2.
 *
 * @example
 * ```ts
 * import { compareOffers } from "service-quality/value";
 *
 * const { byDifference, byRatio, rankingsDiffer } = compareOffers([
 *   { id: "small", value: { product: 100, services: 0, personnel: 0, image: 0 }, cost: { monetary: 50, time: 0, energy: 0, psychic: 0 } },
 *   { id: "large", value: { product: 220, services: 0, personnel: 0, image: 0 }, cost: { monetary: 150, time: 0, energy: 0, psychic: 0 } },
 * ]);
 * byDifference; // => ["large", "small"]
 * byRatio; // => ["small", "large"]
 * rankingsDiffer; // => true
 * ```
 */
export function compareOffers(offers: readonly ComparedOffer[]): OfferComparison {
  const checked = listAt(offers, [], "offer", (value, path) => {
    const offer = offerAt(value, path);
    const { id } = offer;
    return id === null
      ? refuse("invalid_input", [...path, "id"], "an offer with an id", id)
      : { ...offer, id };
  });
  checkNames(
    checked.map(({ id }) => id),
    [],
    "id",
  );
  const { unit } = checked[0]!;
  checked.forEach((offer, i) => {
    if (offer.unit !== unit)
      refuse("invalid_input", [i, "unit"], `offers in one unit, ${unit ?? "none"}`, offer.unit);
  });
  const scored = checked.map((offer) => ({ offer: offer.id, ...figuresOf(offer) }));
  const differenceRanks = ranksOf(scored.map(({ deliveredValue }) => deliveredValue)) as number[];
  const ratioRanks = ranksOf(scored.map(ratioOrInfinity));
  const ranked = scored.map((figures, i) => ({
    ...figures,
    differenceRank: differenceRanks[i]!,
    ratioRank: ratioRanks[i]!,
  }));
  const ordered = [...ranked].sort((a, b) => a.differenceRank - b.differenceRank);
  const leader = ordered[0]!;
  return {
    model: "customer-delivered-value",
    unit,
    offers: ranked,
    byDifference: ordered.map(({ offer }) => offer),
    byRatio: ranked
      .filter(({ ratioRank }) => ratioRank !== null)
      .sort((a, b) => a.ratioRank! - b.ratioRank!)
      .map(({ offer }) => offer),
    rankingsDiffer: areDiscordant(ordered),
    overtaking: ordered
      .filter(({ differenceRank }) => differenceRank > 1)
      .map((behind) => overtakingOf(behind, leader, "difference")),
    notes: [
      ...ranked.flatMap(({ ratio }, i): Note[] =>
        ratio === null ? [{ path: `offers[${i}].ratio`, reason: "zero-base" }] : [],
      ),
      ...(unit === "points" ? [{ path: "offers", reason: "ordinal-scale" } as const] : []),
    ],
  };
}

/**
 * The ratio by which offers are ordered: without bound where something costs nothing, none where that is worth nothing.
 */
function ratioOrInfinity({ ratio, totalValue }: OfferFigures): number | null {
  if (ratio !== null) return ratio;
  return totalValue > 0 ? Number.POSITIVE_INFINITY : null;
}

/** The rank of each value, 1 for the largest; equal values share the better one. */
function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!ranks.has(value)) ranks.set(value, i + 1);
  });
  return values.map((value) => (value === null ? null : ranks.get(value)!));
}

/** Whether some offer is before another by difference and behind it by ratio. */
function areDiscordant(byDifference: readonly RankedOffer[]): boolean {
  let worstOfBetter = 0;
  let worst = 0;
  let rank = 0;
  for (const { differenceRank, ratioRank } of byDifference) {
    if (ratioRank === null) continue;
    if (differenceRank > rank) worstOfBetter = worst;
    if (ratioRank < worstOfBetter) return true;
    worst = Math.max(worst, ratioRank);
    rank = differenceRank;
  }
  return false;
}
