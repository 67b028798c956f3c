import { completeSamples } from "./complete-samples.ts";
import { pairwiseSamples } from "./pairwise-samples.ts";
import type { PathAnswers } from "./path-answers.ts";

/** Covariances (up to a common factor) and means of samples of respondents; filled anew by every sample. */
export interface SampledCovariances {
  readonly respondents: number;
  readonly covariances: Float64Array;
  readonly means: Float64Array;
  /** Takes every respondent as often as counted. */
  sample(counts: Uint32Array): void;
  /** Takes every respondent but one, once. */
  omit(row: number): void;
}

/** Room to sample the respondents' answers. */
export function sampledCovariances(answers: PathAnswers): SampledCovariances {
  return answers.missing === "available" ? pairwiseSamples(answers) : completeSamples(answers);
}
