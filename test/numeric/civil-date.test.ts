import { tz } from "@date-fns/tz";
import { addDays, addMonths, getDate, getISODay, getMonth, getYear } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilDate,
  DAY,
  dateAt,
  dateText,
  dayNumber,
  daysInMonth,
  isDay,
  weekdayOf,
} from "../../src/numeric/civil-date.ts";
import { expectRefusal } from "../refusal.ts";

const utc = { in: tz("UTC") };
const FIRST = -719_162;
const LAST = 2_932_896;
const day = fc.integer({ min: FIRST, max: LAST });

describe("dates as numbers", () => {
  it("run from the year 1 to the year 9999 without a gap", () => {
    let [year, month, date] = [1, 1, 1];
    for (let number = FIRST; number <= LAST; number++) {
      const found = civilDate(number);
      if (found.year !== year || found.month !== month || found.day !== date) throw new Error(`${number}`);
      if (dayNumber(year, month, date) !== number) throw new Error(`${year}-${month}-${date}`);
      date++;
      if (date > daysInMonth(year, month)) [month, date] = [month + 1, 1];
      if (month > 12) [year, month] = [year + 1, 1];
    }
    expect([year, month, date]).toEqual([10_000, 1, 1]);
  });

  it("are those of date-fns in UTC", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1000 }), (number, more) => {
        const at = number * DAY;
        expect(civilDate(number)).toEqual({
          year: getYear(at, utc),
          month: getMonth(at, utc) + 1,
          day: getDate(at, utc),
        });
        expect(weekdayOf(number)).toBe(getISODay(at, utc) - 1);
        expect((number + more) * DAY).toBe(addDays(at, more, utc).getTime());
      }),
    );
  });

  it("have a month as long as date-fns has it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const first = dayNumber(year, month, 1);
        const next = addMonths(first * DAY, 1, utc).getTime() / DAY;
        expect(daysInMonth(year, month)).toBe(next - first);
      }),
    );
  });

  it("are of the years 1 to 9999", () => {
    expect([FIRST - 1, FIRST, LAST, LAST + 1].map(isDay)).toEqual([false, true, true, false]);
  });
});

describe("dates as text", () => {
  it("are read back as printed", () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(dateText(number)).toBe(new Date(number * DAY).toISOString().slice(0, 10));
        expect(dateAt(dateText(number), [])).toBe(number);
      }),
    );
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-10",
    "2026-01-00",
    "2026-01-32",
    "0000-12-31",
    "2026-1-1",
    "+002026-01-01",
    " 2026-01-01",
    "2026-01-01\n",
    "20260101",
    "",
    20260101,
    null,
    ["2026-01-01"],
  ])("are no dates: %j", (value) => {
    expectRefusal(
      () => dateAt(value, ["holidays", 2]),
      "invalid_input",
      ["holidays", 2],
      /a date that exists/,
    );
  });

  it("may be the leap day of a year that has one", () => {
    expect(["2024-02-29", "2000-02-29"].map((date) => dateText(dateAt(date, [])))).toEqual([
      "2024-02-29",
      "2000-02-29",
    ]);
  });
});
