import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import type { AssessedRespondents } from "./assessed-respondents.ts";
import type {
  ManagementDisagreement,
  OverallMaturity,
  PrincipleScore,
  QuestionScore,
} from "./programme-assessment.ts";

/** (points − min) / (max − min): how far up its scale a mean lies, 0..1. */
export function maturityOf(points: number, { min, max }: Scale): number {
  return (points - min) / (max - min);
}

/** How far from 0 points of a scale lie: the size of figures that means over principles are rounded at. */
export function farthest({ min, max }: Scale): number {
  return Math.max(Math.abs(min), Math.abs(max));
}

/** The rows of the principles, refused where nobody is scored on one. */
export function principleScores(
  { framework, principles, weights }: AssessedRespondents,
  disagreements: readonly (ManagementDisagreement | null)[],
  confidence: number,
): PrincipleScore[] {
  const { scale } = framework;
  return framework.principles.map(({ id, label, questions }, k) => {
    const answers = principles[k]!;
    const mean = estimateMean(answers.scores, weights);
    if (mean === null) refuse("insufficient_data", [id], "a respondent scored on the principle", 0);
    const interval = meanInterval(mean, confidence);
    return {
      principle: id,
      label,
      n: mean.n,
      mean: mean.mean,
      standardDeviation: mean.standardDeviation,
      interval,
      maturity: maturityOf(mean.mean, scale),
      maturityInterval: maturityIntervalOf(interval, scale),
      agreement: answers.agreement,
      questions: questions.map((question, j) => questionScore(question.id, answers.questions[j]!, scale)),
      disagreement: disagreements[k]!,
    };
  });
}

/** The row of all principles together. */
export function overallMaturity(mean: Mean | null, scale: Scale, confidence: number): OverallMaturity {
  if (mean === null) return { n: 0, mean: null, maturity: null, interval: null };
  return {
    n: mean.n,
    mean: mean.mean,
    maturity: maturityOf(mean.mean, scale),
    interval: meanInterval(mean, confidence),
  };
}

function maturityIntervalOf(interval: Interval | null, scale: Scale): Interval | null {
  return interval && { lower: maturityOf(interval.lower, scale), upper: maturityOf(interval.upper, scale) };
}

function questionScore(question: string, mean: Mean | null, scale: Scale): QuestionScore {
  if (mean === null) return { question, n: 0, mean: null, maturity: null };
  return { question, n: mean.n, mean: mean.mean, maturity: maturityOf(mean.mean, scale) };
}
