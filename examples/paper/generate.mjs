// Writes survey.csv: 240 generated answers in the shape of a survey of self-service kiosks. No real answers are in it.
//
//   node examples/paper/generate.mjs
import { readFileSync, writeFileSync } from "node:fs";

const RESPONDENTS = 240;
const AGES = ["20s", "30s", "40s", "50s"];

/** How each of the eight dimensions is expected and perceived, in points of 1 to 7, and what it adds to satisfaction. */
const DIMENSIONS = [
  { expected: 6.4, perceived: 5.8, weight: 0.45 },
  { expected: 3.8, perceived: 3.9, weight: 0.05 },
  { expected: 6.3, perceived: 5.2, weight: 0.25 },
  { expected: 5.9, perceived: 5.4, weight: 0.1 },
  { expected: 5.8, perceived: 4.6, weight: 0.15 },
  { expected: 6.2, perceived: 5.3, weight: 0.35 },
  { expected: 6.6, perceived: 4.9, weight: 0.2 },
  { expected: 4.6, perceived: 4.5, weight: 0.05 },
];

const instrument = JSON.parse(readFileSync(new URL("../kiosk/instrument.json", import.meta.url), "utf8"));

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

const random = uniform(1988);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const within = (least, most, x) => Math.min(most, Math.max(least, Math.round(x)));

const items = DIMENSIONS.flatMap((_, d) => instrument.dimensions[d].items.map((_, k) => 3 * d + k + 1));
const head = ["id", "sex", "ageGroup", ...items.flatMap((i) => [`E${i}`, `P${i}`]), "total1"];

const rows = Array.from({ length: RESPONDENTS }, (_, i) => {
  const age = Math.floor(AGES.length * random() ** 1.5);
  const mood = 0.6 * normal() - 0.25 * age;
  let satisfaction = 3.9;
  const answers = DIMENSIONS.flatMap(({ expected, perceived, weight }, d) => {
    const felt = mood + 0.8 * normal();
    satisfaction += weight * felt;
    return instrument.dimensions[d].items.flatMap(() => [
      within(1, 7, expected + 0.7 * normal()),
      within(1, 7, perceived + felt + 0.6 * normal()),
    ]);
  });
  const total = within(1, 5, satisfaction + 0.5 * normal());
  return [i + 1, random() < 0.55 ? "F" : "M", AGES[age], ...answers, total].join(",");
});
writeFileSync(new URL("survey.csv", import.meta.url), `${[head.join(","), ...rows].join("\n")}\n`);
