// Writes a generated day of a contact center: forecast.csv, the calls expected in each half-hour, and calls.csv, the calls
// that came, how long each waited, whether it was answered, and how long that took. Nobody made them.
//
//   node examples/contact-center/generate.mjs
import { writeFileSync } from "node:fs";
import { agentsNeeded } from "service-quality/delivery";
import { HANDLE_SECONDS, PATIENCE_SECONDS, TARGET } from "./plan.mjs";

const HALF_HOUR = 1800;
const FORECAST = {
  "08:00": 45,
  "08:30": 70,
  "09:00": 105,
  "09:30": 130,
  "10:00": 142,
  "10:30": 138,
  "11:00": 131,
  "11:30": 120,
  "12:00": 96,
  "12:30": 88,
  "13:00": 101,
  "13:30": 118,
  "14:00": 125,
  "14:30": 122,
  "15:00": 114,
  "15:30": 104,
  "16:00": 92,
  "16:30": 78,
  "17:00": 60,
  "17:30": 41,
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

const random = uniform(1917);
const exponential = (mean) => -mean * Math.log(1 - random());

/** When each agent of a half-hour is free again, in seconds of the day. */
let free = [];
const calls = [];
for (const [slot, [interval, forecast]] of Object.entries(FORECAST).entries()) {
  const from = slot * HALF_HOUR;
  const { agents } = agentsNeeded({ arrivalsPerHour: 2 * forecast, ...TARGET });
  // who is on a call stays for it
  const staying = [...free, ...Array(agents).fill(0)].sort((a, b) => b - a).slice(0, agents);
  free = staying.map((time) => Math.max(time, from));
  for (
    let at = from + exponential(HALF_HOUR / forecast);
    at < from + HALF_HOUR;
    at += exponential(HALF_HOUR / forecast)
  ) {
    free.sort((a, b) => a - b);
    const wait = Math.max(0, free[0] - at);
    const patience = exponential(PATIENCE_SECONDS);
    const isAnswered = wait <= patience;
    const handle = exponential(HANDLE_SECONDS);
    if (isAnswered) free[0] = at + wait + handle;
    calls.push([
      interval,
      Math.min(wait, patience).toFixed(1),
      isAnswered,
      isAnswered ? handle.toFixed(1) : "",
    ]);
  }
}
const write = (name, header, rows) =>
  writeFileSync(
    new URL(name, import.meta.url),
    `${[header, ...rows.map((row) => row.join(","))].join("\n")}\n`,
  );
write("forecast.csv", "interval,calls", Object.entries(FORECAST));
write("calls.csv", "interval,wait,answered,handle", calls);
