import { describe, expect, it } from "vitest";
import {
  addBusinessTime,
  businessTimeBetween,
  type CalendarSpec,
  defineCalendar,
  isBusinessTime,
  nextOpening,
} from "../../src/calendars/index.ts";
import { expectRefusal } from "../refusal.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const office = defineCalendar({
  timeZone: "Europe/London",
  hours: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]] },
  holidays: ["2026-01-13"],
});
const always = defineCalendar({
  timeZone: "America/New_York",
  hours: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"] as const]]),
  ),
});

describe("addBusinessTime", () => {
  it("gives the closing instant for a full day, and the next morning for a millisecond more", () => {
    expect(addBusinessTime(office, "2026-01-05T09:00:00Z", 8 * HOUR)).toBe("2026-01-05T17:00:00.000Z");
    expect(addBusinessTime(office, "2026-01-05T09:00:00Z", 8 * HOUR + 1)).toBe("2026-01-06T09:00:00.001Z");
  });

  it("gives the opening instant for a full day back, and the closing before it for a millisecond more", () => {
    expect(addBusinessTime(office, "2026-01-06T17:00:00Z", -8 * HOUR)).toBe("2026-01-06T09:00:00.000Z");
    expect(addBusinessTime(office, "2026-01-06T17:00:00Z", -8 * HOUR - 1)).toBe("2026-01-05T16:59:59.999Z");
  });

  it("gives the next opening for 0, −0 too, and the instant itself when open", () => {
    expect(addBusinessTime(office, "2026-01-05T17:00:00Z", 0)).toBe("2026-01-06T09:00:00.000Z");
    expect(addBusinessTime(office, "2026-01-05T17:00:00Z", -0)).toBe("2026-01-06T09:00:00.000Z");
    expect(addBusinessTime(office, "2026-01-05T16:59:59.999Z", 0)).toBe("2026-01-05T16:59:59.999Z");
  });

  it("counts from the next opening where it begins in closed time, over a holiday", () => {
    expect(addBusinessTime(office, "2026-01-13T12:00:00+01:00", HOUR)).toBe("2026-01-19T10:00:00.000Z");
    expect(addBusinessTime(office, "2026-01-19T08:00:00Z", -HOUR)).toBe("2026-01-12T16:00:00.000Z");
  });

  it("is real time in a calendar that never closes, over changes of the clock", () => {
    expect(addBusinessTime(always, "2026-03-07T12:00:00Z", 400 * HOUR)).toBe("2026-03-24T04:00:00.000Z");
    expect(addBusinessTime(always, "2026-11-10T12:00:00Z", -400 * HOUR)).toBe("2026-10-24T20:00:00.000Z");
    const anew = { timeZone: always.timeZone, hours: always.hours };
    expect(addBusinessTime(anew, "0001-01-01T00:00:00Z", 1)).toBe("0001-01-01T00:00:00.001Z");
    expect(addBusinessTime(anew, "9999-12-31T23:59:59.999Z", 0)).toBe("9999-12-31T23:59:59.999Z");
  });

  it("refuses an amount that leaves the years 1 to 9999", () => {
    const message = /stays in the years 1 to 9999/;
    for (const [at, ms] of [
      ["9999-12-31T23:59:59.999Z", 1],
      ["9999-12-31T23:59:59.999Z", 2],
      ["0001-01-01T00:00:00.000Z", -1],
      ["2026-01-05T09:00:00Z", Number.MAX_SAFE_INTEGER],
      ["2026-01-05T09:00:00Z", Number.MIN_SAFE_INTEGER],
    ] as const) {
      expectRefusal(() => addBusinessTime(always, at, ms), "invalid_input", ["ms"], message);
    }
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53, "1", null, undefined])("refuses %j milliseconds", (ms) => {
    expectRefusal(
      () => addBusinessTime(office, "2026-01-05T09:00:00Z", ms as number),
      "invalid_input",
      ["ms"],
      /whole number of milliseconds/,
    );
  });
});

describe("businessTimeBetween", () => {
  it("counts nothing in closed time, and below 0 when reversed", () => {
    expect(businessTimeBetween(office, "2026-01-05T17:00:00Z", "2026-01-06T09:00:00Z")).toBe(0);
    expect(businessTimeBetween(office, "2026-01-05T16:00:00Z", "2026-01-06T10:00:00Z")).toBe(2 * HOUR);
    expect(businessTimeBetween(office, "2026-01-06T10:00:00Z", "2026-01-05T16:00:00Z")).toBe(-2 * HOUR);
    expect(businessTimeBetween(office, "2026-01-05T10:00:00Z", "2026-01-05T11:00:00+01:00")).toBe(0);
  });

  it("has a week of 10,080 minutes around the clock, and one of 23 or 25 hours' days", () => {
    expect(businessTimeBetween(always, "2026-01-04T00:00:00Z", "2026-01-11T00:00:00Z")).toBe(10_080 * MINUTE);
    const days = (from: string, to: string) => businessTimeBetween(always, `${from}:00Z`, `${to}:00Z`) / HOUR;
    expect(days("2026-03-08T05:00", "2026-03-09T04:00")).toBe(23);
    expect(days("2026-11-01T04:00", "2026-11-02T05:00")).toBe(25);
  });

  it("does not count twice where a change of the clock pushes intervals over each other", () => {
    const nights = {
      timeZone: "Europe/Berlin",
      hours: {
        sun: [
          ["02:00", "02:30"],
          ["02:30", "03:30"],
        ],
      },
    } as const;
    // 02:00–02:30 is 03:00–03:30 of summer time, 02:30–03:30 begins then too and ends at once.
    expect(businessTimeBetween(nights, "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")).toBe(30 * MINUTE);
  });

  it("lets a break cut a night that began the day before, and a holiday not", () => {
    const night: CalendarSpec = { timeZone: "UTC", hours: { fri: [["22:00", "06:00"]] } };
    const counted = (spec: Partial<CalendarSpec>) =>
      businessTimeBetween({ ...night, ...spec }, "2026-01-16T00:00:00Z", "2026-01-18T00:00:00Z") / HOUR;
    expect(counted({})).toBe(8);
    expect(counted({ breaks: { "2026-01-17": [["01:00", "02:00"]] } })).toBe(7);
    expect(counted({ breaks: { "2026-01-16": [["23:00", "05:00"]] } })).toBe(2);
    expect(counted({ breaks: { "2026-01-17": [["07:00", "08:00"]] } })).toBe(8);
    expect(counted({ holidays: ["2026-01-17"] })).toBe(8);
    expect(counted({ holidays: ["2026-01-16"], shifts: { "2026-01-16": [["09:00", "12:00"]] } })).toBe(0);
    expect(counted({ shifts: { "2026-01-16": [], "2026-01-17": [["03:00", "04:00"]] } })).toBe(1);
  });

  it("sees exceptions of the first and the last year", () => {
    const closedOn = (date: string) => ({ timeZone: "UTC", hours: always.hours, holidays: [date] });
    const last = closedOn("9999-12-31");
    expect(businessTimeBetween(last, "9999-12-30T00:00:00Z", "9999-12-31T23:00:00Z")).toBe(24 * HOUR);
    const first = closedOn("0001-01-01");
    expect(businessTimeBetween(first, "0001-01-01T00:00:00Z", "0001-01-02T01:00:00Z")).toBe(HOUR);
  });

  it("keeps an exception to its own year, 400 years away from which everything else repeats", () => {
    const spec = { timeZone: "UTC", hours: always.hours, holidays: ["1500-06-04", "2500-06-04"] };
    const onFourthOfJune = (year: number) =>
      businessTimeBetween(spec, `${year}-06-04T00:00:00Z`, `${year}-06-05T00:00:00Z`) / HOUR;
    expect([1100, 1500, 1900, 2100, 2500, 2900, 3300].map(onFourthOfJune)).toEqual([
      24, 0, 24, 24, 0, 24, 24,
    ]);
  });

  it("lets a break cut hours two dates away where the zone left the date between them out", () => {
    const apia = (spec: Omit<CalendarSpec, "timeZone">) =>
      businessTimeBetween(
        { timeZone: "Pacific/Apia", ...spec },
        "2011-12-29T12:00:00Z",
        "2011-12-31T00:00:00Z",
      ) / HOUR;
    const night = { thu: [["22:00", "06:00"]] } as const;
    const morning = { sat: [["00:00", "06:00"]] } as const;
    expect(apia({ hours: night })).toBe(8);
    expect(apia({ hours: night, breaks: { "2011-12-31": [["00:00", "03:00"]] } })).toBe(5);
    expect(apia({ hours: morning })).toBe(6);
    expect(apia({ hours: morning, breaks: { "2011-12-29": [["22:00", "05:00"]] } })).toBe(1);
  });

  it("counts nothing in a year that holidays close", () => {
    const mondays = Array.from({ length: 52 }, (_, week) =>
      new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
    );
    const closed = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] }, holidays: mondays } as const;
    expect(businessTimeBetween(closed, "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z")).toBe(0);
    expect(addBusinessTime(closed, "2026-06-01T00:00:00Z", HOUR)).toBe("2027-01-04T10:00:00.000Z");
    expect(addBusinessTime(closed, "2026-06-01T00:00:00Z", -HOUR)).toBe("2025-12-29T16:00:00.000Z");
  });

  it("refuses instants without an offset, by name", () => {
    const call = (from: string, to: string) => () => businessTimeBetween(office, from, to);
    expectRefusal(call("2026-01-05T09:00:00", "2026-01-05T09:00:00Z"), "invalid_input", ["from"]);
    expectRefusal(call("2026-01-05T09:00:00Z", "2026-01-05"), "invalid_input", ["to"]);
  });
});

describe("isBusinessTime", () => {
  it("is true at the opening and no longer at the closing", () => {
    const open = (at: string) => isBusinessTime(office, at);
    expect(
      ["08:59:59.999", "09:00:00", "16:59:59.999", "17:00:00"].map((t) => open(`2026-01-05T${t}Z`)),
    ).toEqual([false, true, true, false]);
  });

  it("is false where nothing opens again", () => {
    const never = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } } as const;
    expect(isBusinessTime(never, "9999-12-31T12:00:00Z")).toBe(false);
  });

  it("refuses what is no instant, and no calendar", () => {
    expectRefusal(() => isBusinessTime(office, "today"), "invalid_input", ["at"]);
    expectRefusal(
      () => isBusinessTime({ ...office, timeZone: "London" }, "2026-01-05T09:00:00Z"),
      "invalid_input",
      ["timeZone"],
    );
  });
});

describe("nextOpening", () => {
  it("rolls the closing instant to the next morning", () => {
    expect(nextOpening(office, "2026-01-05T17:00:00Z")).toBe("2026-01-06T09:00:00.000Z");
    expect(nextOpening(office, "2026-01-05T18:30:00+01:00")).toBe("2026-01-06T09:00:00.000Z");
  });

  it("refuses where there is no opening up to the year 9999", () => {
    const monday = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } } as const;
    expect(nextOpening(monday, "9999-12-27T00:00:00Z")).toBe("9999-12-27T09:00:00.000Z");
    expectRefusal(
      () => nextOpening(monday, "9999-12-27T17:00:00Z"),
      "invalid_input",
      ["at"],
      /an opening after it/,
    );
    expectRefusal(() => nextOpening(monday, "9999-12-27"), "invalid_input", ["at"], /ISO 8601/);
  });
});
