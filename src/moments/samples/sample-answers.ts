import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { AnswerSamples } from "./answer-samples.ts";
import { completeSamples } from "./complete-samples.ts";
import { pairwiseSamples } from "./pairwise-samples.ts";

/** Room to take samples of respondents. */
export function sampleAnswers(answers: CountedAnswers): AnswerSamples {
  return answers.missing === "available" ? pairwiseSamples(answers) : completeSamples(answers);
}
