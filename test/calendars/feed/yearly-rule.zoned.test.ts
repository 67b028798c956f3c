import { holidaysFromFeed } from "service-quality/calendars";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { icalendarOf } from "./icalendar-text.ts";

const period = { timeZone: "Europe/Sofia", from: "2020-01-01", until: "2031-12-31" };

/** The dates of an event that begins on a date and has these lines. */
function datesOf(start: string, ...lines: string[]): string[] {
  return holidaysFromFeed(icalendarOf([`DTSTART;VALUE=DATE:${start}`, ...lines]), period).holidays;
}

const inYears = (monthDay: string, ...years: number[]) => years.map((year) => `${year}-${monthDay}`);

describe("a yearly rule", () => {
  it("goes on to the last date wanted, every year or every few", () => {
    expect(datesOf("20251225", "RRULE:FREQ=YEARLY")).toEqual(
      inYears("12-25", 2025, 2026, 2027, 2028, 2029, 2030, 2031),
    );
    expect(datesOf("19980303", "RRULE:FREQ=YEARLY;INTERVAL=5")).toEqual(inYears("03-03", 2023, 2028));
  });

  it("ends after so many, the first one and those that are left out among them", () => {
    expect(datesOf("20190501", "RRULE:FREQ=YEARLY;COUNT=3")).toEqual(inYears("05-01", 2020, 2021));
    expect(datesOf("20200501", "RRULE:FREQ=YEARLY;COUNT=1")).toEqual(inYears("05-01", 2020));
    expect(datesOf("20200501", "RRULE:FREQ=YEARLY;COUNT=3", "EXDATE;VALUE=DATE:20210501")).toEqual(
      inYears("05-01", 2020, 2022),
    );
    expect(datesOf("00010501", "RRULE:FREQ=YEARLY;COUNT=2021")).toEqual(inYears("05-01", 2020, 2021));
  });

  it("ends with a date, which is the last", () => {
    expect(datesOf("20200501", "RRULE:FREQ=YEARLY;UNTIL=20220501")).toEqual(
      inYears("05-01", 2020, 2021, 2022),
    );
    expect(datesOf("20200501", "RRULE:FREQ=YEARLY;UNTIL=20220430")).toEqual(inYears("05-01", 2020, 2021));
    expect(datesOf("20200501", "RRULE:FREQ=YEARLY;UNTIL=20190501")).toEqual([]);
    // As it is written, for an event of whole dates has no time: midnight in UTC would be two in the morning.
    expect(datesOf("20200501", "RRULE:FREQ=YEARLY;UNTIL=20220501T000000Z")).toEqual(
      inYears("05-01", 2020, 2021, 2022),
    );
  });

  it("falls on 29 February in leap years only", () => {
    expect(datesOf("20200229", "RRULE:FREQ=YEARLY")).toEqual(inYears("02-29", 2020, 2024, 2028));
    expect(datesOf("20200229", "RRULE:FREQ=YEARLY;COUNT=2")).toEqual(inYears("02-29", 2020, 2024));
    expect(datesOf("20200229", "RRULE:FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2;COUNT=3")).toEqual([
      "2020-02-29",
      "2021-02-28",
      "2022-02-28",
    ]);
  });

  // As recurring-ical-events 3.8 has them.
  it("names months and days, and leaves out those that a month does not have", () => {
    expect(datesOf("20200531", "RRULE:FREQ=YEARLY;BYMONTH=7,6,5;COUNT=4")).toEqual([
      "2020-05-31",
      "2020-07-31",
      "2021-05-31",
      "2021-07-31",
    ]);
    expect(datesOf("20200501", "RRULE:FREQ=YEARLY;BYMONTHDAY=1;COUNT=4")).toEqual([
      "2020-05-01",
      "2020-06-01",
      "2020-07-01",
      "2020-08-01",
    ]);
    expect(datesOf("20201101", "RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=+1,-1,31,30;COUNT=3")).toEqual([
      "2020-11-01",
      "2020-11-30",
      "2021-11-01",
    ]);
  });

  it("has the first date even where the rule itself does not", () => {
    expect(datesOf("20200502", "RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1;COUNT=2")).toEqual([
      "2020-05-02",
      "2021-05-01",
    ]);
  });

  it("is read in letters of any size", () => {
    expect(datesOf("20300101", "rrule:freq=yearly;count=2")).toEqual(inYears("01-01", 2030, 2031));
  });

  it.each([
    "FREQ=WEEKLY",
    "FREQ=MONTHLY;BYMONTH=5",
    "COUNT=2",
    "FREQ=YEARLY;BYDAY=MO",
    "FREQ=YEARLY;WKST=MO",
    "FREQ=YEARLY;__proto__=1",
    "FREQ=YEARLY;FREQ=YEARLY",
    "FREQ=YEARLY;",
    "FREQ=YEARLY;COUNT",
    "FREQ=YEARLY;COUNT=0",
    "FREQ=YEARLY;COUNT=-1",
    "FREQ=YEARLY;COUNT=1.5",
    "FREQ=YEARLY;COUNT=1e3",
    "FREQ=YEARLY;INTERVAL=0",
    "FREQ=YEARLY;INTERVAL=",
    "FREQ=YEARLY;COUNT=2;UNTIL=20300101",
    "FREQ=YEARLY;UNTIL=20300230",
    "FREQ=YEARLY;UNTIL=2030-01-01",
    "FREQ=YEARLY;BYMONTH=13",
    "FREQ=YEARLY;BYMONTH=0",
    "FREQ=YEARLY;BYMONTH=1,",
    "FREQ=YEARLY;BYMONTHDAY=0",
    "FREQ=YEARLY;BYMONTHDAY=32",
    "FREQ=YEARLY;BYMONTHDAY=-32",
    "",
  ])("is refused: %j", (rule) => {
    expectRefusal(() => datesOf("20200501", `RRULE:${rule}`), "invalid_input", ["events", 0, "rrule"]);
  });

  it("is refused twice in one event", () => {
    const twice = () => datesOf("20200501", "RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY;BYMONTH=1");
    expectRefusal(twice, "invalid_input", ["events", 0, "rrule"]);
  });
});
