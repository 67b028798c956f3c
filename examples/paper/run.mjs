// Every table of a results section: the sample, descriptive statistics, reliability, correlations, gaps, the regression of
// satisfaction on perceptions, and whether age groups differ.
//
//   node run.mjs                              the generated answers beside this file, as Markdown
//   node run.mjs FILE.csv [--as html]         a survey of the same columns
//
// Columns: sex, ageGroup, E1 … E24 and P1 … P24 (expectations and perceptions of the items of ../kiosk/instrument.json, 1 to
// 7) and total1 (overall satisfaction, 1 to 5), as of github.com/hanakim120/kiosk-servqual-research.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { formatServqual, scoreServqual } from "service-quality/gaps";
import { estimateAlpha, formatReliability } from "service-quality/reliability";
import {
  compareSamples,
  crossTable,
  estimateCorrelations,
  estimateRegression,
  formatRegression,
  formatStatistics,
  summarizeAnswers,
  testEquivalence,
} from "service-quality/statistics";
import { parseAnswersCsv, parseTextCsv } from "service-quality/survey";

const { values, positionals } = parseArgs({
  options: { as: { type: "string", default: "markdown" } },
  allowPositionals: true,
});
const { as } = values;
const [file] = positionals;
const text = readFileSync(file ?? new URL("survey.csv", import.meta.url), "utf8");
const instrument = JSON.parse(readFileSync(new URL("../kiosk/instrument.json", import.meta.url), "utf8"));
const { dimensions } = instrument;
const items = dimensions.flatMap((dimension) => dimension.items.map(({ id }) => id));

const [expectations, perceptions] = ["E", "P"].map((prefix) => parseAnswersCsv(text, { prefix, items }));
const { total1: satisfaction } = parseAnswersCsv(text, { items: ["total1"] });
const { sex, ageGroup } = parseTextCsv(text, { columns: ["sex", "ageGroup"] });

const labels = Object.fromEntries([
  ...dimensions.map(({ id, label }) => [id, label]),
  ...dimensions.flatMap((dimension) => dimension.items.map(({ id, label }) => [id, label])),
  ["F", "women"],
  ["M", "men"],
]);

/** Respondents' means over a dimension's items. */
const scores = Object.fromEntries(
  dimensions.map(({ id, items: members }) => [
    id,
    satisfaction.map(
      (_, i) => members.reduce((sum, item) => sum + perceptions[item.id][i], 0) / members.length,
    ),
  ]),
);

if (file === undefined) paragraph("A generated survey: no real answers are in it.");
heading("Table 1. The sample");
const ages = [...new Set(ageGroup)].sort();
const sample = crossTable({ rows: sex, columns: ageGroup }, { columnCategories: ages });
print(formatStatistics(sample, { as, labels }));

heading("Table 2. Perceptions by item and dimension");
print(formatStatistics(summarizeAnswers(perceptions, { instrument }), { as, labels }));

heading("Table 3. Reliability");
for (const { id, items: members } of dimensions) {
  const columns = Object.fromEntries(members.map((item) => [item.id, perceptions[item.id]]));
  paragraph(labels[id]);
  print(formatReliability(estimateAlpha(columns), { as, labels, style: "plain" }));
}

heading("Table 4. Correlations of the dimensions");
print(formatStatistics(estimateCorrelations(scores), { as, labels, style: "plain" }));

heading("Table 5. Gaps");
print(formatServqual(scoreServqual({ expectations, perceptions }, { instrument }), { as, instrument }));

heading("Table 6. Satisfaction on perceptions, errors HC3");
print(formatRegression(estimateRegression(satisfaction, scores, { errors: "hc3" }), { as, labels }));

heading("Table 7. Satisfaction by age");
const byAge = compareSamples(satisfaction, { by: ageGroup });
print(formatStatistics(byAge, { as }));

heading("Table 8. Satisfaction of women and men, within half a point");
const [pair] = compareSamples(satisfaction, { by: sex }).pairs;
print(formatStatistics(testEquivalence(pair, { lower: -0.5, upper: 0.5 }), { as }));

function heading(title) {
  console.log(as === "html" ? `<h2>${title}</h2>` : as === "markdown" ? `\n## ${title}\n` : `\n${title}\n`);
}

function paragraph(line) {
  console.log(as === "html" ? `<p>${line}</p>` : `${line}\n`);
}

function print(table) {
  console.log(table);
}
