import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { type TimeZone, timeZoneAt } from "../time-zone.ts";
import { type ContentLine, parameterOf } from "./content-lines.ts";
import { durationAt, type EventLength, givenLength, lengthUpTo } from "./event-length.ts";
import type { EventProperties } from "./icalendar-events.ts";
import { type Moment, momentAt } from "./moment.ts";
import { type YearlyRule, yearlyRuleAt } from "./yearly-rule.ts";

/** An event of a feed as its properties say. */
export interface IcalendarEvent {
  readonly uid: string | null;
  readonly title: string | null;
  readonly isCancelled: boolean;
  readonly start: Moment;
  readonly length: EventLength;
  readonly rule: YearlyRule | null;
  /** Starts that the rule does not have. */
  readonly added: readonly Moment[];
  /** Starts that are left out. */
  readonly excluded: readonly Moment[];
  /** The start of an event of the same `uid` that this one stands for. */
  readonly replaces: Moment | null;
}

/** The zones of a feed: its reader's own, and those it names, each once however their letters are written. */
export interface FeedZones {
  readonly home: TimeZone;
  readonly named: Map<string, TimeZone>;
}

/** Reads an event, whose properties have the paths `["events", i, "dtstart"]`. */
export function icalendarEventAt(
  properties: EventProperties,
  zones: FeedZones,
  path: ErrorPath,
): IcalendarEvent {
  const pathOf = (name: string) => [...path, name.toLowerCase()];
  const only = (name: string) => {
    const [line, second] = properties.get(name) ?? [];
    if (second !== undefined) refuse("invalid_input", pathOf(name), `${name} once`, second.value);
    return line ?? null;
  };
  const moment = (line: ContentLine, text = line.value) => lineMomentAt(line, text, zones, pathOf(line.name));
  const moments = (name: string) =>
    (properties.get(name) ?? []).flatMap((line) => line.value.split(",").map((text) => moment(line, text)));
  const begin = only("DTSTART");
  if (begin === null) return refuse("invalid_input", pathOf("DTSTART"), "an event with DTSTART", undefined);
  if (properties.has("EXRULE")) refuse("invalid_input", pathOf("EXRULE"), "EXDATE in place of it", "EXRULE");
  const start = moment(begin);
  const lengthOf = (end: ContentLine | null, duration: ContentLine | null) => {
    if (duration === null) {
      return end === null ? givenLength(start) : lengthUpTo(moment(end), start, end.value, pathOf("DTEND"));
    }
    const at = pathOf("DURATION");
    if (end !== null) refuse("invalid_input", at, "DTEND or DURATION, not both", duration.value);
    return durationAt(duration.value, start, at);
  };
  const rule = only("RRULE");
  const replaced = only("RECURRENCE-ID");
  if (replaced !== null && parameterOf(replaced, "RANGE") !== null) {
    refuse("invalid_input", pathOf("RECURRENCE-ID"), "one occurrence, without RANGE", replaced.value);
  }
  return {
    uid: only("UID")?.value ?? null,
    title: unescaped(properties.get("SUMMARY")?.[0]?.value ?? null),
    isCancelled: only("STATUS")?.value.trim().toUpperCase() === "CANCELLED",
    start,
    length: lengthOf(only("DTEND"), only("DURATION")),
    rule: rule === null ? null : yearlyRuleAt(rule.value, start, pathOf("RRULE")),
    added: moments("RDATE"),
    excluded: moments("EXDATE"),
    replaces: replaced === null ? null : moment(replaced),
  };
}

/** A moment on a line: a date is one of the reader's zone, a time one of `TZID`, where there is one. */
function lineMomentAt(line: ContentLine, text: string, zones: FeedZones, path: ErrorPath): Moment {
  const moment = momentAt(text, zoneOf(line, zones, path), path);
  const [form, given] = [moment.time === null ? "DATE" : "DATE-TIME", parameterOf(line, "VALUE")];
  if (given !== null && given.toUpperCase() !== form) {
    refuse("invalid_input", path, `VALUE=${form}, or no VALUE`, given);
  }
  return form === "DATE" ? { ...moment, zone: zones.home } : moment;
}

function zoneOf(line: ContentLine, { home, named }: FeedZones, path: ErrorPath): TimeZone {
  const name = parameterOf(line, "TZID");
  if (name === null) return home;
  const zone = named.get(name.toLowerCase()) ?? timeZoneAt(name, path);
  named.set(name.toLowerCase(), zone);
  return zone;
}

/** Source: RFC 5545, 3.3.11. */
function unescaped(text: string | null): string | null {
  return (
    text?.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === "n" ? "\n" : mark)) ?? null
  );
}
