import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { namedListOf } from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { competitionRanks } from "../numeric/competition-ranks.ts";
import { offerAt } from "./define-offer.ts";
import type { Offer, OfferSpec } from "./offer.ts";
import { type Overtaking, overtakingOf } from "./overtaking.ts";
import { figuresOf, type OfferFigures } from "./score-offer.ts";

/** In place of a ratio that there is none of: below all that there are. */
const UNRANKED = -1;

/** An offer among others; it must have an id that no other has. */
export interface ComparedOffer extends OfferSpec {
  readonly id: string;
}

/** An offer with its place among the others. Offers that differ by rounding alone share the better rank. */
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
  currency: string | null;
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

const offersAt = namedListOf("id", namedOfferAt, "offer");

/**
 * Compares offers by the value they deliver: the difference and the ratio of total customer value and cost, both
 * rankings, and what each offer behind the leader would have to change.
 *
 * The two rankings part where offers differ in size: 100 for 50 has the better ratio, 220 for 150 the larger
 * difference. They answer different questions, so neither is chosen here.
 *
 * @throws `insufficient_data` without offers; `invalid_input` for an offer that `defineOffer` refuses, two of one id,
 * and offers in different currencies, whose values cannot be compared.
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
  const checked = offersAt(offers, []);
  const { currency } = checked[0]!;
  checked.forEach((offer, i) => {
    if (offer.currency === currency) return;
    refuse("invalid_input", [i, "currency"], `offers in one currency, ${currency ?? "none"}`, offer.currency);
  });
  const scored = checked.map((offer) => ({ offer: offer.id, ...figuresOf(offer) }));
  const differenceRanks = competitionRanks(
    scored.map(({ deliveredValue }) => deliveredValue),
    scored.map(({ totalValue, totalCost }) => Math.max(totalValue, totalCost)),
  );
  const ratioRanks = competitionRanks(scored.map(ratioOf));
  const ranked = scored.map((figures, i) => ({
    ...figures,
    differenceRank: differenceRanks[i]!,
    ratioRank: ratioOf(figures) === UNRANKED ? null : ratioRanks[i]!,
  }));
  const ordered = [...ranked].sort((a, b) => a.differenceRank - b.differenceRank);
  const leader = ordered[0]!;
  return {
    model: "customer-delivered-value",
    currency,
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
        ratio === null ? [{ path: ["offers", i, "ratio"], reason: "zero-base" }] : [],
      ),
      ...(currency === "points" ? [{ path: ["offers"], reason: "ordinal-scale" } as const] : []),
    ],
  };
}

function namedOfferAt(value: unknown, path: ErrorPath): Offer & { readonly id: string } {
  const offer = offerAt(value, path);
  return { ...offer, id: textAt(offer.id, [...path, "id"]) };
}

/**
 * The ratio by which offers are ordered: what costs nothing is before all others, unless it is worth nothing either.
 */
function ratioOf({ ratio, totalValue }: OfferFigures): number {
  return ratio ?? (totalValue > 0 ? Number.MAX_VALUE : UNRANKED);
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
