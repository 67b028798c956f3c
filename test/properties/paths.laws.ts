import fc from "fast-check";
import { collectMoments } from "service-quality/moments";
import {
  bootstrapPathModel,
  definePathModel,
  estimatePathModel,
  type PathModelSpec,
} from "service-quality/paths";
import { pathModelSpec } from "../paths/path-model-arbitraries.ts";
import { MODEL, surveyOf } from "../paths/survey.ts";
import type { Laws } from "./law.ts";
import { inEveryForm } from "./reports.ts";

type Survey = Record<string, (number | null)[]>;

const scale = { min: 1, max: 10 };
const survey: fc.Arbitrary<Survey> = fc
  .record({ n: fc.integer({ min: 20, max: 30 }), seed: fc.integer() })
  .map(({ n, seed }) => surveyOf(n, seed));
/** Products of both kinds, and a construct of constructs; they need complete answers. */
const deep = fc.constantFrom<PathModelSpec>(
  {
    ...MODEL,
    constructs: { ...MODEL.constructs, Standing: { of: ["Image", "Complaints"], mode: "B" } },
    paths: [
      ["Standing", "Satisfaction"],
      ["Satisfaction", "Loyalty"],
      ["Standing", "Loyalty"],
    ],
  },
  {
    ...MODEL,
    paths: [...MODEL.paths, ["Square", "Loyalty"], ["Product", "Loyalty"]],
    interactions: [
      { construct: "Square", of: ["Image", "Image"] },
      { construct: "Product", of: ["Satisfaction", "Complaints"], method: "orthogonalizing" },
    ],
  },
);
const model = fc.constantFrom(MODEL, definePathModel(MODEL), {
  ...MODEL,
  constructs: { ...MODEL.constructs, Image: { items: ["i1", "i2", "i3"], mode: "B" as const } },
});
const fitting = fc.record(
  {
    scheme: fc.constantFrom("path" as const, "factor" as const, "centroid" as const),
    basis: fc.constantFrom("standardized" as const, "raw" as const),
    maxIterations: fc.constantFrom(1, 1000),
    scale: fc.constant(scale),
  },
  { requiredKeys: [] },
);

/** A survey with some answers left out, and what to do about them. */
const withHoles = fc
  .tuple(survey, fc.integer({ min: 0, max: 5 }), fc.constantFrom("listwise", "available"))
  .map(([answers, holes, missing]) => ({
    answers: { ...answers, i2: answers.i2!.map((x, i) => (i < holes ? null : x)) },
    missing,
  }));
const weightsOf = ({ i1 }: Survey) => i1!.map((_, i) => (i % 5) + 0.5);

const estimates = fc.oneof(
  fc
    .tuple(withHoles, model, fitting, fc.boolean())
    .map(([{ answers, missing }, of, options, scores]) => [
      answers,
      of,
      { ...options, missing, scores, weights: weightsOf(answers) },
    ]),
  fc.tuple(survey, model, fitting).map(([answers, of, options]) => [collectMoments(answers), of, options]),
  fc
    .tuple(survey, deep, fitting, fc.boolean())
    .map(([answers, of, options, scores]) => [answers, of, { ...options, scores }]),
);
const draws = fc.record(
  {
    replicates: fc.integer({ min: 0, max: 4 }),
    seed: fc.integer(),
    intervalMethod: fc.constantFrom("percentile" as const, "bca" as const),
    signs: fc.constantFrom("sum-of-loadings" as const, "original-loadings" as const),
  },
  { requiredKeys: ["replicates", "seed"] },
);

export const laws: Laws = {
  definePathModel: { calls: pathModelSpec.map((spec) => [spec]) },
  estimatePathModel: { calls: estimates },
  bootstrapPathModel: {
    calls: fc
      .tuple(withHoles, model, fitting, draws)
      .map(([{ answers, missing }, of, options, drawn]) => [
        answers,
        of,
        { ...options, ...drawn, missing, fitTest: missing === "listwise" },
      ]),
  },
  definePathBootstrap: {
    calls: fc
      .tuple(survey, draws, fc.constantFrom(undefined, scale))
      .map(([answers, drawn, on]) => [bootstrapPathModel(answers, MODEL, { ...drawn, scale: on })]),
  },
  mergeBootstraps: {
    calls: fc.tuple(survey, draws, fc.boolean()).map(([answers, drawn, turned]) => {
      const parts = [
        bootstrapPathModel(answers, MODEL, { ...drawn, to: Math.min(1, drawn.replicates) }),
        bootstrapPathModel(answers, MODEL, { ...drawn, from: Math.min(1, drawn.replicates) }),
      ];
      return [turned ? parts.reverse() : parts];
    }),
  },
  comparePathGroups: {
    calls: fc
      .tuple(survey, survey, fc.integer())
      .map(([a, b, seed]) => [
        Object.fromEntries(Object.entries(a).map(([item, column]) => [item, [...column, ...b[item]!]])),
        MODEL,
        { by: [...a.i1!.map(() => "__proto__"), ...b.i1!.map(() => 2)], permutations: 3, seed },
      ]),
  },
  testCompositeInvariance: {
    calls: fc
      .tuple(survey, fc.oneof(deep, model), fc.integer(), fc.integer({ min: 0, max: 3 }))
      .map(([answers, of, seed, permutations]) => [
        answers,
        of,
        { by: answers.i1!.map((_, i) => (i % 2 === 0 ? "__proto__" : 2)), permutations, seed },
      ]),
  },
  predictPathModel: {
    calls: fc
      .tuple(survey, fc.integer(), fc.constantFrom(undefined, "earliest-antecedents" as const))
      .map(([answers, seed, source]) => [answers, MODEL, { seed, repetitions: 1, folds: 4, source }]),
  },
  scorePathImportance: {
    calls: fc
      .tuple(survey, fc.constantFrom("Loyalty", "Satisfaction"))
      .map(([answers, target]) => [estimatePathModel(answers, MODEL, { scale }), target]),
  },
  formatPathModel: inEveryForm({
    calls: fc
      .tuple(survey, draws, fc.boolean())
      .map(([answers, drawn, drawing]) => [
        estimatePathModel(answers, MODEL),
        drawing ? { bootstrap: bootstrapPathModel(answers, MODEL, drawn) } : {},
      ]),
  }),
};
