import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { isColumn } from "../../survey/column.ts";
import type { Estimation } from "../../survey/estimation.ts";
import {
  countOf,
  type RatingAnswers,
  type RatingTally,
  refuseWeights,
  tallyClasses,
  tallyOfClasses,
  tallyRatings,
} from "./rating-tally.ts";

const ELEVEN_POINTS = { min: 0, max: 10 };

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

/** Detractors as −1, passives as 0, promoters as 1. */
export function tallyNps(
  answers: RatingAnswers | NpsCounts,
  estimation: Estimation,
  path: ErrorPath = [],
): RatingTally {
  if (isNpsCounts(answers)) {
    refuseWeights(estimation.weights);
    const { detractors, passives, promoters } = npsCountsOf(answers, path);
    return tallyOfClasses([detractors, passives, promoters]);
  }
  return tallyClasses(tallyRatings(answers, ELEVEN_POINTS, estimation, path), npsClassOf);
}

/** The class of a rating. */
export function npsClassOf(rating: number): -1 | 0 | 1 {
  return rating >= 9 ? 1 : rating >= 7 ? 0 : -1;
}

/** Checks the counts, and that they add up where their number is given. */
export function npsCountsOf(counts: NpsCounts, path: ErrorPath): NpsCounts & { readonly n: number } {
  if (typeof counts !== "object" || counts === null) {
    refuse("invalid_input", path, "counts of promoters, passives and detractors", counts);
  }
  const [promoters, passives, detractors] = (["promoters", "passives", "detractors"] as const).map((key) =>
    countOf(Object.hasOwn(counts, key) ? counts[key] : undefined, [...path, key]),
  ) as [number, number, number];
  const n = countOf(promoters + passives + detractors, path);
  const { n: given = n, effectiveN = n }: { n?: unknown; effectiveN?: unknown } = counts;
  if (given !== n) refuse("invalid_input", [...path, "n"], `${n}, the sum of the three counts`, given);
  if (!(Math.abs((effectiveN as number) - n) <= 1e-9 * n)) {
    refuse(
      "invalid_input",
      path,
      "counts of an unweighted estimate; a weighted one is made from ratings",
      effectiveN,
    );
  }
  return { promoters, passives, detractors, n };
}

function isNpsCounts(answers: RatingAnswers | NpsCounts): answers is NpsCounts {
  return typeof answers === "object" && answers !== null && !isColumn(answers);
}
