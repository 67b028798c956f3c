import { fields, listOf, type Read, type Readers, whole } from "../../errors/options.ts";
import { numberAt, rateAt } from "../../errors/read-argument.ts";
import type { RatingShare } from "./rating-tally.ts";

const RATING = { value: numberAt, count: whole(0), share: rateAt } satisfies Readers<RatingShare>;

/** Reads the distribution of ratings in a result. */
export const ratingSharesAt = listOf(fields(RATING, "a rating with its count and share"), "rating");

/** Rows of a table of answers: the rating, how many gave it, their share. */
export function ratingRows(
  distribution: readonly Read<typeof RATING>[],
  labelOf: (rating: string) => string,
  shareText: (share: number) => string,
): string[][] {
  return distribution.map(({ value, count, share }) => [
    labelOf(String(value)),
    String(count),
    shareText(share),
  ]);
}
