// What an import of the package takes in a process of its own, all kinds in turns.
//
//   npm run build:js && node bench/imports.mjs
//
// Beside the time that passed stands the processor's, of all threads, which other programs on the machine hardly change.
import { spawnSync } from "node:child_process";

const SUBPATHS = ["", "/complaints", "/calendars", "/gaps", "/survey", "/schemas"];
const RUNS = 15;

const program = (load) => `
  const [began, used] = [performance.now(), process.cpuUsage()];
  ${load};
  const { user, system } = process.cpuUsage(used);
  console.log(JSON.stringify([performance.now() - began, (user + system) / 1000]));`;

const kinds = SUBPATHS.flatMap((subpath) => [
  [`require("service-quality${subpath}")`, ["-e"]],
  [`await import("service-quality${subpath}")`, ["--input-type=module", "-e"]],
]);
const runs = kinds.map(() => []);
for (let run = 0; run < RUNS; run++) {
  for (const [i, [load, flags]] of kinds.entries()) {
    const { stdout } = spawnSync(process.execPath, [...flags, program(load)], { encoding: "utf8" });
    runs[i].push(JSON.parse(stdout));
  }
}
for (const [i, [load]] of kinds.entries()) {
  const [passed, used] = [0, 1].map((figure) => median(runs[i].map((run) => run[figure])));
  console.log(
    `${load.padEnd(46)} ${passed.toFixed(0).padStart(5)} ms, of the processor ${used.toFixed(0)} ms`,
  );
}

function median(figures) {
  return figures.toSorted((a, b) => a - b)[(RUNS - 1) / 2];
}
