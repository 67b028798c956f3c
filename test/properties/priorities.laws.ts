import fc from "fast-check";
import { collectMoments } from "service-quality/moments";
import {
  bootstrapDrivers,
  classifyKano,
  estimateDrivers,
  estimatePenaltyReward,
  scoreImportancePerformance,
  summarizeKano,
} from "service-quality/priorities";
import type { Laws } from "./law.ts";
import { inEveryForm, reportsOf } from "./reports.ts";

const confidence = fc.constantFrom(undefined, 0.5, 0.9, 0.999);
const missing = fc.constantFrom("listwise" as const, "available" as const);
const rule = fc.constantFrom(undefined, "mode" as const, "moai" as const, "berger" as const);
const table = fc.constantFrom(undefined, "berger" as const, "pouliot" as const);

/** A list whose first entry is present and whose others may be missing. */
const withGaps = <T>(value: fc.Arbitrary<T>, n: number) =>
  fc
    .tuple(value, fc.array(fc.option(value, { freq: 6 }), { minLength: n - 1, maxLength: n - 1 }))
    .map(([first, rest]) => [first, ...rest]);

/** Weights of which the first is above 0. */
const weightsOf = (n: number) =>
  fc
    .tuple(
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true })), {
        minLength: n - 1,
        maxLength: n - 1,
      }),
    )
    .map(([first, rest]) => [first, ...rest]);

export const kanoCounts = fc
  .record({ A: fc.nat(30), O: fc.nat(30), M: fc.nat(30), I: fc.nat(30), R: fc.nat(9), Q: fc.nat(9) })
  .chain((counts) => fc.constantFrom(counts, { ...counts, A: 0, O: 0, M: 0, I: 0 }, { ...counts, A: 12.5 }))
  .filter((counts) => Object.values(counts).some((count) => count > 0));

/** Columns of answers to a pair of Kano questions; the first respondent answers everything. */
export const kanoAnswers = fc.integer({ min: 1, max: 30 }).chain((n) => {
  const answer = fc.integer({ min: 1, max: 5 });
  return fc.tuple(
    withGaps(answer, n),
    withGaps(answer, n),
    fc.record({
      missing,
      confidence,
      rule,
      table,
      weights: fc.option(weightsOf(n), { nil: undefined }),
      importance: fc.option(withGaps(fc.integer({ min: 1, max: 9 }), n), { nil: undefined }),
    }),
  );
});

const twoSegments = kanoAnswers.map(([functional, dysfunctional, { weights, importance, ...options }]) => [
  [...functional, ...functional],
  [...dysfunctional, ...dysfunctional],
  {
    ...options,
    weights: weights && [...weights, ...weights],
    importance: importance && [...importance, ...importance],
    by: [...functional.map(() => "__proto__"), ...functional.map((_, i) => (i === 0 ? 2 : null))],
  },
]);

const rating = fc.integer({ min: 1, max: 7 });
const interval = fc
  .tuple(fc.double({ min: 1, max: 7, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }))
  .map(([lower, width]) => ({ lower, upper: lower + width }));

const crosshair = fc.constantFrom(undefined, "mean" as const, "median" as const, "scale" as const, {
  importance: 4,
  performance: -0,
});

const surveyOf = (first: string, second: string) =>
  fc.record({ n: fc.integer({ min: 1, max: 12 }), p: fc.integer({ min: 1, max: 4 }) }).chain(({ n, p }) => {
    const columns = fc
      .array(withGaps(fc.integer({ min: 1, max: 5 }), n), { minLength: p, maxLength: p })
      .map((lists) => Object.fromEntries(lists.map((list, j) => [j === 0 ? "__proto__" : `a${j}`, list])));
    return fc.tuple(
      fc.record({ [first]: columns, [second]: columns }),
      fc.record({ missing, confidence, weights: fc.option(weightsOf(n), { nil: undefined }) }),
    );
  });

/** An outcome and predictors that no other determines, with noise that keeps them apart. */
export const driverAnswers = fc
  .record({ p: fc.integer({ min: 1, max: 5 }), extra: fc.integer({ min: 0, max: 20 }) })
  .chain(({ p, extra }) => {
    const n = 3 * p + 4 + extra;
    const column = fc.array(rating, { minLength: n, maxLength: n });
    return fc.tuple(
      fc.oneof(
        { weight: 9, arbitrary: column },
        { weight: 1, arbitrary: fc.constant(Array<number>(n).fill(4)) },
      ),
      fc
        .array(column, { minLength: p, maxLength: p })
        // Each rises by 9 where no other does, so that none is a combination of the others.
        .map((lists) =>
          Object.fromEntries(
            lists.map((list, j) => [
              j === 0 ? "__proto__" : `x${j}`,
              list.map((x, i) => (i === 3 * j ? x + 9 : i === 3 * j + 1 ? x + 17 : x)),
            ]),
          ),
        ),
      fc.option(weightsOf(n), { nil: undefined }),
    );
  });

export const driverMethods = fc.constantFrom(
  "lmg" as const,
  "johnson" as const,
  "pratt" as const,
  "semipartial" as const,
  "beta" as const,
  "correlation" as const,
);

const drawn = fc.constantFrom({}, { seed: 3, replicates: 5 }, { seed: -1, permutations: 4 });

const driverCalls = fc.oneof(
  fc
    .tuple(driverAnswers, driverMethods, confidence, drawn, fc.boolean())
    .map(([[outcome, predictors, weights], method, level, draws, weighted]) => [
      outcome,
      predictors,
      { method, confidence: level, ...draws, ...(weighted ? { weights: weights?.map((w) => w + 0.1) } : {}) },
    ]),
  fc
    .tuple(driverAnswers, driverMethods)
    .map(([[outcome, predictors], method]) => [
      "y",
      collectMoments({ ...predictors, y: outcome }),
      { method, seed: 0, replicates: 0 },
    ]),
);

/** Bootstraps of drivers, whole and in two parts. */
const driverBootstraps = fc
  .tuple(driverAnswers, driverMethods, fc.integer(), fc.integer({ min: 0, max: 4 }))
  .map(([[outcome, predictors, weights], method, seed, cut]) => {
    const settings = { method, seed, replicates: 4, weights: weights?.map((w) => w + 0.1) };
    return [{}, { to: cut }, { from: cut }].map(
      (part) => [outcome, predictors, { ...settings, ...part }] as const,
    );
  });

const impactCalls = fc
  .array(fc.tuple(rating, rating, rating, fc.double({ min: 0, max: 2, noNaN: true })), {
    minLength: 0,
    maxLength: 15,
  })
  .chain((rows) => {
    // All nine pairs of a low, a middling and a high rating, so that no dummy is empty or follows from another.
    const crossed = [1, 4, 7].flatMap((a) => [1, 4, 7].map((b) => [a, b] as const));
    const all = [...crossed.map(([a, b], i) => [a, b, (i % 7) + 1, 1] as const), ...rows];
    const weights = all.map(([, , , weight]) => weight);
    return fc
      .record({
        confidence,
        coefficients: fc.constantFrom(undefined, "unstandardized" as const, "standardized" as const),
        weighted: fc.boolean(),
        flat: fc.boolean(),
      })
      .map(({ weighted, flat, ...options }) => [
        all.map(([, , y]) => (flat ? 4 : y)),
        { speed: all.map(([a]) => a), __proto__x: all.map(([, b]) => b) },
        { low: 2, high: 6, ...options, ...(weighted ? { weights } : {}) },
      ]);
  });

const incidentCounts = fc
  .array(
    fc.record({
      category: fc.constantFrom("__proto__", "slow", "rude"),
      satisfactory: fc.nat(20),
      dissatisfactory: fc.nat(20),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .filter((rows) => rows.some(({ satisfactory, dissatisfactory }) => satisfactory + dissatisfactory > 0));

const incidents = fc.array(
  fc.constantFrom(
    { category: "slow", group: "failures", outcome: "dissatisfactory" as const },
    { category: "rude", group: "unprompted", outcome: "dissatisfactory" as const },
    { category: "gift", group: "unprompted", outcome: "satisfactory" as const },
  ),
  { minLength: 1, maxLength: 12 },
);

const judgment = fc.constantFrom<number | string | null>("failure", "request", 3, null);

const measured = {
  classifyKano: { calls: kanoAnswers },
  compareImportance: {
    calls: fc.tuple(
      fc.array(
        fc.record({
          attribute: fc.constantFrom("__proto__", "speed", "care"),
          stated: fc.double({ min: -9, max: 9, noNaN: true }),
          derived: fc.double({ min: -1, max: 1, noNaN: true }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.record({
        crosshair: fc.constantFrom(undefined, "mean" as const, "median" as const, {
          stated: -0,
          derived: 0.2,
        }),
      }),
    ),
  },
  bootstrapDrivers: { calls: driverBootstraps.map(([, , rest]) => rest!) },
  compareKano: { calls: twoSegments },
  defineDriverBootstrap: { calls: driverBootstraps.map(([whole]) => [bootstrapDrivers(...whole!)]) },
  estimateDrivers: { calls: driverCalls },
  estimateJudgeAgreement: {
    calls: fc
      .array(fc.tuple(judgment, judgment), { minLength: 0, maxLength: 12 })
      .chain((pairs) =>
        fc.tuple(
          fc.constant([...pairs.map(([a]) => a), "request"]),
          fc.constant([...pairs.map(([, b]) => b), "request"]),
          fc.record({ missing: fc.constant("listwise" as const), confidence }),
        ),
      ),
  },
  estimatePenaltyReward: { calls: impactCalls },
  formatDrivers: inEveryForm({
    calls: driverCalls.map(([outcome, predictors, options]) => [
      estimateDrivers(
        outcome as Parameters<typeof estimateDrivers>[0],
        predictors as Parameters<typeof estimateDrivers>[1],
        options as Parameters<typeof estimateDrivers>[2],
      ),
    ]),
  }),
  formatKano: inEveryForm({
    calls: fc
      .array(
        fc.oneof(
          kanoAnswers.map((call) => classifyKano(...call)),
          kanoCounts.map((counts) => summarizeKano(counts)),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((summaries) => [summaries.map((summary, j) => ({ feature: `feature ${j}`, ...summary }))]),
  }),
  kanoCategory: {
    calls: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.record({ table })),
  },
  mergeDriverBootstraps: {
    calls: driverBootstraps.map(([, first, rest]) => [
      [bootstrapDrivers(...rest!), bootstrapDrivers(...first!)],
    ]),
  },
  opportunityScore: {
    calls: fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true })),
  },
  penaltyRewardIndices: {
    calls: fc.tuple(
      fc.record({
        reward: fc.double({ min: -1, max: 9, noNaN: true }),
        penalty: fc.double({ min: -9, max: 1, noNaN: true }),
      }),
    ),
  },
  scoreImportancePerformance: {
    calls: fc.oneof(
      fc.tuple(
        fc.array(
          fc.record(
            {
              attribute: fc.constantFrom("__proto__", "speed", "care"),
              importance: rating,
              performance: rating,
              importanceInterval: fc.option(interval),
              performanceInterval: fc.option(interval),
            },
            { requiredKeys: ["attribute", "importance", "performance"] },
          ),
          { minLength: 1, maxLength: 6 },
        ),
        fc.record({ crosshair, scale: fc.constant({ min: 1, max: 7 }) }),
      ),
      fc
        .tuple(surveyOf("importance", "performance"), crosshair)
        .map(([[survey, options], at]) => [survey, { ...options, crosshair: at, scale: { min: 1, max: 5 } }]),
    ),
  },
  scoreOpportunities: { calls: surveyOf("importance", "satisfaction") },
  summarizeIncidents: { calls: fc.tuple(fc.oneof(incidentCounts, incidents)) },
  summarizeKano: { calls: fc.tuple(kanoCounts, fc.record({ rule, confidence })) },
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatImportancePerformance: reportsOf(measured.scoreImportancePerformance, scoreImportancePerformance),
  formatPenaltyReward: reportsOf(measured.estimatePenaltyReward, estimatePenaltyReward),
};
