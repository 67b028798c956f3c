import fc from "fast-check";
import { calendarSpecAt, dateOf, spot } from "../calendars/calendar-arbitraries.ts";
import { feedCall } from "../calendars/feed/feed-arbitraries.ts";
import type { Laws } from "./law.ts";

const HOUR = 3_600_000;

/** A calendar as specified, and what is drawn about the place in time where its zone is worth looking at. */
function calls(
  ...rest: ((day: number) => fc.Arbitrary<unknown>)[]
): fc.Arbitrary<readonly [unknown, ...unknown[]]> {
  return spot.chain((at) => fc.tuple(calendarSpecAt(at), ...rest.map((draw) => draw(at.day))));
}

const instant = (day: number) =>
  fc
    .tuple(
      fc.integer({ min: -10 * 24 * HOUR, max: 10 * 24 * HOUR }),
      fc.constantFrom("Z", "+05:45", "-03:30"),
    )
    .map(([ms, offset]) => new Date(day * 24 * HOUR + ms).toISOString().replace("Z", offset));

const date = (day: number) =>
  fc.oneof(
    fc.integer({ min: -10, max: 10 }).map((away) => dateOf(day + away)),
    instant(day),
  );

const ms = () => fc.oneof(fc.integer({ min: -400 * HOUR, max: 400 * HOUR }), fc.constantFrom(0, -0, 1, -1));

const days = () => fc.oneof(fc.integer({ min: -30, max: 30 }), fc.constantFrom(0, -0));

const term = () =>
  fc.record(
    {
      amount: fc.nat(40),
      unit: fc.constantFrom("day", "week", "month", "year", "business-day"),
      roll: fc.constantFrom("none", "next-business-day", undefined),
    },
    { requiredKeys: ["amount", "unit"] },
  );

export const laws: Laws = {
  defineCalendar: { calls: calls() },
  addBusinessTime: { calls: calls(instant, ms) },
  businessTimeBetween: { calls: calls(instant, instant) },
  isBusinessTime: { calls: calls(instant) },
  nextOpening: { calls: calls(instant) },
  addBusinessDays: { calls: calls(date, days) },
  businessDaysBetween: { calls: calls(date, date) },
  dueDate: { calls: calls(date, term) },
  timeZoneData: { calls: fc.constant([]) },
  holidaysFromFeed: { calls: feedCall },
};
