import { tz } from "@date-fns/tz";
import { addDays, addMonths, addWeeks, addYears } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineCalendar, dueDate, type Term } from "../../src/calendars/index.ts";
import { expectRefusal } from "../refusal.ts";

const office = defineCalendar({
  timeZone: "Pacific/Apia",
  hours: { mon: [["09:00", "17:00"]], fri: [["22:00", "06:00"]] },
  holidays: ["2026-03-02"],
  breaks: { "2026-03-09": [["08:00", "17:00"]] },
});

describe("dueDate", () => {
  it("counts days, weeks, months and years as date-fns does in UTC", () => {
    const utc = { in: tz("UTC") };
    const units = { day: addDays, week: addWeeks, month: addMonths, year: addYears };
    const day = fc.integer({ min: -719_162, max: 2_500_000 });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(...Object.entries(units)),
        (from, n, [unit, add]) => {
          const at = from * 86_400_000;
          const expected = add(at, n, utc).getTime();
          expect(
            dueDate(office, new Date(at).toISOString().slice(0, 10), {
              amount: n,
              unit: unit as Term["unit"],
            }),
          ).toBe(new Date(expected).toISOString().slice(0, 10));
        },
      ),
    );
  });

  it.each<[string, Term, string]>([
    ["2026-01-31", { amount: 1, unit: "month" }, "2026-02-28"],
    ["2024-02-29", { amount: 1, unit: "year" }, "2025-02-28"],
    ["2024-02-29", { amount: 4, unit: "year" }, "2028-02-29"],
    ["2026-02-23", { amount: 0, unit: "business-day" }, "2026-02-23"],
    ["2026-02-24", { amount: 0, unit: "business-day" }, "2026-02-24"],
    ["2026-02-23", { amount: 2, unit: "business-day" }, "2026-03-06"],
    ["2026-02-23", { amount: 3, unit: "business-day" }, "2026-03-13"],
    ["2026-02-23", { amount: 1, unit: "week", roll: "none" }, "2026-03-02"],
    ["2026-02-23", { amount: 1, unit: "week", roll: "next-business-day" }, "2026-03-06"],
    ["2026-02-27", { amount: 0, unit: "day", roll: "next-business-day" }, "2026-02-27"],
    ["2026-02-23T09:59:59Z", { amount: 0, unit: "day" }, "2026-02-23"],
    ["2026-02-23T11:00:00Z", { amount: 0, unit: "day" }, "2026-02-24"],
    ["2026-02-23 11:00z", { amount: 0, unit: "day" }, "2026-02-24"],
    ["2026-02-23T23:30[Pacific/Apia]", { amount: 0, unit: "day" }, "2026-02-23"],
    ["2011-12-29", { amount: 1, unit: "business-day" }, "2012-01-02"],
  ])("of %s and %j is %s", (date, term, due) => {
    expect(dueDate(office, date, term)).toBe(due);
  });

  it.each<[unknown, (string | number)[]]>([
    [null, ["term"]],
    [{ amount: 1, unit: "month", rol: "none" }, ["term", "rol"]],
    [{ amount: -1, unit: "day" }, ["term", "amount"]],
    [{ amount: 1.5, unit: "day" }, ["term", "amount"]],
    [{ unit: "day" }, ["term", "amount"]],
    [{ amount: 1, unit: "hour" }, ["term", "unit"]],
    [{ amount: 1 }, ["term", "unit"]],
    [{ amount: 1, unit: "day", roll: "modified-following" }, ["term", "roll"]],
    [{ amount: Number.MAX_SAFE_INTEGER, unit: "day" }, ["term", "amount"]],
    [{ amount: Number.MAX_SAFE_INTEGER, unit: "year" }, ["term", "amount"]],
    [{ amount: 7974, unit: "year" }, ["term", "amount"]],
    [{ amount: 1_000_000_000, unit: "business-day" }, ["term", "amount"]],
  ])("refuses %j", (term, path) => {
    expectRefusal(() => dueDate(office, "2026-01-31", term as Term), "invalid_input", path);
  });

  it("refuses a due date that rolls out of the year 9999", () => {
    expect(dueDate(office, "9999-12-31", { amount: 0, unit: "day" })).toBe("9999-12-31");
    const rolling = { amount: 0, unit: "day", roll: "next-business-day" } as const;
    const mondays = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } } as const;
    expectRefusal(() => dueDate(mondays, "9999-12-31", rolling), "invalid_input", ["term", "amount"]);
  });

  it.each(["2026-02-29", "tomorrow", "2026-01-31T00:00:00", null, 20260131])(
    "refuses the date %j",
    (date) => {
      expectRefusal(() => dueDate(office, date as string, { amount: 1, unit: "day" }), "invalid_input", [
        "date",
      ]);
    },
  );

  it("refuses an instant whose local date is not of the years 1 to 9999", () => {
    const term = { amount: 0, unit: "day" } as const;
    const last = "9999-12-31T23:00:00Z";
    expectRefusal(
      () => dueDate(office, last, term),
      "invalid_input",
      ["date"],
      /a date in the years 1 to 9999/,
    );
    const west = { timeZone: "America/New_York", hours: { mon: [["09:00", "17:00"]] } } as const;
    expectRefusal(() => dueDate(west, "0001-01-01T00:00:00Z", term), "invalid_input", ["date"]);
  });
});
