// Surveys over memory that two threads share: complete, with missing answers, with weights. Says whether their summaries are those of one.
import { collectMoments } from "service-quality/moments";
import { generateShared } from "./examples/parallel/generate.mjs";
import { startWorkers } from "./examples/parallel/workers.mjs";

const items = Array.from({ length: 44 }, (_, j) => `q${j + 1}`);
const complete = generateShared(items, Number(process.argv[2]), 1);
const { length } = complete.q1;
const doubles = (source, answerOf) => {
  const column = new Float64Array(new SharedArrayBuffer(8 * length));
  for (let i = 0; i < length; i++) column[i] = answerOf(source[i], i);
  return column;
};
const withGaps = Object.fromEntries(
  items.map((item, j) => [
    item,
    doubles(complete[item], (x, i) => ((i + 7 * j) % 20 === 0 ? Number.NaN : x)),
  ]),
);
const weights = doubles(complete.q1, (x, i) => (x * (i % 50)) / 100);

const workers = startWorkers(2);
for (const [columns, options] of [
  [complete, {}],
  [complete, { weights }],
  [withGaps, { missing: "listwise" }],
  [withGaps, { missing: "available" }],
  [withGaps, { missing: "available", weights }],
]) {
  const together = JSON.stringify(await workers.count(columns, options));
  console.log(together === JSON.stringify(collectMoments(columns, options)) ? "same" : "other");
}
await workers.stop();
