import type { ErrorPath } from "../../errors/error.ts";
import { optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { amountAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isColumn } from "../../survey/column.ts";
import type { SamplingOptions } from "../../survey/estimation.ts";
import {
  type RatingAnswers,
  type RatingTally,
  refuseSampling,
  tallyClasses,
  tallyOfClasses,
  tallyRatings,
} from "./rating-tally.ts";

const ELEVEN_POINTS = { min: 0, max: 10 };

/** By more than this share of n the effective number of a weighted estimate differs from it. */
const WEIGHTED = 1e-9;

/** Respondents by what they answered to "how likely are you to recommend us?", from 0 to 10. */
export interface NpsCounts {
  /** 9 and 10. */
  readonly promoters: number;
  /** 7 and 8. */
  readonly passives: number;
  /** 0 to 6. */
  readonly detractors: number;
  /** All of them; where given, the three must add up to it. */
  readonly n?: number | undefined;
}

const COUNTS = {
  promoters: whole(0),
  passives: whole(0),
  detractors: whole(0),
  n: optional(whole(0)),
  effectiveN: optional(amountAt),
} satisfies Readers<NpsCounts & { readonly effectiveN: number }>;

/** Detractors as −1, passives as 0, promoters as 1. */
export function tallyNps(
  answers: RatingAnswers | NpsCounts,
  options: SamplingOptions,
  path: ErrorPath = [],
): RatingTally {
  if (isNpsCounts(answers)) {
    refuseSampling(options);
    const { detractors, passives, promoters } = npsCountsOf(answers, path);
    return tallyOfClasses([detractors, passives, promoters]);
  }
  return tallyClasses(tallyRatings(answers, ELEVEN_POINTS, options, path), npsClassOf);
}

/** The class of a rating. */
export function npsClassOf(rating: number): -1 | 0 | 1 {
  return rating >= 9 ? 1 : rating >= 7 ? 0 : -1;
}

/** Reads counts, or an estimate that is made of them, and checks that they add up where their number is given. */
export function npsCountsOf(counts: unknown, path: ErrorPath): NpsCounts & { readonly n: number } {
  const read = readFields(counts, COUNTS, path, "counts of promoters, passives and detractors");
  const { promoters, passives, detractors } = read;
  const n = wholeAt(promoters + passives + detractors, path, 0);
  if (read.n !== null && read.n !== n) {
    refuse("invalid_input", [...path, "n"], `${n}, the sum of the three counts`, read.n);
  }
  if (read.effectiveN !== null && Math.abs(read.effectiveN - n) > WEIGHTED * n) {
    const expected = "counts of an unweighted estimate; a weighted one is made from ratings";
    refuse("invalid_input", [...path, "effectiveN"], expected, read.effectiveN);
  }
  return { promoters, passives, detractors, n };
}

function isNpsCounts(answers: RatingAnswers | NpsCounts): answers is NpsCounts {
  return typeof answers === "object" && answers !== null && !isColumn(answers);
}
