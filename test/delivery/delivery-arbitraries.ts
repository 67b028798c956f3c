import fc from "fast-check";

const name = fc.oneof(
  fc.constantFrom("a", "b", "__proto__", "constructor"),
  fc.string({ minLength: 1, maxLength: 4 }),
);

export const share = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
export const partialShare = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.95, noNaN: true }));
export const amount = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1e6, noNaN: true }));
export const positive = fc.oneof(fc.constant(1), fc.double({ min: 1e-3, max: 1e4, noNaN: true }));
export const confidence = fc.record({ confidence: fc.constantFrom(0.8, 0.95, 0.999) }, { requiredKeys: [] });

/** Some of some, none and all of them among the cases. */
export const counts = fc
  .tuple(fc.nat(30), fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([n, part]) => ({ count: Math.round(part * n), n }));

/** A check, often one that does not apply or has no points. */
const check = fc
  .record({
    check: name,
    possible: fc.constantFrom(0, 1, 2, 5, 0.1),
    part: fc.constantFrom(0, 0.5, 1),
    applicable: fc.constantFrom(undefined, true, false),
    critical: fc.constantFrom(undefined, true, false),
  })
  .map(({ part, possible, ...rest }) => ({ ...rest, possible, earned: part * possible }));

const namedChecks = fc.uniqueArray(check, { minLength: 1, maxLength: 4, selector: (one) => one.check });

/** A check that keeps something possible in every section. */
const anchor = { check: "anchor", possible: 2, earned: 1 };

/** Sections, of which the first can always be scored; all with weights, or none. */
export const sections = fc
  .tuple(
    fc.uniqueArray(fc.record({ section: name, checks: namedChecks, weight: fc.constantFrom(0, 1, 2.5) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ section }) => section,
    }),
    fc.boolean(),
  )
  .map(([drawn, areWeighed]) =>
    drawn.map(({ section, checks, weight }, i) => ({
      section,
      checks: i === 0 ? [anchor, ...checks] : checks,
      ...(areWeighed ? { weight: i === 0 ? 1 : weight } : {}),
    })),
  );

export const auditDocument = fc.record(
  { kind: fc.constant("audit" as const), version: fc.constant(1 as const), sections },
  { requiredKeys: ["sections"] },
);

export const auditOptions = fc
  .record({
    critical: fc.constantFrom(undefined, "report", "zero", "cap" as const),
    passMark: fc.constantFrom(undefined, 0, 50, 100),
    confidence: fc.constantFrom(undefined, 0.9),
  })
  .map((options) => ({ ...options, cap: options.critical === "cap" ? 40 : undefined }));

export const visits = fc.array(
  fc.record(
    {
      site: fc.constantFrom("north", "south", "__proto__"),
      visitor: fc.constantFrom("kim", "lee", null),
      sections,
    },
    { requiredKeys: ["site", "sections"] },
  ),
  { minLength: 1, maxLength: 6 },
);

export const enquiries = fc.array(
  fc
    .record({
      firm: fc.constantFrom("x", "y", "__proto__"),
      responseMs: fc.constantFrom(null, 0, 1000, 5000),
      score: fc.constantFrom(null, 0, 60, 100),
    })
    .map(({ score, ...enquiry }) => ({ ...enquiry, score: enquiry.responseMs === null ? null : score })),
  { minLength: 1, maxLength: 12 },
);

export const rankedUnits = fc.uniqueArray(
  fc.tuple(name, counts).map(([unit, { count, n }]) => ({ unit, count, n: n + 1 })),
  { minLength: 1, maxLength: 6, selector: ({ unit }) => unit },
);

const standard = fc.record(
  {
    standard: name,
    activity: fc.constantFrom("welcome", "cleaning", null),
    owner: fc.constantFrom("desk", "", null),
    reviewedAt: fc.constantFrom("2024-02-29", "2026-01-31", "2026-07-30", null),
    reviewEveryDays: fc.constantFrom(1, 180, 365, null),
    training: fc.option(counts),
    knowledge: fc.option(counts),
    compliance: fc.option(counts),
  },
  { requiredKeys: ["standard"] },
);

export const standards = fc.uniqueArray(standard, {
  minLength: 1,
  maxLength: 6,
  selector: (one) => one.standard,
});

export const standardsRegistry = fc.record(
  { kind: fc.constant("standards-registry" as const), version: fc.constant(1 as const), standards },
  { requiredKeys: ["standards"] },
);

export const standardsOptions = fc.record(
  {
    asOf: fc.constantFrom("2026-07-30", "2027-01-01"),
    activities: fc.uniqueArray(fc.constantFrom("welcome", "cleaning", "billing"), { minLength: 1 }),
    confidence: fc.constant(0.9),
  },
  { requiredKeys: ["asOf"] },
);

/** Scores that fade, or rise, or do neither. */
export const trainingScores = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(0, 7, 14, 30, 60, 90, 180, 365), { minLength: 4 }),
    fc.constantFrom(0, 10, 60, 1000),
    fc.infiniteStream(fc.integer({ min: 0, max: 12 })),
  )
  .map(([times, halfLife, noise]) =>
    times.map((elapsed) => ({
      elapsed,
      score: (halfLife === 0 ? 40 : 40 + 50 * 2 ** (-elapsed / halfLife)) + noise.next().value!,
    })),
  );

export const runRule = fc.oneof(
  fc.record({
    id: name,
    kind: fc.constant("beyond" as const),
    points: fc.integer({ min: 1, max: 4 }),
    of: fc.integer({ min: 4, max: 6 }),
    sigmas: fc.constantFrom(0, 1, 2, 3),
    side: fc.constantFrom("same" as const, "either" as const),
  }),
  fc.record({
    id: name,
    kind: fc.constant("within" as const),
    points: fc.integer({ min: 1, max: 4 }),
    sigmas: fc.constantFrom(0, 1),
  }),
  fc.record({
    id: name,
    kind: fc.constantFrom("trend" as const, "alternating" as const),
    points: fc.integer({ min: 3, max: 5 }),
  }),
  fc.record({
    id: name,
    kind: fc.constantFrom("limits" as const, "longest-run" as const, "crossings" as const),
  }),
);

export const runRules = fc.uniqueArray(runRule, { minLength: 1, maxLength: 4, selector: ({ id }) => id });

export const runRulesDocument = fc.record(
  { kind: fc.constant("run-rules" as const), version: fc.constant(1 as const), rules: runRules },
  { requiredKeys: ["rules"] },
);

const anySigmas = fc.constantFrom(undefined, 1, 2.7);

const missingPolicy = { missing: fc.constant("available" as const) };

/** Values with a few that repeat, and pairs of neighbors at both ends that are never missing. */
const gappedValues = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(null, 0, 1, 1, 2), fc.integer({ min: -9, max: 9 })), { maxLength: 20 }),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(([middle, first]) => [first, 1, ...middle, 2, 3]);

const valueChart = fc.oneof(
  fc.record({
    kind: fc.constant("individuals" as const),
    values: gappedValues,
    spread: fc.constantFrom(undefined, "median-moving-range" as const, "screened-moving-range" as const),
    sigmas: anySigmas,
    rules: fc.oneof(fc.constant(undefined), runRules, runRulesDocument),
    standardDeviation: fc.constantFrom(undefined, 0, 2),
    ...missingPolicy,
  }),
  fc.record({
    kind: fc.constant("run" as const),
    values: gappedValues,
    rules: fc.oneof(fc.constant(undefined), runRules),
    ...missingPolicy,
  }),
  fc.record({
    kind: fc.constant("ewma" as const),
    values: gappedValues,
    lambda: fc.constantFrom(undefined, 0.05, 1),
    center: fc.constantFrom(undefined, 0),
    ...missingPolicy,
  }),
  fc.record({
    kind: fc.constant("cusum" as const),
    values: gappedValues,
    headStart: fc.constantFrom(undefined, 2.5),
    decision: fc.constantFrom(undefined, 1),
    ...missingPolicy,
  }),
);

/** Samples, some of nobody; the first two are never empty. */
const samples = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 })
  .map((pairs) => [[9, 2] as const, [9, 4] as const, ...pairs])
  .map((pairs) => ({
    sizes: pairs.map(([size]) => size),
    counts: pairs.map(([size, count]) => Math.min(size, count)),
  }));

const countChart = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("p" as const, "np" as const, "u" as const, "laney-p" as const, "laney-u" as const),
      samples,
      anySigmas,
      fc.oneof(fc.constant(undefined), runRules),
    )
    .map(([kind, data, sigmas, rules]) => ({ kind, ...data, sigmas, rules })),
  fc.record({
    kind: fc.constant("c" as const),
    counts: fc.array(fc.nat(20), { minLength: 1 }),
    sigmas: anySigmas,
  }),
);

const subgroup = (size: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size });

const subgroupChart = fc.oneof(
  fc.record({
    kind: fc.constant("xbar-range" as const),
    subgroups: fc
      .integer({ min: 2, max: 6 })
      .chain((size) => fc.array(subgroup(size), { minLength: 1, maxLength: 8 })),
    sigmas: anySigmas,
  }),
  fc.record({
    kind: fc.constant("xbar-deviation" as const),
    subgroups: fc.array(fc.integer({ min: 2, max: 6 }).chain(subgroup), { minLength: 1, maxLength: 8 }),
    spread: fc.constantFrom(undefined, "pooled-deviation" as const),
    rules: fc.oneof(fc.constant(undefined), runRules),
  }),
);

export const chartSpec = fc.oneof(valueChart, countChart, subgroupChart);

export const queueLoad = fc.record(
  {
    arrivalsPerHour: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2000, noNaN: true })),
    handleSeconds: fc.double({ min: 1, max: 900, noNaN: true }),
    targetSeconds: fc.constantFrom(0, 20, 120),
    patienceSeconds: fc.constantFrom(30, 600),
  },
  { requiredKeys: ["arrivalsPerHour", "handleSeconds", "targetSeconds"] },
);

const step = fc
  .record(
    {
      step: name,
      department: fc.constantFrom("desk", "kitchen", null),
      counts,
      scrap: fc.constantFrom(0, 0.5, 1),
      defects: fc.constantFrom(0, 1, null),
      workMs: fc.constantFrom(0, 1000, null),
      waitMs: fc.constantFrom(0, 500),
      cost: fc.constantFrom(0, 12.5),
    },
    { requiredKeys: ["step", "counts", "scrap", "defects"] },
  )
  .map(({ counts: { count, n }, scrap, defects, ...rest }) => ({
    ...rest,
    units: n,
    firstTimeRight: count,
    scrapped: Math.floor(scrap * (n - count)),
    defects: n === 0 ? null : defects,
  }));

export const steps = fc.uniqueArray(step, { minLength: 1, maxLength: 5, selector: (one) => one.step });

export const orders = fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).chain((criteria) =>
  fc
    .array(
      fc
        .tuple(...criteria.map(() => fc.constantFrom(true, true, false, null)))
        .map((met) => Object.fromEntries(criteria.map((criterion, i) => [criterion, met[i]!]))),
      { maxLength: 8 },
    )
    .map((rows) => [Object.fromEntries(criteria.map((criterion) => [criterion, true])), ...rows]),
);

export const { block } = fc.letrec<{ block: unknown }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    share,
    fc.record({ serial: fc.array(tie("block"), { minLength: 1, maxLength: 3 }) }),
    fc
      .tuple(fc.array(tie("block"), { minLength: 1, maxLength: 4 }), fc.nat(3))
      .map(([parallel, needed]) => ({ parallel, needed: Math.min(needed + 1, parallel.length) })),
  ),
}));

/** Bands of falling borders with rising credits, in any order. */
export const bands = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(0.5, 0.9, 0.95, 0.99, 0.999, 1), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([borders, isTurned]) => {
    const rows = [...borders]
      .sort((a, b) => b - a)
      .map((below, i) => ({ below, credit: (i + 1) / borders.length }));
    return isTurned ? rows.reverse() : rows;
  });

const stretch = fc
  .tuple(fc.integer({ min: -50, max: 1200 }), fc.nat(300))
  .map(([fromMs, length]) => ({ fromMs, toMs: fromMs + length }));

export const period = fc.record(
  {
    periodMs: fc.constantFrom(0, 1000),
    outages: fc.array(stretch, { maxLength: 5 }),
    excluded: fc.array(stretch, { maxLength: 3 }),
  },
  { requiredKeys: ["periodMs", "outages"] },
);
