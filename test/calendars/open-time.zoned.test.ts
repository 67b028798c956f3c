import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  defineCalendar,
  dueDate,
  isBusinessTime,
  nextOpening,
} from "../../src/calendars/index.ts";
import { calendarSpecAt, dateOf, spot } from "./calendar-arbitraries.ts";
import { type MinuteModel, minuteModel } from "./minute-model.ts";

const MINUTE = 60_000;
const DAY = 1440;

const isoOf = (minute: number) => new Date(minute * MINUTE).toISOString();

/** A calendar with its model, and two instants within eight days of where the clock changes. */
const situation = spot.chain((at) =>
  fc.record({
    spec: calendarSpecAt(at),
    at: fc.constant(at),
    from: fc.integer({ min: (at.day - 8) * DAY, max: (at.day + 8) * DAY }),
    to: fc.integer({ min: (at.day - 8) * DAY, max: (at.day + 8) * DAY }),
    amount: fc.oneof(fc.integer({ min: 1, max: 6000 }), fc.constantFrom(1, 60, 480)),
    days: fc.integer({ min: 1, max: 5 }),
  }),
);

/** Open minutes from one to another. */
function countOpen({ open, first }: MinuteModel, from: number, to: number): number {
  let count = 0;
  for (let m = from; m < to; m++) count += open[m - first]!;
  return count;
}

/** The minute at which so many open ones have passed, walked in steps of 1 or −1; `null` outside of the range. */
function walked(
  { open, first, end }: MinuteModel,
  from: number,
  amount: number,
  step: 1 | -1,
): number | null {
  let left = amount;
  for (let m = from; m > first + 4 * DAY && m < end - 4 * DAY; m += step) {
    left -= open[(step === 1 ? m : m - 1) - first]!;
    if (left === 0) return m + step;
  }
  return null;
}

describe("business time beside a walk over every minute", () => {
  it("is open where the walk is, and counts as it does", () => {
    fc.assert(
      fc.property(situation, ({ spec, at, from, to }) => {
        const calendar = defineCalendar(spec);
        const model = minuteModel(spec, at);
        expect(isBusinessTime(calendar, isoOf(from))).toBe(model.open[from - model.first] === 1);
        const [first, last] = [Math.min(from, to), Math.max(from, to)];
        const open = countOpen(model, first, last) * MINUTE;
        expect(businessTimeBetween(calendar, isoOf(first), isoOf(last))).toBe(open);
        expect(businessTimeBetween(calendar, isoOf(last), isoOf(first))).toBe(0 - open);
      }),
      { numRuns: 120 },
    );
  });

  it("is added to the earliest instant, and taken away to the latest", () => {
    fc.assert(
      fc.property(situation, ({ spec, at, from, amount }) => {
        const calendar = defineCalendar(spec);
        const model = minuteModel(spec, at);
        for (const step of [1, -1] as const) {
          const expected = walked(model, from, amount, step);
          if (expected === null) continue;
          expect(addBusinessTime(calendar, isoOf(from), step * amount * MINUTE)).toBe(isoOf(expected));
        }
      }),
      { numRuns: 120 },
    );
  });

  it("opens next where the walk meets the first open minute", () => {
    fc.assert(
      fc.property(situation, ({ spec, at, from }) => {
        const calendar = defineCalendar(spec);
        const passed = walked(minuteModel(spec, at), from, 1, 1);
        fc.pre(passed !== null);
        expect(nextOpening(calendar, isoOf(from))).toBe(isoOf(passed! - 1));
        expect(addBusinessTime(calendar, isoOf(from), 0)).toBe(isoOf(passed! - 1));
      }),
      { numRuns: 120 },
    );
  });

  it("counts as business days the dates on which open time starts", () => {
    fc.assert(
      fc.property(situation, ({ spec, at, from, days }) => {
        const calendar = defineCalendar(spec);
        const { businessDays, localDay } = minuteModel(spec, at);
        const day = localDay(from);
        const inOrder = [...businessDays].sort((a, b) => a - b);
        const after = inOrder.filter((candidate) => candidate > day)[days - 1];
        const before = inOrder.filter((candidate) => candidate < day).at(-days);
        const isNear = (candidate?: number) =>
          candidate !== undefined && Math.abs(candidate - at.day) < 14 ? candidate : null;
        if (isNear(after) !== null) {
          expect(addBusinessDays(calendar, isoOf(from), days)).toBe(dateOf(after!));
          expect(dueDate(calendar, dateOf(day), { amount: days, unit: "business-day" })).toBe(dateOf(after!));
        }
        if (isNear(before) !== null)
          expect(addBusinessDays(calendar, dateOf(day), -days)).toBe(dateOf(before!));
        const rolled = inOrder.find((candidate) => candidate >= day + days);
        if (isNear(rolled) !== null) {
          expect(
            dueDate(calendar, dateOf(day), { amount: days, unit: "day", roll: "next-business-day" }),
          ).toBe(dateOf(rolled!));
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe("business time added", () => {
  const far = fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 });
  const near = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });
  const ms = fc.integer({ min: 1, max: 10_000_000_000 });
  const calendar = spot.chain(calendarSpecAt).map(defineCalendar);
  const text = (instant: number) => new Date(instant).toISOString();

  it("is found again between the instants, forward and back, at milliseconds", () => {
    fc.assert(
      fc.property(calendar, near, ms, (office, at, amount) => {
        const later = addBusinessTime(office, text(at), amount);
        expect(businessTimeBetween(office, text(at), later)).toBe(amount);
        const earlier = addBusinessTime(office, text(at), -amount);
        expect(businessTimeBetween(office, earlier, text(at))).toBe(amount);
      }),
    );
  });

  it("is the earliest instant forward, and the latest back", () => {
    fc.assert(
      fc.property(calendar, near, ms, (office, at, amount) => {
        const later = Date.parse(addBusinessTime(office, text(at), amount));
        expect(businessTimeBetween(office, text(at), text(later - 1))).toBe(amount - 1);
        const earlier = Date.parse(addBusinessTime(office, text(at), -amount));
        expect(businessTimeBetween(office, text(earlier + 1), text(at))).toBe(amount - 1);
        expect(isBusinessTime(office, text(later - 1))).toBe(true);
        expect(isBusinessTime(office, text(earlier))).toBe(true);
      }),
    );
  });

  it("comes to the same in two parts, never comes earlier for more, and is split anywhere between", () => {
    fc.assert(
      fc.property(calendar, near, near, ms, ms, (office, at, between, first, second) => {
        const whole = addBusinessTime(office, text(at), first + second);
        expect(addBusinessTime(office, addBusinessTime(office, text(at), first), second)).toBe(whole);
        expect(addBusinessTime(office, text(at), first) < whole).toBe(true);
        const parts = [text(at), text(between), whole] as const;
        expect(
          businessTimeBetween(office, parts[0], parts[1]) + businessTimeBetween(office, parts[1], parts[2]),
        ).toBe(first + second);
      }),
    );
  });

  it("holds in far years too, before and after the rules that are listed year by year", () => {
    fc.assert(
      fc.property(calendar, far, fc.integer({ min: 1, max: 1_000_000_000 }), (office, at, amount) => {
        const later = addBusinessTime(office, text(at), amount);
        expect(businessTimeBetween(office, text(at), later)).toBe(amount);
      }),
      { numRuns: 10 },
    );
  });
});
