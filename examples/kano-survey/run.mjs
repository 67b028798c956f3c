// A Kano survey: every feature's category with better and worse, its scores and stated importance, and its segments.
//
//   node run.mjs                                                        the generated answers beside this file
//   node run.mjs FILE.csv [--rule berger] [--table pouliot] [--by cohort]
//
// The columns <feature>_functional and <feature>_dysfunctional hold answers from 1 (like) to 5 (dislike), and
// <feature>_importance, where it was asked, ratings from 1 to 9.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { classifyKano, compareKano, formatKano } from "service-quality/priorities";
import { parseAnswersCsv } from "service-quality/survey";

const { values, positionals } = parseArgs({
  options: { rule: { type: "string" }, table: { type: "string" }, by: { type: "string" } },
  allowPositionals: true,
});
const [file = new URL("answers.csv", import.meta.url)] = positionals;
const columns = parseAnswersCsv(readFileSync(file, "utf8"));
const features = Object.keys(columns)
  .filter((name) => name.endsWith("_functional"))
  .map((name) => name.slice(0, -"_functional".length));

const pairOf = (feature) => [columns[`${feature}_functional`], columns[`${feature}_dysfunctional`]];
const options = { rule: values.rule, table: values.table, missing: "available" };
const rows = features.map((feature) => ({
  feature,
  ...classifyKano(...pairOf(feature), { ...options, importance: columns[`${feature}_importance`] }),
}));

if (positionals.length === 0) console.log("Generated answers: nobody gave them.\n");
console.log(formatKano(rows));

console.log("\nScores (−2 … 4) if the feature is there and if it is not, and stated importance (1 … 9)");
const number = (x) => (x === undefined ? "–" : x.toFixed(2)).padStart(6);
for (const { feature, continuous, importance } of rows) {
  const { functional, dysfunctional, category } = continuous;
  const cells = [number(functional), number(dysfunctional), category, number(importance?.mean)];
  console.log(`${feature.padEnd(12)} ${cells.join("  ")}`);
}

const { by = positionals.length === 0 ? "region" : undefined } = values;
if (by !== undefined) {
  console.log(`\nCategories by ${by}, and chi-square of the differences`);
  for (const feature of features) {
    const { segments, test } = compareKano(...pairOf(feature), { ...options, by: columns[by] });
    const categories = segments
      .map(({ segment, category, n }) => `${segment}: ${category} (n ${n})`)
      .join("  ");
    const chance = test === null ? "" : `  p ${test.p.toFixed(3)}`;
    console.log(`${feature.padEnd(12)} ${categories}${chance}`);
  }
}
