import type { ErrorPath } from "../errors/error.ts";
import { numberAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { DURATION_WORDS } from "./duration-words.ts";
import type { Tongue } from "./language.ts";
import { wordsIn } from "./words.ts";

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];

/** How long a day is where nothing else is said. */
export const DAY_MS = 86_400_000;

const UNIT_WORDS = ["durationDay", "durationHour", "durationMinute", "durationSecond"] as const;

/** How a duration is printed. */
export interface DurationStyle {
  readonly language?: Tongue;
  /** How long a day is, such as the eight hours of a business day; above an hour. */
  readonly dayMs?: number;
  /** How many units are printed, from 1 to 4. */
  readonly parts?: number;
}

/** Reads how long a day is. */
export function dayMsAt(value: unknown, path: ErrorPath): number {
  const day = numberAt(value, path);
  return day > HOUR ? day : refuse("invalid_input", path, "milliseconds of a day, above an hour", value);
}

/**
 * Milliseconds in the largest unit that fits and the ones below it, as many as `parts`, rounded to the last of them:
 * "2 h 5 min", "450 ms"; a dash where there is none.
 */
export function durationText(ms: number | null, style: DurationStyle): string {
  if (ms === null) return "–";
  const { language = "en", dayMs = DAY_MS, parts = 2 } = style;
  const word = wordsIn(DURATION_WORDS, language);
  const length = Math.abs(ms);
  const whole = Math.round(length);
  const sign = ms < 0 && whole > 0 ? "-" : "";
  if (length === 0) return `0 ${word("durationSecond")}`;
  if (whole < SECOND) return `${sign}${whole} ${word("durationMs")}`;
  const counts = countsOf(length, [dayMs, HOUR, MINUTE, SECOND], parts);
  const words = counts.flatMap((count, i) => (count === 0 ? [] : [`${count} ${word(UNIT_WORDS[i]!)}`]));
  return `${sign}${words.join(" ")}`;
}

/** How many of each unit, from the largest that fits; what a unit is rounded up to moves on to the one above it. */
function countsOf(length: number, sizes: readonly number[], parts: number): number[] {
  let rest = length;
  const counts = sizes.map((size) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count;
  });
  const largest = counts.findIndex((count) => count > 0);
  const last = Math.min(largest < 0 ? sizes.length : largest + parts, sizes.length) - 1;
  const below = counts.slice(last + 1).reduce((sum, count, i) => sum + count * sizes[last + 1 + i]!, rest);
  if (below >= sizes[last]! / 2) counts[last]!++;
  for (let i = last; i > 0 && counts[i]! * sizes[i]! >= sizes[i - 1]!; i--) {
    counts[i - 1]!++;
    counts[i] = 0;
  }
  return counts.slice(0, last + 1);
}
