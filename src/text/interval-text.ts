import { MOST_DIGITS } from "./number-text.ts";

/** Limits of an interval. */
interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** The level of an interval in percent, in as many digits as it needs: "95", "97.5", "99.9". */
export function levelText(confidence: number): string {
  const percent = 100 * confidence;
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const text = percent.toFixed(digits);
    if (Number(`${text}e-2`) === confidence) return text;
  }
  return String(percent);
}

/** An interval in brackets, its limits as `textOf` prints them; a dash where there is none. */
export function intervalText(interval: Limits | null, textOf: (limit: number) => string): string {
  return interval === null ? "–" : `[${textOf(interval.lower)}, ${textOf(interval.upper)}]`;
}
