import { spawnSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";

const RUNS = 5;
const MEGABYTE = 2 ** 20;

/** Uniform numbers from 0 to below 1, the same for the same seed (the generator is Mulberry32). */
export function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Answers from 1 to 7 in packed columns, the same for the same seed. */
export function generateAnswers(items, respondents, seed) {
  const random = uniform(seed);
  const column = () => {
    const answers = new Uint8Array(respondents);
    for (let i = 0; i < respondents; i++) answers[i] = 1 + Math.floor(7 * random());
    return answers;
  };
  return Object.fromEntries(items.map((item) => [item, column()]));
}

/** Measures a run and prints a line for it, and one for R beside it: `prepare` makes R's data, `expression` is timed. */
export async function compare({ name, run, inputMegabytes, peer, prepare, expression, target }) {
  const megabytes = await peakMegabytes(run);
  const seconds = medianSeconds(run);
  const peerSeconds = medianSecondsInR(prepare, expression);
  const memory = `${megabytes.toFixed(0)} MB more memory at its peak, beside ${inputMegabytes} MB of answers`;
  console.log(`${name}: ${seconds.toFixed(3)} s, ${memory}`);
  if (peerSeconds === null) console.log(`  ${peer}: R is not installed here, so nothing to compare with`);
  else {
    const ratio = (seconds / peerSeconds).toFixed(2);
    console.log(`  ${peer}: ${peerSeconds.toFixed(3)} s; ratio ${ratio} (target: at most ${target})`);
  }
}

/** The median of five runs in seconds, after two to warm up. */
export function medianSeconds(run) {
  run();
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[(RUNS - 1) / 2];
}

/**
 * By how many megabytes the process has grown at the peak of a run, as a second thread sees it. It is the
 * first run that tells: later ones use the memory of those before.
 */
export async function peakMegabytes(run) {
  const shared = new SharedArrayBuffer(16);
  const [going, peak] = [new Int32Array(shared, 0, 1), new Float64Array(shared, 8, 1)];
  going[0] = 1;
  const watch = `
    const { workerData } = require("node:worker_threads");
    const [going, peak] = [new Int32Array(workerData, 0, 1), new Float64Array(workerData, 8, 1)];
    while (going[0] === 1) {
      peak[0] = Math.max(peak[0], process.memoryUsage.rss());
      Atomics.wait(going, 0, 1, 1);
    }`;
  const watcher = new Worker(watch, { eval: true, workerData: shared });
  while (peak[0] === 0) await setTimeout(10);
  const before = process.memoryUsage.rss();
  run();
  Atomics.store(going, 0, 0);
  Atomics.notify(going, 0);
  await new Promise((resolve) => watcher.once("exit", resolve));
  return Math.max(0, peak[0] - before) / MEGABYTE;
}

/** The median of five runs of an R expression in seconds, after one to warm up; `null` without R. */
function medianSecondsInR(prepare, expression) {
  const script = `${prepare}
    invisible(${expression})
    cat(median(replicate(${RUNS}, system.time(${expression})[["elapsed"]])))`;
  const { status, stdout, stderr, error } = spawnSync("Rscript", ["-e", script], { encoding: "utf8" });
  if (error?.code === "ENOENT") return null;
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
