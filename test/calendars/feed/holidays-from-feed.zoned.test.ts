import { addBusinessDays, defineCalendar, holidaysFromFeed } from "service-quality/calendars";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { icalendarOf } from "./icalendar-text.ts";

const sofia = { timeZone: "Europe/Sofia", from: "2026-01-01", until: "2026-12-31" };
const liberation = {
  start: "2026-03-02T22:00:00Z",
  end: "2026-03-03T22:00:00Z",
  type: "public",
  name: "3 март",
};

/** Egypt's public holidays of 2026, start and end as date-holidays 3.37.0 gives them. */
const EGYPT = [
  ["2026-01-06T22:00:00.000Z", "2026-01-07T22:00:00.000Z"],
  ["2026-01-24T22:00:00.000Z", "2026-01-25T22:00:00.000Z"],
  ["2026-01-24T22:00:00.000Z", "2026-01-25T22:00:00.000Z"],
  ["2026-03-19T16:00:00.000Z", "2026-03-22T16:00:00.000Z"],
  ["2026-04-12T22:00:00.000Z", "2026-04-13T22:00:00.000Z"],
  ["2026-04-24T21:00:00.000Z", "2026-04-25T21:00:00.000Z"],
  ["2026-04-30T21:00:00.000Z", "2026-05-01T21:00:00.000Z"],
  ["2026-05-26T15:00:00.000Z", "2026-05-30T15:00:00.000Z"],
  ["2026-06-15T15:00:00.000Z", "2026-06-16T15:00:00.000Z"],
  ["2026-06-29T21:00:00.000Z", "2026-06-30T21:00:00.000Z"],
  ["2026-07-22T21:00:00.000Z", "2026-07-23T21:00:00.000Z"],
  ["2026-08-24T15:00:00.000Z", "2026-08-25T15:00:00.000Z"],
  ["2026-10-05T21:00:00.000Z", "2026-10-06T21:00:00.000Z"],
].map(([start, end]) => ({ start: start!, end: end!, type: "public" }));

describe("entries of date-holidays", () => {
  it("close all seventeen days of Egypt in 2026 to a desk of the day", () => {
    const timeZone = "Africa/Cairo";
    const { holidays, breaks, events } = holidaysFromFeed(EGYPT, { ...sofia, timeZone });
    const day = [["09:00", "17:00"]] as const;
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
    const desk = defineCalendar({ timeZone, hours, holidays, breaks });
    const days = Array.from({ length: 365 }, (_, i) =>
      new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const isOpen = (date: string) => addBusinessDays(desk, addBusinessDays(desk, date, 1), -1) === date;
    expect(days.filter((date) => !isOpen(date))).toEqual([
      ...[
        "2026-01-07",
        "2026-01-25",
        "2026-03-20",
        "2026-03-21",
        "2026-03-22",
        "2026-04-13",
        "2026-04-25",
        "2026-05-01",
      ],
      ...[
        "2026-05-27",
        "2026-05-28",
        "2026-05-29",
        "2026-05-30",
        "2026-06-16",
        "2026-06-30",
        "2026-07-23",
        "2026-08-25",
      ],
      "2026-10-06",
    ]);
    // The feasts of the moon begin at 18:00 of the eve, and end at 18:00.
    expect(breaks["2026-03-19"]).toEqual([["18:00", "24:00"]]);
    expect(breaks["2026-03-22"]).toEqual([["00:00", "18:00"]]);
    expect(events).toHaveLength(EGYPT.length);
  });

  it("are taken as date objects too, with any other keys", () => {
    const { start, end, ...rest } = liberation;
    const entry = {
      ...rest,
      start: new Date(start),
      end: new Date(end),
      date: "2026-03-03 00:00:00",
      rule: "03-03",
    };
    expect(holidaysFromFeed([entry], sofia)).toEqual({
      holidays: ["2026-03-03"],
      breaks: {},
      events: [{ date: "2026-03-03", until: "2026-03-03", title: "3 март" }],
      notes: [],
    });
  });

  it("count by their types, and where they have none", () => {
    const typed = (type: string | null | undefined) =>
      holidaysFromFeed([{ ...liberation, type }], sofia).holidays.length;
    expect(["public", "bank", "Public", "", null, undefined].map(typed)).toEqual([1, 0, 0, 0, 1, 1]);
    const bank = [{ ...liberation, type: "bank" }];
    expect(holidaysFromFeed(bank, { ...sofia, types: ["school", "bank"] }).holidays).toHaveLength(1);
    expect(holidaysFromFeed([liberation], { ...sofia, types: [] }).holidays).toEqual([]);
  });

  it("last whole seconds", () => {
    const entry = { start: "2026-03-03T07:00:00.999Z", end: "2026-03-03T07:00:01.999999Z" };
    expect(holidaysFromFeed([entry], sofia).breaks).toEqual({ "2026-03-03": [["09:00", "09:00:01"]] });
    const below = { start: "2026-03-03T07:00:00.1Z", end: "2026-03-03T07:00:00.9Z", name: null };
    expect(holidaysFromFeed([below], sofia)).toEqual({ holidays: [], breaks: {}, events: [], notes: [] });
  });
});

describe("holidays of a feed", () => {
  it("are cut to the dates wanted, and named with all of theirs", () => {
    const text = icalendarOf(
      ["DTSTART;VALUE=DATE:20251230", "DURATION:P4D", "SUMMARY:a"],
      ["DTSTART;VALUE=DATE:20270101"],
    );
    const { holidays, events } = holidaysFromFeed(text, sofia);
    expect(holidays).toEqual(["2026-01-01", "2026-01-02"]);
    expect(events).toEqual([{ date: "2025-12-30", until: "2026-01-02", title: "a" }]);
    const day = { ...sofia, from: "2026-01-02", until: "2026-01-02" };
    expect(holidaysFromFeed(text, day).holidays).toEqual(["2026-01-02"]);
  });

  it("ascend, whatever the order of the feed", () => {
    const events = [
      ["DTSTART;VALUE=DATE:20260601", "SUMMARY:c"],
      ["DTSTART;VALUE=DATE:20260501", "DURATION:P2D", "SUMMARY:b"],
      ["DTSTART;VALUE=DATE:20260501", "SUMMARY:a"],
    ];
    const found = holidaysFromFeed(icalendarOf(...events), sofia);
    expect(found.holidays).toEqual(["2026-05-01", "2026-05-02", "2026-06-01"]);
    expect(found.events.map(({ title }) => title)).toEqual(["a", "b", "c"]);
    expect(holidaysFromFeed(icalendarOf(...events.reverse()), sofia)).toEqual(found);
  });

  it("are none of an empty feed", () => {
    const none = { holidays: [], breaks: {}, events: [], notes: [] };
    expect(holidaysFromFeed([], sofia)).toEqual(none);
    expect(holidaysFromFeed(icalendarOf(), sofia)).toEqual(none);
  });

  it("are found at both ends of the years", () => {
    const all = { ...sofia, from: "0001-01-01", until: "9999-12-31" };
    const text = icalendarOf(
      ["DTSTART;VALUE=DATE:00010101", "SUMMARY:first"],
      ["DTSTART:99991231", "SUMMARY:last"],
    );
    expect(holidaysFromFeed(text, all)).toMatchObject({
      holidays: ["0001-01-01", "9999-12-31"],
      events: [
        { date: "0001-01-01", until: "0001-01-01" },
        { date: "9999-12-31", until: "9999-12-31" },
      ],
    });
    const ends = [{ start: "0001-01-01T00:00:00Z", end: "9999-12-31T23:59:59Z" }];
    const named = (timeZone: string) =>
      holidaysFromFeed(ends, { ...all, timeZone, from: "9999-12-30" }).events[0];
    expect(named("America/New_York")).toMatchObject({ date: "0001-01-01", until: "9999-12-31" });
    expect(named("Asia/Kathmandu")).toMatchObject({ date: "0001-01-01", until: "9999-12-31" });
  });
});

describe("a feed is refused", () => {
  it.each([
    ["that is none", null, []],
    ["that is bytes", new Uint8Array(3), []],
    ["of an entry that is none", [liberation, "2026-03-03"], [1]],
    ["without a start", [{ end: liberation.end }], [0, "start"]],
    ["without an end", [{ start: liberation.start }], [0, "end"]],
    ["with an instant without an offset", [{ ...liberation, start: "2026-03-03T00:00:00" }], [0, "start"]],
    ["with a date object that is no date", [{ ...liberation, end: new Date(Number.NaN) }], [0, "end"]],
    [
      "with what only looks like a date object",
      [{ ...liberation, end: { toISOString: () => liberation.end } }],
      [0, "end"],
    ],
    ["with an end before the start", [{ ...liberation, end: "2026-03-02T21:59:59Z" }], [0, "end"]],
    [
      "with an entry amiss though its type does not count",
      [{ type: "bank", start: 1, end: 2 }],
      [0, "start"],
    ],
    ["with a type that is no text", [{ ...liberation, type: 1 }], [0, "type"]],
    ["with a name that is no text", [{ ...liberation, name: 1 }], [0, "name"]],
  ])("%s", (_, feed, path) => {
    expectRefusal(() => holidaysFromFeed(feed as never, sofia), "invalid_input", path);
  });

  it.each([
    ["without options", undefined, ["timeZone"]],
    ["without a zone", { from: sofia.from, until: sofia.until }, ["timeZone"]],
    ["with an offset for a zone", { ...sofia, timeZone: "+02:00" }, ["timeZone"]],
    ["without a first date", { ...sofia, from: undefined }, ["from"]],
    ["with a last date that does not exist", { ...sofia, until: "2026-02-29" }, ["until"]],
    ["with dates reversed", { ...sofia, until: "2025-12-31" }, ["until"]],
    ["with types that are no list", { ...sofia, types: "public" }, ["types"]],
    ["with a type that is no text", { ...sofia, types: ["public", 1] }, ["types", 1]],
    ["with an option misspelt", { ...sofia, until: sofia.until, type: ["public"] }, ["type"]],
  ])("%s", (_, options, path) => {
    expectRefusal(() => holidaysFromFeed([liberation], options as never), "invalid_input", path);
  });
});
