import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { businessTimeBetween } from "../../src/calendars/business-time.ts";
import type { CalendarBreaks, CalendarSpec, LocalInterval } from "../../src/calendars/calendar.ts";
import { defineCalendar } from "../../src/calendars/define-calendar.ts";
import { expectRefusal } from "../refusal.ts";
import { calendarSpec } from "./calendar-arbitraries.ts";

const office = { timeZone: "Europe/Sofia", hours: { mon: [["09:00", "17:00"]] } } as const;

describe("a defined calendar", () => {
  it("has every key, in order, and is frozen in depth", () => {
    const calendar = defineCalendar(office);
    expect(JSON.stringify(calendar)).toBe(
      '{"kind":"calendar","version":1,"timeZone":"Europe/Sofia","hours":{"mon":[["09:00","17:00"]],"tue":[],"wed":[],' +
        '"thu":[],"fri":[],"sat":[],"sun":[]},"holidays":[],"breaks":{},"shifts":{}}',
    );
    expect(Object.isFrozen(calendar.hours.mon[0])).toBe(true);
    expect(Object.isFrozen(calendar.shifts)).toBe(true);
  });

  it("is returned as it is when defined again, and is the same after it was stored", () => {
    fc.assert(
      fc.property(calendarSpec, (spec) => {
        const calendar = defineCalendar(spec);
        expect(defineCalendar(calendar)).toBe(calendar);
        const stored = JSON.parse(JSON.stringify(calendar));
        expect(defineCalendar(stored)).toStrictEqual(calendar);
        expect(stored).toStrictEqual(calendar);
      }),
    );
  });

  it("is a copy that later changes of the specification do not reach", () => {
    const holidays = ["2026-03-03"];
    const calendar = defineCalendar({ ...office, holidays });
    holidays.push("2026-05-06");
    expect(calendar.holidays).toEqual(["2026-03-03"]);
  });

  it("takes intervals in any order that touch, whole days, nights that end where the next day begins, and seconds", () => {
    const hours = {
      mon: [
        ["13:00", "17:00"],
        ["09:00", "13:00"],
      ],
      tue: [["00:00", "24:00"]],
      wed: [["22:00", "06:00"]],
      thu: [["06:00", "08:59:30"]],
      sat: [["18:00", "00:00"]],
      sun: [["23:59:59", "24:00"]],
    } as const;
    expect(defineCalendar({ timeZone: "UTC", hours }).hours).toEqual({ ...hours, fri: [] });
  });

  it("takes a shift that begins before the night ahead of it has ended", () => {
    const shifts = { "2026-03-03": [["05:00", "12:00"]] } as const;
    const hours = { mon: [["22:00", "06:00"]] } as const;
    expect(defineCalendar({ timeZone: "UTC", hours, shifts }).shifts).toEqual(shifts);
  });

  it("has just the breaks that were given, in their order", () => {
    const breaks = {
      fri: [
        ["15:00", "15:15"],
        ["12:00", "12:45"],
      ],
      "2026-03-05": [["16:00", "18:00"]],
      daily: [["12:30", "13:30"]],
      sun: [],
    } as const;
    const calendar = defineCalendar({ ...office, breaks });
    expect(JSON.stringify(calendar.breaks)).toBe(JSON.stringify(breaks));
    expect(Object.isFrozen(calendar.breaks.daily)).toBe(true);
  });

  it.each<[name: string, hours: CalendarSpec["hours"], breaks: CalendarBreaks]>([
    [
      "the night of Sunday",
      { sun: [["22:00", "06:00"]] },
      { sun: [["22:00", "24:00"]], mon: [["00:00", "05:59"]] },
    ],
    ["the early hours of Monday", { mon: [["00:00", "02:00"]] }, { sun: [["23:00", "01:59"]] }],
    [
      "a second of Monday",
      { mon: [["09:00", "17:00"]] },
      { daily: [["09:00", "16:59:59"]], tue: [["00:00", "24:00"]] },
    ],
    ["dates beside one", { mon: [["09:00", "17:00"]] }, { "2026-03-02": [["00:00", "24:00"]] }],
  ])("may be left with %s", (_, hours, breaks) => {
    expect(defineCalendar({ ...office, hours, breaks }).breaks).toEqual(breaks);
  });

  it.each([undefined, null])("counts what is %s as left out", (none) => {
    const spec = { ...office, kind: none, version: none, holidays: none, breaks: none, shifts: none };
    expect(defineCalendar({ ...spec, hours: { ...office.hours, tue: none } })).toEqual(
      defineCalendar(office),
    );
  });

  it("takes long lists of holidays, of intervals and of breaks in one date", () => {
    const time = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);
    const intervals = (from: number) =>
      Array.from({ length: 10_000 }, (_, i): LocalInterval => [time(2 * i + from), time(2 * i + from + 1)]);
    const calendar = defineCalendar({
      timeZone: "UTC",
      hours: { mon: [["00:00", "24:00"]] },
      holidays: Array.from({ length: 200_000 }, (_, i) => (i % 2 === 0 ? "2026-03-03" : "2026-03-04")),
      shifts: { "2026-03-05": intervals(0) },
      breaks: { "2026-03-02": intervals(0), "2026-03-05": intervals(1) },
    });
    const openOn = (date: string) => businessTimeBetween(calendar, `${date}T00:00:00Z`, `${date}T24:00:00Z`);
    expect(openOn("2026-03-02")).toBe(76_400_000);
    expect(openOn("2026-03-05")).toBe(10_000_000);
  });
});

describe("defineCalendar refuses", () => {
  const long = ["09:00", "10:00"];
  it.each<[name: string, change: object, path: (string | number)[]]>([
    ["an unknown key", { timezone: "UTC" }, ["timezone"]],
    ["another kind", { kind: "instrument" }, ["kind"]],
    ["another version", { version: 2 }, ["version"]],
    ["a fixed offset", { timeZone: "+02:00" }, ["timeZone"]],
    ["no zone", { timeZone: undefined }, ["timeZone"]],
    ["no hours", { hours: undefined }, ["hours"]],
    ["hours that are a list", { hours: [] }, ["hours"]],
    ["hours without an interval", { hours: {} }, ["hours"]],
    ["hours with empty lists only", { hours: { mon: [], sun: [] } }, ["hours"]],
    ["an unknown weekday", { hours: { monday: [long] } }, ["hours", "monday"]],
    ["a day without a list", { hours: { mon: "09:00-17:00" } }, ["hours", "mon"]],
    ["an interval that is no pair", { hours: { mon: [["09:00"]] } }, ["hours", "mon", 0]],
    ["an interval of three", { hours: { mon: [["09:00", "10:00", "11:00"]] } }, ["hours", "mon", 0]],
    ["an interval of nothing", { hours: { mon: [long, undefined, long] } }, ["hours", "mon", 1]],
    ["an hour without its zero", { hours: { mon: [["9:00", "17:00"]] } }, ["hours", "mon", 0, 0]],
    ["a start at 24:00", { hours: { mon: [["24:00", "06:00"]] } }, ["hours", "mon", 0, 0]],
    ["an end after 24:00", { hours: { mon: [["09:00", "24:01"]] } }, ["hours", "mon", 0, 1]],
    ["a minute 60", { hours: { mon: [["09:00", "17:60"]] } }, ["hours", "mon", 0, 1]],
    ["a time that is a number", { hours: { mon: [[9, 17]] } }, ["hours", "mon", 0, 0]],
    ["an interval without a length", { hours: { mon: [["09:00", "09:00"]] } }, ["hours", "mon", 0]],
    ["the same in other words", { hours: { mon: [["09:00", "09:00:00"]] } }, ["hours", "mon", 0]],
    [
      "intervals that overlap",
      {
        hours: {
          mon: [
            ["12:00", "15:00"],
            ["09:00", "12:01"],
          ],
        },
      },
      ["hours", "mon", 0],
    ],
    ["an interval twice", { hours: { mon: [long, long] } }, ["hours", "mon", 1]],
    [
      "a night over an interval of its own day",
      {
        hours: {
          mon: [
            ["22:00", "06:00"],
            ["23:00", "24:00"],
          ],
        },
      },
      ["hours", "mon", 1],
    ],
    [
      "a night over the next day's hours",
      { hours: { mon: [["22:00", "06:00"]], tue: [["05:59", "12:00"]] } },
      ["hours", "tue", 0],
    ],
    [
      "a night over the next week's hours",
      {
        hours: {
          sun: [["22:00", "06:00"]],
          mon: [
            ["12:00", "13:00"],
            ["05:00", "07:00"],
          ],
        },
      },
      ["hours", "mon", 1],
    ],
    ["holidays that are no list", { holidays: "2026-03-03" }, ["holidays"]],
    ["a holiday that does not exist", { holidays: ["2026-03-03", "2026-02-29"] }, ["holidays", 1]],
    ["a holiday with a time", { holidays: ["2026-03-03T00:00:00Z"] }, ["holidays", 0]],
    ["breaks that are a list", { breaks: [] }, ["breaks"]],
    ["a break of a date that does not exist", { breaks: { "2026-02-29": [] } }, ["breaks", "2026-02-29"]],
    ["a break that is no interval", { breaks: { "2026-03-02": [{}] } }, ["breaks", "2026-03-02", 0]],
    [
      "breaks that overlap",
      { breaks: { "2026-03-02": [long, ["09:30", "11:00"]] } },
      ["breaks", "2026-03-02", 1],
    ],
    ["a break of an unknown weekday", { breaks: { monday: [long] } }, ["breaks", "monday"]],
    ["a break of no name", { breaks: { "": [long] } }, ["breaks", ""]],
    ["a daily break that is no list", { breaks: { daily: null } }, ["breaks", "daily"]],
    ["daily breaks that overlap", { breaks: { daily: [long, ["09:59", "10:01"]] } }, ["breaks", "daily", 1]],
    ["daily breaks of the whole day", { breaks: { daily: [["00:00", "24:00"]] } }, ["breaks"]],
    [
      "breaks of two lists that leave nothing",
      { breaks: { daily: [["08:00", "12:30"]], mon: [["12:00", "18:00"]] } },
      ["breaks"],
    ],
    [
      "breaks that take the hours of a night on both of its dates",
      {
        hours: { sun: [["22:00", "06:00"]] },
        breaks: { sun: [["21:00", "01:00"]], mon: [["01:00", "06:00"]] },
      },
      ["breaks"],
    ],
    [
      "breaks of a night that take the next morning",
      { hours: { mon: [["00:00", "02:00"]] }, breaks: { sun: [["23:00", "02:00"]] } },
      ["breaks"],
    ],
    [
      "breaks that leave nothing but a shift",
      { shifts: { "2026-03-07": [["18:00", "20:00"]] }, breaks: { daily: [["09:00", "17:00"]] } },
      ["breaks"],
    ],
    ["a shift of no date", { shifts: { monday: [long] } }, ["shifts", "monday"]],
    ["a shift that is no list", { shifts: { "2026-03-02": null } }, ["shifts", "2026-03-02"]],
  ])("%s", (_, change, path) => {
    const spec = { ...office, ...change } as CalendarSpec;
    expectRefusal(() => defineCalendar(spec), "invalid_input", path);
  });

  it.each([null, undefined, "office", 1, [], [office]])("%j", (spec) => {
    expectRefusal(() => defineCalendar(spec as never), "invalid_input", [], /a calendar/);
  });

  it("a weekday named __proto__", () => {
    const spec = JSON.parse('{"timeZone": "UTC", "hours": {"__proto__": [], "mon": [["09:00", "17:00"]]}}');
    expectRefusal(() => defineCalendar(spec), "invalid_input", ["hours", "__proto__"]);
  });

  it("a break named __proto__", () => {
    const breaks = JSON.parse('{"__proto__": [["12:00", "13:00"]]}');
    const keys = /a date or one of daily, mon, tue/;
    expectRefusal(
      () => defineCalendar({ ...office, breaks }),
      "invalid_input",
      ["breaks", "__proto__"],
      keys,
    );
  });

  it("an overlap with words that name the interval", () => {
    const hours = {
      mon: [
        ["09:00", "12:00"],
        ["11:00", "13:00"],
      ],
    } as const;
    expectRefusal(
      () => defineCalendar({ timeZone: "UTC", hours }),
      "invalid_input",
      ["hours", "mon", 1],
      /expected an interval apart from the others, received "11:00–13:00" \(at hours\.mon\[1\]\)/,
    );
  });
});
