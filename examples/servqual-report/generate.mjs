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
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const onScale = (x) => Math.min(7, Math.max(1, Math.round(x)));

const levels = {
  tangibles: { expectation: 5.4, perception: { north: 5.6, south: 5.3 }, points: 12 },
  reliability: { expectation: 6.4, perception: { north: 5.5, south: 4.7 }, points: 32 },
  responsiveness: { expectation: 6.1, perception: { north: 5.3, south: 4.9 }, points: 23 },
  assurance: { expectation: 6.0, perception: { north: 5.7, south: 5.6 }, points: 18 },
  empathy: { expectation: 5.6, perception: { north: 5.2, south: 5.1 }, points: 15 },
};

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
  return [i + 1, branch, ...expectations, ...perceptions, ...pointsOf()];
});
writeFileSync(
  new URL("survey.csv", import.meta.url),
  `${[head, ...rows].map((row) => row.join(",")).join("\n")}\n`,
);
