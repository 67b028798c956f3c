import { DAY, dateText } from "../../numeric/civil-date.ts";
import { clipped, type Stretch, union } from "../../numeric/stretches.ts";
import { instantOfLocal, localDay, offsetAt, startOfDay, type TimeZone } from "../time-zone.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

/** Local dates that are covered, and the local times of those that are covered in part. */
export interface CoveredDates {
  holidays: string[];
  breaks: Record<string, [from: string, to: string][]>;
}

/** What stretches of instants, in whole seconds, cover of the local dates of a zone. */
export function coveredDates(zone: TimeZone, stretches: readonly Stretch[]): CoveredDates {
  const whole: number[] = [];
  const parts = new Map<number, Stretch[]>();
  for (const stretch of union(stretches)) {
    let day = localDay(zone, stretch.from);
    for (let from = startOfDay(zone, day); from < stretch.to; day++) {
      const to = startOfDay(zone, day + 1);
      for (const part of clipped([stretch], from, to)) {
        if (part.from === from && part.to === to) whole.push(day);
        else addTo(parts, day, localPart(zone, day, part));
      }
      from = to;
    }
  }
  return {
    holidays: whole.map(dateText),
    breaks: Object.fromEntries([...parts].map(([day, local]) => [dateText(day), union(local).map(asTimes)])),
  };
}

/** The shortest stretch of a date's local time that holds a part of it. */
function localPart(zone: TimeZone, day: number, { from, to }: Stretch): Stretch {
  const midnight = day * DAY;
  const begin = Math.max(0, from + offsetAt(zone, from) - midnight);
  const end = Math.max(0, to + offsetAt(zone, to - SECOND) - midnight);
  return { from: begin, to: timeReaching(to, end, (time) => instantOfLocal(zone, midnight + time)) };
}

/**
 * The first time from `end` on that is not read as an instant before `to`, for of a time that comes twice the first is
 * meant.
 */
function timeReaching(to: number, end: number, read: (time: number) => number): number {
  let before = end;
  let reached = end + Math.max(0, to - read(end));
  while (reached - before > SECOND) {
    const middle = before + Math.floor((reached - before) / 2 / SECOND) * SECOND;
    if (read(middle) < to) before = middle;
    else reached = middle;
  }
  return reached;
}

function addTo(parts: Map<number, Stretch[]>, day: number, part: Stretch): void {
  const known = parts.get(day);
  if (known === undefined) parts.set(day, [part]);
  else known.push(part);
}

function asTimes({ from, to }: Stretch): [string, string] {
  return [timeText(from), timeText(to)];
}

/** `HH:MM`, with seconds where there are any. */
function timeText(time: number): string {
  const [hours, minutes, seconds] = [time / HOUR, (time % HOUR) / MINUTE, (time % MINUTE) / SECOND].map(
    (count) => String(Math.floor(count)).padStart(2, "0"),
  );
  return seconds === "00" ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`;
}
