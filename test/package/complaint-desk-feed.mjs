// Feeds a desk with events, as a sender who does not know which of them arrived, and dies at a write:
//   node feed.mjs <file> <outbox> <events.json> <write at which to die; 0 for never> <effect that always fails>
// The desk's clock goes with the events, then on for a month. Prints how often it wrote.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calendar } from "./calendar.mjs";
import { calendars, termsOf } from "./customers.mjs";
import { openDesk } from "./desk.mjs";
import { process as complaints } from "./process.mjs";

const [file, outbox, events, dyingWrite, failing] = process.argv.slice(2);
let writes = 0;
let now = 0;

function wrote() {
  writes++;
  if (writes === Number(dyingWrite)) process.kill(process.pid, "SIGKILL");
}

function deliver(key, effect) {
  if (effect.type === failing) throw new Error(`${failing} fails`);
  writeFileSync(join(outbox, `${key}.part`), JSON.stringify(effect));
  wrote();
  renameSync(join(outbox, `${key}.part`), join(outbox, key));
  wrote();
}

const desk = openDesk(file, {
  process: complaints,
  calendar,
  calendars,
  termsOf,
  now: () => now,
  afterWrite: wrote,
});
function look() {
  desk.remind();
  desk.dispatch(deliver);
}

for (const event of JSON.parse(readFileSync(events, "utf8"))) {
  now = Date.parse(event.at);
  look();
  desk.record(event);
  look();
}
now += 30 * 86_400_000;
look();
desk.close();
console.log(writes);
