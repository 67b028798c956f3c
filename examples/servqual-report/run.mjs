// Scores a SERVQUAL survey and prints the report.
//
//   node run.mjs                                          the generated survey beside this file
//   node run.mjs FILE.csv [--instrument INSTRUMENT.json]  any survey with columns E1 … En and P1 … Pn
//
// Columns points_<dimension>, where the file has them, are the respondents' points of importance. The generated
// survey also asked for satisfaction, recommendation, and four pairs of Kano questions: those sections follow.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { formatServqual, scoreServqual } from "service-quality/gaps";
import { defineInstrument, SERVQUAL } from "service-quality/instruments";
import {
  classifyKano,
  estimateDrivers,
  formatDrivers,
  formatKano,
  scoreImportancePerformance,
} from "service-quality/priorities";
import { estimateNps, formatNps } from "service-quality/satisfaction";
import { parseAnswersCsv } from "service-quality/survey";

const { values, positionals } = parseArgs({
  options: { instrument: { type: "string" } },
  allowPositionals: true,
});
const [file = new URL("survey.csv", import.meta.url)] = positionals;
const text = readFileSync(file, "utf8");
const header = text.slice(0, text.search(/\r?\n/)).split(",");
const instrument = values.instrument
  ? defineInstrument(JSON.parse(readFileSync(values.instrument, "utf8")))
  : SERVQUAL;

const items = instrument.dimensions.flatMap((dimension) => dimension.items.map(({ id }) => id));
const perceptions = parseAnswersCsv(text, { prefix: "P", items });
const expectations = parseAnswersCsv(text, { prefix: "E", items });
const scores = scoreServqual({ expectations, perceptions, importance: points() }, { instrument });
const section = (title, body) => console.log(`\n${title}\n${"═".repeat(title.length)}\n${body}`);

if (positionals.length === 0) console.log("A generated survey: no real answers are in it.\n");
console.log(formatServqual(scores, { instrument }));
if (scores.overall.weightedGap !== null) section("Importance and performance", importancePerformance());
if (header.includes("recommend")) section("Recommendation", formatNps(estimateNps(column("recommend"))));
if (header.includes("satisfaction")) section("What drives satisfaction", drivers());
if (positionals.length === 0) section("Features", formatKano(features()));

/** The respondents' points by dimension, where the file has them. */
function points() {
  const dimensions = instrument.dimensions.map(({ id }) => id);
  if (!dimensions.every((id) => header.includes(`points_${id}`))) return undefined;
  const rename = Object.fromEntries(dimensions.map((id) => [`points_${id}`, id]));
  return parseAnswersCsv(text, { rename, items: dimensions });
}

function column(name) {
  return parseAnswersCsv(text, { items: [name] })[name];
}

function importancePerformance() {
  const attributes = scores.dimensions.map(({ dimension, weight, perception }) => ({
    attribute: dimension,
    importance: weight,
    performance: perception,
  }));
  const placed = scoreImportancePerformance(attributes, { crosshair: "mean" });
  return placed.attributes.map(({ attribute, quadrant }) => `${attribute.padEnd(16)}${quadrant}`).join("\n");
}

/** The respondents' mean perception by dimension, as predictors of satisfaction. */
function drivers() {
  const means = instrument.dimensions.map(({ id, items: own }) => [
    id,
    column("satisfaction").map(
      (_, i) => own.reduce((sum, item) => sum + perceptions[item.id][i], 0) / own.length,
    ),
  ]);
  return formatDrivers(estimateDrivers(column("satisfaction"), Object.fromEntries(means)));
}

function features() {
  return ["late checkout", "quiet room", "clean bathroom", "lobby music"].map((feature, j) => ({
    feature,
    ...classifyKano(column(`KF${j + 1}`), column(`KD${j + 1}`)),
  }));
}
