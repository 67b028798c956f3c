// Writes answers.csv: 600 generated answers to "how likely are you to recommend us?" over six waves. No real answers are in it.
//
//   node examples/nps-waves/generate.mjs
import { writeFileSync } from "node:fs";

const WAVES = 6;
const RESPONDENTS = 100;

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

const random = uniform(2003);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const rows = Array.from({ length: WAVES * RESPONDENTS }, (_, i) => {
  const wave = 1 + Math.floor(i / RESPONDENTS);
  const answer = Math.min(10, Math.max(0, Math.round(7.2 + 0.15 * wave + 2 * normal())));
  return `${wave},${random() < 0.03 ? "" : answer}`;
});
writeFileSync(new URL("answers.csv", import.meta.url), `${["wave,nps", ...rows].join("\n")}\n`);
