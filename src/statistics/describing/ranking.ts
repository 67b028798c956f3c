import { midRanks, placeIn, tallyOf } from "../../numeric/ranks/tally.ts";

/** Answers by their order. */
export interface Ranking {
  /** By respondent: the place of the answer among the different ones, ascending from 0. */
  readonly codes: Int32Array;
  /** By place: how many gave the answer. */
  readonly counts: Float64Array;
  /** By respondent: the rank from 1, of equal answers the mean of theirs. */
  ranks(): Float64Array;
}

/** Ranks answers, none of them missing. */
export function ranked(answers: Float64Array): Ranking {
  const tally = tallyOf(answers);
  const { values, counts } = tally;
  const codes = new Int32Array(answers.length);
  for (let i = 0; i < answers.length; i++) codes[i] = placeIn(values, answers[i]!);
  return {
    codes,
    counts,
    ranks() {
      const byPlace = midRanks(tally);
      return Float64Array.from(codes, (code) => byPlace[code]!);
    },
  };
}
