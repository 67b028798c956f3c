import fc from "fast-check";
import type { ReportBlock, SurveyMappingSpec } from "service-quality/report";
import { gapChart } from "../../src/charts/rows/gap-chart.ts";
import { analyzeSurvey } from "../../src/report/survey/analyze-survey.ts";
import { laws as ofCharts } from "./charts.laws.ts";
import { few } from "./few.ts";
import type { Law, Laws } from "./law.ts";

const words = fc.constantFrom(
  "a",
  "Gaps",
  "<b>&amp;",
  "first\n\nsecond",
  "жалба",
  "__proto__",
  "$&",
  "\u001b[31m",
);

const text = fc.record(
  { kind: fc.constant("text"), text: words, role: fc.constantFrom("note", "finding") },
  { requiredKeys: ["kind", "text"] },
);

const figures = fc.record({
  kind: fc.constant("figures"),
  items: fc.array(
    fc.record({ value: words, label: words, detail: words }, { requiredKeys: ["value", "label"] }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});

const value = fc.oneof(
  fc.constantFrom(null, true, false, 0, -0.001, 1e300),
  words,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const column = fc.record({
  name: fc.constantFrom("a", "b", "__proto__", "n"),
  title: words,
  type: fc.constantFrom("name", "text", "number", "share", "count", "time", "money"),
  digits: fc.constantFrom(null, 0, 2, 20),
});

const table = fc
  .uniqueArray(column, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
  .chain((columns) =>
    fc.record({
      kind: fc.constant("table"),
      caption: words,
      columns: fc.constant(columns),
      rows: fc.array(
        fc
          .array(value, { minLength: columns.length, maxLength: columns.length })
          .map((cells) => Object.fromEntries(cells.map((cell, i) => [columns[i]!.name, cell]))),
        { maxLength: 14 },
      ),
    }),
  );

const picture = fc.constantFrom(
  '<svg width="40" height="20"><rect width="40" height="20" fill="#fff"/></svg>',
  '<svg viewBox="0 0 4 2"><defs><clipPath id="c"><rect/></clipPath></defs><g clip-path="url(#c)"><text>&lt;</text></g></svg>',
);

const chart = fc.record({
  kind: fc.constant("chart"),
  chart: few((ofCharts.gapChart as Law).calls).map((args) =>
    gapChart(...(args as Parameters<typeof gapChart>)),
  ),
  svg: fc.option(fc.record({ light: picture, dark: picture }, { requiredKeys: ["light"] })),
});

const code = fc.record(
  { kind: fc.constant("code"), text: words, language: words },
  { requiredKeys: ["kind", "text"] },
);

const list = fc.record({ kind: fc.constant("list"), items: fc.array(words, { minLength: 1, maxLength: 3 }) });

const block = fc.oneof(text, figures, table, chart, code, list) as fc.Arbitrary<ReportBlock>;

const sections = fc
  .array(fc.record({ title: words, blocks: fc.array(block, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .filter((all) => all.some(({ blocks }) => blocks.length > 0));

const options = fc.record(
  {
    title: words,
    subtitle: words,
    language: fc.constantFrom("en", "ru", "bg-BG"),
    direction: fc.constantFrom("ltr", "rtl"),
    generatedAt: fc.constantFrom(null, "2026-11-30"),
    details: fc.constantFrom("closed", "open"),
  },
  { requiredKeys: [] },
);

const scale = { min: 1, max: 5 };

/** A survey of two batteries, a rating and groups, with answers missing at times. */
const survey = fc
  .array(
    fc.tuple(
      fc.array(fc.constantFrom(1, 2, 3, 4, 5, 5, 5), { minLength: 4, maxLength: 4 }),
      fc.constantFrom(5, 4, 1, null),
      fc.constantFrom("north", "south", null),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => ({
    respondents: rows.map((_, i) => i),
    variables: [
      ...["E1", "E2", "P1", "P2"].map((name, j) => ({ name, values: rows.map(([answers]) => answers[j]!) })),
      { name: "satisfaction", label: "How satisfied?", values: rows.map(([, rating]) => rating) },
      { name: "branch", type: "text" as const, values: rows.map(([, , group]) => group) },
    ],
  }));

const optionsOfMapping = fc.record(
  {
    missing: fc.constantFrom("reject", "listwise", "available"),
    confidence: fc.constantFrom(0.5, 0.95),
    language: fc.constantFrom("en", "ru", "bg-BG"),
    seed: fc.constantFrom(0, 7),
    replicates: fc.constantFrom(2, 5),
  },
  { requiredKeys: [] },
);

const mapping = fc.record(
  {
    kind: fc.constant("playground-mapping"),
    version: fc.constant(1),
    columns: fc.constant([
      { name: "E1", use: "expectation", item: "q1", scale },
      { name: "E2", use: "expectation", item: "__proto__", scale },
      { name: "P1", use: "perception", item: "q1", scale },
      { name: "P2", use: "perception", item: "__proto__", scale },
      { name: "satisfaction", use: "outcome", scale },
      { name: "branch", use: "group" },
    ]),
    missingCodes: fc.constantFrom([], [99, "NA"]),
    options: optionsOfMapping,
  },
  { requiredKeys: ["columns"] },
);

const pathMapping = fc.constant({
  columns: [
    ...["E1", "E2", "P1", "P2"].map((name) => ({ name, use: "item", construct: name[0]!, scale })),
    { name: "satisfaction", use: "outcome", scale },
  ],
  pathModel: {
    constructs: { Wish: { items: ["E1", "E2"] }, Quality: { items: ["P1", "P2"] } },
    paths: [["Wish", "Quality"]],
  },
  options: { replicates: 4 },
});

const part = fc.constantFrom(
  "overview",
  "gaps",
  "reliability",
  "groups",
  "importance",
  "kano",
  "satisfaction",
  "drivers",
  "factors",
  "paths",
);

const analysis = few(fc.tuple(survey, mapping)).map(([table, mapped]) =>
  analyzeSurvey(table, mapped as SurveyMappingSpec),
);

const sectionOptions = fc.record(
  {
    language: fc.constantFrom("en", "ru", "bg"),
    theme: fc.constantFrom("light", "dark"),
    width: fc.constantFrom(320, 600),
  },
  { requiredKeys: [] },
);

/** A survey on which a path model can be fitted, and drivers. */
const fitted = fc.constant({
  respondents: [1, 2, 3, 4, 5, 6],
  variables: [
    { name: "E1", values: [1, 2, 3, 4, 5, 3] },
    { name: "E2", values: [2, 2, 3, 5, 4, 3] },
    { name: "P1", values: [1, 3, 3, 4, 5, 2] },
    { name: "P2", values: [2, 2, 4, 4, 5, 3] },
    { name: "satisfaction", values: [1, 3, 3, 5, 4, 2] },
  ],
});

const reason = fc.constantFrom(
  { code: "run", facts: { prefix: "E", count: 2, min: 1, max: 5 } },
  { code: "few-texts", facts: { distinct: 2 } },
  { code: "declared", facts: {} },
);

export const laws: Laws = {
  guessMapping: { calls: fc.tuple(survey) },
  explainGuess: {
    calls: fc.tuple(reason, fc.record({ language: fc.constantFrom("en", "ru", "bg") }, { requiredKeys: [] })),
  },
  defineSurveyMapping: { calls: fc.tuple(mapping) },
  surveyParts: { calls: fc.tuple(mapping) },
  analyzeSurvey: {
    calls: fc.tuple(survey, mapping, fc.record({ parts: fc.uniqueArray(part) }, { requiredKeys: [] })),
  },
  defineSurveyAnalysis: { calls: fc.tuple(analysis) },
  joinAnalyses: { calls: analysis.map((one) => [[one, one]]) },
  bootstrapSurvey: {
    calls: fc.tuple(
      fitted,
      pathMapping,
      fc.constantFrom(
        { from: 0, to: 2 },
        { part: "paths", from: 2, to: 4 },
        { part: "drivers", from: 1, to: 4 },
      ),
    ),
  },
  partSection: { calls: fc.tuple(analysis, part, sectionOptions) },
  surveySections: { calls: fc.tuple(analysis, sectionOptions) },
  analysisScript: {
    calls: fc.tuple(mapping, fc.constantFrom("a.csv", "b.sav", "c.xlsx", "d.parquet", "e.json")),
  },
  reportCommand: { calls: fc.tuple(words) },
  reportHtml: { calls: fc.tuple(sections, options) },
  renderChart: { exempt: "a promise of what a renderer draws: test/report/render-chart.test.ts" },
};
