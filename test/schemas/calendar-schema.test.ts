import fc from "fast-check";
import { type Calendar, type CalendarSpec, defineCalendar } from "service-quality/calendars";
import { isServiceQualityError } from "service-quality/errors";
import { calendarJsonSchema, calendarSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { brokenCalendar, calendarSpec } from "../calendars/calendar-arbitraries.ts";

const document = fc.oneof(
  calendarSpec,
  calendarSpec.map((spec) => defineCalendar(spec)),
  { arbitrary: brokenCalendar, weight: 4 },
  fc.anything(),
);

/** What `defineCalendar` makes of a document: the calendar, or the path of its fault. */
function outcome(spec: unknown): Calendar | readonly PropertyKey[] {
  try {
    return defineCalendar(spec as CalendarSpec);
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

describe("calendarSchema", () => {
  it("accepts exactly what defineCalendar accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = outcome(spec);
        const { success, error } = calendarSchema.safeParse(spec);
        expect(success).toBe(!Array.isArray(expected));
        expect(error?.issues[0]?.path).toEqual(success ? undefined : expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps what a specification says", () => {
    fc.assert(
      fc.property(calendarSpec, (spec) => {
        expect(calendarSchema.parse(spec)).toEqual(spec);
        expect(defineCalendar(calendarSchema.parse(spec))).toStrictEqual(defineCalendar(spec));
      }),
    );
  });

  it("accepts a calendar that was stored", () => {
    fc.assert(
      fc.property(calendarSpec, (spec) => {
        const stored: unknown = JSON.parse(JSON.stringify(defineCalendar(spec)));
        expect(calendarSchema.parse(stored)).toStrictEqual(stored);
      }),
    );
  });
});

describe("calendarJsonSchema", () => {
  it("requires the zone and the hours, and allows no other keys", () => {
    expect(calendarJsonSchema).toMatchObject({
      title: "Calendar",
      required: ["timeZone", "hours"],
      additionalProperties: false,
      $defs: { hours: { additionalProperties: false } },
    });
  });

  it("accepts every calendar, read back as a zod schema, and refuses times that none has", () => {
    const fromJson = z.fromJSONSchema(calendarJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    fc.assert(
      fc.property(calendarSpec, (spec) => {
        expect(fromJson.safeParse(JSON.parse(JSON.stringify(defineCalendar(spec)))).success).toBe(true);
      }),
    );
    const office = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } };
    const withBreak = (key: string) =>
      fromJson.safeParse({ ...office, breaks: { [key]: [["12:00", "13:00"]] } });
    expect(["daily", "sun", "2026-03-02"].map((key) => withBreak(key).success)).toEqual([true, true, true]);
    expect(["Daily", "monday", "2026-3-2"].map((key) => withBreak(key).success)).toEqual([
      false,
      false,
      false,
    ]);
    const hours = (from: string, to: string) => ({ timeZone: "UTC", hours: { mon: [[from, to]] } });
    expect(fromJson.safeParse(hours("22:00", "24:00")).success).toBe(true);
    for (const [from, to] of [
      ["24:00", "06:00"],
      ["9:00", "17:00"],
      ["09:00", "17:60"],
      ["09:00", "24:01"],
    ] as const) {
      expect(fromJson.safeParse(hours(from, to)).success).toBe(false);
    }
  });
});
