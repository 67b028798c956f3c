import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  type CalendarSpec,
  defineCalendar,
  dueDate,
  isBusinessTime,
  nextOpening,
  type Term,
} from "../../../src/calendars/index.ts";
import { instantAt, instantText } from "../../../src/calendars/instant.ts";
import { offsetAt, timeZoneAt } from "../../../src/calendars/time-zone.ts";
import golden from "./calendars.json" with { type: "json" };

const { versions } = golden;
const always: CalendarSpec = { timeZone: "UTC", hours: { mon: [["00:00", "24:00"]] } };

describe(`zoneinfo with tzdata ${versions.tzdata}`, () => {
  it.each([...new Set(golden.offsets.map(([zone]) => zone as string))])("has the offsets of %s", (zone) => {
    const rows = golden.offsets.filter(([name]) => name === zone);
    const ours = rows.map(([, at]) => offsetAt(timeZoneAt(zone, []), Date.parse(at as string)) / 1000);
    expect(ours).toEqual(rows.map(([, , seconds]) => seconds));
  });
});

describe.each([
  ["open time", golden.openTime],
  ["open time with breaks that recur", golden.recurringBreaks],
])("%s, counted second by second over zoneinfo,", (_, cases) => {
  it.each(cases.map(({ calendar, ...queries }, i) => [i, calendar.timeZone, calendar, queries] as const))(
    "holds for calendar %i, in %s",
    (_, __, spec, { between, add, open, next, days }) => {
      const calendar = defineCalendar(spec as unknown as CalendarSpec);
      expect(
        between.map(([from, to]) => businessTimeBetween(calendar, from as string, to as string)),
      ).toEqual(between.map(([, , ms]) => ms));
      expect(add.map(([at, ms]) => addBusinessTime(calendar, at as string, ms as number))).toEqual(
        add.map(([, , end]) => end),
      );
      expect(open.map(([at]) => isBusinessTime(calendar, at as string))).toEqual(open.map(([, is]) => is));
      expect(next.map(([at]) => nextOpening(calendar, at!))).toEqual(next.map(([, opening]) => opening));
      expect(days.map(([date, n]) => addBusinessDays(calendar, date as string, n as number))).toEqual(
        days.map(([, , end]) => end),
      );
    },
  );
});

describe(`busday_offset of numpy ${versions.numpy}`, () => {
  it.each(golden.businessDays.map((set, i) => [i, set] as const))("counts as calendar %i does", (_, set) => {
    const calendar = defineCalendar(set.calendar as unknown as CalendarSpec);
    expect(set.offsets.map(([date, n]) => addBusinessDays(calendar, date as string, n as number))).toEqual(
      set.offsets.map(([, , end]) => end),
    );
    expect(set.rolls.map(([date, term]) => dueDate(calendar, date as string, term as Term))).toEqual(
      set.rolls.map(([, , end]) => end),
    );
  });
});

it.each(golden.daysBetween.map((set, i) => [i, set] as const))(
  `busday_count of numpy ${versions.numpy} counts as calendar %i does`,
  (_, { calendar: spec, counts }) => {
    const calendar = defineCalendar(spec as unknown as CalendarSpec);
    expect(counts.map(([from, to]) => businessDaysBetween(calendar, from as string, to as string))).toEqual(
      counts.map(([, , n]) => n),
    );
  },
);

it(`instants with a zone are those of zoneinfo with tzdata ${versions.tzdata}`, () => {
  expect(golden.instants.map(([text]) => [text, instantText(instantAt(text, []))])).toEqual(golden.instants);
});

it(`months and years end as relativedelta of dateutil ${versions["python-dateutil"]} has them`, () => {
  expect(golden.months.map(([date, term]) => dueDate(always, date as string, term as Term))).toEqual(
    golden.months.map(([, , end]) => end),
  );
});
