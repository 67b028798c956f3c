import fc from "fast-check";
import { estimateFactors, samplingAdequacy } from "service-quality/factors";
import { collectMoments } from "service-quality/moments";
import { randomStream } from "../../../src/numeric/random.ts";
import { few } from "../../properties/few.ts";
import type { Laws } from "../../properties/law.ts";
import { inEveryForm, reportsOf } from "../../properties/reports.ts";

/**
 * Answers from 1 to 7 of n respondents to p items with a common part; items of a name that objects have anyway among
 * them.
 */
function answersOf(n: number, p: number, seed: number): Record<string, number[]> {
  const random = randomStream(seed, 0);
  const common = Array.from({ length: n }, () => random.normal());
  return Object.fromEntries(
    Array.from({ length: p }, (_, i) => [
      i === 1 ? "__proto__" : `q${i}`,
      common.map((part) => Math.max(1, Math.min(7, Math.round(4 + part + random.normal())))),
    ]),
  );
}

const survey = fc
  .record({ n: fc.integer({ min: 25, max: 60 }), p: fc.integer({ min: 5, max: 8 }), seed: fc.integer() })
  .map(({ n, p, seed }) => answersOf(n, p, seed));
const missing = fc.constantFrom("listwise" as const, "available" as const);
const withHoles = fc
  .tuple(survey, fc.integer({ min: 0, max: 5 }))
  .map(([answers, holes]) => ({ ...answers, q0: answers.q0!.map((x, i) => (i < holes ? null : x)) }));

/** Columns under a policy for missing answers, with weights, or moments in their place. */
const surveys = fc.oneof(
  fc.tuple(withHoles, fc.record({ missing })),
  survey.map((answers) => [answers, { weights: answers.q0!.map((_, i) => 1 + (i % 4)) }] as const),
  survey.map((answers) => [collectMoments(answers), {}] as const),
);
const settings = fc.record({
  factors: fc.integer({ min: 1, max: 2 }),
  extraction: fc.constantFrom("principal" as const, "minres" as const),
  rotation: fc.constantFrom("none" as const, "varimax" as const, "promax" as const, "oblimin" as const),
  maxIterations: fc.constantFrom(1, 1000),
});
const solutions = few(
  fc.tuple(survey, settings, fc.constantFrom(0.8, undefined)).map(([answers, options, confidence]) => ({
    answers,
    solution: estimateFactors(answers, {
      ...options,
      confidence,
      extraction: confidence === undefined ? options.extraction : "maximum-likelihood",
    }),
  })),
);

/** Calls of every export of exploratory factor analysis. */
export const exploratoryLaws: Laws = {
  samplingAdequacy: { calls: surveys },
  formatSamplingAdequacy: reportsOf({ calls: surveys }, samplingAdequacy),
  estimateFactors: {
    calls: fc.oneof(
      fc
        .tuple(surveys, settings)
        .map(([[data, options], chosen]) => [data, { ...options, ...chosen }] as const),
      fc
        .tuple(survey, settings)
        .map(([answers, chosen]) => [
          answers,
          { ...chosen, extraction: "maximum-likelihood" as const, starts: 2, seed: 1 },
        ]),
    ),
  },
  parallelAnalysis: {
    calls: fc
      .tuple(surveys, fc.integer(), fc.constantFrom("principal" as const, "common-factor" as const))
      .map(([[data, options], seed, method]) => [data, { ...options, seed, method, replicates: 5 }] as const),
  },
  scoreFactors: {
    calls: fc.oneof(
      solutions.map(({ answers, solution }) => [answers, solution] as const),
      solutions.map(({ answers, solution }) => [collectMoments(answers), solution] as const),
    ),
  },
  formatFactors: inEveryForm({
    calls: solutions.chain(({ solution }) =>
      fc
        .record({
          cut: fc.constantFrom(0, 0.4),
          sort: fc.boolean(),
          digits: fc.constantFrom(2 as const, 3 as const),
        })
        .map((options) => [solution, options] as const),
    ),
  }),
};
