import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { amountAt, checkNames, listAt, objectAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";

/** An offer on the market. */
export interface MarketOffer {
  readonly offer: string;
  /** Perceived quality on any scale from 0. */
  readonly quality: number;
  /** At least 0. */
  readonly price: number;
}

/** Options of `scoreValueMap`. */
export interface ValueMapOptions {
  /**
   * Weight of quality against price, at least 0 and below 1: the slope of the fair-value line is weight / (1 − weight).
   * 0.5, the 45° line, by default.
   */
  qualityWeight?: number | undefined;
  /**
   * How far from the line value still counts as fair, in points of relative price; 5 by default, a choice of this
   * library.
   */
  fairBand?: number | undefined;
}

/** Better than fair, worse than fair, or fair at a quality from the average up (premium) or below it (economy). */
export type ValueZone = "superior" | "fair-premium" | "fair-economy" | "inferior";

/** An offer's place on the map. */
export interface MappedOffer {
  offer: string;
  /** 100 × quality / mean quality; `null` where the mean is 0. */
  relativeQuality: number | null;
  /** 100 × price / mean price; `null` where the mean is 0. */
  relativePrice: number | null;
  /** Relative price that the offer's quality would make fair, less its own: above 0 is better value. */
  distance: number | null;
  zone: ValueZone | null;
}

/** The result of `scoreValueMap`. */
export interface ValueMap {
  model: "customer-value-map";
  qualityWeight: number;
  fairBand: number;
  /** Relative price per point of relative quality along the fair-value line, which runs through (100, 100). */
  slope: number;
  meanQuality: number;
  meanPrice: number;
  offers: MappedOffer[];
  notes: Note[];
}

/**
 * The customer value map: offers by relative quality and relative price, and how far each lies from the fair-value
 * line.
 *
 * The line runs through (100, 100), the average offer, not through the origin. Below it (`distance` above 0) customers
 * get more than they pay for.
 *
 * @throws `insufficient_data` without offers; `invalid_input` for two of one name, quality or price below 0, and a
 * weight outside 0..1 or of 1, which leaves price without one.
 *
 * Source: Gale (1994), Managing Customer Value, Free Press, ch. 3; Yang (2005), Design for Six Sigma for Service, ch.
 * 5.
 *
 * @example
 * ```ts
 * import { scoreValueMap } from "service-quality/value";
 *
 * const { offers } = scoreValueMap([
 *   { offer: "ours", quality: 9, price: 90 },
 *   { offer: "theirs", quality: 6, price: 100 },
 *   { offer: "third", quality: 9, price: 110 },
 * ]);
 * offers.map(({ relativePrice, zone }) => [relativePrice, zone]); // => [[90, "superior"], [100, "inferior"], [110, "fair-premium"]]
 * offers[0].distance; // => 22.5
 * ```
 */
export function scoreValueMap(offers: readonly MarketOffer[], options: ValueMapOptions = {}): ValueMap {
  const qualityWeight = amountAt(options.qualityWeight ?? 0.5, ["qualityWeight"]);
  if (qualityWeight >= 1) refuse("invalid_input", ["qualityWeight"], "a weight below 1", qualityWeight);
  const fairBand = amountAt(options.fairBand ?? 5, ["fairBand"]);
  const rows = listAt(offers, [], "offer", marketOfferAt);
  checkNames(
    rows.map(({ offer }) => offer),
    [],
    "offer",
  );
  const mean = (key: "quality" | "price") => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  const [meanQuality, meanPrice] = [mean("quality"), mean("price")];
  const slope = qualityWeight / (1 - qualityWeight);
  return {
    model: "customer-value-map",
    qualityWeight,
    fairBand,
    slope,
    meanQuality,
    meanPrice,
    offers: rows.map(({ offer, quality, price }) => {
      const relativeQuality = quotient(100 * quality, meanQuality);
      const relativePrice = quotient(100 * price, meanPrice);
      if (relativeQuality === null || relativePrice === null)
        return { offer, relativeQuality, relativePrice, distance: null, zone: null };
      const distance = 100 + slope * (relativeQuality - 100) - relativePrice;
      return {
        offer,
        relativeQuality,
        relativePrice,
        distance,
        zone: zoneOf(distance, relativeQuality, fairBand),
      };
    }),
    notes: [
      ...(meanQuality === 0 ? [{ path: "meanQuality", reason: "zero-base" } as const] : []),
      ...(meanPrice === 0 ? [{ path: "meanPrice", reason: "zero-base" } as const] : []),
    ],
  };
}

function marketOfferAt(value: unknown, path: ErrorPath): MarketOffer {
  const given = objectAt(value, path, "an offer with its quality and price");
  return {
    offer: textAt(given.offer, [...path, "offer"]),
    quality: amountAt(given.quality, [...path, "quality"]),
    price: amountAt(given.price, [...path, "price"]),
  };
}

function zoneOf(distance: number, relativeQuality: number, fairBand: number): ValueZone {
  if (distance > fairBand) return "superior";
  if (distance < -fairBand) return "inferior";
  return relativeQuality >= 100 ? "fair-premium" : "fair-economy";
}
