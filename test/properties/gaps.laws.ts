import fc from "fast-check";
import { compareGapGroups, scoreServqual } from "service-quality/gaps";
import type { Laws } from "./law.ts";
import { inEveryForm, reportsOf } from "./reports.ts";

const answer = fc.integer({ min: 1, max: 7 });
const rating = fc.double({ min: -9, max: 9, noNaN: true });
const positive = fc.double({ min: 0.01, max: 9, noNaN: true });

const instrument = {
  id: "law",
  title: "Law",
  citation: "constructed",
  scale: { min: 1, max: 7 },
  dimensions: [
    {
      id: "__proto__",
      label: "first",
      items: [
        { id: "a", label: "a" },
        { id: "b", label: "b", reverse: true },
      ],
    },
    { id: "second", label: "second", items: [{ id: "__proto__", label: "c" }] },
  ],
};
const items = ["a", "b", "__proto__"];
const dimensions = ["__proto__", "second"];

/** A column of n answers: any, all alike, packed, or with gaps after the first. */
function column(n: number, gaps: boolean): fc.Arbitrary<ArrayLike<number | null>> {
  const list = (of: fc.Arbitrary<number | null>) => fc.array(of, { minLength: n, maxLength: n });
  const full = [
    list(answer),
    answer.map((x) => new Array<number>(n).fill(x)),
    list(answer).map((answers) => Uint8Array.from(answers as number[])),
  ];
  if (!gaps) return fc.oneof(...full);
  return fc.oneof(
    ...full,
    fc.tuple(answer, list(fc.option(answer, { freq: 3 }))).map(([first, rest]) => [first, ...rest.slice(1)]),
  );
}

const columns = (ids: readonly string[], n: number, gaps = false) =>
  fc
    .tuple(...ids.map(() => column(n, gaps)))
    .map((drawn) => Object.fromEntries(ids.map((id, j) => [id, drawn[j]!])));

/** The first of them above 0, others maybe 0. */
const weights = (n: number) =>
  fc
    .tuple(positive, fc.array(fc.oneof(positive, fc.constant(0)), { minLength: n - 1, maxLength: n - 1 }))
    .map(([first, rest]) => [first, ...rest]);

/** Options, with gaps in the answers where the policy allows them. */
const settings = (n: number) =>
  fc.record(
    {
      instrument: fc.constant(instrument),
      missing: fc.constantFrom("reject", "listwise", "available"),
      confidence: fc.constantFrom(0.8, 0.95),
      weights: weights(n),
    },
    { requiredKeys: ["instrument", "missing"] },
  );

const ownPoints = (n: number) => fc.array(positive, { minLength: n, maxLength: n });

const importance = (n: number) =>
  fc.oneof(
    fc
      .tuple(positive, positive)
      .map((points) => Object.fromEntries(dimensions.map((id, k) => [id, points[k]!]))),
    fc
      .tuple(ownPoints(n), ownPoints(n))
      .map((points) => Object.fromEntries(dimensions.map((id, k) => [id, points[k]!]))),
  );

/** Calls of a scorer with batteries of the given names. */
const scored = (batteries: readonly string[], withImportance: boolean) =>
  fc.integer({ min: 1, max: 12 }).chain((n) =>
    settings(n).chain((options) =>
      fc
        .tuple(
          ...batteries.map(() => columns(items, n, options.missing !== "reject")),
          withImportance ? fc.option(importance(n), { nil: undefined }) : fc.constant(undefined),
        )
        .map((drawn) => {
          const survey = Object.fromEntries(batteries.map((battery, b) => [battery, drawn[b]]));
          const points = drawn[batteries.length];
          return [points === undefined ? survey : { ...survey, importance: points }, options];
        }),
    ),
  );

const servqual = scored(["expectations", "perceptions"], true);

const lists = (names: readonly string[], weighted: boolean) =>
  fc.integer({ min: 1, max: 6 }).chain((n) => {
    const list = fc.array(rating, { minLength: n, maxLength: n });
    return fc
      .tuple(fc.tuple(...names.map(() => list)), fc.option(weights(n), { nil: undefined }))
      .map(([drawn, points]) => [
        {
          ...Object.fromEntries(names.map((name, j) => [name, drawn[j]])),
          ...(weighted && points ? { importance: points } : {}),
        },
      ]);
  });

const triple = fc.record({ minimum: rating, desired: rating, perception: rating });

const unit = fc.record({ gap1: rating, gap2: rating, gap3: rating, gap4: rating, gap5: rating });

const groups = (n: number) =>
  fc
    .array(fc.constantFrom("north", "south", "__proto__"), { minLength: n - 2, maxLength: n - 2 })
    .map((rest) => ["north", "south", ...rest]);

const measured = {
  scoreServqual: { calls: servqual },
  scoreServperf: { calls: scored(["perceptions"], true) },
  scoreToleranceZone: { calls: scored(["minimum", "desired", "perceptions"], false) },
  formatServqual: inEveryForm({
    calls: servqual.map(([survey, options]) => [
      scoreServqual(survey as never, options as never),
      { instrument },
    ]),
  }),
  toleranceZone: { calls: fc.tuple(triple) },
  evaluatedPerformance: { calls: lists(["perceptions", "ideals"], true) },
  normedQuality: { calls: lists(["perceptions", "ideals", "norms"], true) },
  modifiedServqual: { calls: lists(["perceptions", "ideals", "expectations"], true) },
  overallGap: {
    calls: fc
      .dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), fc.tuple(rating, positive), { minKeys: 1 })
      .map((drawn) => {
        const entries = Object.entries(drawn);
        const pick = (k: 0 | 1) => Object.fromEntries(entries.map(([id, pair]) => [id, pair[k]]));
        return [pick(0), pick(1)];
      }),
  },
  scoreNonDifference: {
    calls: fc
      .integer({ min: 1, max: 9 })
      .chain((n) =>
        fc.oneof(column(n, false), columns(items, n)).map((ratings) => [ratings, { missing: "available" }]),
      ),
  },
  scoreCroninTaylor: {
    calls: fc.oneof(
      lists(["expectations", "perceptions"], false).chain(([survey]) => {
        const given = survey as { perceptions: number[] };
        return weights(given.perceptions.length).map((points) => [{ ...given, importance: points }]);
      }),
      fc
        .integer({ min: 1, max: 9 })
        .chain((n) => fc.tuple(columns(items, n, true), columns(items, n, true), columns(items, n)))
        .map(([expectations, perceptions, points]) => [
          { expectations, perceptions, importance: points },
          { missing: "available" },
        ]),
    ),
  },
  compareGapGroups: {
    calls: fc
      .integer({ min: 2, max: 12 })
      .chain((n) =>
        fc
          .tuple(columns(items, n, true), columns(items, n, true), groups(n), fc.boolean())
          .map(([expectations, perceptions, by, gaps]) => [
            gaps ? { expectations, perceptions } : { perceptions },
            { instrument, by, missing: "available" },
          ]),
      ),
  },
  compareGapWaves: {
    calls: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([n, m]) => fc.tuple(columns(items, n), columns(items, m)))
      .map(([first, second]) => [
        [
          { wave: "first", perceptions: first },
          { wave: "second", perceptions: second },
        ],
        { instrument },
      ]),
  },
  scoreAntecedents: {
    calls: fc
      .integer({ min: 1, max: 8 })
      .chain((n) => columns(["h", "o"], n))
      .map((answers) => [
        answers,
        {
          gap: 4,
          instrument: {
            ...instrument,
            dimensions: [
              { id: "horizontal-communication", label: "h", items: [{ id: "h", label: "h" }] },
              {
                id: "propensity-to-overpromise",
                label: "o",
                items: [{ id: "o", label: "o", reverse: true }],
              },
            ],
          },
        },
      ]),
  },
  scoreFiveGaps: {
    calls: fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([customers, managers, employees]) =>
        fc.record(
          {
            customers: fc.record({
              expectations: columns(items, customers),
              perceptions: columns(items, customers),
            }),
            managers: fc.record(
              { expectations: columns(items, managers), standards: columns(dimensions, managers) },
              { requiredKeys: [] },
            ),
            employees: fc.record(
              {
                expectations: columns(items, employees),
                delivery: columns(dimensions, employees),
                promises: columns(dimensions, employees),
              },
              { requiredKeys: [] },
            ),
            importance: fc
              .tuple(positive, positive)
              .map((points) => Object.fromEntries(dimensions.map((id, k) => [id, points[k]!]))),
          },
          { requiredKeys: ["customers"] },
        ),
      )
      .map((survey) => [survey, { instrument }]),
  },
  explainServiceGap: {
    calls: fc.array(unit, { minLength: 6, maxLength: 30 }).map((units) => [spread(units)]),
  },
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatSampleComparison: reportsOf(measured.compareGapGroups, compareGapGroups),
};

/** Moves the units apart, so that no gap is determined by the others. */
function spread(units: readonly Record<string, number>[]): Record<string, number>[] {
  return units.map((given, i) => ({
    gap1: given.gap1! + 20 * Math.cos(i + 1),
    gap2: given.gap2! + 20 * Math.cos(2.3 * i + 1),
    gap3: given.gap3! + 20 * Math.cos(3.7 * i + 2),
    gap4: given.gap4! + 20 * Math.cos(5.1 * i + 3),
    gap5: given.gap5!,
  }));
}
