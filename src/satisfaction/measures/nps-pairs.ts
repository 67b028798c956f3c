import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { isColumn, type Source } from "../../survey/column.ts";
import { type RespondentOptions, respondentsOf } from "../../survey/estimation.ts";
import { npsClassOf } from "./nps-counts.ts";
import {
  addRating,
  emptyTally,
  type RatingTally,
  singleColumnPolicy,
  someRatings,
  wholeRating,
} from "./rating-tally.ts";

const BLOCK_ROWS = 4096;
const ELEVEN_POINTS = { min: 0, max: 10 };
const CLASSES = { min: -1, max: 1 };

/** Respondents who rated twice. */
export interface NpsPairs {
  /** Their classes −1, 0 and 1 at either time. */
  readonly a: RatingTally;
  readonly b: RatingTally;
  /** The class in `a` less that in `b`, −2..2. */
  readonly difference: RatingTally;
}

/** Counts the pairs of ratings of the same respondents; whoever lacks one is left out or refused. */
export function tallyNpsPairs(
  a: unknown,
  b: unknown,
  { missing, weights: given }: RespondentOptions,
): NpsPairs {
  const [first, second] = [ratingsOf(a, []), ratingsOf(b, ["b"])];
  const respondents = respondentsOf([first, second], {
    missing: singleColumnPolicy(missing),
    weights: given,
  });
  const { length, weights } = respondents;
  const weighted = weights !== null;
  const pairs = {
    a: emptyTally(CLASSES, weighted),
    b: emptyTally(CLASSES, weighted),
    difference: emptyTally({ min: -2, max: 2 }, weighted),
  };
  const room = [0, 1].map(() => new Float64Array(Math.min(BLOCK_ROWS, length)));
  for (let from = 0; from < length; from += BLOCK_ROWS) {
    const [x, y] = room.map((block) => block.subarray(0, length - from)) as [Float64Array, Float64Array];
    respondents.read(first, x, from);
    respondents.read(second, y, from);
    for (let i = 0; i < x.length; i++) {
      if (Number.isNaN(x[i]! + y[i]!)) continue;
      const before = npsClassOf(wholeRating(x[i]!, first, from + i));
      const after = npsClassOf(wholeRating(y[i]!, second, from + i));
      const weight = weights?.[from + i] ?? 1;
      addRating(pairs.a, before, weight, from + i);
      addRating(pairs.b, after, weight, from + i);
      addRating(pairs.difference, before - after, weight, from + i);
    }
  }
  someRatings(pairs.difference);
  return pairs;
}

function ratingsOf(ratings: unknown, path: ErrorPath): Source {
  if (isColumn(ratings)) return { column: ratings, path, scale: ELEVEN_POINTS, reverse: false };
  const expected = "a column of ratings, since counts and weighted samples are not paired";
  return refuse("invalid_input", path, expected, ratings);
}
