// Forty sites by rank, with the places that each may have, and the checks that were met week by week on a control chart,
// whose limits come from the weeks before a new till.
//
//   node run.mjs                 the generated visits beside this file
//   node run.mjs FILE.csv        columns site, week, visitor, section, check, earned, possible, applicable, critical
import { readFileSync } from "node:fs";
import {
  controlChart,
  formatControlChart,
  formatMysteryVisits,
  scoreMysteryVisits,
  WESTERN_ELECTRIC,
} from "service-quality/delivery";
import { parseTextCsv } from "service-quality/survey";

/** What later weeks are held to. */
const WEEKS_BEFORE_THE_TILL = 9;

const [file = new URL("visits.csv", import.meta.url)] = process.argv.slice(2);
const names = ["site", "week", "visitor", "section", "check", "earned", "possible", "applicable", "critical"];
const columns = parseTextCsv(readFileSync(file, "utf8"), { columns: names });
const marks = columns.site.map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])));

/** Rows by what a function says of them, in order of first appearance. */
function groupedBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const visits = groupedBy(marks, ({ site, week, visitor }) => `${site}, ${week}, ${visitor}`).map((rows) => ({
  site: rows[0].site,
  visitor: rows[0].visitor,
  sections: groupedBy(rows, ({ section }) => section).map((checks) => ({
    section: checks[0].section,
    checks: checks.map(({ check, earned, possible, applicable, critical }) => ({
      check,
      earned: Number(earned),
      possible: Number(possible),
      applicable: applicable === "true",
      critical: critical === "true",
    })),
  })),
}));

if (process.argv.length === 2) console.log("Generated visits: nobody made them.\n");
const scored = scoreMysteryVisits(visits, { critical: "report" });
console.log(formatMysteryVisits(scored));
const { sites } = scored;
const anywhere = sites.filter(({ rankInterval: { lower, upper } }) => lower === 1 && upper === sites.length);
console.log(`\nSites that may have any place, for want of visits: ${anywhere.length} of ${sites.length}`);

const counted = marks.filter(({ section, applicable }) => section === "counter" && applicable === "true");
const weeks = groupedBy(counted, ({ week }) => week).sort((a, b) => a[0].week - b[0].week);
const chart = controlChart({
  kind: "p",
  counts: weeks.map((rows) => rows.filter(({ earned, possible }) => earned === possible).length),
  sizes: weeks.map((rows) => rows.length),
  baseline: WEEKS_BEFORE_THE_TILL,
  rules: WESTERN_ELECTRIC,
});
console.log("\nChecks at the counter that were met, by week\n");
console.log(formatControlChart(chart, { labels: weeks.map(([{ week }]) => `week ${week}`) }));
