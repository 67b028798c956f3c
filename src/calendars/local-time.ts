import type { ErrorPath } from "../errors/error.ts";
import { objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { DAY } from "../numeric/civil-date.ts";
import type { Stretch } from "../numeric/stretches.ts";
import type { IntervalsByDate, LocalInterval } from "./calendar.ts";

const TIME = /^(\d{2}):([0-5]\d)(?::([0-5]\d))?$/;

/** An interval in milliseconds from the midnight that its date begins with; a night ends after the next one. */
export function localStretch([from, to]: LocalInterval): Stretch {
  const [start, end] = [timeOf(from), timeOf(to)];
  return { from: start, to: end < start ? end + DAY : end };
}

/** A list of intervals that do not overlap, checked and copied. */
export function intervalsAt(value: unknown, path: ErrorPath): readonly LocalInterval[] {
  if (!Array.isArray(value)) return refuse("invalid_input", path, 'a list of ["HH:MM", "HH:MM"]', value);
  const intervals = Array.from(value, (entry: unknown, i) => intervalAt(entry, [...path, i]));
  const inOrder = intervals
    .map((interval, i) => ({ ...localStretch(interval), i }))
    .sort((a, b) => a.from - b.from);
  inOrder.forEach(({ from, i }, position) => {
    if (position > 0 && from < inOrder[position - 1]!.to) {
      refuse("invalid_input", [...path, i], "an interval apart from the others", intervals[i]!.join("–"));
    }
  });
  return intervals;
}

/** Lists of intervals by keys that are checked, copied. */
export function intervalsByKey(
  value: unknown,
  path: ErrorPath,
  expected: string,
  keyAt: (key: string, path: ErrorPath) => void,
): IntervalsByDate {
  const given = objectAt(value, path, expected);
  return Object.fromEntries(
    Object.entries(given).map(([key, intervals]) => {
      keyAt(key, [...path, key]);
      return [key, intervalsAt(intervals, [...path, key])];
    }),
  );
}

function intervalAt(value: unknown, path: ErrorPath): LocalInterval {
  if (!Array.isArray(value) || value.length !== 2) {
    return refuse("invalid_input", path, 'an interval ["HH:MM", "HH:MM"]', value);
  }
  const [from, to]: unknown[] = value;
  if (!(timeOf(from) < DAY)) refuse("invalid_input", [...path, 0], "a time from 00:00 to 23:59:59", from);
  if (!(timeOf(to) <= DAY)) refuse("invalid_input", [...path, 1], "a time from 00:00 to 24:00", to);
  if (timeOf(from) === timeOf(to))
    refuse("invalid_input", path, "an interval with a length", `${from}–${to}`);
  return [from as string, to as string];
}

/** Milliseconds from midnight; NaN where the value is no time. */
function timeOf(value: unknown): number {
  const [, hours, minutes, seconds = "0"] = (typeof value === "string" && TIME.exec(value)) || [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
