// Feeds a desk with events, as a sender who does not know which of them arrived, and dies at a write:
//   node complaint-desk-child.mjs <file> <outbox> <events.json> <write at which to die; 0 for never> <effect that always fails>
// Prints how often it wrote.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STANDARD_PROCESS } from "service-quality/complaints";
import { calendar } from "./examples/complaint-desk/calendar.mjs";
import { openDesk } from "./examples/complaint-desk/desk.mjs";

const [file, outbox, events, dyingWrite, failing] = process.argv.slice(2);
let writes = 0;

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

const now = () => Date.parse("2026-03-31T00:00:00Z");
const desk = openDesk(file, { process: STANDARD_PROCESS, calendar, now, afterWrite: wrote });
desk.dispatch(deliver);
for (const event of JSON.parse(readFileSync(events, "utf8"))) {
  desk.record(event);
  desk.dispatch(deliver);
}
desk.close();
console.log(writes);
