import fc from "fast-check";
import { type CalendarSpec, type LocalInterval, WEEKDAYS } from "../../src/calendars/calendar.ts";

const STEP = 15;
const DAY = 24 * 60;

/** Zones with offsets of whole minutes, each with dates near which its clock is changed, or which it left out. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  UTC: ["2024-02-29"],
  "Europe/Berlin": ["2026-03-29", "2026-10-25", "1945-05-24"],
  "America/New_York": ["2026-03-08", "2026-11-01"],
  "America/St_Johns": ["2006-04-02", "2006-10-29"],
  "America/Santiago": ["2025-04-06", "2025-09-07"],
  "Africa/Cairo": ["2025-04-25", "2025-10-31"],
  "Africa/Casablanca": ["2026-02-15", "2026-03-22"],
  "Asia/Kathmandu": ["1986-01-01"],
  "Australia/Lord_Howe": ["2026-04-05", "2026-10-04"],
  "Pacific/Apia": ["2011-12-30", "2012-04-01"],
};

/** A place in time at which a zone is worth looking at. */
export interface Spot {
  readonly timeZone: string;
  /** Days since 1970 of a local date. */
  readonly day: number;
}

export const spot: fc.Arbitrary<Spot> = fc.constantFrom(
  ...Object.entries(CHANGES).flatMap(([timeZone, dates]) =>
    dates.map((date) => ({ timeZone, day: Date.parse(date) / 86_400_000 })),
  ),
);

export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Valid specifications of calendars in a zone, with exceptions within nine days of the spot. */
export function calendarSpecAt({ timeZone, day }: Spot): fc.Arbitrary<CalendarSpec> {
  const date = fc.integer({ min: -9, max: 9 }).map((away) => dateOf(day + away));
  return fc
    .record(
      {
        week: fc.array(dayDraft, { minLength: 7, maxLength: 7 }),
        holidays: fc.uniqueArray(date, { maxLength: 3 }),
        shifts: fc.dictionary(date, list, { maxKeys: 4 }),
        breaks: fc.dictionary(fc.oneof(date, fc.constantFrom("daily", ...WEEKDAYS)), list, { maxKeys: 5 }),
        kind: fc.constant("calendar" as const),
        version: fc.constant(1 as const),
      },
      { requiredKeys: ["week"] },
    )
    .map(({ week, ...rest }) => ({ ...rest, timeZone, hours: hoursOf(week) }))
    .filter(isOpenSomeWeek);
}

/** Whether breaks that recur leave an open time, step by step of a week. */
function isOpenSomeWeek({ hours, breaks = {} }: CalendarSpec): boolean {
  const open = new Uint8Array((7 * DAY) / STEP);
  const mark = (day: number, intervals: readonly LocalInterval[], value: number) => {
    for (const [from, to] of intervals) {
      const start = minutesOf(from);
      const end = minutesOf(to) < start ? minutesOf(to) + DAY : minutesOf(to);
      for (let m = day * DAY + start; m < day * DAY + end; m += STEP) open[(m / STEP) % open.length] = value;
    }
  };
  WEEKDAYS.forEach((weekday, day) => {
    mark(day, hours[weekday] ?? [], 1);
  });
  WEEKDAYS.forEach((weekday, day) => {
    for (const key of ["daily", weekday]) mark(day, breaks?.[key] ?? [], 0);
  });
  return open.includes(1);
}

export const calendarSpec: fc.Arbitrary<CalendarSpec> = spot.chain(calendarSpecAt);

/** Intervals as minutes, apart and in order, and whether the last is a night up to a share of what is free. */
interface DayDraft {
  readonly cuts: readonly number[];
  readonly night: number | null;
}

const dayDraft: fc.Arbitrary<DayDraft> = fc.record({
  cuts: fc.oneof(
    fc
      .uniqueArray(fc.integer({ min: 0, max: DAY / STEP }), { maxLength: 6 })
      .map((cuts) => cuts.sort((a, b) => a - b).map((cut) => cut * STEP)),
    fc.constant([0, DAY]),
    fc.constant([9 * 60, 17 * 60]),
  ),
  night: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 2 }),
});

const list = dayDraft.map((draft) => intervalsOf(draft, DAY));

function hoursOf(week: readonly DayDraft[]): CalendarSpec["hours"] {
  const lists = week.map((draft, i) => intervalsOf(draft, firstStart(week[(i + 1) % 7]!)));
  if (lists.every((intervals) => intervals.length === 0)) return { wed: [["22:00", "06:00"]] };
  return Object.fromEntries(
    WEEKDAYS.flatMap((weekday, i) => (lists[i]!.length === 0 && i % 2 === 0 ? [] : [[weekday, lists[i]!]])),
  );
}

function intervalsOf({ cuts, night }: DayDraft, free: number): LocalInterval[] {
  const intervals = Array.from({ length: Math.floor(cuts.length / 2) }, (_, i) => [
    cuts[2 * i]!,
    cuts[2 * i + 1]!,
  ]);
  const last = intervals.at(-1);
  if (night !== null && last !== undefined && last[0]! > 0) {
    last[1] = Math.floor((night * Math.min(free, last[0]! - STEP)) / STEP) * STEP;
  }
  return intervals.map(([from, to]) => [timeOf(from!), timeOf(to!)]);
}

function firstStart({ cuts }: DayDraft): number {
  return cuts.length < 2 ? DAY : cuts[0]!;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return hours! * 60 + minutes!;
}

function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

const junk = fc.oneof(
  fc.constantFrom(null, undefined, "", "24:00", "09:00", "9:00", "2026-02-30", "2026-03-02", -0, 1, [], {}),
  fc.constantFrom(["09:00", "10:00"], ["10:00", "10:00"], [["08:00", "24:00"]], [["22:00", "12:00"]]),
  fc.anything(),
);

/** Specifications in which something at any depth is replaced, added or taken away. */
export const brokenCalendar: fc.Arbitrary<unknown> = fc
  .tuple(calendarSpec, fc.infiniteStream(fc.nat()), junk, fc.constantFrom("replace", "add", "remove"))
  .map(([spec, choices, value, change]) => {
    const copy = structuredClone(spec) as object;
    const choose = (count: number) => choices.next().value! % count;
    let node = copy as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(node);
      const key = keys[choose(keys.length)]!;
      const below = node[key];
      const isLeaf = typeof below !== "object" || below === null || Object.keys(below).length === 0;
      if (!isLeaf && choose(4) > 0) {
        node = below as Record<string, unknown>;
        continue;
      }
      if (change === "replace") node[key] = value;
      else if (change === "remove") delete node[key];
      else if (Array.isArray(node)) node.push(value);
      else node[`${key}x`] = value;
      return copy;
    }
  });
