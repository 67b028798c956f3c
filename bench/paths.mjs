// Path models: the ECSI model on the mobile phone survey beside Python's plspm, and a million respondents from moments.
//
//   npm run build:js && node bench/paths.mjs [python]
//
// The survey is read from ../shared/data/mobi.csv; without it, or without plspm in the Python named (python3 by default), the bench says so.
// One thread each. plspm 0.5.7 takes items as they are, so that it is given standardized ones.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collectMoments } from "service-quality/moments";
import { bootstrapPathModel, ECSI_MODEL, estimatePathModel } from "service-quality/paths";
import { generateAnswers, medianSeconds } from "./measure.mjs";

const REPLICATES = 1000;
const PEER_REPLICATES = 100;
const RESPONDENTS = 1_000_000;

const mobi = fileURLToPath(new URL("../../shared/data/mobi.csv", import.meta.url));
if (existsSync(mobi)) measureSurvey(mobi);
else console.log("ECSI model: ../shared/data/mobi.csv is not at hand");
measureMillion();

function measureSurvey(file) {
  const [head, ...rows] = readFileSync(file, "utf8")
    .trim()
    .replaceAll('"', "")
    .split("\n")
    .map((line) => line.split(","));
  const answers = Object.fromEntries(head.map((item, j) => [item, rows.map((row) => Number(row[j]))]));
  const estimate = medianSeconds(() => estimatePathModel(answers, ECSI_MODEL, { tolerance: 1e-7 }));
  const bootstrap = medianSeconds(() =>
    bootstrapPathModel(answers, ECSI_MODEL, { replicates: REPLICATES, seed: 1, tolerance: 1e-7 }),
  );
  console.log(`ECSI model, ${rows.length} × ${head.length}: estimate ${milliseconds(estimate)}`);
  console.log(`ECSI model, ${REPLICATES} bootstrap replicates: ${milliseconds(bootstrap)}`);
  measureStages(answers, bootstrap);
  const peer = runPeer(file);
  if (peer === null) return;
  const [version, first, seconds, replicates] = peer;
  const perReplicate = Number(replicates) / PEER_REPLICATES;
  const own = estimatePathModel(answers, ECSI_MODEL).paths[0].estimate;
  if (Math.abs(Number(first) - own) > 1e-5) throw new Error(`plspm finds ${first}, not ${own}`);
  console.log(`  plspm ${version}: estimate ${milliseconds(seconds)}, ${times(seconds, estimate)}`);
  console.log(
    `  plspm ${version}: ${milliseconds(perReplicate)} a replicate, so ${(REPLICATES * perReplicate).toFixed(0)} s for ` +
      `${REPLICATES} (from ${PEER_REPLICATES}), ${times(REPLICATES * perReplicate, bootstrap)} (aim: 50)`,
  );
}

/** Stages are run again in each replicate: a construct of constructs, and a product of scores. */
function measureStages(answers, plain) {
  const { Image, Expectation, Quality, Value, Satisfaction, Loyalty } = ECSI_MODEL.constructs;
  const paths = [
    ["Standing", "Satisfaction"],
    ["Value", "Satisfaction"],
    ["Satisfaction", "Loyalty"],
  ];
  const options = { replicates: REPLICATES, seed: 1, tolerance: 1e-7 };
  for (const method of ["disjoint-two-stage", "two-stage", "repeated-indicators"]) {
    const constructs = {
      ...{ Image, Expectation, Quality, Value, Satisfaction, Loyalty },
      Standing: { of: ["Image", "Expectation", "Quality"], method },
    };
    const seconds = medianSeconds(() => bootstrapPathModel(answers, { constructs, paths }, options));
    console.log(
      `construct of constructs, ${method}, ${REPLICATES} replicates: ${milliseconds(seconds)} (aim: below 1 s), ` +
        `${(seconds / plain).toFixed(2)} times the ECSI model`,
    );
  }
  const moderated = {
    constructs: { Image, Quality, Satisfaction, Loyalty },
    paths: [
      ["Image", "Satisfaction"],
      ["Quality", "Satisfaction"],
      ["Product", "Satisfaction"],
      ["Satisfaction", "Loyalty"],
    ],
    interactions: [{ construct: "Product", of: ["Image", "Quality"] }],
  };
  const seconds = medianSeconds(() => bootstrapPathModel(answers, moderated, options));
  console.log(
    `product of scores, ${REPLICATES} replicates: ${milliseconds(seconds)}, ${(seconds / plain).toFixed(2)} times the ECSI model`,
  );
}

function runPeer(file) {
  const python = process.argv[2] ?? "python3";
  const { status, stdout, stderr, error } = spawnSync(python, ["-W", "ignore", "-c", program(file)], {
    encoding: "utf8",
  });
  if (error?.code === "ENOENT" || stderr?.includes("No module named")) {
    console.log("  plspm: not installed here, so nothing to compare with");
    return null;
  }
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split("\n").at(-1).split(" ");
}

function program(file) {
  return `
import time
from importlib.metadata import version
import pandas as pd
import plspm.config as c
from plspm.mode import Mode
from plspm.plspm import Plspm
from plspm.scheme import Scheme

constructs = ${JSON.stringify(Object.entries(ECSI_MODEL.constructs).map(([name, { items }]) => [name, items]))}
paths = ${JSON.stringify(ECSI_MODEL.paths)}
frame = pd.read_csv(${JSON.stringify(file)}).astype(float)
frame = (frame - frame.mean()) / frame.std()

def fit(data):
    structure = c.Structure()
    for name, _ in constructs:
        sources = [a for a, b in paths if b == name]
        if sources:
            structure.add_path(sources, [name])
    config = c.Config(structure.path(), scaled=True)
    for name, items in constructs:
        config.add_lv(name, Mode.A, *[c.MV(item) for item in items])
    return Plspm(data, config, Scheme.PATH, 1000, 1e-7)

first = float(fit(frame).path_coefficients().loc["Expectation", "Image"])
times = []
for _ in range(5):
    start = time.perf_counter()
    fit(frame)
    times.append(time.perf_counter() - start)
start = time.perf_counter()
for replicate in range(${PEER_REPLICATES}):
    sample = frame.sample(frac=1, replace=True, random_state=replicate).reset_index(drop=True)
    fit((sample - sample.mean()) / sample.std())
print(version("plspm"), first, sorted(times)[2], time.perf_counter() - start)
`;
}

/** The model of the ECSI on a million respondents: collecting moments, and estimating from them. */
function measureMillion() {
  const items = Object.values(ECSI_MODEL.constructs).flatMap((construct) => construct.items);
  const noise = generateAnswers([...items, "common"], RESPONDENTS, 7);
  const answers = Object.fromEntries(
    items.map((item) => [item, noise[item].map((x, i) => (x + 2 * noise.common[i]) / 3)]),
  );
  const collecting = medianSeconds(() => collectMoments(answers));
  const both = medianSeconds(() => estimatePathModel(collectMoments(answers), ECSI_MODEL));
  const direct = medianSeconds(() => estimatePathModel(answers, ECSI_MODEL));
  console.log(
    `${RESPONDENTS} × ${items.length}: moments ${milliseconds(collecting)}; moments and estimate ${milliseconds(both)}, ` +
      `${(both / collecting).toFixed(2)} times that (target: below 2); estimate from columns ${milliseconds(direct)}`,
  );
}

function milliseconds(seconds) {
  return `${(1000 * seconds).toFixed(2)} ms`;
}

function times(seconds, own) {
  return `${(seconds / own).toFixed(0)} times as long`;
}
