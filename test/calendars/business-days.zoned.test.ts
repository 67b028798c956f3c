import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessDays, businessDaysBetween, defineCalendar } from "../../src/calendars/index.ts";
import { expectRefusal } from "../refusal.ts";
import { calendarSpecAt, dateOf, spot } from "./calendar-arbitraries.ts";

const office = defineCalendar({
  timeZone: "Pacific/Apia",
  hours: { mon: [["09:00", "17:00"]], fri: [["22:00", "06:00"]] },
  holidays: ["2026-03-02"],
  breaks: { "2026-03-09": [["08:00", "17:00"]] },
});

describe("addBusinessDays", () => {
  it("counts back as it counts on, leaves the date for 0, and skips what the breaks close", () => {
    expect(addBusinessDays(office, "2026-03-06", 1)).toBe("2026-03-13");
    expect(addBusinessDays(office, "2026-03-13", -1)).toBe("2026-03-06");
    expect(addBusinessDays(office, "2026-03-13", -3)).toBe("2026-02-23");
    expect(addBusinessDays(office, "2026-03-09", 0)).toBe("2026-03-09");
    expect(addBusinessDays(office, "2026-03-09", -0)).toBe("2026-03-09");
  });

  it("has no business day on a night of which only the part after midnight is left", () => {
    const cut = { ...office, breaks: { "2026-03-06": [["22:00", "02:00"]] } } as const;
    expect(addBusinessDays(cut, "2026-03-04", 1)).toBe("2026-03-09");
  });

  it.each([0.5, Number.NaN, "1", null, 2 ** 53])("refuses %j days", (days) => {
    expectRefusal(() => addBusinessDays(office, "2026-03-06", days as number), "invalid_input", ["days"]);
  });

  it("refuses days that lead out of the years 1 to 9999", () => {
    const message = /stay in the years 1 to 9999/;
    for (const [date, days] of [
      ["9999-12-31", 1],
      ["0001-01-01", -1],
      ["2026-01-01", Number.MAX_SAFE_INTEGER],
      ["2026-01-01", -Number.MAX_SAFE_INTEGER],
    ] as const) {
      expectRefusal(() => addBusinessDays(office, date, days), "invalid_input", ["days"], message);
    }
  });
});

describe("businessDaysBetween", () => {
  it.each([
    ["2026-02-23", "2026-02-23", 0],
    ["2026-02-24", "2026-02-24", 0],
    // Business days: 27 February, 6 and 13 March; 2 March is a holiday, and 9 March is closed by its break.
    ["2026-02-23", "2026-03-13", 3],
    ["2026-02-26", "2026-02-27", 1],
    ["2026-02-27", "2026-02-28", 0],
    ["2026-02-28", "2026-02-27", -1],
    ["2026-02-27", "2026-02-26", 0],
    ["2026-03-13", "2026-02-23", -3],
    ["2026-03-10", "2026-03-01", -1],
    ["2026-02-27T09:59:59Z", "2026-02-27T10:00:00Z", 0],
    ["2026-02-27T09:59:59Z", "2026-02-27 11:00z", 0],
    ["2026-02-26T10:30Z", "2026-02-27T10:30Z", 1],
    ["2026-03-13", "2026-02-26T10:30:00Z", -2],
    // The zone left out 30 December, a Friday.
    ["2011-12-29", "2012-01-02", 1],
    ["2011-12-30", "2011-12-31", 0],
  ])("from %s to %s there are %i", (from, to, n) => {
    expect(businessDaysBetween(office, from, to)).toBe(n);
  });

  it("undoes addBusinessDays, and counts day by day", () => {
    const situation = spot.chain((at) =>
      fc.tuple(
        calendarSpecAt(at),
        fc.constant(at.day),
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -20, max: 20 }),
      ),
    );
    fc.assert(
      fc.property(situation, ([spec, day, a, b]) => {
        const calendar = defineCalendar(spec);
        const isBusinessDay = (date: number) =>
          addBusinessDays(calendar, dateOf(date - 1), 1) === dateOf(date);
        const [first, last] = [day + Math.min(a, b), day + Math.max(a, b)];
        const between = (from: number, to: number) => businessDaysBetween(calendar, dateOf(from), dateOf(to));
        const dates = Array.from({ length: last - first }, (_, i) => first + i);
        const n = dates.filter((date) => isBusinessDay(date + 1)).length;
        expect(between(first, last)).toBe(n);
        expect(between(last, first)).toBe(0 - dates.filter(isBusinessDay).length);
        if (isBusinessDay(last)) expect(addBusinessDays(calendar, dateOf(first), n)).toBe(dateOf(last));
        for (const days of [a, b]) {
          const end = addBusinessDays(calendar, dateOf(day), days);
          expect(businessDaysBetween(calendar, dateOf(day), end)).toBe(days);
        }
      }),
    );
  });

  it("spans all the years there are", () => {
    const always = defineCalendar({ timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } });
    // 1 January of year 1 is a Monday, 31 December 9999 a Friday: 3,652,058 days apart.
    expect(businessDaysBetween(always, "0001-01-01", "9999-12-31")).toBe(Math.floor(3_652_058 / 7));
    expect(businessDaysBetween(always, "9999-12-31", "0001-01-01")).toBe(-1 - Math.floor(3_652_058 / 7));
  });

  it.each<[unknown, unknown, string]>([
    ["2026-02-29", "2026-03-01", "from"],
    ["2026-03-01", "2026-03-32", "to"],
    ["2026-03-01T09:00:00", "2026-03-02", "from"],
    ["2026-03-01", "2026-03-02 09:00", "to"],
    ["2026-03-01", null, "to"],
    [20260301, "2026-03-02", "from"],
    ["2026-03-01", undefined, "to"],
    ["9999-12-31T23:00:00Z", "2026-03-02", "from"],
  ])("refuses %j to %j", (from, to, at) => {
    expectRefusal(() => businessDaysBetween(office, from as string, to as string), "invalid_input", [at]);
  });
});
