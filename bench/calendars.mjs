// Business time added and measured, beside moment-business-time in the same process, from text to text.
//
//   npm run build:js && node bench/calendars.mjs
//
// The peer computes in the zone of the host, so both do in UTC here; what zones and changes of the clock cost us is the
// second calendar, of Berlin, with a break at noon.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { addBusinessTime, businessTimeBetween, defineCalendar } from "service-quality/calendars";
import { medianSeconds } from "./measure.mjs";

process.env.TZ = "UTC";
const moment = createRequire(import.meta.url)("moment-business-time");

const HOUR = 3_600_000;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"];
const HOLIDAYS = ["2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25", "2027-03-26", "2027-03-29"];
const AMOUNTS = [1, 400, 4000];
const YEARS = 20;

const weekly = (intervals) => Object.fromEntries(WEEKDAYS.map((day) => [day, intervals]));
const office = defineCalendar({
  timeZone: "UTC",
  hours: weekly([["09:00", "17:00"]]),
  holidays: HOLIDAYS,
});
const berlinSpec = {
  timeZone: "Europe/Berlin",
  hours: weekly([
    ["09:00", "12:30"],
    ["13:30", "18:00"],
  ]),
  holidays: HOLIDAYS,
};
const berlin = defineCalendar(berlinSpec);

const workinghours = [null, ...WEEKDAYS.map(() => ["09:00:00", "17:00:00"]), null];
moment.updateLocale("en", { workinghours: { ...workinghours }, holidays: HOLIDAYS });

/** Instants of 2026, in hours and out of them, none on the minute at which a day opens or closes. */
const starts = Array.from({ length: 1000 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 2) + ((i * 7919) % 8000) * HOUR + 7 * 60_000).toISOString(),
);
assertSameTime();

for (const hours of AMOUNTS) {
  const add = (calendar) => (at) => addBusinessTime(calendar, at, hours * HOUR);
  const peerAdd = (at) => moment(at).addWorkingTime(hours, "hours").toISOString();
  report(`add ${hours} h`, add(office), add(berlin), peerAdd, 200 / hours);
}
for (const hours of AMOUNTS) {
  const later = new Map(starts.map((at) => [at, addBusinessTime(office, at, hours * HOUR)]));
  const between = (calendar) => (at) => businessTimeBetween(calendar, at, later.get(at));
  const peerBetween = (at) => moment(later.get(at)).workingDiff(moment(at), "milliseconds");
  report(`${hours} h between`, between(office), between(berlin), peerBetween, 200 / hours);
}

const compiled = medianSeconds(() => {
  const fresh = defineCalendar({ ...berlinSpec, holidays: [...HOLIDAYS] });
  businessTimeBetween(fresh, "2026-01-01T00:00:00Z", `${2026 + YEARS - 1}-12-31T00:00:00Z`);
});
console.log(`a year compiled: ${((compiled * 1000) / YEARS).toFixed(2)} ms (target: at most 5 ms)`);

/** The median time of a call, ours and the peer's; the peer takes its amount in a loop, so it is asked less often. */
function report(name, ours, oursInBerlin, peers, share) {
  const time = nanoseconds(ours, 1_000_000);
  const berlinTime = nanoseconds(oursInBerlin, 1_000_000);
  const peerTime = nanoseconds(peers, Math.max(3, Math.round(share)));
  const millions = (1000 / time).toFixed(1);
  console.log(
    `${name}: ${time.toFixed(0)} ns, ${millions} million a second; in Berlin ${berlinTime.toFixed(0)} ns`,
  );
  console.log(
    `  moment-business-time: ${(peerTime / 1000).toFixed(0)} µs; ratio ${(peerTime / time).toFixed(0)} (target: at least 100)`,
  );
}

function nanoseconds(call, repeats) {
  let last;
  const seconds = medianSeconds(() => {
    for (let i = 0; i < repeats; i++) last = call(starts[i % starts.length]);
  });
  assert.ok(last);
  return (seconds * 1e9) / repeats;
}

/** Both say the same, or there is nothing to compare. */
function assertSameTime() {
  for (const at of starts.slice(0, 60)) {
    for (const hours of [1, 400]) {
      const end = addBusinessTime(office, at, hours * HOUR);
      const ahead = moment(at).isWorkingTime() ? at : moment(at).nextWorkingTime().toISOString();
      assert.equal(end, addBusinessTime(office, ahead, hours * HOUR));
      if (ahead === at) assert.equal(moment(at).addWorkingTime(hours, "hours").toISOString(), end);
      assert.equal(moment(end).workingDiff(moment(at), "milliseconds"), hours * HOUR);
    }
  }
}
