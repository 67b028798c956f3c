// Prints what a host computes: what is promised to be the same on every host to the last digit, and figures that pass
// through its logarithms and exponentials.
import {
  addBusinessTime,
  collectMoments,
  estimateAlpha,
  estimateCfa,
  estimateDrivers,
  estimateFactors,
  estimateNps,
  mergeMoments,
  openComplaint,
  replayComplaint,
  STANDARD_PROCESS,
  scoreQualityCosts,
  scoreServqual,
} from "service-quality";

const respondents = 400;
const items = ["q1", "q2", "q3", "q4", "q5", "q6"];
const random = congruential(20260101);
const mood = Array.from({ length: respondents }, random);
const draw = (low, high) => mood.map((m) => low + Math.floor((high - low + 1) * (0.5 * m + 0.5 * random())));
const columns = (low, high) => Object.fromEntries(items.map((item) => [item, draw(low, high)]));

const expectations = columns(4, 7);
const perceptions = columns(2, 7);
const instrument = {
  id: "host",
  title: "Host",
  citation: "generated",
  scale: { min: 1, max: 7 },
  dimensions: [0, 3].map((from) => ({
    id: `d${from}`,
    label: `D${from}`,
    items: items.slice(from, from + 3).map((id) => ({ id, label: id })),
  })),
};
const half = (from, to) => Object.fromEntries(items.map((item) => [item, perceptions[item].slice(from, to)]));
const received = { type: "Received", at: "2026-03-27T16:30:00+01:00", case: "c1" };

console.log(
  JSON.stringify({
    exact: {
      moments: collectMoments(perceptions),
      merged: mergeMoments(collectMoments(half(200, 400)), collectMoments(half(0, 200))),
      due: addBusinessTime(
        { timeZone: "Europe/Berlin", hours: { mon: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] } },
        received.at,
        36_000_000,
      ),
      opened: openComplaint(STANDARD_PROCESS, received),
      replayed: replayComplaint(STANDARD_PROCESS, [received]),
      costs: scoreQualityCosts([{ element: "audits", category: "appraisal", amount: 125.5 }], {
        sales: 9000,
      }),
    },
    figures: {
      servqual: scoreServqual({ expectations, perceptions }, { instrument }),
      nps: estimateNps(draw(0, 10)),
      alpha: estimateAlpha(perceptions),
      factors: estimateFactors(perceptions, {
        factors: 1,
        extraction: "maximum-likelihood",
        rotation: "none",
      }),
      cfa: estimateCfa(perceptions, { constructs: { a: items.slice(0, 3), b: items.slice(3) } }).fit,
      drivers: estimateDrivers(perceptions.q1, { q2: perceptions.q2, q3: perceptions.q3 }, { method: "lmg" }),
    },
  }),
);

/** Numbers in 0..1 that are the same everywhere (Park & Miller 1988). */
function congruential(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
