// Three pieces of work beside Python: agents for a contact center, a long control chart with all of Nelson's tests, ten
// thousand mystery visits. The figures must be the same.
//
//   npm run build:js && node bench/delivery.mjs
//
// PYTHON names the interpreter that has numpy, pandas and pyworkforce (python3 by default).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { agentsNeeded, controlChart, NELSON, scoreMysteryVisits } from "service-quality/delivery";
import { medianSeconds } from "./measure.mjs";

const LOADS = 2000;
const POINTS = 100_000;
const VISITS = 10_000;
const SITES = 500;
const SECTIONS = 6;
const CHECKS = 10;

/** Numbers from 0 to 1, the same in Python (Park & Miller's generator). */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

// pandas starts from the visits as a web service hands them over, lists within records, as the library does.
const SCRIPT = `
import json, sys, time
import numpy as np, pandas as pd
from pyworkforce.queuing import ErlangC
given = json.load(sys.stdin)
def median(run):
    run(); times = []
    for _ in range(5):
        start = time.perf_counter(); run(); times.append(time.perf_counter() - start)
    return sorted(times)[2]
def staff():
    return [ErlangC(transactions=load["arrivalsPerHour"], aht=3, asa=1 / 3, interval=60, shrinkage=0.3)
            .required_positions(service_level=0.8, max_occupancy=0.9)["raw_positions"] for load in given["loads"]]
values = np.array(given["values"])
def windows(x, n): return np.lib.stride_tricks.sliding_window_view(x, n)
def late(found, n): return np.concatenate([np.zeros(n - 1, bool), found])
def draw():
    ranges = np.abs(np.diff(values))
    center, sigma = values.mean(), ranges.mean() / (2 / np.sqrt(np.pi))
    z = (values - center) / sigma
    def beyond(points, of, sigmas):
        padded = lambda side: np.concatenate([np.zeros(of - 1, bool), side])
        high, low = z > sigmas, z < -sigmas
        return (high & (windows(padded(high), of).sum(1) >= points)) | (low & (windows(padded(low), of).sum(1) >= points))
    steps = np.sign(np.diff(values))
    turns = steps[1:] * steps[:-1]
    tests = [
        np.abs(z) > 3, beyond(9, 9, 0),
        late((windows(steps, 5) == 1).all(1) | (windows(steps, 5) == -1).all(1), 6),
        late((windows(turns, 12) == -1).all(1), 14),
        beyond(2, 3, 2), beyond(4, 5, 1), late((windows(np.abs(z), 15) <= 1).all(1), 15), late((windows(np.abs(z), 8) > 1).all(1), 8),
    ]
    limits = center - 3 * sigma, center + 3 * sigma, ranges > (1 + 3 * 0.8525024664274218 / 1.1283791670955126) * ranges.mean()
    return [int(test.sum()) for test in tests]
def score():
    frame = pd.DataFrame(
        [(v, visit["site"], s["section"], c["check"], c["earned"], c["possible"], c["applicable"])
         for v, visit in enumerate(given["visits"]) for s in visit["sections"] for c in s["checks"]],
        columns=["visit", "site", "section", "check", "earned", "possible", "applicable"])
    frame = frame[frame.applicable]
    frame["met"] = frame.earned == frame.possible
    points = frame.groupby(["site", "visit"], sort=False)[["earned", "possible"]].sum()
    scores = 100 * points.earned / points.possible
    sites = scores.groupby("site", sort=False).agg(["mean", "std", "count"])
    sites["rank"] = sites["mean"].rank(ascending=False, method="min")
    met = frame.groupby("site", sort=False).met.agg(["sum", "count"])
    checks = frame.groupby(["section", "check"], sort=False).met.agg(["sum", "count"])
    return float(sites["mean"].mean())
print(json.dumps({"staffing": median(staff), "chart": median(draw), "visits": median(score),
                  "agents": staff(), "signals": draw(), "score": score()}))
`;

const random = uniform(1931);
const loads = Array.from({ length: LOADS }, (_, i) => ({
  arrivalsPerHour: 20 + 5 * i,
  handleSeconds: 180,
  targetSeconds: 20,
  serviceLevel: 0.8,
  maxOccupancy: 0.9,
  shrinkage: 0.3,
}));
const values = Array.from({ length: POINTS }, () => random() + random() + random());
const visits = Array.from({ length: VISITS }, (_, v) => ({
  site: `site ${v % SITES}`,
  sections: Array.from({ length: SECTIONS }, (_, s) => ({
    section: `section ${s}`,
    checks: Array.from({ length: CHECKS }, (_, c) => ({
      check: `check ${c}`,
      earned: Math.round(4 * random()),
      possible: 4,
      applicable: random() < 0.95,
    })),
  })),
}));

const staff = () => loads.map((load) => agentsNeeded(load));
const draw = () => controlChart({ kind: "individuals", values, rules: NELSON });
const score = () => scoreMysteryVisits(visits);
const own = { staffing: medianSeconds(staff), chart: medianSeconds(draw), visits: medianSeconds(score) };
const peer = inPython();

const staffed = staff().map(({ agents }) => agents);
const drawn = draw();
const signals = NELSON.map(({ id }) => drawn.points.filter((point) => point.signals.includes(id)).length);
const { overall } = score();
if (peer !== null) {
  assert.deepEqual(staffed, peer.agents);
  assert.deepEqual(signals, peer.signals);
  assert.ok(Math.abs(overall.score - peer.score) < 1e-9);
}
report(
  `agentsNeeded, ${LOADS.toLocaleString("en")} loads of 1 to 501 erlang`,
  own.staffing,
  "pyworkforce",
  peer?.staffing,
);
report(
  `controlChart, ${POINTS.toLocaleString("en")} points with Nelson's eight tests`,
  own.chart,
  "numpy",
  peer?.chart,
);
report(
  `scoreMysteryVisits, ${VISITS.toLocaleString("en")} visits × 60 checks`,
  own.visits,
  "pandas",
  peer?.visits,
);

function report(name, seconds, program, peerSeconds) {
  const milliseconds = (time) => `${(1000 * time).toFixed(1)} ms`;
  const beside =
    peerSeconds === undefined
      ? `${program} is not installed here, so nothing to compare with`
      : `${program} ${milliseconds(peerSeconds)}, ${(peerSeconds / seconds).toFixed(1)} times as long`;
  console.log(`${name}: ${milliseconds(seconds)}; ${beside}`);
}

/** The same work by Python, on the same numbers; `null` without it. */
function inPython() {
  const { status, stdout, stderr, error } = spawnSync(process.env.PYTHON ?? "python3", ["-c", SCRIPT], {
    encoding: "utf8",
    input: JSON.stringify({ loads, values, visits }),
    maxBuffer: 2 ** 28,
  });
  if (error?.code === "ENOENT" || stderr.includes("ModuleNotFoundError")) return null;
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
