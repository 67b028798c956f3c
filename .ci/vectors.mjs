// Holds the built package, as ESM and as CommonJS, against the reference vectors beside the project, where there are any.
// A vector that docs/decisions/disputed-vectors.json names is reported and tolerated; any other that fails, fails.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const folder = "../shared/conformance";
const folders = [
  "vectors",
  "06-edges",
  "07-delivery",
  "08-files",
  "09-desk",
  "11-warehouse",
  "12-statistics",
];
const disputed = readJson("docs/decisions/disputed-vectors.json");
const counts = { passed: 0, failed: 0, disputed: 0 };

if (existsSync(folder)) {
  const { exports } = readJson("package.json");
  for (const path of folders.flatMap(vectorFiles)) {
    if (!Object.hasOwn(exports, `./${readJson(path).module}`)) continue;
    for (const system of ["esm", "cjs"]) compare(path, basename(path), system);
  }
  if (Object.hasOwn(exports, "./moments")) mergeInAnyOrder();
} else {
  console.log(`no reference vectors: ${folder} is not here`);
}

mkdirSync("reports", { recursive: true });
writeFileSync("reports/vectors.json", JSON.stringify(counts));

function vectorFiles(name) {
  return readdirSync(join(folder, name))
    .sort()
    .map((file) => join(folder, name, file));
}

function compare(path, file, system) {
  const flags = system === "cjs" ? ["--cjs"] : [];
  const output = run([join(folder, "run.mjs"), "--strict", ...flags, path]);
  let { passed, failed } = lastCounts(output);
  for (const line of output.split("\n").filter((text) => text.startsWith("  ✗ "))) {
    const known = disputed.some(
      (entry) => entry.file === file && line.startsWith(`  ✗ ${entry.call} — ${entry.name}: `),
    );
    console.log(known ? line.replace("✗", "disputed:") : line);
    if (!known) continue;
    failed--;
    counts.disputed++;
  }
  console.log(`${file} (${system}): ${passed} passed, ${failed} failed`);
  counts.passed += passed;
  counts.failed += failed;
}

function mergeInAnyOrder() {
  for (const seed of ["1", "2", "3"]) {
    const output = run([join(folder, "same-bits.mjs"), "--splits", "50", "--seed", seed]);
    const { passed, failed } = lastCounts(output);
    console.log(`same bits, seed ${seed}: ${passed} passed, ${failed} failed`);
    if (failed > 0) console.log(output);
    counts.passed += passed;
    counts.failed += failed;
  }
}

/** What a runner counted; one that stopped before it counted has failed once. */
function lastCounts(output) {
  const [, passed, failed] = /(\d+) passed, (\d+) failed[^\n]*\s*$/.exec(output) ?? [];
  if (passed === undefined) console.log(output);
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1) };
}

function run(args) {
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return stdout === "" ? stderr : stdout;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
