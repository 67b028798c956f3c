import { instantOf, instantText } from "../../calendars/instant.ts";
import { startOfDay, type TimeZone } from "../../calendars/time-zone.ts";
import { DAY, dayOf } from "../../numeric/civil-date.ts";

/**
 * The instant that a fact holds: that, or the end of a date, which is the first instant of the next one in the zone
 * (UTC without one). NaN where it holds neither.
 */
export function heldInstant(held: unknown, zone: TimeZone | null): number {
  const instant = instantOf(held);
  if (!Number.isNaN(instant)) return instant;
  const day = dayOf(held);
  if (day === null) return Number.NaN;
  return zone === null ? (day + 1) * DAY : startOfDay(zone, day + 1);
}

/** The same as it is kept, an instant in canonical form or a date; `undefined` where it is neither. */
export function keptInstant(held: unknown): string | undefined {
  const instant = instantOf(held);
  if (!Number.isNaN(instant)) return instantText(instant);
  return dayOf(held) === null ? undefined : (held as string);
}
