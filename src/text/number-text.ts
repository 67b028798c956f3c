import type { Tongue } from "./language.ts";

/** The most decimals that a formatter prints, more than a number in floating point has. */
export const MOST_DIGITS = 20;

/** Where figures have no thousands marks yet. */
const UNGROUPED: Readonly<Record<Tongue, number>> = { en: 3, ru: 4, bg: 4 };

const THOUSANDS: Readonly<Record<Tongue, string>> = { en: ",", ru: "\u00A0", bg: "\u00A0" };

/** A number with a fixed count of decimals, never "-0.00"; a dash where there is none. */
export function decimals(x: number | null, digits: number, language: Tongue = "en"): string {
  if (x === null) return "–";
  const text = x.toFixed(digits);
  return marked(Number(text) === 0 ? (0).toFixed(digits) : text, language);
}

/** A figure that cannot pass 1: in English, as APA prints it, without the leading zero. */
export function bounded(x: number | null, digits: number, language: Tongue = "en"): string {
  const text = decimals(x, digits, language);
  return language === "en" ? text.replace(/^(-?)0\./, "$1.") : text;
}

/** A share in percent, "57 %". */
export function percentText(share: number | null, digits = 0, language: Tongue = "en"): string {
  return share === null ? "–" : `${decimals(100 * share, digits, language)} %`;
}

/** A sum of money, with thousands marks: "1,000.50", "10 000,50". */
export function moneyText(amount: number | null, digits: number, language: Tongue): string {
  return grouped(decimals(amount, digits, language), language);
}

/** How a figure is printed where it is not one of a table of text. */
export interface FigureStyle {
  readonly minus: string;
  readonly thousands: string;
  /** A plus before figures above 0. */
  readonly isSigned: boolean;
}

/** A number with a fixed count of decimals, its sign and its thousands marks as the style says. */
export function figureText(
  x: number | null,
  digits: number,
  language: Tongue,
  { minus, thousands, isSigned }: FigureStyle,
): string {
  const text = grouped(decimals(x, digits, language), language, thousands);
  if (text.startsWith("-")) return `${minus}${text.slice(1)}`;
  return isSigned && x !== null && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A number in as many decimals as it has. */
export function numberText(x: number, language: Tongue): string {
  return marked(String(x + 0), language);
}

/** A sum of money in as many decimals as it has. */
export function amountText(amount: number | null, language: Tongue): string {
  return amount === null ? "–" : grouped(numberText(amount, language), language);
}

/** A p-value as APA prints it: three decimals without the leading zero, "< .001" and "> .999" beyond them. */
export function pText(p: number | null, language: Tongue = "en"): string {
  if (p !== null && p < 0.001) return `< ${bounded(0.001, 3, language)}`;
  return p !== null && p > 0.999 ? `> ${bounded(0.999, 3, language)}` : bounded(p, 3, language);
}

/** A p-value in a sentence: "p = .032", "p < .001". */
export function pStatement(p: number | null, language: Tongue = "en"): string {
  const text = pText(p, language);
  return /^[<>]/.test(text) ? `p ${text}` : `p = ${text}`;
}

/** Figures one after the other, apart by what cannot be a decimal mark. */
export function listText(figures: readonly string[], language: Tongue): string {
  return figures.join(language === "en" ? ", " : "; ");
}

/** A number as JavaScript prints it, with the decimal mark of the language. */
function marked(text: string, language: Tongue): string {
  return language === "en" ? text : text.replace(".", ",");
}

function grouped(text: string, language: Tongue, thousands = THOUSANDS[language]): string {
  return text.replace(/\d+/, (digits) =>
    digits.length <= UNGROUPED[language] ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, thousands),
  );
}
