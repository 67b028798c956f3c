// A log of a million events summarized, from rows and from columns, beside the same figures by pandas.
//
//   npm run build:js && node bench/event-log.mjs
//
// pandas starts from a frame of texts in memory, as the library does from rows; reading a file counts for neither.
// PYTHON names the interpreter that has pandas (python3 by default).
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { summarizeComplaints } from "service-quality/logs";
import { medianSeconds, peakMegabytes, uniform } from "./measure.mjs";

const EVENTS = 1_000_000;
const COLUMNS = ["case", "activity", "at", "resource"];
const ACTIVITIES = ["received", "assessed", "called", "asked", "answered", "reopened", "closed", "closed"];
const options = { closing: ["closed"], reopening: ["reopened"], targetsMs: [14 * 86_400_000] };

await memoryOf(columnsOf(generateLog(99)));
const rows = generateLog(9);
const columns = columnsOf(rows);
await memoryOf(columns);

const { cases, throughputMs, rework, handovers, timeToClose } = summarizeComplaints(columns, options);
const fromColumns = medianSeconds(() => summarizeComplaints(columns, options));
const fromRows = medianSeconds(() => summarizeComplaints(rows, options));
console.log(
  `summarizeComplaints, ${EVENTS.toLocaleString("en")} events of ${cases.toLocaleString("en")} cases:`,
);
console.log(`  rows ${fromRows.toFixed(2)} s, columns ${fromColumns.toFixed(2)} s`);
compareWithPandas();

/** Memory goes with the cases, not with the events. */
async function memoryOf(log) {
  const megabytes = await peakMegabytes(() => summarizeComplaints(log, options));
  const cases = new Set(log.case).size;
  const perCase = ((megabytes * 2 ** 20) / cases).toFixed(0);
  console.log(
    `${cases.toLocaleString("en")} cases: ${megabytes.toFixed(0)} MB more at the peak, ${perCase} bytes a case`,
  );
}

function columnsOf(log) {
  return Object.fromEntries(COLUMNS.map((name) => [name, log.map((row) => row[name])]));
}

function compareWithPandas() {
  const folder = mkdtempSync(join(tmpdir(), "event-log-"));
  const file = join(folder, "log.csv");
  writeFileSync(
    file,
    [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))]
      .map((cells) => `${cells.join(",")}\n`)
      .join(""),
  );
  const { status, stdout, stderr, error } = spawnSync(
    process.env.PYTHON ?? "python3",
    ["-c", inPython(file)],
    {
      encoding: "utf8",
    },
  );
  rmSync(folder, { recursive: true });
  if (error?.code === "ENOENT" || stderr.includes("No module named 'pandas'")) {
    console.log("  pandas: not installed here, so nothing to compare with");
    return;
  }
  if (status !== 0) throw new Error(stderr);
  const { version, seconds, figures } = JSON.parse(stdout);
  const own = [throughputMs.median, rework.repetitions, handovers.n, timeToClose.medianMs];
  if (String(own) !== String(figures)) throw new Error(`pandas finds ${figures}, not ${own}`);
  console.log(
    `  pandas ${version}, the same figures: ${seconds.toFixed(2)} s, ${(seconds / fromRows).toFixed(1)} times as long as from rows`,
  );
}

/** Up to `longest` events a case, in order of time, as a ticket system exports them. */
function generateLog(longest) {
  const random = uniform(5);
  const start = Date.parse("2024-01-01T00:00:00Z");
  const log = [];
  for (let id = 0; log.length < EVENTS; id++) {
    let at = start + Math.floor(random() * 7e7) * 1000;
    const length = Math.min(1 + Math.floor(random() * longest), EVENTS - log.length);
    for (let i = 0; i < length; i++) {
      const activity = i === 0 ? "received" : ACTIVITIES[1 + Math.floor(random() * 7)];
      log.push({
        case: `C${id}`,
        activity,
        at: `${new Date(at).toISOString().slice(0, 19)}Z`,
        resource: `S${Math.floor(random() * 50)}`,
      });
      at += 1000 + Math.floor(random() * 600_000) * 1000;
    }
  }
  return log.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function inPython(file) {
  return `
import json, time
import numpy as np, pandas as pd
log = pd.read_csv(${JSON.stringify(file)}, dtype=str, keep_default_na=False)
Q = [.25, .5, .75, .9, .95, .99]
def spread(s):
    return s.mean(), s.std(), s.min(), s.max(), s.median(), s.quantile(Q)
def summarize():
    t = log.assign(at=pd.to_datetime(log["at"], utc=True)).sort_values(["case", "at"], kind="stable")
    first, last, as_of = t["at"].min(), t["at"].max(), t["at"].max()
    g = t.groupby("case", sort=False)
    activities = t.activity.value_counts()
    opened, events = g["at"].first(), g.size()
    # a closing stands if no reopening follows it, and it is the first one since the case was open
    moves = t[t.activity.isin(["closed", "reopened"])]
    before = moves.groupby("case", sort=False).activity.shift()
    turns = moves[moves.activity != before]
    ends = turns.groupby("case", sort=False).tail(1)
    closed = ends[ends.activity == "closed"].set_index("case")["at"]
    took = (closed - opened.reindex(closed.index)).dt.total_seconds() * 1000
    ages = (as_of - opened[~opened.index.isin(closed.index)]).dt.total_seconds() * 1000
    through, per_case, old = spread(took), spread(events), spread(ages)
    times = np.concatenate([took.to_numpy(), ages.to_numpy()])
    ended = np.concatenate([np.ones(len(took)), np.zeros(len(ages))])
    values, inverse = np.unique(times, return_inverse=True)
    deaths, exits = np.bincount(inverse, ended), np.bincount(inverse)
    risk = len(times) - np.concatenate([[0], np.cumsum(exits)[:-1]])
    curve = np.cumprod(1 - deaths / risk)
    def reached(p):
        below = np.flatnonzero(curve <= 1 - p + 1e-12)
        return float(values[below[0]]) if len(below) else None
    km = [reached(p) for p in [.5, *Q]]
    reopenings = turns[(turns.activity == "reopened") & turns.index.isin(moves.index[before == "closed"])]
    rate = reopenings["case"].nunique() / moves[moves.activity == "closed"]["case"].nunique()
    sizes = t.groupby(["case", "activity"], sort=False).size()
    repeated = sizes[sizes > 1].reset_index()
    rework = repeated["case"].nunique(), int((sizes - 1).sum()), repeated.activity.value_counts()
    same = t["case"] == t["case"].shift()
    loops = t[same & (t.activity == t.activity.shift())]
    self_loops = len(loops), loops["case"].nunique()
    handovers = int((same & (t.resource != t.resource.shift())).sum())
    single = int((g.resource.nunique() == 1).sum())
    buckets = np.histogram(ages, [0, *(np.array([1, 7, 14, 30, 60, 90]) * 864e5), np.inf])[0]
    met = int((took <= 14 * 864e5).sum())
    flow = opened.dt.strftime("%Y-%m").value_counts().sort_index(), closed.dt.strftime("%Y-%m").value_counts().sort_index()
    return [float(through[4]), rework[1], handovers, km[0]]
figures, times = summarize(), []
for _ in range(3):
    start = time.perf_counter(); summarize(); times.append(time.perf_counter() - start)
print(json.dumps({"version": pd.__version__, "seconds": sorted(times)[1], "figures": figures}))`;
}
