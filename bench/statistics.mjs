// A regression of a million respondents on 20 predictors, Kruskal–Wallis and Wilcoxon of a million answers in few values, and
// Spearman's and Kendall's correlations of them, beside numpy and SciPy in one run.
//
//   npm run build:js && node bench/statistics.mjs
//
// PYTHON names an interpreter with numpy and scipy (python3 by default). Both sides start from answers in memory.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import {
  comparePaired,
  compareSamples,
  estimateCorrelations,
  estimateRegression,
} from "service-quality/statistics";
import { uniform } from "./measure.mjs";

const RESPONDENTS = 1_000_000;
const PREDICTORS = 20;

const random = uniform(20);
const parts = Array.from({ length: PREDICTORS + 2 }, () =>
  Float64Array.from({ length: RESPONDENTS }, random),
);
const answersOf = (j) =>
  Uint8Array.from({ length: RESPONDENTS }, (_, i) => 1 + Math.floor(3.5 * (parts[j][i] + parts[0][i])));
const columns = Array.from({ length: PREDICTORS + 1 }, (_, j) => answersOf(j + 1));
const [outcome, ...others] = columns;
const predictors = Object.fromEntries(others.map((column, j) => [`q${j + 1}`, column]));
const by = Array.from(outcome, (_, i) => i % 5);

const peer = secondsInPython();
report("regression of 20, classical errors", () => estimateRegression(outcome, predictors), peer?.regression);
report("regression of 20, HC3", () => estimateRegression(outcome, predictors, { errors: "hc3" }), peer?.hc3);
report(
  "Kruskal–Wallis of 5 groups",
  () => compareSamples(outcome, { by, method: "kruskal-wallis" }),
  peer?.kruskal,
);
report(
  "Wilcoxon of pairs",
  () => comparePaired({ a: outcome, b: others[0] }, { method: "wilcoxon" }),
  peer?.wilcoxon,
);
for (const method of ["spearman", "kendall"]) {
  const pair = { a: outcome, b: others[0] };
  report(`${method} of a pair`, () => estimateCorrelations(pair, { method }), peer?.[method]);
}

function report(name, run, peerSeconds) {
  run();
  const start = performance.now();
  run();
  const seconds = (performance.now() - start) / 1000;
  const beside =
    peerSeconds === undefined
      ? "numpy and scipy are not installed here, so nothing to compare with"
      : `numpy, scipy ${milliseconds(peerSeconds)}, ${(peerSeconds / seconds).toFixed(1)} times as long`;
  console.log(`${name}: ${milliseconds(seconds)}; ${beside}`);
}

function milliseconds(seconds) {
  return `${(1000 * seconds).toFixed(0)} ms`;
}

/** Seconds of the same with numpy and SciPy; `undefined` where they are not installed. */
function secondsInPython() {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "answers.bin");
  writeFileSync(file, Buffer.concat(columns.map((column) => Buffer.from(column.buffer))));
  const script = `
import json, sys, time
import numpy as np
from scipy import stats
rows = np.fromfile(sys.argv[1], dtype=np.uint8).reshape(${PREDICTORS + 1}, ${RESPONDENTS})
y, X = rows[0].astype(float), rows[1:].astype(float).T
groups = [rows[0][k::5] for k in range(5)]
def seconds(run):
    start = time.perf_counter(); run(); return time.perf_counter() - start
def fit(robust):
    A = np.column_stack([np.ones(len(y)), X])
    q, r = np.linalg.qr(A)
    b = np.linalg.solve(r, q.T @ y)
    e = y - A @ b
    inverse = np.linalg.inv(r)
    if robust:
        h = (q * q).sum(axis=1)
        meat = (q * ((e / (1 - h)) ** 2)[:, None]).T @ q
        return b, inverse @ meat @ inverse.T
    return b, inverse @ inverse.T * (e @ e) / (len(y) - A.shape[1])
print(json.dumps({
  "regression": seconds(lambda: fit(False)), "hc3": seconds(lambda: fit(True)),
  "kruskal": seconds(lambda: stats.kruskal(*groups)), "wilcoxon": seconds(lambda: stats.wilcoxon(y, X[:, 0], method="approx")),
  "spearman": seconds(lambda: stats.spearmanr(rows[0], rows[1])), "kendall": seconds(lambda: stats.kendalltau(rows[0], rows[1]))}))
`;
  const { status, stdout } = spawnSync(process.env.PYTHON ?? "python3", ["-c", script, file], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return status === 0 ? JSON.parse(stdout) : undefined;
}
