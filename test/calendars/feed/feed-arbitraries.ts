import fc from "fast-check";
import { dateOf, type Spot, spot } from "../calendar-arbitraries.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Instants of whole quarters of an hour within three days of a spot. */
export function stretchAt({ day }: Spot): fc.Arbitrary<{ from: number; to: number }> {
  return fc
    .tuple(fc.integer({ min: -288, max: 288 }), fc.integer({ min: 0, max: 300 }))
    .map(([begin, length]) => {
      const from = day * DAY + (begin * HOUR) / 4;
      return { from, to: from + (length * HOUR) / 4 };
    });
}

const isoOrDate = fc
  .boolean()
  .map((isDate) => (instant: number) => (isDate ? new Date(instant) : new Date(instant).toISOString()));

/** Entries such as `date-holidays` gives, within three days of a spot. */
export function entriesAt(place: Spot): fc.Arbitrary<object[]> {
  const entry = fc
    .tuple(stretchAt(place), isoOrDate, fc.constantFrom(undefined, null, "public", "bank"))
    .map(([{ from, to }, written, type]) => ({
      start: written(from),
      end: written(to),
      type,
      name: "A feast",
    }));
  return fc.array(entry, { maxLength: 6 });
}

const rule = fc.constantFrom(
  "FREQ=YEARLY",
  "FREQ=YEARLY;COUNT=3",
  "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2,10",
  "FREQ=YEARLY;UNTIL=20261231;BYMONTHDAY=-1,29",
);

function eventAt({ day, timeZone }: Spot): fc.Arbitrary<string[]> {
  return fc
    .record({
      away: fc.integer({ min: -4, max: 4 }),
      zone: fc.constantFrom(null, "", `;TZID=${timeZone}`, ";TZID=Asia/Kathmandu"),
      length: fc.constantFrom("DURATION:P1D", "DURATION:P3D", "DURATION:P1W", "DURATION:P0D", null),
      rule: fc.option(rule),
      other: fc.constantFrom("SUMMARY:A\\, b", "STATUS:CANCELLED", "EXDATE;VALUE=DATE:20261225", "UID:1"),
    })
    .map(({ away, zone, length, rule, other }) => {
      const date = dateOf(day + away).replaceAll("-", "");
      return [
        "BEGIN:VEVENT",
        zone === null ? `DTSTART;VALUE=DATE:${date}` : `DTSTART${zone}:${date}T013000`,
        ...(length === null ? [] : [length]),
        ...(rule === null ? [] : [`RRULE:${rule}`]),
        other,
        "END:VEVENT",
      ];
    });
}

/** iCalendar text whose events lie within four days of a spot, or start there. */
export function textAt(place: Spot): fc.Arbitrary<string> {
  return fc
    .array(eventAt(place), { maxLength: 5 })
    .map((events) => ["BEGIN:VCALENDAR", ...events.flat(), "END:VCALENDAR"].join("\r\n"));
}

/** A feed of either kind, and options that want the days around it. */
export const feedCall: fc.Arbitrary<readonly [unknown, object]> = spot.chain((place) =>
  fc.tuple(
    fc.oneof(entriesAt(place), textAt(place)),
    fc
      .tuple(fc.nat(4), fc.nat(400), fc.constantFrom(undefined, null, [], ["public", "bank"]))
      .map(([before, after, types]) => ({
        timeZone: place.timeZone,
        from: dateOf(place.day - before),
        until: dateOf(place.day + after),
        types,
      })),
  ),
);
