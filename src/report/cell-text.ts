import type { ChartColumn, ChartValue } from "../charts/chart.ts";
import { MINUS, NUMERALS } from "../charts/chart-printer.ts";
import { durationText } from "../text/duration-text.ts";
import type { Tongue } from "../text/language.ts";
import { decimals, figureText, numberText, pText } from "../text/number-text.ts";
import { wordIn } from "../text/words.ts";
import { REPORT_WORDS } from "./report-words.ts";

/** As many as a share in percent has for certain. */
const DIGITS = 15;

/** From so many decimals on, what is less than the last of them is told as that. */
const MANY_DIGITS = 3;

/** Names of columns of p-values: `p`, `holmP`. */
const OF_P = /^p$|P$/;

/** Columns of words; the others hold figures, which stand to the right. */
const OF_WORDS: readonly ChartColumn["type"][] = ["name", "text"];

/** Whether a column holds words. */
export function isOfWords({ type }: Pick<ChartColumn, "type">): boolean {
  return OF_WORDS.includes(type);
}

/**
 * A cell of a table as people read it: figures with the marks of the charts, p-values as APA prints them, times in
 * words, a dash for none.
 */
export function cellText(
  value: ChartValue,
  { name, type, digits }: Pick<ChartColumn, "name" | "type" | "digits">,
  language: Tongue,
): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return wordIn(REPORT_WORDS[value ? "yes" : "no"], language);
  if (typeof value === "string") return value;
  if (OF_P.test(name)) return pText(value, language);
  if (type === "time") return durationText(value, { language }).replace("-", MINUS);
  const { thousands, percent } = NUMERALS[language];
  const isShare = type === "share";
  const figure = isShare ? Number((100 * value).toPrecision(DIGITS)) : value;
  if (digits !== null && digits >= MANY_DIGITS && !isShare && value > 0 && value < 0.5 * 10 ** -digits) {
    return `< ${decimals(10 ** -digits, digits, language)}`;
  }
  const text =
    digits === null
      ? numberText(figure, language).replace(/^-/, MINUS)
      : figureText(figure, digits, language, { minus: MINUS, thousands, isSigned: false });
  return isShare ? `${text}${percent}` : text;
}
