// Writes answers.csv: generated answers of 160 guests to Kano questions about four features of a hotel. No real answers are in it.
//
//   node examples/kano-survey/generate.mjs
import { writeFileSync } from "node:fs";

const RESPONDENTS = 160;

/** By feature: the pairs of answers that guests give, with their shares, in each of two regions. */
const FEATURES = {
  wifi: {
    importance: 8,
    regions: [
      { 25: 0.6, 15: 0.3, 33: 0.1 },
      { 25: 0.5, 15: 0.4, 33: 0.1 },
    ],
  },
  checkin: {
    importance: 7,
    regions: [
      { 15: 0.6, 25: 0.2, 14: 0.2 },
      { 15: 0.5, 25: 0.2, 14: 0.3 },
    ],
  },
  breakfast: {
    importance: 6,
    regions: [
      { 14: 0.6, 33: 0.3, 15: 0.1 },
      { 25: 0.5, 15: 0.3, 33: 0.2 },
    ],
  },
  spa: {
    importance: 4,
    regions: [
      { 33: 0.5, 13: 0.4, 51: 0.05, 11: 0.05 },
      { 33: 0.6, 13: 0.3, 11: 0.1 },
    ],
  },
};

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

const random = uniform(1984);

/** A pair by the shares; one answer in sixteen is a slip to a neighboring one. */
function pairOf(shares) {
  let rest = random();
  const pair = Object.keys(shares).find((key) => {
    rest -= shares[key];
    return rest < 0;
  });
  return [...(pair ?? Object.keys(shares)[0])].map((digit) => {
    const slip = random() < 1 / 16 ? (random() < 0.5 ? -1 : 1) : 0;
    return Math.min(5, Math.max(1, Number(digit) + slip));
  });
}

const header = [
  "region",
  ...Object.keys(FEATURES).flatMap((name) =>
    ["functional", "dysfunctional", "importance"].map((part) => `${name}_${part}`),
  ),
];
const rows = Array.from({ length: RESPONDENTS }, () => {
  const region = random() < 0.5 ? 0 : 1;
  const answers = Object.values(FEATURES).flatMap(({ importance, regions }) => {
    const rating = Math.round(importance + 3 * (random() - 0.5));
    return [...pairOf(regions[region]), random() < 0.03 ? "" : Math.min(9, Math.max(1, rating))];
  });
  return [region + 1, ...answers];
});
writeFileSync(
  new URL("answers.csv", import.meta.url),
  `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`,
);
