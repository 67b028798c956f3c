import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { fields, namedListOf, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { amountAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";
import { compareFigures } from "../numeric/ties.ts";

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

const OFFER = { offer: textAt, quality: amountAt, price: amountAt } satisfies Readers<MarketOffer>;

const offersAt = namedListOf("offer", fields(OFFER, "an offer with its quality and price"));

const OPTIONS = {
  qualityWeight: otherwise(weightAt, 0.5),
  fairBand: otherwise(amountAt, 5),
} satisfies Readers<ValueMapOptions>;

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
  const rows = offersAt(offers, []);
  const { qualityWeight, fairBand } = readOptions(options, OPTIONS);
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
      const zone = zoneOf(relativeQuality, relativePrice, distance, slope, fairBand);
      return { offer, relativeQuality, relativePrice, distance, zone };
    }),
    notes: [
      ...(meanQuality === 0 ? [{ path: ["meanQuality"], reason: "zero-base" } as const] : []),
      ...(meanPrice === 0 ? [{ path: ["meanPrice"], reason: "zero-base" } as const] : []),
    ],
  };
}

function zoneOf(
  relativeQuality: number,
  relativePrice: number,
  distance: number,
  slope: number,
  fairBand: number,
): ValueZone {
  const largest = Math.max(100, slope * 100, slope * relativeQuality, relativePrice);
  if (compareFigures(distance, fairBand, largest) > 0) return "superior";
  if (compareFigures(distance, -fairBand, largest) < 0) return "inferior";
  return compareFigures(relativeQuality, 100) >= 0 ? "fair-premium" : "fair-economy";
}

function weightAt(value: unknown, path: ErrorPath): number {
  const weight = amountAt(value, path);
  return weight < 1 ? weight : refuse("invalid_input", path, "a weight of at least 0 and below 1", value);
}
