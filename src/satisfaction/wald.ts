import type { Note } from "../errors/note.ts";
import { oneOf, optional } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { inferenceErrorOf } from "../numeric/design/sampling-error.ts";
import { normalQuantile } from "../numeric/distributions/normal.ts";
import { studentQuantile } from "../numeric/distributions/student-t.ts";
import type { Mean } from "../numeric/inference/mean.ts";
import { type Interval, normalTest, type Test } from "../numeric/inference/t-test.ts";
import { designN } from "../survey/share.ts";

const PSEUDO_RESPONDENTS = 3;

/**
 * How the error of a net score is estimated: by `"wald"` from the observed shares, or by
 * `"adjusted-wald"` after three respondents are added, 3/4 of them promoters and 3/4 detractors.
 */
export type NpsMethod = "wald" | "adjusted-wald";

/** A mean of scores with the error that a method gives it. */
export interface WaldScore {
  /** What the interval is about: the mean itself for `"wald"`, with the added respondents for `"adjusted-wald"`. */
  readonly center: number;
  /** `null` for `"wald"` of one respondent, and where a design knows no error. */
  readonly standardError: number | null;
  /** Of the design; without one the distribution is normal. */
  readonly df?: number;
}

/** Reads the method, where one is given. */
export const npsMethodAt = /* @__PURE__ */ optional(oneOf("wald", "adjusted-wald"));

/** The method that is asked for, or the usual one; a design knows the plain one alone. */
export function npsMethodOf(method: NpsMethod | null, isDesigned: boolean): NpsMethod {
  if (!isDesigned) return method ?? "adjusted-wald";
  if (method === "adjusted-wald") refuse("invalid_input", ["method"], '"wald", as there is a design', method);
  return "wald";
}

/**
 * The error of a mean score. Variances divide by n; with weights the standard error is the linearized
 * one, and the adjustment takes the effective number of respondents that it amounts to.
 *
 * The three respondents added have mean 0 and `addedSquares` for their sum of squares.
 */
export function waldScore(mean: Mean, weighted: boolean, method: NpsMethod, addedSquares: number): WaldScore {
  if (mean.design !== undefined && method === "wald") return { center: mean.mean, ...inferenceErrorOf(mean) };
  const n = weighted || mean.design ? designN(mean) : mean.n;
  const variance = varianceOf(mean);
  if (method === "wald") {
    return { center: mean.mean, standardError: mean.n === 1 ? null : Math.sqrt(variance / n) };
  }
  const total = n + PSEUDO_RESPONDENTS;
  const adjustedVariance =
    (n * variance + addedSquares) / total + (n * PSEUDO_RESPONDENTS * mean.mean ** 2) / total ** 2;
  return { center: (n * mean.mean) / total, standardError: Math.sqrt(adjustedVariance / total) };
}

/** center ± z · standardError, under a design with Student's t, inside ±`limit`. */
export function waldInterval(
  { center, standardError, df }: WaldScore,
  confidence: number,
  limit: number,
): Interval | null {
  if (standardError === null) return null;
  const level = (1 + confidence) / 2;
  const reach = (df === undefined ? normalQuantile(level) : studentQuantile(level, df)) * standardError;
  return { lower: Math.max(-limit, center - reach), upper: Math.min(limit, center + reach) };
}

/** The z test of a score against 0; `null` where there is no error. */
export function waldTest({ center, standardError }: WaldScore): Test | null {
  return standardError ? normalTest(center / standardError) : null;
}

/** The difference of two independent scores. */
export function differenceOfScores(a: WaldScore, b: WaldScore): WaldScore {
  return {
    center: a.center - b.center,
    standardError:
      a.standardError === null || b.standardError === null
        ? null
        : Math.hypot(a.standardError, b.standardError),
  };
}

/** Why there is no error, or none to speak of. */
export function waldNotes(standardError: number | null, n = 1): Note[] {
  if (standardError === null) {
    return [{ path: ["standardError"], reason: n === 1 ? "one-respondent" : "one-cluster" }];
  }
  return standardError === 0 ? [{ path: ["interval"], reason: "no-variance" }] : [];
}

/** Dividing by n. */
function varianceOf({ n, standardDeviation }: Mean): number {
  return standardDeviation === null ? 0 : standardDeviation ** 2 * ((n - 1) / n);
}
