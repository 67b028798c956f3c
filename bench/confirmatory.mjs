// Confirmatory factors of 500 respondents × 22 answers in five categories beside R's lavaan in one run: WLSMV, and full
// information with one answer in ten missing.
//
//   npm run build:js && node bench/confirmatory.mjs
import { spawnSync } from "node:child_process";
import { estimateCfa } from "service-quality/factors";
import { medianSeconds, uniform } from "./measure.mjs";

const RESPONDENTS = 500;
const ITEMS = 22;
const CONSTRUCTS = 5;

const answers = generateAnswers();
const constructs = Object.fromEntries(
  Array.from({ length: CONSTRUCTS }, (_, a) => [
    `F${a}`,
    Object.keys(answers).filter((_, j) => j % CONSTRUCTS === a),
  ]),
);
const holes = Object.fromEntries(
  Object.entries(answers).map(([item, column], j) => [
    item,
    column.map((answer, i) => ((i * 7 + j * 3 + ((i * j) % 11)) % 10 === 0 ? null : answer)),
  ]),
);
const peer = secondsInR();
report("WLSMV", () => estimateCfa(answers, { constructs }, { method: "wlsmv" }), peer?.wlsmv);
report("MLR", () => estimateCfa(answers, { constructs }, { method: "mlr" }), peer?.mlr);
report(
  "full information",
  () => estimateCfa(holes, { constructs }, { missing: "full-information" }),
  peer?.fiml,
);

function report(name, run, peerSeconds) {
  const seconds = medianSeconds(run);
  const beside =
    peerSeconds === undefined
      ? "R with lavaan is not installed here, so nothing to compare with"
      : `lavaan ${peerSeconds.toFixed(2)} s, ${(peerSeconds / seconds).toFixed(1)} times as long`;
  console.log(`${name}: ${seconds.toFixed(3)} s; ${beside}`);
}

/** Answers from 1 to 5, the same in every run. */
function generateAnswers() {
  const random = uniform(22);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const parts = Array.from({ length: CONSTRUCTS + 1 }, () => Array.from({ length: RESPONDENTS }, normal));
  return Object.fromEntries(
    Array.from({ length: ITEMS }, (_, j) => [
      `q${j + 1}`,
      Array.from({ length: RESPONDENTS }, (_, i) =>
        Math.max(
          1,
          Math.min(
            5,
            Math.round(3 + 0.6 * (parts[j % CONSTRUCTS][i] + parts[CONSTRUCTS][i]) + 0.7 * normal()),
          ),
        ),
      ),
    ]),
  );
}

/** The median of three fits of each kind in R, of the same answers; `undefined` without R or lavaan. */
function secondsInR() {
  const table = (columns) => [
    Object.keys(columns).join(","),
    ...Array.from({ length: RESPONDENTS }, (_, i) =>
      Object.values(columns)
        .map((column) => column[i] ?? "NA")
        .join(","),
    ),
  ];
  const model = Object.entries(constructs)
    .map(([name, items]) => `${name} =~ ${items.join(" + ")}`)
    .join("; ");
  const script = `
    suppressMessages(library(lavaan)); input <- readLines(file("stdin")); half <- length(input) / 2
    full <- read.csv(text = input[1:half]); holes <- read.csv(text = input[-(1:half)]); model <- "${model}"
    median3 <- function(run) median(replicate(3, system.time(run())[["elapsed"]]))
    cat(median3(function() cfa(model, full, ordered = TRUE, estimator = "WLSMV")),
        median3(function() cfa(model, full, estimator = "MLR")), median3(function() cfa(model, holes, missing = "fiml")))`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], {
    input: [...table(answers), ...table(holes)].join("\n"),
    encoding: "utf8",
  });
  if (status !== 0) return undefined;
  const [wlsmv, mlr, fiml] = stdout.trim().split(/\s+/).map(Number);
  return { wlsmv, mlr, fiml };
}
