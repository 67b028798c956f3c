// LMG of twelve predictors from moments, beside the same subsets in R and in Python with numpy.
//
//   npm run build:js && node bench/drivers.mjs
//
// The peers regress on every subset from the correlation matrix, R with solve() and Python with stacked solves by size
// of subset; neither pays for reading answers. Where one is not installed the bench says so.
import { spawnSync } from "node:child_process";
import { collectMoments } from "service-quality/moments";
import { estimateDrivers } from "service-quality/priorities";
import { uniform } from "./measure.mjs";

const PREDICTORS = 12;
const RESPONDENTS = 2000;
const RUNS = 51;

const answers = generateAnswers();
const moments = collectMoments(answers);
const run = () => estimateDrivers("outcome", moments, { method: "lmg" });
const own = medianSeconds(run);
const { r2, drivers } = run();
console.log(`LMG, ${PREDICTORS} predictors, from moments: ${milliseconds(own)}, R² = ${r2.toFixed(4)}`);

const correlation = correlationMatrix();
report("R, every subset by solve()", "Rscript", ["-e", inR()]);
report("Python, every subset by numpy.linalg.solve", "python3", ["-c", inPython()]);

function report(name, command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", input: "" });
  if (error?.code === "ENOENT" || stderr.includes("No module named 'numpy'")) {
    console.log(`  ${name}: not installed here, so nothing to compare with`);
    return;
  }
  if (status !== 0) throw new Error(stderr);
  const [seconds, first] = stdout.trim().split(" ").map(Number);
  if (Math.abs(first - drivers[0].importance) > 1e-9) throw new Error(`${name} finds ${first}`);
  console.log(`  ${name}: ${milliseconds(seconds)}, ${(seconds / own).toFixed(0)} times as long`);
}

function milliseconds(seconds) {
  return `${(1000 * seconds).toFixed(2)} ms`;
}

function medianSeconds(work) {
  for (let i = 0; i < RUNS; i++) work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[(RUNS - 1) / 2];
}

/** Answers from 1 to 7 with a common part, the same in every run. */
function generateAnswers() {
  const random = uniform(12);
  const common = Array.from({ length: RESPONDENTS }, random);
  const column = (share) => common.map((part) => 1 + Math.floor(7 * (share * part + (1 - share) * random())));
  const predictors = Array.from({ length: PREDICTORS }, (_, j) => [`x${j}`, column(0.2 + j / 20)]);
  return Object.fromEntries([...predictors, ["outcome", column(0.5)]]);
}

/** Of the predictors and the outcome, as each predictor alone gives it. */
function correlationMatrix() {
  const items = Object.keys(answers);
  const of = (a, b) => {
    if (a === b) return 1;
    const { drivers: found } = estimateDrivers(a, moments, { method: "correlation", items: [b] });
    return found[0].importance;
  };
  return items.map((a) => items.map((b) => of(a, b)));
}

function inR() {
  const values = correlation.flat().map((r) => r.toPrecision(17));
  return `
    R <- matrix(c(${values}), ${PREDICTORS + 1}); p <- ${PREDICTORS}; y <- p + 1
    lmg <- function() {
      all <- 0:(2^p - 1)
      bits <- lapply(all, function(s) which(bitwAnd(s, bitwShiftL(1L, 0:(p - 1))) > 0))
      explained <- vapply(bits, function(s) if (length(s) == 0) 0 else sum(R[s, y] * solve(R[s, s], R[s, y])), 0)
      size <- lengths(bits)
      vapply(1:p, function(j) {
        bit <- bitwShiftL(1L, j - 1); without <- all[bitwAnd(all, bit) == 0]
        sum((explained[without + bit + 1] - explained[without + 1]) / (p * choose(p - 1, size[without + 1])))
      }, 0)
    }
    first <- lmg()[1]
    cat(median(replicate(5, system.time(lmg())[["elapsed"]])), format(first, digits = 15))`;
}

function inPython() {
  return `
import time, itertools, numpy as np
from math import comb
R = np.array(${JSON.stringify(correlation)}); p = ${PREDICTORS}
A, r = R[:p, :p], R[:p, p]
def lmg():
    explained = np.zeros(2 ** p); importance = np.zeros(p)
    for size in range(1, p + 1):
        S = np.array(list(itertools.combinations(range(p), size)))
        b = np.linalg.solve(A[S[:, :, None], S[:, None, :]], r[S][:, :, None])[:, :, 0]
        explained[(1 << S).sum(1)] = (b * r[S]).sum(1)
    every = np.arange(2 ** p); size = np.array([bin(s).count("1") for s in every])
    weight = 1 / (p * np.array([comb(p - 1, k) for k in range(p)]))
    for j in range(p):
        without = every[every & (1 << j) == 0]
        importance[j] = (weight[size[without]] * (explained[without | (1 << j)] - explained[without])).sum()
    return importance
first = lmg()[0]; times = []
for _ in range(5):
    start = time.perf_counter(); lmg(); times.append(time.perf_counter() - start)
print(sorted(times)[2], repr(float(first)))`;
}
