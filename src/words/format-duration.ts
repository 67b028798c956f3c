import { otherwise, type Readers, readOptions, whole } from "../errors/options.ts";
import { numberAt } from "../errors/read-argument.ts";
import { DAY_MS, dayMsAt, durationText } from "../text/duration-text.ts";
import { type Language, languageAt } from "../text/language.ts";

/** Options of `formatDuration`. */
export interface FormatDurationOptions {
  /** `"en"` by default. */
  language?: Language | undefined;
  /** How long a day is, in milliseconds: 24 hours by default, eight for business time; above an hour. */
  dayMs?: number | undefined;
  /** How many units to print, from 1 to 4; 2 by default. */
  parts?: number | undefined;
}

const OPTIONS = {
  language: otherwise(languageAt, "en"),
  dayMs: otherwise(dayMsAt, DAY_MS),
  parts: otherwise(whole(1, 4), 2),
} satisfies Readers<FormatDurationOptions>;

/**
 * A duration for people: days, hours, minutes and seconds from the largest that fits, rounded to the last that is
 * printed, and milliseconds below a second.
 *
 * `ms` is in milliseconds, below 0 with a minus; `null` is a dash. Units of which there are none are left out.
 *
 * @throws `invalid_input` for what is neither a number nor `null`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatDuration } from "service-quality/words";
 *
 * formatDuration(9_029_000); // => "2 h 30 min"
 * formatDuration(72_000_000, { dayMs: 28_800_000 }); // => "2 d 4 h"
 * formatDuration(150_000, { language: "bg", parts: 1 }); // => "3 мин"
 * ```
 */
export function formatDuration(ms: number | null, options?: FormatDurationOptions): string {
  const style = readOptions(options, OPTIONS);
  return durationText(ms === null ? null : numberAt(ms, []), style);
}
