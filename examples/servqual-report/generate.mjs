// Writes survey.csv: a generated survey of 240 guests of a hotel with two branches. No real answers are in it.
//
//   node examples/servqual-report/generate.mjs
import { writeFileSync } from "node:fs";
import { SERVQUAL } from "service-quality/instruments";

const RESPONDENTS = 240;

/** A stream of uniform numbers from a seed (mulberry32). */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = uniform(1991);
const further = uniform(2026);
const normal = (stream = random) => Math.sqrt(-2 * Math.log(1 - stream())) * Math.cos(2 * Math.PI * stream());
const onScale = (x) => Math.min(7, Math.max(1, Math.round(x)));

const levels = {
  tangibles: { expectation: 5.4, perception: { north: 5.6, south: 5.3 }, points: 12 },
  reliability: { expectation: 6.4, perception: { north: 5.5, south: 4.7 }, points: 32 },
  responsiveness: { expectation: 6.1, perception: { north: 5.3, south: 4.9 }, points: 23 },
  assurance: { expectation: 6.0, perception: { north: 5.7, south: 5.6 }, points: 18 },
  empathy: { expectation: 5.6, perception: { north: 5.2, south: 5.1 }, points: 15 },
};

/** How a guest answers the pair of Kano questions about a feature: 1 like, 2 must-be, 3 neutral, 4 live with, 5 dislike. */
const features = {
  "late checkout": { there: [6, 1, 2, 1, 0], absent: [0, 1, 5, 3, 1] },
  "quiet room": { there: [4, 4, 2, 0, 0], absent: [0, 0, 1, 2, 7] },
  "clean bathroom": { there: [2, 6, 2, 0, 0], absent: [0, 0, 0, 1, 9] },
  "lobby music": { there: [1, 1, 6, 1, 1], absent: [1, 1, 6, 1, 1] },
};

function drawn(shares) {
  const total = shares.reduce((sum, share) => sum + share);
  const point = further() * total;
  const sums = shares.map((_, k) => shares.slice(0, k + 1).reduce((sum, share) => sum + share));
  return 1 + sums.findIndex((sum) => point < sum);
}

/** 100 points over the dimensions, whole and in steps of five. */
function pointsOf() {
  const wishes = Object.values(levels).map(({ points }) => Math.max(1, points + 6 * normal()));
  const total = wishes.reduce((sum, wish) => sum + wish);
  const points = wishes.map((wish) => 5 * Math.round((20 * wish) / total));
  points[1] += 100 - points.reduce((sum, point) => sum + point);
  return points;
}

const items = SERVQUAL.dimensions.flatMap(({ id, items }) => items.map(() => id));
const head = [
  "respondent",
  "branch",
  ...items.map((_, j) => `E${j + 1}`),
  ...items.map((_, j) => `P${j + 1}`),
  ...Object.keys(levels).map((id) => `points_${id}`),
  "satisfaction",
  "recommend",
  ...Object.keys(features).flatMap((_, j) => [`KF${j + 1}`, `KD${j + 1}`]),
];
const rows = Array.from({ length: RESPONDENTS }, (_, i) => {
  const branch = i % 2 === 0 ? "north" : "south";
  const demanding = 0.5 * normal();
  const pleased = 0.7 * normal();
  const views = Object.fromEntries(Object.keys(levels).map((id) => [id, 0.5 * normal()]));
  const expectations = items.map((id) => onScale(levels[id].expectation + demanding + 0.6 * normal()));
  const perceptions = items.map((id) =>
    onScale(levels[id].perception[branch] + pleased + views[id] + 0.7 * normal()),
  );
  const mean = (id) => {
    const own = perceptions.filter((_, j) => items[j] === id);
    return own.reduce((sum, answer) => sum + answer) / own.length;
  };
  const liking = 0.5 * mean("reliability") + 0.3 * mean("responsiveness") + 0.2 * mean("empathy");
  const satisfaction = onScale(liking + 0.6 * normal(further));
  const recommend = Math.min(10, Math.max(0, Math.round(1.6 * liking + 0.2 + 1.2 * normal(further))));
  const kano = Object.values(features).flatMap(({ there, absent }) => [drawn(there), drawn(absent)]);
  return [i + 1, branch, ...expectations, ...perceptions, ...pointsOf(), satisfaction, recommend, ...kano];
});
writeFileSync(
  new URL("survey.csv", import.meta.url),
  `${[head, ...rows].map((row) => row.join(",")).join("\n")}\n`,
);
