// Alpha, and five factors by minres with varimax, of 100,000 respondents × 22 answers, beside R's psych in one run.
//
//   npm run build:js && node bench/factors.mjs
//
// Both sides start from answers in memory, of five dimensions with a common part: here Uint8Array columns, there a matrix.
import { spawnSync } from "node:child_process";
import { estimateFactors } from "service-quality/factors";
import { collectMoments } from "service-quality/moments";
import { estimateAlpha } from "service-quality/reliability";
import { medianSeconds, uniform } from "./measure.mjs";

const RESPONDENTS = 100_000;
const ITEMS = 22;
const EFA = { factors: 5, extraction: "minres", rotation: "varimax" };

const answers = generateAnswers();
const moments = collectMoments(answers);
const peer = secondsInR();
report("alpha", () => estimateAlpha(answers), "psych::alpha", peer?.alpha, "at least 20 times as fast");
report(
  "five factors, minres, varimax",
  () => estimateFactors(answers, EFA),
  "psych::fa",
  peer?.fa,
  "no slower",
);
report(
  "  the same from moments",
  () => estimateFactors(moments, EFA),
  "psych::fa from cor()",
  peer?.matrix,
  "no slower",
);

function report(name, run, peerName, peerSeconds, target) {
  const seconds = medianSeconds(run);
  const beside =
    peerSeconds === undefined
      ? "R with psych is not installed here, so nothing to compare with"
      : `${peerName} ${milliseconds(peerSeconds)}, ${(peerSeconds / seconds).toFixed(1)} times as long (target: ${target})`;
  console.log(`${name}: ${milliseconds(seconds)}; ${beside}`);
}

function milliseconds(seconds) {
  return `${(1000 * seconds).toFixed(1)} ms`;
}

/** Answers from 1 to 7, the same in every run. */
function generateAnswers() {
  const random = uniform(22);
  const parts = Array.from({ length: 6 }, () => Float64Array.from({ length: RESPONDENTS }, random));
  return Object.fromEntries(
    Array.from({ length: ITEMS }, (_, j) => [
      `q${j + 1}`,
      Uint8Array.from({ length: RESPONDENTS }, (_, i) => {
        const share = 0.3 * parts[5][i] + 0.3 * parts[j % 5][i] + 0.4 * random();
        return 1 + Math.floor(7 * share);
      }),
    ]),
  );
}

/** Medians of three runs, after one to warm up. */
function secondsInR() {
  const script = `
    suppressMessages(library(psych)); set.seed(1); n <- ${RESPONDENTS}
    parts <- matrix(runif(n * 6), n)
    X <- sapply(1:${ITEMS}, function(j) 1 + floor(7 * (0.3 * parts[, 6] + 0.3 * parts[, 1 + j %% 5] + 0.4 * runif(n))))
    colnames(X) <- paste0("q", 1:${ITEMS}); R <- cor(X)
    seconds <- function(run) { run(); median(replicate(3, system.time(run())[["elapsed"]])) }
    many <- function(run) seconds(function() for (i in 1:20) run()) / 20
    cat(seconds(function() suppressWarnings(alpha(X))), seconds(function() fa(X, 5, rotate = "varimax", fm = "minres")),
      many(function() fa(R, 5, n.obs = n, rotate = "varimax", fm = "minres")))`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { encoding: "utf8" });
  if (status !== 0) return undefined;
  const [alpha, fa, matrix] = stdout.trim().split(" ").map(Number);
  return { alpha, fa, matrix };
}
