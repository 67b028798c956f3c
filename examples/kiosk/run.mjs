// One survey, three questions: where service falls short (SERVQUAL), what kind of feature each attribute is (Kano), and
// what matters (importance as stated, and as satisfaction follows it).
//
//   node run.mjs FILE.csv
//
// The file is a survey of self-service kiosks with the columns E1 … E24 and P1 … P24 (expectations and perceptions of the
// items of instrument.json, 1 to 7), IMP1 … and SAT1 … (importance and satisfaction of the same items), KF1 … and KD1 …
// (Kano questions, 1 to 5) and total1 (overall satisfaction): github.com/hanakim120/kiosk-servqual-research.
import { readFileSync } from "node:fs";
import { formatServqual, scoreServqual } from "service-quality/gaps";
import {
  classifyKano,
  compareImportance,
  estimateDrivers,
  estimatePenaltyReward,
  formatDrivers,
  formatKano,
  scoreImportancePerformance,
} from "service-quality/priorities";
import { parseAnswersCsv } from "service-quality/survey";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node run.mjs FILE.csv");
  process.exit(2);
}
const text = readFileSync(file, "utf8");
const instrument = JSON.parse(readFileSync(new URL("instrument.json", import.meta.url), "utf8"));
const { dimensions } = instrument;
const items = dimensions.flatMap((dimension) => dimension.items.map(({ id }) => id));
const read = (prefix) => parseAnswersCsv(text, { prefix, items });

const [expectations, perceptions, importance, satisfaction] = ["E", "P", "IMP", "SAT"].map(read);
const { total1: overall } = parseAnswersCsv(text, { items: ["total1"] });

/** A column of the respondents' means over a dimension's items. */
const meansOver = (columns, { items: members }) =>
  overall.map((_, i) => members.reduce((sum, { id }) => sum + columns[id][i], 0) / members.length);
const byDimension = (columns) =>
  Object.fromEntries(dimensions.map((dimension) => [dimension.id, meansOver(columns, dimension)]));

title("Where service falls short");
const scores = scoreServqual(
  { expectations, perceptions, importance: byDimension(importance) },
  { instrument },
);
console.log(formatServqual(scores, { instrument, weakest: 3 }));

title("What kind of feature each of the 29 Kano attributes is");
const functional = parseAnswersCsv(text, { prefix: "KF" });
const dysfunctional = parseAnswersCsv(text, { prefix: "KD" });
const features = Object.keys(functional).map((id) => ({
  feature: id.replace("q", "attribute "),
  ...classifyKano(functional[id], dysfunctional[id], { rule: "moai", missing: "listwise" }),
}));
console.log(formatKano(features));

title("What to concentrate on: importance and satisfaction, crosshair at the means");
const grid = scoreImportancePerformance({ importance, performance: satisfaction });
const labels = new Map(
  dimensions.flatMap((dimension) => dimension.items.map(({ id, label }) => [id, label])),
);
for (const quadrant of ["concentrate", "keep", "low-priority", "overkill"]) {
  const members = grid.attributes.filter((row) => row.quadrant === quadrant);
  const names = members.map(
    ({ attribute, undecided }) => `${labels.get(attribute)}${undecided ? " (?)" : ""}`,
  );
  console.log(`${quadrant}: ${names.join(", ") || "none"}`);
}
console.log("(?) the interval touches the crosshair");

title("What overall satisfaction follows");
const drivers = estimateDrivers(overall, byDimension(perceptions), { seed: 2019, replicates: 500 });
console.log(formatDrivers(drivers));

title("Importance as stated and as derived; what low and high perceptions do");
const stated = new Map(scores.dimensions.map(({ dimension, weight }) => [dimension, weight]));
const { attributes: compared } = compareImportance(
  drivers.drivers.map(({ item, share }) => ({ attribute: item, stated: stated.get(item), derived: share })),
);
const { attributes: impacts } = estimatePenaltyReward(overall, byDimension(perceptions), { low: 4, high: 6 });
console.log(`${"".padEnd(16)} stated driver    low   high`);
compared.forEach(({ attribute, stated, derived, factor }, k) => {
  const { penalty, reward, class: kind } = impacts[k];
  const cells = [stated, derived, penalty, reward].map((x) => x.toFixed(2).padStart(6));
  console.log(`${attribute.padEnd(16)} ${cells.join(" ")}  ${factor}, ${kind ?? "wrong sign"}`);
});

function title(words) {
  console.log(`\n${words}\n${"=".repeat(words.length)}\n`);
}
