import fc from "fast-check";
import { collectJointCounts } from "service-quality/factors";
import type { Laws } from "../../properties/law.ts";

const MISSING = ["listwise", "available"] as const;

/**
 * Answers in a few categories to two to four items, one of a name that objects have anyway; constant and perfectly
 * ordered ones among them.
 */
const complete = fc
  .record({ n: fc.integer({ min: 1, max: 30 }), p: fc.integer({ min: 2, max: 4 }) })
  .chain(({ n, p }) =>
    fc
      .array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: n, maxLength: n }), {
        minLength: p,
        maxLength: p,
      })
      .map((columns) =>
        Object.fromEntries(columns.map((column, i) => [i === 1 ? "__proto__" : `q${i}`, column])),
      ),
  );

const withHoles = fc.tuple(complete, fc.nat({ max: 4 })).map(([answers, holes]) => {
  const q0 = answers.q0!.map((answer, i) => (i > 0 && i <= holes ? null : answer));
  return { ...answers, q0 };
});

const columns = fc.oneof(
  fc.tuple(complete, fc.constant({})),
  fc.tuple(withHoles, fc.record({ missing: fc.constantFrom(...MISSING) })),
  complete.map((answers) => [answers, { weights: answers.q0!.map((_, i) => 1 + (i % 3)) }] as const),
);

const surveys = fc.oneof(
  columns,
  columns.map(
    ([answers, options]) => [collectJointCounts(answers, options), { emptyCellCount: 0.5 }] as const,
  ),
  columns.map(([answers, options]) => [collectJointCounts(answers, options), { confidence: 0.9 }] as const),
);

const counted = complete.map((answers) => collectJointCounts(answers));

export const polychoricLaws: Laws = {
  defineJointCounts: { calls: fc.tuple(counted) },
  mergeJointCounts: { calls: counted.map((counts) => [counts, counts] as const) },
  collectJointCounts: { calls: columns },
  estimatePolychoric: { calls: surveys },
  estimateOrdinalReliability: { calls: surveys },
};
