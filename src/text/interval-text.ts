import { INTERVAL_WORDS } from "./interval-words.ts";
import type { Tongue } from "./language.ts";
import { decimals, MOST_DIGITS, numberText } from "./number-text.ts";
import { filled, wordIn } from "./words.ts";

/** Limits of an interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** The level of an interval in percent, in as many digits as it needs: "95", "97.5", "99.9". */
export function levelText(confidence: number, language: Tongue = "en"): string {
  const percent = 100 * confidence;
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const text = percent.toFixed(digits);
    if (Number(`${text}e-2`) === confidence) return decimals(percent, digits, language);
  }
  return numberText(percent, language);
}

/** Limits of an interval of which one may be open. */
export interface OpenLimits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An interval in brackets, its limits as `textOf` prints them; a dash where there is none, also for one limit. */
export function intervalText(
  interval: OpenLimits | null,
  textOf: (limit: number) => string,
  language: Tongue = "en",
): string {
  if (interval === null) return "–";
  const [lower, upper] = [interval.lower, interval.upper].map((at) => (at === null ? "–" : textOf(at)));
  return `[${lower}${language === "en" ? "," : ";"} ${upper}]`;
}

/** "95 % interval 30 % to 90 %", or that there is none. */
export function intervalPhrase(
  limits: Limits | null,
  confidence: number,
  textOf: (limit: number) => string,
  language: Tongue,
): string {
  if (limits === null) return wordIn(INTERVAL_WORDS.noInterval, language);
  return filled(wordIn(INTERVAL_WORDS.interval, language), {
    level: levelText(confidence, language),
    lower: textOf(limits.lower),
    upper: textOf(limits.upper),
  });
}
