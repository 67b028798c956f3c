// A day of a contact center: agents by half-hour from the forecast, then the service level that was expected of them beside
// the one that was observed.
//
//   node run.mjs
import { readFileSync } from "node:fs";
import {
  agentsNeeded,
  estimateServiceLevel,
  formatServiceLevel,
  formatStaffing,
  formatTimes,
  summarizeTimes,
} from "service-quality/delivery";
import { parseTextCsv } from "service-quality/survey";
import { TARGET } from "./plan.mjs";

const csv = (name, columns) =>
  parseTextCsv(readFileSync(new URL(name, import.meta.url), "utf8"), { columns });
const forecast = csv("forecast.csv", ["interval", "calls"]);
const calls = csv("calls.csv", ["interval", "wait", "answered", "handle"]);

const staffing = forecast.interval.map((interval, i) => ({
  interval,
  queue: agentsNeeded({ arrivalsPerHour: 2 * Number(forecast.calls[i]), ...TARGET }),
}));
console.log("Generated calls: nobody made them.\n");
console.log(formatStaffing(staffing));

/** The counts of the calls that a condition on their interval chooses. */
function countsOf(isChosen) {
  const rows = calls.interval.map((_, i) => i).filter((i) => isChosen(calls.interval[i]));
  const isShort = (i) => Number(calls.wait[i]) <= TARGET.targetSeconds;
  const answered = rows.filter((i) => calls.answered[i] === "true");
  const abandoned = rows.filter((i) => calls.answered[i] !== "true");
  return {
    answered: answered.length,
    answeredWithin: answered.filter(isShort).length,
    abandoned: abandoned.length,
    abandonedWithin: abandoned.filter(isShort).length,
  };
}

console.log("\ninterval  calls  expected  observed  95 % interval  gave up");
for (const { interval, queue } of staffing) {
  const {
    n,
    share,
    interval: limits,
    abandonRate,
  } = estimateServiceLevel(countsOf((one) => one === interval));
  const percent = (part) => `${(100 * part).toFixed(0)} %`;
  console.log(
    [
      interval.padEnd(8),
      String(n).padStart(5),
      percent(queue.serviceLevel).padStart(8),
      percent(share).padStart(8),
      `${percent(limits.lower)}–${percent(limits.upper)}`.padStart(13),
      percent(abandonRate.share).padStart(7),
    ].join("  "),
  );
}

console.log(`\n${formatServiceLevel(estimateServiceLevel(countsOf(() => true)))}`);
const waits = calls.wait.filter((_, i) => calls.answered[i] === "true").map((wait) => 1000 * Number(wait));
console.log(
  `\nWaits of those answered\n${formatTimes(summarizeTimes(waits, { targetMs: 1000 * TARGET.targetSeconds }))}`,
);
