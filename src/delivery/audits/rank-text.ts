import { fields, type Readers, whole } from "../../errors/options.ts";
import type { RankInterval } from "./joint-ranks.ts";

const PLACES = { lower: whole(1), upper: whole(1) } satisfies Readers<RankInterval>;

/** Reads the places of a result that is given back. */
export const placesAt = fields(PLACES, "the places that a unit may have");

/** The places that a unit may have: "2–5", or the only one. */
export function placesText({ lower, upper }: RankInterval): string {
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}
