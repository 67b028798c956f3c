import { holidaysFromFeed } from "service-quality/calendars";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { icalendarOf } from "./icalendar-text.ts";

const london = { timeZone: "Europe/London", from: "2026-01-01", until: "2028-12-31" };

function read(...lines: string[]) {
  const { holidays, breaks, events } = holidaysFromFeed(icalendarOf(lines), london);
  return { holidays, breaks, events };
}

describe("how long an event lasts", () => {
  it("is a day of a date and nothing of a time, unless more is said", () => {
    expect(read("DTSTART;VALUE=DATE:20260329").holidays).toEqual(["2026-03-29"]);
    expect(read("DTSTART:20260329").holidays).toEqual(["2026-03-29"]);
    expect(read("DTSTART:20260329T090000")).toEqual({ holidays: [], breaks: {}, events: [] });
    expect(read("DTSTART;VALUE=DATE:20260329", "DTEND;VALUE=DATE:20260329").holidays).toEqual([]);
  });

  it("is up to its end, which is not of it", () => {
    expect(read("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261228").holidays).toEqual([
      "2026-12-25",
      "2026-12-26",
      "2026-12-27",
    ]);
    expect(read("DTSTART:20261224T180000", "DTEND:20261226T120000")).toMatchObject({
      holidays: ["2026-12-25"],
      breaks: { "2026-12-24": [["18:00", "24:00"]], "2026-12-26": [["00:00", "12:00"]] },
    });
    expect(read("DTSTART;VALUE=DATE:20261224", "DTEND:20261224T120000").breaks).toEqual({
      "2026-12-24": [["00:00", "12:00"]],
    });
  });

  it("is a duration: weeks and days by the clock, the rest in real time", () => {
    const day = ["2026-03-29"];
    expect(read("DTSTART:20260329T000000", "DURATION:P1D").holidays).toEqual(day);
    // The clock was put forward: the date had 23 hours.
    expect(read("DTSTART:20260329T000000", "DURATION:PT23H").holidays).toEqual(day);
    expect(read("DTSTART:20260329T000000", "DURATION:PT24H").breaks).toEqual({
      "2026-03-30": [["00:00", "01:00"]],
    });
    expect(read("DTSTART;VALUE=DATE:20260106", "DURATION:P1W").holidays).toHaveLength(7);
    expect(read("DTSTART:20260106T100000", "DURATION:+P1DT1H1M1S").breaks).toEqual({
      "2026-01-06": [["10:00", "24:00"]],
      "2026-01-07": [["00:00", "11:01:01"]],
    });
    expect(read("DTSTART;VALUE=DATE:20260106", "DURATION:PT12H").breaks).toEqual({
      "2026-01-06": [["00:00", "12:00"]],
    });
    expect(read("DTSTART:20260106T100000", "DURATION:-PT0S").events).toEqual([]);
  });

  it("is by the clock in every year that it comes back in, and exact between two zones", () => {
    const yearly = ["DTSTART;TZID=Europe/London:20260329T000000", "RRULE:FREQ=YEARLY;COUNT=2"];
    expect(read(...yearly, "DTEND;TZID=Europe/London:20260330T000000").holidays).toEqual([
      "2026-03-29",
      "2027-03-29",
    ]);
    expect(read(...yearly, "DTEND:20260329T230000Z").breaks).toEqual({ "2027-03-29": [["00:00", "23:00"]] });
  });
});

describe("where an event stands", () => {
  it("is UTC, a zone that it names, or the reader's", () => {
    expect(read("DTSTART:20260701T080000Z", "DURATION:PT1H").breaks).toEqual({
      "2026-07-01": [["09:00", "10:00"]],
    });
    const named = [
      "DTSTART;TZID=Asia/Kathmandu:20260701T120000",
      "DTEND;TZID=asia/kathmandu:20260701T130000",
    ];
    expect(read(...named).breaks).toEqual({ "2026-07-01": [["07:15", "08:15"]] });
    expect(read("DTSTART:20260701T080000", "DURATION:PT1H").breaks).toEqual({
      "2026-07-01": [["08:00", "09:00"]],
    });
    expect(read("DTSTART;VALUE=DATE;TZID=Asia/Kathmandu:20260701").holidays).toEqual(["2026-07-01"]);
    expect(
      read('DTSTART;TZID="Asia/Kathmandu";VALUE=DATE-TIME:20260701T120000', "DURATION:PT1H").breaks,
    ).toEqual({
      "2026-07-01": [["07:15", "08:15"]],
    });
  });

  it("is later by the gap, and the first of two, where the clock is changed", () => {
    expect(read("DTSTART:20260329T013000", "DURATION:PT1H").breaks).toEqual({
      "2026-03-29": [["02:30", "03:30"]],
    });
    expect(read("DTSTART:20261025T013000", "DTEND:20261025T030000").breaks).toEqual({
      "2026-10-25": [["01:30", "03:00"]],
    });
    // Its end is in the gap too, and so not after its start.
    expect(read("DTSTART:20260329T014500", "DTEND:20260329T020000").events).toEqual([]);
  });
});

describe("which events count", () => {
  it("leaves out those that are cancelled, and takes transparent and tentative ones", () => {
    expect(read("DTSTART;VALUE=DATE:20260501", "STATUS:cancelled").holidays).toEqual([]);
    expect(read("DTSTART;VALUE=DATE:20260501", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT").holidays).toEqual([
      "2026-05-01",
    ]);
  });

  it("leaves out dates and times that are excluded, by the date where one has no time", () => {
    const dates = ["DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY;COUNT=3"];
    expect(read(...dates, "EXDATE;VALUE=DATE:20260501,20280501").holidays).toEqual(["2027-05-01"]);
    expect(read(...dates, "EXDATE:20260501T000000", "EXDATE:20270501T120000Z").holidays).toEqual([
      "2028-05-01",
    ]);
    const times = ["DTSTART:20260501T100000", "DURATION:PT1H", "RRULE:FREQ=YEARLY;COUNT=3"];
    expect(Object.keys(read(...times, "EXDATE:20260501T100000,20270501T110000").breaks)).toEqual([
      "2027-05-01",
      "2028-05-01",
    ]);
    expect(
      Object.keys(read(...times, "EXDATE:20260501T090000Z", "EXDATE;VALUE=DATE:20270501").breaks),
    ).toEqual(["2028-05-01"]);
    expect(read("DTSTART;VALUE=DATE:20260501", "EXDATE;VALUE=DATE:20260501").holidays).toEqual([]);
  });

  it("adds dates beside the rule, each once", () => {
    const { holidays, events } = read(
      "DTSTART;VALUE=DATE:20260405",
      "RDATE;VALUE=DATE:20270328,20260405",
      "RDATE:20280416",
    );
    expect(holidays).toEqual(["2026-04-05", "2027-03-28", "2028-04-16"]);
    expect(events).toHaveLength(3);
  });

  it("puts an event in place of one occurrence of its namesake", () => {
    const yearly = ["UID:a", "DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY;COUNT=3"];
    const holidaysOf = (...events: string[][]) =>
      holidaysFromFeed(icalendarOf(yearly, ...events), london).holidays;
    const moved = ["DTSTART;VALUE=DATE:20270503", "RECURRENCE-ID;VALUE=DATE:20270501"];
    expect(holidaysOf(["UID:a", ...moved])).toEqual(["2026-05-01", "2027-05-03", "2028-05-01"]);
    expect(holidaysOf(["UID:a", ...moved, "STATUS:CANCELLED"])).toEqual(["2026-05-01", "2028-05-01"]);
    expect(holidaysOf(["UID:b", ...moved], moved)).toEqual([
      "2026-05-01",
      "2027-05-01",
      "2027-05-03",
      "2028-05-01",
    ]);
    const second = ["UID:a", "DTSTART;VALUE=DATE:20280503", "RECURRENCE-ID;VALUE=DATE:20280501"];
    expect(holidaysOf(["UID:a", ...moved], second)).toEqual(["2026-05-01", "2027-05-03", "2028-05-03"]);
  });

  it("has the titles as they are meant, and null where there is none", () => {
    const titleOf = (...lines: string[]) => read("DTSTART;VALUE=DATE:20260501", ...lines).events[0]?.title;
    expect(titleOf("SUMMARY;LANGUAGE=en:a\\, b\\; c\\\\n\\nd\\Ne\\x")).toBe("a, b; c\\n\nd\ne\\x");
    expect(titleOf("SUMMARY;LANGUAGE=bg:Гергьовден", "SUMMARY;LANGUAGE=en:St George")).toBe("Гергьовден");
    expect(titleOf("SUMMARY:")).toBe("");
    expect(titleOf()).toBeNull();
  });
});

describe("an event is refused", () => {
  it.each([
    ["without a start", ["SUMMARY:x"], "dtstart"],
    ["without a start, though cancelled", ["STATUS:CANCELLED"], "dtstart"],
    ["with two starts", ["DTSTART:20260101", "DTSTART:20260102"], "dtstart"],
    ["on a date that does not exist", ["DTSTART;VALUE=DATE:20260229"], "dtstart"],
    ["in the year 0", ["DTSTART;VALUE=DATE:00000101"], "dtstart"],
    ["at 24 o'clock", ["DTSTART:20260101T240000"], "dtstart"],
    ["with an offset", ["DTSTART:20260101T100000+0100"], "dtstart"],
    ["in ISO 8601's other form", ["DTSTART:2026-01-01T10:00:00Z"], "dtstart"],
    ["of a time that is called a date", ["DTSTART;VALUE=DATE:20260101T100000"], "dtstart"],
    ["of a date that is called a time", ["DTSTART;VALUE=DATE-TIME:20260101"], "dtstart"],
    ["of a zone with a name of Windows", ["DTSTART;TZID=Romance Standard Time:20260101T100000"], "dtstart"],
    ["of a zone without a name", ["DTSTART;TZID=:20260101T100000"], "dtstart"],
    ["of a zone named __proto__", ["DTSTART;TZID=__proto__:20260101T100000"], "dtstart"],
    ["that ends before it starts", ["DTSTART;VALUE=DATE:20260102", "DTEND;VALUE=DATE:20260101"], "dtend"],
    ["that ends before it starts, elsewhere", ["DTSTART:20260701T100000", "DTEND:20260701T085959Z"], "dtend"],
    ["with an end that does not exist", ["DTSTART:20260101", "DTEND:20260132"], "dtend"],
    ["with an end and a duration", ["DTSTART:20260101", "DTEND:20260102", "DURATION:P1D"], "duration"],
    ["with a duration below 0", ["DTSTART:20260101", "DURATION:-P1D"], "duration"],
    ["with a duration beyond all years", ["DTSTART:20260101", `DURATION:P${"9".repeat(400)}D`], "duration"],
    ["with a duration up to the year 10000", ["DTSTART:99991231", "DURATION:P2D"], "duration"],
    ["with a duration of nothing", ["DTSTART:20260101", "DURATION:P"], "duration"],
    ["with a duration of no time", ["DTSTART:20260101", "DURATION:P1DT"], "duration"],
    ["with a duration of months", ["DTSTART:20260101", "DURATION:P1M"], "duration"],
    ["with a duration of weeks and days", ["DTSTART:20260101", "DURATION:P1W1D"], "duration"],
    ["with an empty exclusion", ["DTSTART:20260101", "EXDATE:"], "exdate"],
    ["with a rule of exclusion", ["DTSTART:20260101", "EXRULE:FREQ=YEARLY"], "exrule"],
    [
      "with periods in place of dates",
      ["DTSTART:20260101", "RDATE;VALUE=PERIOD:20260101T000000Z/PT1H"],
      "rdate",
    ],
    ["with dates that are called periods", ["DTSTART:20260101", "RDATE;VALUE=PERIOD:20260101"], "rdate"],
    [
      "with what it stands for and all that follows",
      ["DTSTART:20260101", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260101"],
      "recurrence-id",
    ],
    ["with two states", ["DTSTART:20260101", "STATUS:CONFIRMED", "STATUS:CANCELLED"], "status"],
  ])("%s", (_, lines, property) => {
    const feed = icalendarOf(["DTSTART;VALUE=DATE:20260501"], lines);
    expectRefusal(() => holidaysFromFeed(feed, london), "invalid_input", ["events", 1, property]);
  });
});
