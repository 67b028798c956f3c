import fc from "fast-check";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { emptyMoments } from "../../src/moments/empty-moments.ts";
import type { Moments } from "../../src/moments/moments.ts";
import { type DrawnSurvey, surveys } from "../moments/surveys.ts";
import type { Laws } from "./law.ts";

const optionsOf = ({ survey: { weights }, ...settings }: DrawnSurvey) => ({
  ...settings,
  ...(weights && { weights }),
});

const collected = (drawn: DrawnSurvey): Moments => collectMoments(drawn.survey.columns, optionsOf(drawn));

const packed = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 20 })
  .map((answers) => [{ q1: Uint8Array.from(answers), q2: Float64Array.from(answers).fill(-0) }]);

/** A summary, one of other respondents with the same settings, and one of nobody. */
const related = surveys().map((drawn) => {
  const { columns, weights } = drawn.survey;
  const last = <T>(list: readonly T[]) => list.slice(-1);
  const columnsOfOne = Object.fromEntries(Object.entries(columns).map(([id, list]) => [id, last(list)]));
  const one = { ...drawn, survey: { columns: columnsOfOne, weights: weights && last(weights) } };
  return [collected(drawn), collected(one), emptyMoments(Object.keys(columns))] as const;
});

export const laws: Laws = {
  collectMoments: {
    calls: fc.oneof(
      surveys().map((drawn) => [drawn.survey.columns, optionsOf(drawn)]),
      packed,
    ),
  },
  collectMomentsFrom: {
    exempt: "a promise of what batches come to: test/moments/collect-moments-from.test.ts",
  },
  mergeMoments: {
    calls: related.chain((summaries) =>
      fc.tuple(fc.constantFrom(...summaries), fc.constantFrom(...summaries)),
    ),
  },
  emptyMoments: {
    calls: fc.tuple(
      fc.uniqueArray(fc.oneof(fc.constantFrom("__proto__", "q1"), fc.string()), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
  },
  defineMoments: { calls: related.chain((summaries) => fc.tuple(fc.constantFrom(...summaries))) },
};
