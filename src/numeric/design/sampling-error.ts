import type { Note, NotePath } from "../../errors/note.ts";
import type { Mean } from "../inference/mean.ts";

/** How far a row's mean may be off, and what the design of the sample has to do with it. */
export interface SamplingError {
  /** Of the mean; `null` for one respondent, and where a stratum of the design gave one cluster only. */
  standardError: number | null;
  /** Clusters less strata, of the respondents in the row; `null` without a design. */
  df: number | null;
  /** How many times the variance of single respondents the design has; `null` without one. */
  designEffect: number | null;
}

/** The error of a row's mean. */
export function samplingErrorOf(mean: Mean | null): SamplingError {
  if (mean === null) return { standardError: null, df: null, designEffect: null };
  const { standardError, df, designEffect } = mean.design ?? { ...mean, df: null, designEffect: null };
  return { standardError, df, designEffect };
}

/** The error that intervals and tests of a mean are made with. */
export function inferenceErrorOf({ n, standardError, design }: Mean): {
  readonly standardError: number | null;
  readonly df: number;
} {
  return design ?? { standardError, df: n - 1 };
}

/** Why a row of several respondents has no error under its design, or no design effect. */
export function notesOnSamplingError(
  { n, standardError, df, designEffect }: SamplingError & { readonly n: number },
  path: NotePath,
): Note[] {
  if (df === null || n < 2) return [];
  if (standardError === null) return [{ path: [...path, "standardError"], reason: "one-cluster" }];
  return designEffect === null ? [{ path: [...path, "designEffect"], reason: "no-variance" }] : [];
}
