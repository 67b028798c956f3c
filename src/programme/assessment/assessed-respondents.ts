import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { type Columns, type Source, sourcesOf } from "../../survey/column.ts";
import { columnOf, type Estimation, type Respondents, respondentsOf } from "../../survey/estimation.ts";
import type { Framework } from "../framework.ts";
import { withinGroupAgreement } from "./within-group-agreement.ts";

/** The share of a principle's questions that a respondent must have answered to be scored on it. */
const ANSWERED_SHARE = 0.5;

/** What respondents said of a principle. */
export interface PrincipleAnswers {
  /** By respondent: the mean over the questions answered; NaN where too few were, or the respondent does not count. */
  readonly scores: Float64Array;
  /** By question; `null` where nobody answered. */
  readonly questions: readonly (Mean | null)[];
  /** Of the respondents scored; `null` where a question has fewer than two answers of theirs. */
  readonly agreement: number | null;
}

/** The respondents to a framework, scored. */
export interface AssessedRespondents {
  readonly framework: Framework;
  readonly length: number;
  readonly weights: Float64Array | null;
  /** In the framework's order. */
  readonly principles: readonly PrincipleAnswers[];
  /** By respondent: the mean over the principles; NaN unless scored on all of them. */
  readonly overall: Float64Array;
  /** By respondent: on how many principles scored. */
  readonly scored: Uint16Array;
}

/** Scores every respondent on every principle, reverse-keyed questions turned. */
export function assessRespondents(
  answers: Columns,
  framework: Framework,
  options: Pick<Estimation, "missing" | "weights">,
): AssessedRespondents {
  const sources = framework.principles.map(({ questions }) => sourcesOf(answers, questions, framework.scale));
  const respondents = respondentsOf(sources.flat(), options);
  const principles = sources.map((questions) => principleAnswers(questions, framework.scale, respondents));
  const { length, weights } = respondents;
  const overall = new Float64Array(length);
  const scored = new Uint16Array(length);
  for (const { scores } of principles) {
    for (let i = 0; i < length; i++) {
      overall[i]! += scores[i]!;
      if (!Number.isNaN(scores[i]!)) scored[i]!++;
    }
  }
  for (let i = 0; i < length; i++) overall[i]! /= principles.length;
  return { framework, length, weights, principles, overall, scored };
}

function principleAnswers(
  sources: readonly Source[],
  scale: Scale,
  respondents: Respondents,
): PrincipleAnswers {
  const answers = sources.map((source) => wholeAnswers(source, respondents));
  const scores = meansOf(answers);
  return {
    scores,
    questions: answers.map((column) => estimateMean(column, respondents.weights)),
    agreement: agreementOf(answers, scores, scale),
  };
}

function wholeAnswers(source: Source, respondents: Respondents): Float64Array {
  const answers = columnOf(source, respondents);
  const row = answers.findIndex((answer) => !Number.isInteger(answer) && !Number.isNaN(answer));
  if (row >= 0) {
    const { min, max } = source.scale!;
    const expected = `a whole number from ${min} to ${max}, or null for a missing answer`;
    refuse("invalid_input", [...source.path, row], expected, source.column[row]);
  }
  return answers;
}

function meansOf(answers: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(answers[0]!.length);
  const counts = new Float64Array(sums.length);
  for (const column of answers) {
    for (let i = 0; i < column.length; i++) {
      if (Number.isNaN(column[i]!)) continue;
      sums[i]! += column[i]!;
      counts[i]!++;
    }
  }
  return sums.map((sum, i) =>
    counts[i]! / answers.length >= ANSWERED_SHARE ? sum / counts[i]! : Number.NaN,
  );
}

function agreementOf(
  answers: readonly Float64Array[],
  scores: Float64Array,
  { min, max }: Scale,
): number | null {
  const variances: number[] = [];
  for (const column of answers) {
    const scored = column.map((answer, i) => (Number.isNaN(scores[i]!) ? Number.NaN : answer));
    const deviation = estimateMean(scored, null)?.standardDeviation ?? null;
    if (deviation === null) return null;
    variances.push(deviation ** 2);
  }
  return withinGroupAgreement(variances, max - min + 1);
}
