import { durationText } from "./duration-text.ts";
import { intervalPhrase, intervalText, type Limits, levelText, type OpenLimits } from "./interval-text.ts";
import type { Tongue } from "./language.ts";
import {
  bounded,
  decimals,
  listText,
  moneyText,
  numberText,
  percentText,
  pStatement,
  pText,
} from "./number-text.ts";
import { UI_WORDS } from "./ui-words.ts";
import { type Words, wordsIn } from "./words.ts";

/** Words and numbers as a language prints them. */
export function wordingIn(language: Tongue) {
  const word = wordsIn(UI_WORDS, language);
  return {
    word,
    decimals: (x: number | null, digits: number) => decimals(x, digits, language),
    /** With as many decimals as it has. */
    number: (x: number) => numberText(x, language),
    bounded: (x: number | null, digits: number) => bounded(x, digits, language),
    percent: (share: number | null, digits = 0) => percentText(share, digits, language),
    money: (amount: number | null, digits: number) => moneyText(amount, digits, language),
    p: (p: number | null) => pText(p, language),
    pStatement: (p: number | null) => pStatement(p, language),
    /** In percent. */
    level: (confidence: number) => levelText(confidence, language),
    /** In brackets. */
    interval: (limits: OpenLimits | null, textOf: (limit: number) => string) =>
      intervalText(limits, textOf, language),
    /** "95 % interval 30 % to 90 %", or that there is none. */
    intervalPhrase: (limits: Limits | null, confidence: number, textOf: (limit: number) => string) =>
      intervalPhrase(limits, confidence, textOf, language),
    duration: (ms: number | null) => durationText(ms, { language }),
    /** Figures one after the other, apart by what cannot be a decimal mark. */
    list: (figures: readonly string[]) => listText(figures, language),
    /** "respondents" as it stands after a number of them. */
    respondents: (n: number) => word(`respondents.${pluralOf(n, language)}`),
  };
}

/** Words and numbers in one language. */
export type Wording = ReturnType<typeof wordingIn>;

/** Words and numbers in a language, with the words that a report has for itself. */
export function wordingWith<Key extends string>(own: Readonly<Record<Key, Words>>, language: Tongue) {
  return { ...wordingIn(language), say: wordsIn(own, language) };
}

/** Words and numbers in one language, with the words of a table of a report's own. */
export type WordingWith<Own> = Wording & { readonly say: (key: keyof Own) => string };

function pluralOf(n: number, language: Tongue): "one" | "few" | "many" {
  if (language !== "ru") return n === 1 ? "one" : "many";
  const [units, tens] = [n % 10, Math.floor(n / 10) % 10];
  if (tens === 1 || units === 0 || units > 4) return "many";
  return units === 1 ? "one" : "few";
}
