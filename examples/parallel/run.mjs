// Generated answers, counted by one thread and by several, over the same memory: the same text.
//
//   node run.mjs [--respondents 1000000] [--items 44] [--workers 2]
import { parseArgs } from "node:util";
import { collectMoments } from "service-quality/moments";
import { estimateAlpha } from "service-quality/reliability";
import { generateShared } from "./generate.mjs";
import { startWorkers } from "./workers.mjs";

const { values } = parseArgs({
  options: {
    respondents: { type: "string", default: "1000000" },
    items: { type: "string", default: "44" },
    workers: { type: "string", default: "2" },
  },
});
const items = Array.from({ length: Number(values.items) }, (_, j) => `q${j + 1}`);
const answers = generateShared(items, Number(values.respondents), 1);

const [alone, seconds] = await timed(() => collectMoments(answers));
console.log(`${alone.n} respondents × ${items.length} generated answers`);
console.log(`one thread: ${seconds} s`);

const workers = startWorkers(Number(values.workers));
await workers.count(answers); // Threads take a moment to start.
const [together, shared] = await timed(() => workers.count(answers));
await workers.stop();
console.log(`${values.workers} threads: ${shared} s`);

console.log(`the same text: ${JSON.stringify(together) === JSON.stringify(alone)}`);
console.log(`alpha ${estimateAlpha(together).alpha.toFixed(4)}`);

async function timed(run) {
  const start = performance.now();
  const result = await run();
  return [result, ((performance.now() - start) / 1000).toFixed(3)];
}
