import fc from "fast-check";
import { collectMoments } from "service-quality/moments";
import { estimateAlpha, estimateIcc, estimateKappa, estimateOmega } from "service-quality/reliability";
import type { Laws } from "./law.ts";
import { inEveryForm, reportsOf } from "./reports.ts";

const confidence = fc.constantFrom(undefined, 0.5, 0.9, 0.99, 0.999999);

/** Columns of a scale's answers: constant and repeated items among them, missing ones under a policy, always one complete respondent. */
export const scales = fc
  .record({
    n: fc.integer({ min: 1, max: 12 }),
    p: fc.integer({ min: 1, max: 6 }),
    most: fc.constantFrom(1, 2, 7),
  })
  .chain(({ n, p, most }) => {
    const answer = fc.integer({ min: 1, max: most });
    const complete = fc.array(answer, { minLength: n, maxLength: n });
    const open = fc
      .tuple(answer, fc.array(fc.option(answer, { freq: 5 }), { minLength: n - 1, maxLength: n - 1 }))
      .map(([first, rest]) => [first, ...rest]);
    const weight = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0.01, max: 3, noNaN: true }));
    const weights = fc
      .tuple(
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        fc.array(weight, { minLength: n - 1, maxLength: n - 1 }),
      )
      .map(([first, rest]) => [first, ...rest]);
    const named = (column: typeof complete | typeof open) =>
      fc
        .array(column, { minLength: p, maxLength: p })
        .map((columns) =>
          Object.fromEntries(columns.map((answers, i) => [i === 0 ? "__proto__" : `q${i}`, answers])),
        );
    return fc.oneof(
      fc.tuple(named(complete), fc.record({ confidence, weights: fc.option(weights, { nil: undefined }) })),
      fc.tuple(
        named(open),
        fc.record({
          confidence,
          missing: fc.constantFrom("listwise" as const, "available" as const),
          weights: fc.option(weights, { nil: undefined }),
        }),
      ),
    );
  });

/** The same, and moments in place of columns. */
const surveys = fc.oneof(
  scales,
  scales.map(
    ([columns, { confidence, ...options }]) => [collectMoments(columns, options), { confidence }] as const,
  ),
);

const halves = fc.constantFrom(undefined, "odd-even" as const, "first-last" as const);

const squareTables = fc
  .integer({ min: 1, max: 5 })
  .chain((k) =>
    fc.array(fc.array(fc.nat(20), { minLength: k, maxLength: k }), { minLength: k, maxLength: k }),
  )
  .filter((table) => table.flat().some((count) => count > 0));

const judgments = fc
  .record({
    n: fc.integer({ min: 2, max: 10 }),
    raters: fc.integer({ min: 2, max: 6 }),
    k: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ n, raters, k }) =>
    fc
      .array(fc.array(fc.nat(k - 1), { minLength: raters, maxLength: raters }), {
        minLength: n,
        maxLength: n,
      })
      .map((rows) =>
        rows.map((row) =>
          Array.from({ length: k }, (_, j) => row.filter((category) => category === j).length),
        ),
      ),
  );

/** The same with unequal numbers of judgments. */
const unequalJudgments = judgments.map(([first, ...rest]) => [first!.map((count) => count + 1), ...rest]);

/** One list of ratings per rater, with gaps; both of the first two judged the first subject. */
const raterLists = fc
  .record({ n: fc.integer({ min: 1, max: 8 }), raters: fc.integer({ min: 2, max: 4 }) })
  .chain(({ n, raters }) => {
    const rating = fc.integer({ min: 1, max: 4 });
    const list = fc
      .tuple(rating, fc.array(fc.option(rating, { freq: 4 }), { minLength: n - 1, maxLength: n - 1 }))
      .map(([first, rest]) => [first, ...rest]);
    return fc.array(list, { minLength: raters, maxLength: raters });
  });

const agreements = fc.oneof(
  fc.record({
    method: fc.constant("krippendorff-alpha" as const),
    weighting: fc.constantFrom(
      undefined,
      "nominal" as const,
      "ordinal" as const,
      "interval" as const,
      "ratio" as const,
    ),
    missing: fc.constant("available" as const),
    confidence,
  }),
  fc.record({
    method: fc.constant("gwet-ac2" as const),
    weighting: fc.constantFrom("linear" as const, "quadratic" as const, "ordinal" as const),
    missing: fc.constant("available" as const),
    confidence,
  }),
  fc.record({
    method: fc.constant("gwet-ac1" as const),
    categories: fc.constantFrom(undefined, [1, 2, 3, 4, 5]),
    missing: fc.constant("available" as const),
    confidence,
  }),
);

const ratings = fc
  .record({
    n: fc.integer({ min: 2, max: 8 }),
    k: fc.integer({ min: 2, max: 4 }),
    most: fc.constantFrom(0, 1, 6),
  })
  .chain(({ n, k, most }) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: k, maxLength: k }), {
      minLength: n,
      maxLength: n,
    }),
  );

const category = fc.constantFrom<number | string>(3, 1, -2, "met", "missed");

const measured = {
  agreementTable: {
    calls: fc
      .array(fc.tuple(category, category), { minLength: 1, maxLength: 20 })
      .chain((pairs) =>
        fc.tuple(
          fc.constant([...pairs.map(([first]) => first), null]),
          fc.constant(pairs.map(([, second]) => second).concat(1)),
          fc.constantFrom(
            { missing: "listwise" as const },
            { missing: "listwise" as const, categories: ["missed", "met", -2, 1, 2, 3] },
          ),
        ),
      ),
  },
  differenceReliability: {
    calls: fc.tuple(
      fc.record({
        alphaPerception: fc.double({ min: -2, max: 1, noNaN: true }),
        alphaExpectation: fc.double({ min: -2, max: 1, noNaN: true }),
        standardDeviationPerception: fc.double({ min: 0, max: 10, noNaN: true }),
        standardDeviationExpectation: fc.double({ min: 0, max: 10, noNaN: true }),
        correlation: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
    ),
  },
  estimateAgreement: { calls: fc.tuple(raterLists, agreements) },
  estimateAlpha: { calls: surveys },
  estimateFleissKappa: { calls: fc.tuple(fc.oneof(judgments, unequalJudgments), fc.record({ confidence })) },
  estimateIcc: { calls: fc.tuple(ratings, fc.record({ confidence })) },
  estimateKappa: {
    calls: fc.tuple(
      squareTables,
      fc.record({ confidence, weighting: fc.constantFrom(undefined, "none", "linear", "quadratic") }),
    ),
  },
  estimateOmega: { calls: surveys },
  estimateSplitHalf: {
    calls: fc
      .tuple(surveys, halves)
      .map(([[columns, options], split]) => [columns, { ...options, halves: split }]),
  },
  formatReliability: inEveryForm({
    calls: fc
      .tuple(scales, fc.constantFrom(2 as const, 3 as const), fc.boolean())
      .map(([[columns, options], digits, withOmega]) => [
        estimateAlpha(columns, options),
        withOmega ? { digits, omega: estimateOmega(columns, options) } : { digits },
      ]),
  }),
  spearmanBrown: {
    calls: fc.tuple(
      fc.record({
        reliability: fc.double({ min: 0, max: 1, noNaN: true }),
        factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
      }),
    ),
  },
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatIcc: reportsOf(measured.estimateIcc, estimateIcc),
  formatKappa: reportsOf(measured.estimateKappa, estimateKappa),
};
