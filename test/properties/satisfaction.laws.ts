import fc from "fast-check";
import { bannerTable, compareMeasureGroups, estimateCes, estimateCsat } from "service-quality/satisfaction";
import { estimateNps } from "../../src/satisfaction/measures/nps.ts";
import { surveyOf } from "../paths/survey.ts";
import type { Laws } from "./law.ts";
import { inEveryForm, reportsOf } from "./reports.ts";

const confidence = fc.constantFrom(0.5, 0.9, 0.95, 0.999);
const missing = fc.constantFrom("listwise", "available");
const gap = fc.constantFrom(null, undefined, Number.NaN);
const size = fc.integer({ min: 1, max: 12 });
const name = fc.oneof(fc.constantFrom("__proto__", "constructor", "north"), fc.string({ minLength: 1 }));
const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const count = fc.nat({ max: 40 });

/** n whole ratings, some alike, some packed, some with gaps; the first is always there. */
function ratings(min: number, max: number, n: number): fc.Arbitrary<ArrayLike<number | null | undefined>> {
  const rating = fc.integer({ min, max });
  const list = (of: fc.Arbitrary<number | null | undefined>) =>
    fc
      .tuple(rating, fc.array(of, { minLength: n - 1, maxLength: n - 1 }))
      .map(([first, rest]) => [first, ...rest]);
  return fc.oneof(
    list(rating),
    list(fc.oneof(rating, gap)),
    rating.map((x) => new Array<number>(n).fill(x)),
    list(rating).map((answers) => (min < 0 ? Int8Array : Uint8Array).from(answers as number[])),
    list(fc.oneof(rating, fc.constant(Number.NaN))).map((answers) => Float64Array.from(answers as number[])),
  );
}

/** The first of them above 0, others maybe 0. */
const weights = (n: number) =>
  fc
    .tuple(
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 9, noNaN: true })), {
        minLength: n - 1,
        maxLength: n - 1,
      }),
    )
    .map(([first, rest]) => [first, ...rest]);

const counts = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

const ratingCounts = (min: number, max: number) =>
  fc
    .array(fc.record({ value: fc.integer({ min, max }), count }), { minLength: 1, maxLength: 6 })
    .map((rows) => [{ value: max, count: 1 }, ...rows]);

/** Arguments of an estimate from ratings: answers, and options that fit their number. */
function estimation(min: number, max: number, options: fc.Arbitrary<object>) {
  const answered = size.chain((n) =>
    fc.tuple(
      ratings(min, max, n),
      fc.record({ missing, confidence, weights: weights(n) }, { requiredKeys: ["missing"] }),
      options,
    ),
  );
  const counted = fc.tuple(ratingCounts(min, max), fc.record({ confidence }, { requiredKeys: [] }), options);
  return fc.oneof(answered, counted).map(([answers, common, own]) => [answers, { ...common, ...own }]);
}

const method = fc.record({ method: fc.constantFrom("wald", "adjusted-wald") }, { requiredKeys: [] });

const npsSample = fc.oneof(
  counts,
  ratingCounts(0, 10),
  size.chain((n) => ratings(0, 10, n)),
  size.chain((n) => fc.record({ ratings: ratings(0, 10, n), weights: weights(n) })),
);

const scaleOf = (min: number, max: number) => fc.constant({ min, max });

/** Answers and options of every measure that can be compared. */
const measures = (n: number) =>
  fc.oneof(
    fc.tuple(ratings(0, 10, n), fc.record({ measure: fc.constant("nps") })),
    fc.tuple(ratings(0, 10, n), fc.constant({ measure: "nps", method: "wald" })),
    fc.tuple(ratings(1, 5, n), fc.record({ measure: fc.constant("csat") })),
    fc.tuple(ratings(1, 7, n), fc.record({ measure: fc.constant("ces") })),
    fc.tuple(ratings(-3, 3, n), fc.record({ measure: fc.constant("mean-rating"), scale: scaleOf(-3, 3) })),
    fc.tuple(
      fc.record({ direct: ratings(-3, 3, n) }),
      fc.record({ measure: fc.constant("disconfirmation"), indifference: fc.constantFrom(-0, 1) }),
    ),
    fc.tuple(
      composite(n),
      fc.record({
        measure: fc.constant("composite-index"),
        scale: scaleOf(1, 5),
        method: fc.constantFrom("mean-importance", "own-importance"),
      }),
    ),
  );

/** Ratings of attributes of which the first respondent rated all, with importance in any form. */
function composite(n: number) {
  return fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).chain((items) => {
    const columns = (min: number, max: number) =>
      fc
        .tuple(...items.map(() => ratings(min, max, n)))
        .map((drawn) => Object.fromEntries(items.map((item, j) => [item, drawn[j]])));
    const points = fc
      .tuple(...items.map(() => fc.integer({ min: 1, max: 100 })))
      .map((drawn) => Object.fromEntries(items.map((item, j) => [item, drawn[j]])));
    return fc.record(
      { satisfaction: columns(1, 5), importance: fc.oneof(columns(1, 10), points) },
      { requiredKeys: ["satisfaction"] },
    );
  });
}

/** Samples of one measure with names of their own. */
function samples(key: "wave" | "unit", fewest: number) {
  return fc.uniqueArray(name, { minLength: fewest, maxLength: 5 }).chain((names) =>
    fc
      .array(
        size.chain((n) => fc.tuple(ratings(0, 10, n), fc.option(weights(n), { nil: undefined }))),
        { minLength: names.length, maxLength: names.length },
      )
      .map((drawn) =>
        names.map((sample, i) => {
          const [answers, sampling] = drawn[i]!;
          return { [key]: sample, answers, ...(sampling && { weights: sampling }) };
        }),
      ),
  );
}

const ofSamples = fc.oneof(
  fc.record({ measure: fc.constant("nps"), missing }),
  fc.record({
    measure: fc.constant("csat"),
    missing,
    scale: scaleOf(0, 10),
    satisfiedFrom: fc.integer({ min: 0, max: 10 }),
  }),
);

/** Two respondents or more in two groups or more, of which the first two are answered by somebody. */
const grouped = fc
  .integer({ min: 2, max: 12 })
  .chain((n) =>
    fc.tuple(
      measures(n),
      fc.array(fc.constantFrom("a", "__proto__", 3, null), { minLength: n, maxLength: n }),
      missing,
      fc.option(weights(n), { nil: undefined }),
    ),
  );

function isCompared(call: readonly unknown[]): boolean {
  const [answers, { by }] = call as [unknown, { by: readonly unknown[] }];
  return new Set(answeredGroups(answers, by)).size >= 2;
}

/** Groups of the rows on which every column has an answer. */
function answeredGroups(answers: unknown, by: readonly unknown[]): unknown[] {
  const columns = columnsIn(answers);
  return by.filter((group, i) => group !== null && columns.every((column) => Number.isFinite(column[i])));
}

function columnsIn(answers: unknown): ArrayLike<unknown>[] {
  if (Array.isArray(answers) || ArrayBuffer.isView(answers))
    return [answers as unknown as ArrayLike<unknown>];
  return typeof answers === "object" && answers !== null ? Object.values(answers).flatMap(columnsIn) : [];
}

const groupCalls = grouped
  .map(([[answers, options], by, policy]) => [answers, { ...options, by, missing: policy }] as const)
  .filter(isCompared);

/** The constructs of the ECSI, from a survey of fewer items. */
const constructs = {
  Image: ["i1"],
  Expectation: ["i2"],
  Quality: ["i3", "s3"],
  Value: ["l2"],
  Satisfaction: ["s1", "s2"],
  Complaints: ["c1"],
  Loyalty: ["l1"],
};

const ecsi = fc
  .tuple(
    fc.integer({ min: 25, max: 50 }),
    fc.integer(),
    fc.record(
      {
        basis: fc.constantFrom("raw", "standardized"),
        scheme: fc.constantFrom("path", "centroid"),
        replicates: fc.integer({ min: 1, max: 4 }),
        confidence,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([n, seed, options]) => [surveyOf(n, seed), { ...options, constructs, seed }]);

/** Clusters that may hold everyone or one respondent, in strata of their own or in one. */
const designOf = (n: number) =>
  fc
    .tuple(fc.array(fc.constantFrom("a", "__proto__", 3), { minLength: n, maxLength: n }), fc.boolean())
    .map(([clusters, apart]) => (apart ? { clusters, strata: clusters } : { clusters, population: 50 }));

const levelsOf = (n: number) =>
  fc.array(fc.constantFrom("a", 1, "__proto__", null), { minLength: n, maxLength: n });

const measured = {
  estimateEcsi: { calls: ecsi },
  netPromoterScore: { calls: fc.tuple(counts) },
  estimateNps: { calls: fc.oneof(estimation(0, 10, method), fc.tuple(counts, method)) },
  compareNps: {
    calls: fc.oneof(
      fc.tuple(
        npsSample,
        npsSample,
        fc.tuple(method, missing).map(([own, policy]) => ({ ...own, missing: policy })),
      ),
      size.chain((n) =>
        fc.tuple(
          ratings(0, 10, n),
          ratings(0, 10, n),
          fc.record(
            { paired: fc.constant(true), missing, weights: weights(n) },
            { requiredKeys: ["paired", "missing"] },
          ),
        ),
      ),
    ),
  },
  npsSampleSize: {
    calls: fc.tuple(
      fc.record(
        {
          margin: fc.double({ min: 0.01, max: 200, noNaN: true }),
          promoterShare: share,
          detractorShare: share,
          confidence,
        },
        { requiredKeys: ["margin", "promoterShare", "detractorShare"] },
      ),
    ),
  },
  estimateCsat: {
    calls: fc.oneof(
      estimation(1, 5, fc.record({ satisfiedFrom: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: [] })),
      estimation(-3, 3, fc.constant({ scale: { min: -3, max: 3 }, satisfiedFrom: 2 })),
    ),
  },
  estimateCes: {
    calls: fc.oneof(
      estimation(1, 7, fc.record({ version: fc.constant("2.0") }, { requiredKeys: [] })),
      estimation(1, 5, fc.constant({ version: "1.0" })),
    ),
  },
  acsiIndex: {
    calls: fc.tuple(
      fc.oneof(
        fc.record({ means: fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 1 }) }),
        fc.record({ means: fc.constant([1, 10]), indicatorWeights: fc.constantFrom([0, 1], [1e100, 1]) }),
        fc.record({ means: fc.constant([0, -1]), scale: scaleOf(-1, 0) }),
      ),
    ),
  },
  ukcsiIndex: { calls: fc.tuple(fc.double({ min: 1, max: 10, noNaN: true })) },
  scoreSatisfactionIndex: {
    calls: fc.tuple(
      fc
        .uniqueArray(
          fc.record({
            attribute: name,
            importance: fc.oneof(fc.double({ min: 0.1, max: 1e100, noNaN: true }), fc.constantFrom(0, -0)),
            satisfaction: fc.double({ min: -0, max: 5, noNaN: true }),
          }),
          { minLength: 1, maxLength: 6, selector: ({ attribute }) => attribute },
        )
        .filter((attributes) => attributes.some(({ importance }) => importance > 0)),
      fc.record(
        { scale: scaleOf(-0, 5), method: fc.constantFrom("aritonang", "min-max") },
        { requiredKeys: ["scale"] },
      ),
    ),
  },
  scoreDisconfirmation: {
    calls: size.chain((n) =>
      fc.tuple(
        fc.oneof(
          fc.record({ direct: ratings(-3, 3, n) }),
          fc.record({ direct: ratings(1, 7, n), neutral: fc.constant(4) }),
          fc.record({ expectations: ratings(1, 7, n), perceptions: ratings(1, 7, n) }),
        ),
        fc.record(
          {
            missing,
            confidence,
            weights: weights(n),
            design: designOf(n),
            indifference: fc.double({ min: 0, max: 2, noNaN: true }),
          },
          { requiredKeys: ["missing"] },
        ),
      ),
    ),
  },
  scoreCompositeIndex: {
    calls: size.chain((n) =>
      fc.tuple(
        composite(n),
        fc.record(
          {
            scale: scaleOf(1, 5),
            missing,
            method: fc.constantFrom("mean-importance", "own-importance"),
            confidence,
            weights: weights(n),
            design: designOf(n),
          },
          { requiredKeys: ["scale", "missing"] },
        ),
      ),
    ),
  },
  compareMeasureWaves: {
    calls: fc.tuple(
      samples("wave", 2),
      fc
        .tuple(ofSamples, fc.constantFrom("all", "consecutive"))
        .map(([options, pairs]) => ({ ...options, pairs })),
    ),
  },
  compareMeasureGroups: { calls: groupCalls },
  bannerTable: {
    calls: size.chain((n) =>
      fc.tuple(
        fc.tuple(
          fc.record({
            id: fc.constantFrom("top", "__proto__"),
            measure: fc.constant("csat"),
            answers: ratings(1, 5, n),
          }),
          fc.record({
            id: fc.constant("shares"),
            measure: fc.constant("shares"),
            answers: fc.array(fc.constantFrom("yes", "no", "__proto__"), { minLength: n, maxLength: n }),
          }),
        ),
        fc.record(
          {
            banner: fc.record({ hotel: levelsOf(n), ["__proto__"]: levelsOf(n) }),
            total: fc.boolean(),
            smallestBase: fc.integer({ min: 1, max: 4 }),
            adjustment: fc.constantFrom("holm", "none"),
            confidence,
            weights: weights(n),
            design: designOf(n),
          },
          { requiredKeys: ["banner"] },
        ),
      ),
    ),
  },
  compareUnits: {
    calls: fc.oneof(
      fc.tuple(
        samples("unit", 2).filter((units) =>
          units.some(({ answers }) => answeredGroups(answers, [1, 1, 1]).length > 1),
        ),
        fc
          .tuple(ofSamples, fc.constantFrom("none", "multiplicative"))
          .map(([options, overdispersion]) => ({ ...options, overdispersion })),
      ),
      groupCalls.filter(([answers, { measure, by }]) => measure === "csat" && isCompared([answers, { by }])),
    ),
  },
  estimateTrend: {
    calls: fc.tuple(
      samples("wave", 3).map((waves) => waves.map((wave, i) => ({ ...wave, time: i / 4 - 0.25 }))),
      fc
        .tuple(ofSamples, fc.constantFrom("sampling", "residual"))
        .map(([options, errors]) => ({ ...options, errors })),
    ),
  },
  formatNps: inEveryForm({
    calls: fc.tuple(
      counts.map((given) => estimateNps(given)),
      fc.record({ digits: fc.nat({ max: 3 }) }, { requiredKeys: [] }),
    ),
  }),
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatCsat: reportsOf(measured.estimateCsat, estimateCsat),
  formatCes: reportsOf(measured.estimateCes, estimateCes),
  formatBanner: reportsOf(measured.bannerTable, bannerTable),
  formatMeasureComparison: reportsOf(measured.compareMeasureGroups, compareMeasureGroups),
};
