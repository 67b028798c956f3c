import fc from "fast-check";
import { businessTimeBetween, defineCalendar, holidaysFromFeed } from "service-quality/calendars";
import { describe, expect, it } from "vitest";
import { WEEKDAYS } from "../../../src/calendars/calendar.ts";
import { coveredDates } from "../../../src/calendars/feed/covered-dates.ts";
import { offsetAt, timeZoneAt } from "../../../src/calendars/time-zone.ts";
import { union } from "../../../src/numeric/stretches.ts";
import { dateOf, type Spot, spot } from "../calendar-arbitraries.ts";
import { stretchAt } from "./feed-arbitraries.ts";

const DAY = 86_400_000;
const always = Object.fromEntries(WEEKDAYS.map((day) => [day, [["00:00", "24:00"]]]));
const iso = (instant: number) => new Date(instant).toISOString();

/** A desk that never closes but for what the stretches cover. */
function deskOf({ timeZone, day }: Spot, stretches: readonly { from: number; to: number }[]) {
  const feed = stretches.map(({ from, to }) => ({ start: iso(from), end: iso(to) }));
  const { holidays, breaks } = holidaysFromFeed(feed, {
    timeZone,
    from: dateOf(day - 9),
    until: dateOf(day + 9),
  });
  return defineCalendar({ timeZone, hours: always, holidays, breaks });
}

const drawn = spot.chain((place) =>
  fc.tuple(fc.constant(place), fc.array(stretchAt(place), { minLength: 1, maxLength: 5 })),
);

describe("what a feed covers", () => {
  it("is closed in the calendar that takes it, whatever the clock does", () => {
    fc.assert(
      fc.property(drawn, ([place, stretches]) => {
        const desk = deskOf(place, stretches);
        for (const { from, to } of stretches) expect(businessTimeBetween(desk, iso(from), iso(to))).toBe(0);
      }),
    );
  });

  it("is all that is closed, where the clock is not put back", () => {
    fc.assert(
      fc.property(drawn, ([place, stretches]) => {
        const zone = timeZoneAt(place.timeZone, []);
        const at = place.day * DAY;
        fc.pre(offsetAt(zone, at + 4 * DAY) >= offsetAt(zone, at - 4 * DAY));
        const closed = union(stretches).reduce((sum, { from, to }) => sum + to - from, 0);
        const [from, to] = [at - 8 * DAY, at + 8 * DAY];
        expect(businessTimeBetween(deskOf(place, stretches), iso(from), iso(to))).toBe(to - from - closed);
      }),
    );
  });

  it("ends where both of two equal hours end, if it ends in the second", () => {
    const berlin = timeZoneAt("Europe/Berlin", []);
    const at = (text: string) => Date.parse(text);
    // 02:45 of summer time up to 02:15 of winter time, half an hour; and up to a second after the clock is put back.
    const part = { from: at("2026-10-25T00:45:00Z"), to: at("2026-10-25T01:15:00Z") };
    expect(coveredDates(berlin, [part]).breaks).toEqual({ "2026-10-25": [["02:45", "03:00"]] });
    const second = { from: at("2026-10-25T00:59:59Z"), to: at("2026-10-25T01:00:01Z") };
    expect(coveredDates(berlin, [second]).breaks).toEqual({ "2026-10-25": [["02:59:59", "03:00"]] });
  });

  it("has parts that overlap in local time only as one", () => {
    const berlin = timeZoneAt("Europe/Berlin", []);
    const parts = [
      { from: Date.parse("2026-10-25T00:30:00Z"), to: Date.parse("2026-10-25T00:50:00Z") },
      { from: Date.parse("2026-10-25T01:40:00Z"), to: Date.parse("2026-10-25T02:00:00Z") },
    ];
    expect(coveredDates(berlin, parts).breaks).toEqual({ "2026-10-25": [["02:30", "03:00"]] });
  });

  it("has no date that its zone left out", () => {
    const apia = timeZoneAt("Pacific/Apia", []);
    const week = { from: Date.parse("2011-12-28T10:00:00Z"), to: Date.parse("2012-01-01T10:00:00Z") };
    expect(coveredDates(apia, [week]).holidays).toEqual([
      "2011-12-28",
      "2011-12-29",
      "2011-12-31",
      "2012-01-01",
    ]);
  });

  it("has the minute of a date that came before the clock was put back to the date before", () => {
    // In St John's the clock was put back at 00:01: the date began, ended after a minute, and began again.
    const zone = timeZoneAt("America/St_Johns", []);
    const inBetween = { from: Date.parse("2006-10-29T02:45:00Z"), to: Date.parse("2006-10-29T03:15:00Z") };
    expect(coveredDates(zone, [inBetween])).toEqual({
      holidays: [],
      breaks: { "2006-10-29": [["00:00", "00:01"]] },
    });
  });
});
