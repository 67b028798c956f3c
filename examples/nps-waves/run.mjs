// The net promoter score of a repeated survey: in all, wave by wave, its trend, and the waves that are more than noise.
//
//   node run.mjs                                                     the generated answers beside this file
//   node run.mjs FILE.csv [--question nps] [--wave wave] [--fewest 30]
//
// The question is declared to be "how likely are you to recommend us?" from 0 to 10: a range alone does not say so.
// Waves are numbers that grow with time; those of fewer respondents are left out.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  compareMeasureWaves,
  compareUnits,
  estimateNps,
  estimateTrend,
  formatNps,
} from "service-quality/satisfaction";
import { parseAnswersCsv } from "service-quality/survey";

const { values, positionals } = parseArgs({
  options: {
    question: { type: "string", default: "nps" },
    wave: { type: "string", default: "wave" },
    fewest: { type: "string", default: "30" },
  },
  allowPositionals: true,
});
const [file = new URL("answers.csv", import.meta.url)] = positionals;
const text = readFileSync(file, "utf8");
const { [values.question]: answers, [values.wave]: times } = parseAnswersCsv(text, {
  items: [values.question, values.wave],
});

const measure = { measure: "nps", missing: "listwise" };
const waves = [...new Set(times.filter((time) => time !== null))]
  .sort((a, b) => a - b)
  .map((time) => ({ wave: `${time}`, time, answers: answers.filter((_, i) => times[i] === time) }))
  .filter((wave) => wave.answers.filter((answer) => answer !== null).length >= Number(values.fewest));

if (positionals.length === 0) console.log("Generated answers: nobody gave them.\n");
console.log(formatNps(estimateNps(answers, { missing: "listwise" })));

console.log(`\n${values.wave}      n    NPS  95 % interval`);
const { samples, differences } = compareMeasureWaves(waves, { ...measure, pairs: "consecutive" });
for (const { sample, n, value, interval } of samples) {
  const limits = `${interval.lower.toFixed(1)} to ${interval.upper.toFixed(1)}`;
  console.log(
    `${sample.padEnd(values.wave.length)}  ${`${n}`.padStart(5)}  ${value.toFixed(1).padStart(5)}  ${limits}`,
  );
}

const { slope, interval, test, lackOfFit } = estimateTrend(waves, measure);
console.log(
  `\nTrend: ${slope.toFixed(2)} points per ${values.wave} (95 % interval ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}, p ${test.p.toFixed(4)})`,
);
console.log(`Scatter about the line beyond sampling error: p ${lackOfFit.p.toFixed(4)}`);

const changed = differences.filter(({ holmP }) => holmP < 0.05);
console.log(
  `Changes from one ${values.wave} to the next: ${changed.map(({ a, b }) => `${b} to ${a}`).join(", ") || "none"} (p adjusted by Holm below .05)`,
);

const { target, units } = compareUnits(
  waves.map(({ wave, answers }) => ({ unit: wave, answers })),
  measure,
);
const outside = units.filter(({ position }) => position.startsWith("alarm"));
console.log(
  `Outside the 99.8 % limits about ${target.toFixed(1)}: ${outside.map(({ unit, position }) => `${unit} (${position.slice(6)})`).join(", ") || "none"}`,
);
