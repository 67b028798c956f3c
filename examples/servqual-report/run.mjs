// Scores a SERVQUAL survey and prints the report.
//
//   node run.mjs                                          the generated survey beside this file
//   node run.mjs FILE.csv [--instrument INSTRUMENT.json]  any survey with columns E1 … En and P1 … Pn
//
// Columns points_<dimension>, where the file has them, are the respondents' points of importance.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { formatServqual, scoreServqual } from "service-quality/gaps";
import { defineInstrument, SERVQUAL } from "service-quality/instruments";
import { parseAnswersCsv } from "service-quality/survey";

const { values, positionals } = parseArgs({
  options: { instrument: { type: "string" } },
  allowPositionals: true,
});
const [file = new URL("survey.csv", import.meta.url)] = positionals;
const text = readFileSync(file, "utf8");
const instrument = values.instrument
  ? defineInstrument(JSON.parse(readFileSync(values.instrument, "utf8")))
  : SERVQUAL;

const items = instrument.dimensions.flatMap((dimension) => dimension.items.map(({ id }) => id));
const survey = {
  expectations: parseAnswersCsv(text, { prefix: "E", items }),
  perceptions: parseAnswersCsv(text, { prefix: "P", items }),
  importance: pointsIn(text),
};
if (positionals.length === 0) console.log("A generated survey: no real answers are in it.\n");
console.log(formatServqual(scoreServqual(survey, { instrument }), { instrument }));

function pointsIn(csv) {
  const header = csv.slice(0, csv.search(/\r?\n/));
  const dimensions = instrument.dimensions.map(({ id }) => id);
  if (!dimensions.every((id) => header.includes(`points_${id}`))) return undefined;
  const rename = Object.fromEntries(dimensions.map((id) => [`points_${id}`, id]));
  return parseAnswersCsv(csv, { rename, items: dimensions });
}
