import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { collectMoments, collectMomentsFrom } from "service-quality/moments";
import { generateShared } from "../examples/parallel/generate.mjs";
import { startWorkers } from "../examples/parallel/workers.mjs";
import { generateAnswers } from "./measure.mjs";

/**
 * `collectMoments` at any scale, beside numpy, R and its own arithmetic. Times are seconds of the processor, of all threads, the least of
 * several runs, since other work on the machine adds to them and nothing takes away; two threads are compared by the clock too.
 */
const RESPONDENTS = 1_000_000;
const RUNS = 7;
const BATCH_ROWS = 65_536;
const items = Array.from({ length: 44 }, (_, j) => `q${j + 1}`);

const PYTHON = `
import time, numpy
rng = numpy.random.default_rng(1)
x = rng.integers(1, 8, (${RESPONDENTS}, 44)).astype(numpy.float64)
best = [1e9, 1e9]
for _ in range(${RUNS}):
    wall, cpu = time.perf_counter(), time.process_time()
    x.T @ x
    best = [min(best[0], time.process_time() - cpu), min(best[1], time.perf_counter() - wall)]
print(best[0], best[1])`;

const R = `
set.seed(1)
m <- matrix(as.double(sample.int(7, ${44 * RESPONDENTS}, TRUE)), ${RESPONDENTS}, 44)
t <- replicate(3, { s <- system.time(cor(m)); c(s[["user.self"]] + s[["sys.self"]], s[["elapsed"]]) })
cat(min(t[1, ]), min(t[2, ]))`;

const [, , role, rows] = process.argv;
if (role === "plain") await measurePlain();
else if (role === "stream") await measureStream(Number(rows));
else await measureAll();

async function measureAll() {
  const answers = generateShared(items, RESPONDENTS, 1);
  const simd = least(() => collectMoments(answers));
  const [plain] = own("plain");
  const two = await leastOfWorkers(answers, 2);
  console.log(`collectMoments, 1,000,000 × 44 answers: ${seconds(simd.cpu)}`);
  beside("its own arithmetic, where a host has no SIMD", plain, simd.cpu, "at least 8 times");
  const numpy = outside(process.env.PYTHON ?? "python3", ["-c", PYTHON], { OPENBLAS_NUM_THREADS: "2" });
  if (numpy !== null) {
    beside("numpy's X.T @ X, two threads, time of both", numpy[0], simd.cpu, "faster");
    beside("the same by the clock, beside two workers", numpy[1], two, "faster");
    beside("the same by the clock, beside one thread", numpy[1], simd.wall, "faster");
  }
  const r = outside("Rscript", ["-e", R], {});
  if (r !== null) {
    beside("R's cor()", r[0], simd.cpu, "at least 20 times");
    console.log(`    of R's time ${(simd.cpu / r[0]).toFixed(3)} (aim: at most 0.05)`);
  }
  console.log("collectMomentsFrom, batches of 65,536 × 44");
  const costs = [1e4, 1e5, 1e6, 1e7, 1e8].map((size) => {
    const [cpu, megabytes] = own("stream", String(size));
    const cost = (cpu / size) * 1e9;
    console.log(
      `  ${size.toExponential(0)} rows: ${cost.toFixed(1)} ns a row, ${megabytes.toFixed(0)} MB at the peak`,
    );
    return cost;
  });
  const spread = (Math.max(...costs) / Math.min(...costs) - 1) * 100;
  console.log(`  dearest row ${spread.toFixed(0)} % above the cheapest (aim: 20)`);
}

/** In a process of its own, that has no WebAssembly. */
async function measurePlain() {
  delete globalThis.WebAssembly;
  const answers = generateAnswers(items, RESPONDENTS, 1);
  console.log(least(() => collectMoments(answers)).cpu);
}

/** In a process of its own, whose memory is that of the stream. */
async function measureStream(size) {
  const answers = generateAnswers(items, Math.min(size, BATCH_ROWS), 1);
  function* batches() {
    for (let from = 0; from < size; from += BATCH_ROWS) {
      const to = Math.min(BATCH_ROWS, size - from);
      yield Object.fromEntries(items.map((item) => [item, answers[item].subarray(0, to)]));
    }
  }
  let best = Number.POSITIVE_INFINITY;
  for (let done = 0; done < Math.max(3, 2e7 / size); done++) {
    const start = process.cpuUsage();
    await collectMomentsFrom(batches());
    best = Math.min(best, cpuSince(start));
  }
  console.log(best, process.resourceUsage().maxRSS / 1024);
}

function least(run) {
  let [cpu, wall] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let k = 0; k < RUNS; k++) {
    const [start, clock] = [process.cpuUsage(), performance.now()];
    run();
    cpu = Math.min(cpu, cpuSince(start));
    wall = Math.min(wall, (performance.now() - clock) / 1000);
  }
  return { cpu, wall };
}

/** By the clock; workers are started before, as an app would. */
async function leastOfWorkers(answers, many) {
  const workers = startWorkers(many);
  let wall = Number.POSITIVE_INFINITY;
  for (let k = 0; k < RUNS; k++) {
    const clock = performance.now();
    await workers.count(answers);
    wall = Math.min(wall, (performance.now() - clock) / 1000);
  }
  await workers.stop();
  return wall;
}

function cpuSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The numbers that this script prints in another role. */
function own(...roles) {
  return outside(process.execPath, [fileURLToPath(import.meta.url), ...roles], {});
}

/** The numbers that a program prints; `null` where it is not installed. */
function outside(command, parameters, env) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (error?.code === "ENOENT" || /No module named/.test(stderr)) {
    console.log(`  ${command} or what it needs is not installed here, so nothing to compare with`);
    return null;
  }
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split(/\s+/).map(Number);
}

function beside(peer, theirs, ours, aim) {
  console.log(`  ${peer}: ${seconds(theirs)}, ${(theirs / ours).toFixed(1)} times as long (aim: ${aim})`);
}

function seconds(time) {
  return `${time.toFixed(3)} s`;
}
