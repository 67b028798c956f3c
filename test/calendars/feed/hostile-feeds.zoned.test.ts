import { holidaysFromFeed } from "service-quality/calendars";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { icalendarOf } from "./icalendar-text.ts";

const utc = { timeZone: "UTC", from: "2026-01-01", until: "2026-12-31" };
const MEGABYTES = 10_000_000;

const datesOf = (...lines: string[]) => holidaysFromFeed(icalendarOf(lines), utc).holidays;

describe("a hostile feed", () => {
  it("may have ten megabytes on one line, or fold a line millions of times", () => {
    expect(datesOf("DTSTART;VALUE=DATE:20260501", `X:${"x".repeat(MEGABYTES)}`)).toEqual(["2026-05-01"]);
    expect(datesOf("DTSTART;VALUE=DATE:20260501", `X:${"\n x".repeat(MEGABYTES / 5)}`)).toEqual([
      "2026-05-01",
    ]);
    expect(datesOf("DTSTART;VALUE=DATE:20260501", `X${";A=B".repeat(MEGABYTES / 20)}:`)).toEqual([
      "2026-05-01",
    ]);
    const unclosed = `BEGIN:VCALENDAR\nX;"${"x".repeat(MEGABYTES)}`;
    expectRefusal(() => holidaysFromFeed(unclosed, utc), "invalid_input", ["line 2"], /^.{1,300}$/);
  });

  it("may open a component in a component, half a million deep", () => {
    const deep = `BEGIN:VCALENDAR\n${"BEGIN:X\n".repeat(500_000)}`;
    expectRefusal(() => holidaysFromFeed(deep, utc), "invalid_input", ["line 500001"]);
  });

  it("may count to a billion, go on for ever, or begin with the first year", () => {
    expect(datesOf("DTSTART;VALUE=DATE:00010501", "RRULE:FREQ=YEARLY;COUNT=1000000000")).toEqual([
      "2026-05-01",
    ]);
    expect(datesOf("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY;UNTIL=99991231")).toEqual([
      "2026-05-01",
    ]);
    expect(datesOf("DTSTART;VALUE=DATE:20260501", `RRULE:FREQ=YEARLY;COUNT=${"9".repeat(999)}`)).toEqual([
      "2026-05-01",
    ]);
    expect(datesOf("DTSTART;VALUE=DATE:20260501", `RRULE:FREQ=YEARLY;INTERVAL=${"9".repeat(999)}`)).toEqual([
      "2026-05-01",
    ]);
  });

  it("may name a day of the month, or a date that is left out, a million times", () => {
    const days = `RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1${",1".repeat(1_000_000)}`;
    expect(datesOf("DTSTART;VALUE=DATE:20200501", days)).toEqual(["2026-05-01"]);
    const left = `EXDATE;VALUE=DATE:20260501${",20260501".repeat(200_000)}`;
    expect(datesOf("DTSTART;VALUE=DATE:20200501", "RRULE:FREQ=YEARLY", left)).toEqual([]);
  });

  it("may not fill the memory with a rule of a few letters", () => {
    const days = Array.from({ length: 31 }, (_, i) => i + 1).join(",");
    const endless = [
      "DTSTART;VALUE=DATE:00010101",
      "DURATION:P900000D",
      `RRULE:FREQ=YEARLY;BYMONTHDAY=${days}`,
    ];
    const feed = icalendarOf(endless, endless);
    expectRefusal(() => holidaysFromFeed(feed, utc), "invalid_input", ["events", 1, "rrule"]);
  });

  it("may have a hundred thousand events, all on one date", () => {
    const entry = { start: "2026-05-01T00:00:00Z", end: "2026-05-01T12:00:00Z" };
    const { breaks, events } = holidaysFromFeed(
      Array.from({ length: 100_000 }, () => entry),
      utc,
    );
    expect(breaks).toEqual({ "2026-05-01": [["00:00", "12:00"]] });
    expect(events).toHaveLength(100_000);
  });

  it("may have properties with the names that every object has", () => {
    const { events } = holidaysFromFeed(
      icalendarOf(["DTSTART;VALUE=DATE:20260501", "CONSTRUCTOR:1", "TOSTRING:1", "SUMMARY:__proto__"]),
      utc,
    );
    expect(events).toEqual([{ date: "2026-05-01", until: "2026-05-01", title: "__proto__" }]);
    const named = JSON.parse(
      '[{"__proto__":{"type":"bank"},"start":"2026-05-01T00:00:00Z","end":"2026-05-02T00:00:00Z"}]',
    );
    expect(holidaysFromFeed(named, utc).holidays).toEqual(["2026-05-01"]);
  });
});
