// A log of 50,000 events read from XES, and written, beside pm4py's reader on the same file in the same run.
//
//   npm run build:js && node bench/log-formats.mjs
//
// PYTHON names the interpreter that has pm4py (python3 by default).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseXes, toXes } from "service-quality/logs";
import { medianSeconds } from "./measure.mjs";

const EVENTS = 50_000;
const PER_CASE = 5;
const ACTIVITIES = ["received", "assessed", "called back", "answered & sent", "closed"];

const SCRIPT = `
import json, statistics, sys, time
import pm4py

def seconds(run):
    run()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)

frame = pm4py.read_xes(sys.argv[1])
print(json.dumps({
    "version": pm4py.__version__,
    "seconds": seconds(lambda: pm4py.read_xes(sys.argv[1])),
    "events": len(frame),
    "minutes": int(frame["minutes"].sum()),
}))
`;

const rows = Array.from({ length: EVENTS }, (_, i) => ({
  case: `C-${Math.floor(i / PER_CASE)}`,
  activity: ACTIVITIES[i % PER_CASE],
  at: new Date(Date.UTC(2026, 0, 1) + i * 61_000).toISOString(),
  resource: `S${i % 50}`,
  minutes: (i * 7919) % 90,
  share: ((i * 7919) % 1000) / 8 + 0.0625,
  ok: i % 3 === 0,
  "case:channel": Math.floor(i / PER_CASE) % 2 === 0 ? "web" : "phone",
}));
const text = toXes(rows);
const log = parseXes(text);
assert.deepEqual(log.rows, rows);

const reading = medianSeconds(() => parseXes(text));
const writing = medianSeconds(() => toXes(rows));
const megabytes = (text.length / 2 ** 20).toFixed(0);
console.log(
  `parseXes, ${EVENTS.toLocaleString("en")} events, ${megabytes} MB: ${reading.toFixed(2)} s (target: below 1 s)`,
);
console.log(`  toXes of the same log: ${writing.toFixed(2)} s`);
besidePm4py();

function besidePm4py() {
  const folder = mkdtempSync(join(tmpdir(), "log-formats-"));
  const file = join(folder, "log.xes");
  writeFileSync(file, text);
  const args = ["-c", SCRIPT, file];
  const { status, stdout, stderr, error } = spawnSync(process.env.PYTHON ?? "python3", args, {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  if (error?.code === "ENOENT" || stderr.includes("No module named 'pm4py'")) {
    console.log("  pm4py: not installed here, so nothing to compare with");
    return;
  }
  if (status !== 0) throw new Error(stderr);
  const { version, seconds, events, minutes } = JSON.parse(stdout.trim().split("\n").at(-1));
  const own = log.rows.reduce((sum, row) => sum + row.minutes, 0);
  assert.deepEqual([events, minutes], [log.events, own]);
  const ratio = (reading / seconds).toFixed(2);
  console.log(`  pm4py ${version}, read_xes: ${seconds.toFixed(2)} s; ratio ${ratio} (target: at most 1)`);
}
