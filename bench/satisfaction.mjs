// The net promoter score with its interval of 10,000,000 answers in a Uint8Array, beside one plain pass that sums them.
//
//   npm run build:js && node bench/satisfaction.mjs
import { estimateNps } from "service-quality/satisfaction";
import { uniform } from "./measure.mjs";

const RESPONDENTS = 10_000_000;
const RUNS = 9;

const answers = generateAnswers();
const estimate = medianSeconds(() => estimateNps(answers));
const pass = medianSeconds(() => plainSum(answers));
const weights = Float64Array.from(answers, (_, i) => 1 + (i % 3));
const weighted = medianSeconds(() => estimateNps(answers, { weights }));
const { nps, interval } = estimateNps(answers);

console.log(
  `estimateNps, 10,000,000 answers: ${milliseconds(estimate)} (${nps.toFixed(2)}, from ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)})`,
);
console.log(
  `  one plain pass that sums them: ${milliseconds(pass)}; ratio ${(estimate / pass).toFixed(2)} (target: at most 3)`,
);
console.log(`  the same with weights: ${milliseconds(weighted)}; ratio ${(weighted / pass).toFixed(1)}`);

function plainSum(column) {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum;
}

/** From 0 to 10, the same every time. */
function generateAnswers() {
  const random = uniform(2016);
  return new Uint8Array(RESPONDENTS).map(() => Math.floor(11 * random()));
}

/** After two runs to warm up. */
function medianSeconds(work) {
  work();
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[(RUNS - 1) / 2];
}

function milliseconds(seconds) {
  return `${(1000 * seconds).toFixed(1)} ms`;
}
