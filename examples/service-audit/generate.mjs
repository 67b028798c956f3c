// Writes visits.csv: three generated mystery visits to each of forty sites, thirty checks a visit. Nobody made them.
//
//   node examples/service-audit/generate.mjs
import { writeFileSync } from "node:fs";

const SITES = 40;
const VISITS = 3;
const SECTIONS = { arrival: 6, waiting: 6, counter: 10, complaint: 4, farewell: 4 };
const WEEKS = 12;

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

const random = uniform(1998);
const checks = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, c) => ({
    section,
    check: `${section} ${c + 1}`,
    possible: c % 5 === 4 ? 5 : 2,
    critical: section === "counter" && c === 0,
  })),
);
/** Sites, each with the checks that it is good at, whoever visits: more of them where it is well led. */
const sites = Array.from({ length: SITES }, (_, s) => {
  const level = 0.62 + 0.33 * random();
  const habits = checks.map(() => (random() < level ? 0.97 : 0.35));
  return { site: `site ${String(s + 1).padStart(2, "0")}`, habits };
});

const rows = [];
for (let visit = 0; visit < VISITS; visit++) {
  for (const { site, habits } of sites) {
    const week = 1 + Math.floor((WEEKS * (visit + random())) / VISITS);
    const visitor = random() < 0.5 ? "kim" : "lee";
    // from the tenth week on a new till makes the counter slower
    const slower = week >= 10 ? 0.12 : 0;
    checks.forEach(({ section, check, possible, critical }, c) => {
      const isMet = random() < habits[c] - (section === "counter" ? slower : 0);
      const earned = isMet ? possible : Math.floor(random() * possible);
      const applicable = section === "complaint" ? random() < 0.4 : random() < 0.97;
      rows.push([site, week, visitor, section, check, earned, possible, applicable, critical]);
    });
  }
}
const header = "site,week,visitor,section,check,earned,possible,applicable,critical";
writeFileSync(
  new URL("visits.csv", import.meta.url),
  `${[header, ...rows.map((row) => row.join(","))].join("\n")}\n`,
);
