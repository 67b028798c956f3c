import fc from "fast-check";
import { SERVPERF } from "../../src/instruments/catalogue/servperf.ts";
import type { Laws } from "./law.ts";

const SEVEN = { min: 1, max: 7 };
const answer = fc.integer({ min: 1, max: 7 });
const gap = fc.constantFrom(null, undefined, Number.NaN);
const missing = fc.constantFrom("listwise", "available");
const ids = fc.uniqueArray(fc.oneof(fc.constantFrom("q1", "q2", "__proto__", "constructor"), fc.string()), {
  minLength: 1,
  maxLength: 5,
});
const rows = fc.integer({ min: 1, max: 12 });

/** Columns of n answers that lie on the scale, some with gaps, some all alike, some packed. */
function column(n: number): fc.Arbitrary<ArrayLike<number | null | undefined>> {
  const list = (of: fc.Arbitrary<number | null | undefined>) => fc.array(of, { minLength: n, maxLength: n });
  return fc.oneof(
    list(answer),
    list(fc.oneof(answer, fc.double({ ...SEVEN, noNaN: true }), gap)),
    answer.map((x) => new Array<number>(n).fill(x)),
    list(answer).map((answers) => Uint8Array.from(answers as number[])),
    list(fc.oneof(answer, fc.constant(Number.NaN))).map((answers) => Float64Array.from(answers as number[])),
  );
}

const columnsOf = (items: readonly string[], n: number) =>
  fc
    .tuple(...items.map(() => column(n)))
    .map((columns) => Object.fromEntries(items.map((id, j) => [id, columns[j]])));

const columns = fc.tuple(ids, rows).chain(([items, n]) => columnsOf(items, n));

const weights = (n: number) =>
  fc
    .tuple(
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: n - 1, maxLength: n - 1 }),
    )
    .map(([first, rest]) => [first, ...rest]);

/** Clusters that may hold everyone or one respondent, in strata of their own or in one. */
const designOf = (n: number) =>
  fc
    .tuple(fc.array(fc.constantFrom("a", "__proto__", 3), { minLength: n, maxLength: n }), fc.boolean())
    .map(([clusters, apart]) => (apart ? { clusters, strata: clusters } : { clusters, population: 50 }));

/** A survey of which the first respondent answered everything, so that nothing is left without an answer. */
const survey = rows.chain((n) => {
  const items = ["a", "b", "c"];
  return fc.record({
    answers: columnsOf(items, n).map((drawn) =>
      Object.fromEntries(items.map((id) => [id, Array.from(drawn[id]!, (x, i) => (i === 0 ? 4 : x))])),
    ),
    reverse: fc.boolean(),
    options: fc.record(
      { missing, weights: weights(n), answeredShare: fc.constantFrom(0.5, 1), design: designOf(n) },
      { requiredKeys: ["missing"] },
    ),
  });
});

const cell = fc.oneof(answer.map(String), fc.constantFrom("", "NA", " 2.5 "));
const table = fc.tuple(
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
  fc.constantFrom("\n", "\r\n"),
  fc.constantFrom(",", ";", "\t"),
);
const csv = table.map(([cells, end, delimiter]) =>
  [["E1", "E2"], ...cells].map((line) => line.join(delimiter)).join(end),
);

const level = fc.constantFrom("f", "m", 1);
const shares = fc.integer({ min: 1, max: 98 }).map((f) => ({ f: f / 100, m: (99 - f) / 100, "1": 0.01 }));
const groups = fc
  .tuple(fc.array(level, { maxLength: 10 }), fc.array(level, { maxLength: 10 }))
  .map(([a, b]) => {
    const sex = [...a, "f", "m", 1];
    return { sex, age: Array.from(sex, (_, i) => [...b, "m", 1, "f"][i % (b.length + 3)]!) };
  })
  .filter(({ age }) => new Set(age).size === 3);

const respondents = fc.uniqueArray(
  fc.oneof(fc.string({ minLength: 1 }), fc.constant("__proto__"), fc.nat()),
  {
    minLength: 1,
    maxLength: 6,
    selector: String,
  },
);

/** Tables of numbers and texts, some with a codebook. */
const surveyTable = respondents.chain((names) => {
  const list = <T>(of: fc.Arbitrary<T>) =>
    fc.array(fc.option(of), { minLength: names.length, maxLength: names.length });
  return fc.record({
    respondents: fc.constant(names),
    variables: fc.tuple(
      fc.record({ name: fc.constant("E1"), values: list(answer) }),
      fc.record({
        name: fc.constant("__proto__"),
        values: list(answer),
        missing: fc.constantFrom(null, { codes: [7] }, { ranges: [{ from: 5, to: null }] }),
        valueLabels: fc.constantFrom(null, [{ value: 1, label: "one" }]),
      }),
      fc.record({ name: fc.constant("branch"), type: fc.constant("text"), values: list(fc.string()) }),
    ),
  });
});

/** Columns, some of them nested, beside columns of groups. */
const grouped = rows.chain((n) => {
  const group = fc.array(fc.constantFrom("n", "s", "__proto__", 1, 2), { minLength: n, maxLength: n });
  return fc.tuple(
    fc.oneof(column(n), columnsOf(["a", "__proto__"], n), fc.record({ inner: columnsOf(["a"], n) })),
    fc.record(
      {
        by: fc.oneof(group, fc.record({ branch: group, month: group })),
        weights: weights(n),
        missing,
        fewest: fc.nat({ max: 3 }),
        smallestBase: fc.nat({ max: 3 }),
      },
      { requiredKeys: ["by"] },
    ),
  );
});

function countAnswers(answers: unknown, { weights = [] }: { weights?: readonly number[] }) {
  return { weights: weights.length, answers: JSON.stringify(answers).length };
}

export const laws: Laws = {
  defineSurveyTable: { calls: surveyTable.map((spec) => [spec]) },
  takeSurvey: {
    calls: surveyTable.chain((spec) =>
      fc.tuple(
        fc.constant(spec),
        fc.record(
          {
            batteries: fc.constantFrom(
              { perceptions: { prefix: "E" } },
              { __proto__: null, e: { columns: [1, "E1"], items: ["a", "__proto__"] } },
              { e: { to: "__proto__" } },
            ),
            attributes: fc.subarray(["branch", "__proto__"]),
            labels: fc.boolean(),
            respondents: fc.shuffledSubarray(spec.respondents, { minLength: 1 }),
          },
          { requiredKeys: [] },
        ),
      ),
    ),
  },
  joinTables: {
    calls: fc
      .tuple(surveyTable, surveyTable, fc.constantFrom({}, { keep: "all" }))
      .map(([first, second, options]) => {
        const variables = second.variables.map((variable) => ({ ...variable, name: `2 ${variable.name}` }));
        return [[first, { ...second, variables }], options];
      }),
  },
  surveyFromLong: {
    calls: fc
      .uniqueArray(
        fc.record({
          who: fc.oneof(fc.nat({ max: 5 }), fc.constant("__proto__"), fc.constant(7n)),
          form: fc.constantFrom("E", "__proto__"),
          what: fc.constantFrom("q1", "__proto__", 7),
          v: fc.oneof(answer, gap, fc.constantFrom("5", "NA", 4n)),
        }),
        { minLength: 1, selector: ({ who, form, what }) => `${who} ${form} ${what}` },
      )
      .map((records) => [{ who: 1, form: "E", what: "first", v: 4 }, ...records])
      .chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.record(
            {
              battery: fc.constant("form"),
              attributes: fc.constant(["who"]),
              batteries: fc.constant(JSON.parse('{ "E": "__proto__", "__proto__": "p" }')),
              items: fc.constant(["7", "q1", "__proto__", "first", "q2"]),
              missing: fc.constant(["NA", 3]),
              decimal: fc.constantFrom(".", ","),
            },
            { requiredKeys: ["battery", "decimal", "missing"] },
          ),
        ),
      )
      .map(([records, rest]) => [records, { respondent: "who", item: "what", value: "v", ...rest }]),
  },
  checkAnswers: {
    calls: fc.tuple(
      fc.constantFrom(SERVPERF, { ...SERVPERF, forms: ["perception", "expectation"] }),
      fc.oneof(
        fc.dictionary(fc.constantFrom("q1", "q2", "__proto__", "token"), fc.oneof(answer, fc.anything())),
        fc.record({ perception: fc.record({ q1: answer }) }),
        fc.anything(),
      ),
      fc.record(
        {
          forms: fc.constantFrom(null, ["perception"]),
          partial: fc.boolean(),
          whole: fc.boolean(),
          besides: fc.constantFrom([], ["token", "__proto__"]),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  splitAnswers: { calls: grouped },
  scoreGroups: {
    calls: grouped.map(([data, options]) => [data, { ...(options as object), score: countAnswers }]),
    json: false, // the scores are whatever the caller's function gives
  },
  batteryColumns: {
    calls: fc
      .dictionary(
        fc.oneof(fc.string(), fc.constant("__proto__")),
        fc.dictionary(fc.string(), fc.array(answer)),
      )
      .map((batteries) => [batteries]),
    // The columns are the given ones, whatever they hold.
    json: false,
  },
  answersFromRows: {
    calls: fc.oneof(
      fc.tuple(
        fc.array(fc.dictionary(fc.string(), fc.oneof(answer, gap, fc.double({ min: -1e100, max: 1e100 }))), {
          minLength: 1,
          maxLength: 6,
        }),
      ),
      fc
        .array(fc.record({ E1: answer, E2: fc.oneof(answer, gap) }), { minLength: 1 })
        .chain((wide) =>
          fc
            .constantFrom(
              { prefix: "E" },
              { prefix: "E", items: ["a", "__proto__"] },
              { items: ["E2"], scale: SEVEN },
            )
            .map((options) => [wide, options]),
        ),
    ),
  },
  answersFromLong: {
    calls: fc
      .uniqueArray(
        fc.record({
          who: fc.oneof(fc.nat({ max: 5 }), fc.constant("__proto__")),
          what: fc.constantFrom("q1", "__proto__", 7),
          v: fc.oneof(answer, gap),
        }),
        {
          minLength: 1,
          selector: ({ who, what }) => `${who} ${what}`,
        },
      )
      .chain((records) =>
        fc
          .constantFrom({}, { items: ["7", "q1", "__proto__", "q2"] }, { scale: SEVEN })
          .map((rest) => [records, { respondent: "who", item: "what", value: "v", ...rest }]),
      ),
  },
  parseAnswersCsv: {
    calls: fc.tuple(
      csv,
      fc.constantFrom({}, { prefix: "E" }, { items: ["E2"], scale: SEVEN }, { rename: { E1: "__proto__" } }),
    ),
  },
  parseTextCsv: {
    calls: fc.tuple(csv, fc.constantFrom({ columns: ["E2", "E1"] }, { columns: ["E1"], missing: ["NA", 3] })),
  },
  packColumns: { calls: fc.tuple(columns, fc.constantFrom(SEVEN, { min: -9, max: 700 })), json: false },
  reverseAnswers: {
    calls: columns.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.subarray(Object.keys(drawn)), fc.constant(SEVEN)),
    ),
  },
  screenRespondents: {
    calls: columns.chain((drawn) =>
      fc.tuple(
        fc.constant(drawn),
        fc.record(
          {
            items: fc.shuffledSubarray(Object.keys(drawn), { minLength: 1 }),
            straightLiningRun: fc.integer({ min: 2, max: 9 }),
            lowVariance: fc.double({ min: 0, max: 3, noNaN: true }),
            answeredShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
          },
          { requiredKeys: [] },
        ),
      ),
    ),
  },
  scoreDimensions: {
    calls: survey.map(({ answers, reverse, options }) => [
      answers,
      {
        id: "two",
        title: "Two dimensions",
        citation: "constructed",
        scale: SEVEN,
        dimensions: [
          { id: "one", label: "one", items: [{ id: "a", label: "a", reverse }] },
          {
            id: "__proto__",
            label: "two",
            items: [
              { id: "b", label: "b" },
              { id: "c", label: "c" },
            ],
          },
        ],
      },
      options,
    ]),
  },
  toCsv: {
    calls: fc.tuple(
      fc.array(
        fc.record({
          item: fc.string(),
          gap: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
          interval: fc.option(fc.record({ lower: fc.integer(), upper: fc.integer() })),
        }),
      ),
      fc.constantFrom({}, { delimiter: ";", decimal: "," }, { delimiter: "\t" }),
    ),
  },
  rakeWeights: {
    calls: groups.chain((drawn) =>
      fc.tuple(
        fc.constant(drawn),
        fc.record({ sex: shares, age: shares }),
        fc.record(
          {
            weights: fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), {
              minLength: drawn.sex.length,
              maxLength: drawn.sex.length,
            }),
            bounds: fc.constant({ min: 0.1, max: 10 }),
            maxIterations: fc.constant(50),
          },
          { requiredKeys: ["maxIterations"] },
        ),
      ),
    ),
  },
};
