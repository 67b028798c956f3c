import type { Note, NotePath } from "../errors/note.ts";
import { inferenceErrorOf } from "../numeric/design/sampling-error.ts";
import { studentQuantile } from "../numeric/distributions/student-t.ts";
import { type Mean, meanOf } from "../numeric/inference/mean.ts";
import { scoreInterval, wilsonInterval } from "../numeric/inference/proportion.ts";
import type { Interval } from "../numeric/inference/t-test.ts";

/** Respondents of one kind: how many, and Σw and Σw² of their sampling weights, which are 1 where none are given. */
export interface Tally {
  n: number;
  weight: number;
  weight2: number;
}

/** A share of respondents with its interval. */
export interface Share {
  readonly share: number;
  /** Respondents; the effective number for this share where they are weighted. */
  readonly n: number;
  /** Wilson's. */
  readonly interval: Interval;
}

/** No respondents yet. */
export function emptyTally(): Tally {
  return { n: 0, weight: 0, weight2: 0 };
}

/** A number of respondents without weights. */
export function tallyOf(n: number): Tally {
  return { n, weight: n, weight2: n };
}

/** Takes up a respondent. */
export function addRespondent(tally: Tally, weight: number): void {
  tally.n++;
  tally.weight += weight;
  tally.weight2 += weight * weight;
}

/** Respondents of several kinds together. */
export function pooled(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const { n, weight, weight2 } of tallies) {
    all.n += n;
    all.weight += weight;
    all.weight2 += weight2;
  }
  return all;
}

/** (Σw)² / Σw². */
export function effectiveNumber({ weight, weight2 }: Tally): number {
  return weight ** 2 / weight2;
}

/** The share of `some` among `all`; `null` where there is nobody. */
export function tallyShare(some: Tally, all: Tally, weighted: boolean, confidence: number): Share | null {
  const indicator = indicatorOf(some, all);
  return indicator && shareOf(indicator, weighted, confidence);
}

/** The share that is the mean of an indicator, 1 or 0. */
export function shareOf(indicator: Mean, weighted: boolean, confidence: number): Share {
  const n = weighted ? designN(indicator) : indicator.n;
  return { share: indicator.mean, n, interval: wilsonInterval(indicator.mean, n, confidence) };
}

/**
 * Wilson's interval of the share that is the mean of an indicator; under a design with the effective number of the
 * share and Student's quantile. `null` where the design knows no error.
 */
export function shareInterval(indicator: Mean, weighted: boolean, confidence: number): Interval | null {
  const { design, mean } = indicator;
  if (design === undefined) return shareOf(indicator, weighted, confidence).interval;
  if (design.standardError === null) return null;
  return scoreInterval(mean, designN(indicator), studentQuantile((1 + confidence) / 2, design.df));
}

/** Why an interval of a share that stands at `path` is `null` under a design, or rests on no variance. */
export function notesOnShare({ n, design }: Mean, path: NotePath): Note[] {
  if (design === undefined) return [];
  if (design.standardError === null) return [{ path, reason: n === 1 ? "one-respondent" : "one-cluster" }];
  return design.standardError === 0 ? [{ path, reason: "no-variance" }] : [];
}

/**
 * The effective number of respondents of a weighted mean, or of one under a design: the variance of its values, which
 * divides by n, over its squared standard error; Kish's (Σw)² / Σw² where nothing varies.
 */
export function designN(indicator: Mean): number {
  const { n, standardDeviation, effectiveN } = indicator;
  const { standardError } = inferenceErrorOf(indicator);
  if (!standardDeviation || !standardError) return effectiveN;
  return (standardDeviation / standardError) ** 2 * ((n - 1) / n);
}

/** The mean of 1 for `some` of the respondents and 0 for the rest of `all`. */
function indicatorOf(some: Tally, { n, weight, weight2 }: Tally): Mean | null {
  const share = some.weight / weight;
  const squares = weight * share * (1 - share);
  const squares2 = some.weight2 * (1 - share) ** 2 + (weight2 - some.weight2) * share ** 2;
  return meanOf({ n, mean: share, weight, total: some.weight, squares, weight2, slope2: 0, squares2 });
}
