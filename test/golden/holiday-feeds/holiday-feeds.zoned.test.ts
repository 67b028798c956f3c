import { type FeedEvent, holidaysFromFeed } from "service-quality/calendars";
import { describe, expect, it } from "vitest";
import golden from "./holiday-feeds.json" with { type: "json" };

const { versions, from, until } = golden;

describe(`icalendar ${versions.icalendar} with recurring-ical-events ${versions["recurring-ical-events"]}, minute by minute over tzdata ${versions.tzdata}`, () => {
  it.each(golden.feeds.map((feed, i) => [i, feed.timeZone, feed] as const))(
    "covers what feed %i covers in %s",
    (_, timeZone, { text, holidays, breaks, events }) => {
      const found = holidaysFromFeed(text, { timeZone, from, until });
      expect({ holidays: found.holidays, breaks: found.breaks }).toEqual({ holidays, breaks });
      expect(found.events.map(rowOf).sort()).toEqual(events.map((row) => JSON.stringify(row)).sort());
    },
  );
});

function rowOf({ date, until, title }: FeedEvent): string {
  return JSON.stringify([date, until, title]);
}
