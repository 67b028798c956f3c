import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  instantOfLocal,
  isSkipped,
  localDay,
  offsetAt,
  startOfDay,
  steadyOffset,
  timeZoneAt,
} from "../../src/calendars/time-zone.ts";
import { expectRefusal } from "../refusal.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const zone = (name: string) => timeZoneAt(name, []);
const offset = (name: string, at: string) => offsetAt(zone(name), Date.parse(at)) / MINUTE;
const ofLocal = (name: string, local: string) =>
  new Date(instantOfLocal(zone(name), Date.parse(`${local}Z`))).toISOString();

/** An offset by the fields that the host prints. */
function printedOffset(timeZone: string, at: number): number {
  const { format } = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const [month, day, year, hours, minutes, seconds] = format(at).match(/\d+/g)!.map(Number);
  return Date.UTC(year!, month! - 1, day, hours, minutes, seconds) - at;
}

describe("the offset of a zone", () => {
  it("is that of the fields the host prints, in every zone, to the second", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.integer({ min: Date.UTC(1820, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 }),
        (name, seconds) => {
          expect(offsetAt(zone(name), seconds * 1000)).toBe(printedOffset(name, seconds * 1000));
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    // IANA tzdata 2025b: the zones' own lines.
    ["Europe/London", "1840-06-01T00:00:00Z", -75 / 60],
    ["Europe/Dublin", "1910-06-01T00:00:00Z", -(25 + 21 / 60)],
    ["Africa/Monrovia", "1972-01-06T23:00:00Z", -44.5],
    ["Africa/Monrovia", "1972-01-08T00:00:00Z", 0],
    ["Europe/Amsterdam", "1800-01-01T00:00:00Z", 17.5],
    ["Asia/Kathmandu", "2026-01-01T00:00:00Z", 345],
    ["Australia/Lord_Howe", "2026-07-01T00:00:00Z", 630],
    ["Australia/Lord_Howe", "2026-12-01T00:00:00Z", 660],
    ["Pacific/Apia", "2011-12-30T09:59:59Z", -600],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", 840],
    ["UTC", "2026-01-01T00:00:00Z", 0],
  ])("is in %s at %s %d minutes", (name, at, minutes) => {
    expect(offset(name, at)).toBeCloseTo(minutes, 9);
  });

  it("stays before 1800 as it was then, and repeats from 2600 on as 400 years before", () => {
    expect(offset("Europe/London", "0001-01-01T00:00:00Z")).toBe(-1.25);
    expect(offset("Europe/London", "9999-07-01T00:00:00Z")).toBe(60);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2200, 0, 1), max: Date.UTC(2599, 11, 31) }), (at) => {
        const cycle = 146_097 * DAY;
        expect(offsetAt(zone("America/New_York"), at + 3 * cycle)).toBe(
          offsetAt(zone("America/New_York"), at),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("is steady from one instant to another unless it changes, or the year does", () => {
    const berlin = zone("Europe/Berlin");
    const steady = (from: string, to: string) => steadyOffset(berlin, Date.parse(from), Date.parse(to));
    expect(steady("2026-03-01T00:00:00Z", "2026-03-29T00:59:59Z")).toBe(HOUR);
    expect(steady("2026-03-01T00:00:00Z", "2026-03-29T01:00:00Z")).toBeNull();
    expect(steady("2026-03-29T01:00:00Z", "2026-10-25T00:59:59Z")).toBe(2 * HOUR);
    expect(steady("2026-12-31T00:00:00Z", "2027-01-01T00:00:00Z")).toBeNull();
  });
});

describe("a local time", () => {
  it.each([
    // Temporal.ZonedDateTime with disambiguation "compatible".
    ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
    ["Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00.000Z"],
    ["Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00.000Z"],
    ["Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00.000Z"],
    ["America/Santiago", "2025-09-07T00:00", "2025-09-07T04:00:00.000Z"],
    ["America/Juneau", "1867-10-18T12:00", "1867-10-17T20:57:41.000Z"],
  ])("in %s %s is %s", (name, local, instant) => {
    expect(ofLocal(name, local)).toBe(instant);
  });

  it("lies on a local date, which may be another than that of UTC", () => {
    const at = Date.parse("2026-01-01T11:00:00Z");
    expect(localDay(zone("Pacific/Kiritimati"), at) * DAY).toBe(Date.parse("2026-01-02"));
    expect(localDay(zone("Pacific/Pago_Pago"), at) * DAY).toBe(Date.parse("2026-01-01"));
  });

  it.each([
    // Python's zoneinfo, over every change of every zone up to 2037: the only gap that has midnight inside is Toronto's.
    ["America/Toronto", "1919-03-31", "1919-03-31T04:30:00.000Z"],
    ["America/Nuuk", "2026-03-29", "2026-03-29T01:00:00.000Z"],
    ["America/Santiago", "2025-09-07", "2025-09-07T04:00:00.000Z"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"],
    ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z"],
    ["America/St_Johns", "2006-10-29", "2006-10-29T02:30:00.000Z"],
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z"],
  ])("in %s begins the date %s at %s", (name, date, instant) => {
    const day = Date.parse(date) / DAY;
    expect(new Date(startOfDay(zone(name), day)).toISOString()).toBe(instant);
  });

  it("has no date where the zone left one out", () => {
    const skipped = (name: string, date: string) => isSkipped(zone(name), Date.parse(date) / DAY);
    expect(skipped("Pacific/Apia", "2011-12-30")).toBe(true);
    expect(skipped("Pacific/Apia", "2011-12-31")).toBe(false);
    expect(skipped("Pacific/Kwajalein", "1993-08-21")).toBe(true);
    expect(skipped("Asia/Manila", "1844-12-31")).toBe(true);
    expect(skipped("Europe/Berlin", "2026-03-29")).toBe(false);
  });
});

describe("the name of a zone", () => {
  it.each(["Europe/Sofia", "europe/sofia", "UTC", "GMT", "Etc/GMT+5", "EST5EDT", "Asia/Kolkata", "CET"])(
    "is %s",
    (name) => {
      expect(zone(name)).toBe(timeZoneAt(name, ["timeZone"]));
    },
  );

  it.each([
    "+02:00",
    "-0500",
    "GMT+2",
    "UTC+02:00",
    "Europe/Nowhere",
    "Europe/Nowhere-05",
    "Etc/GMT+25",
    "constructor",
    "__proto__",
    "toString",
    "BST",
    "PST",
    "systemv/EST5",
    "",
    " Europe/Sofia",
    null,
    undefined,
    2,
    ["Europe/Sofia"],
  ])("is not %j", (name) => {
    expectRefusal(() => timeZoneAt(name, ["timeZone"]), "invalid_input", ["timeZone"], /IANA time zone/);
  });
});
