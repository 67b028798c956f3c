import { instrumentLabels } from "../instruments/instrument-labels.ts";
import { labelIn } from "../text/format-options.ts";
import { intervalPhrase, type Limits, levelText } from "../text/interval-text.ts";
import type { Tongue } from "../text/language.ts";
import { type FigureStyle, figureText, numberText } from "../text/number-text.ts";
import { filled, type SentenceParts, type Words, wordsIn } from "../text/words.ts";
import type { ReadChartOptions } from "./chart-options.ts";

/** The typographic minus and the narrow marks of a language, which axes and labels share. */
export const NUMERALS: Readonly<Record<Tongue, { decimal: string; thousands: string; percent: string }>> = {
  en: { decimal: ".", thousands: ",", percent: "%" },
  ru: { decimal: ",", thousands: "\u202F", percent: "\u202F%" },
  bg: { decimal: ",", thousands: "\u202F", percent: "\u202F%" },
};

export const MINUS = "−";

/** Words, numbers and labels of a chart in its language, with how it is drawn. */
export type ChartPrinter<Own = object> = ChartFigures & {
  /** A word or a sentence, whose `{name}`s are filled in; numbers are counts. */
  readonly say: (key: keyof Own, parts?: SentenceParts) => string;
};

/** Numbers and labels of a chart in its language, and how it is drawn. */
interface ChartFigures {
  readonly options: ReadChartOptions;
  readonly language: Tongue;
  /** Decimals of the figures. */
  readonly digits: number;
  readonly labelOf: (id: string) => string;
  /** With thousands marks; a decimal where weights make it no whole number. */
  readonly count: (n: number) => string;
  /** With as many decimals as it has, at most so many. */
  readonly number: (x: number, most?: number) => string;
  /** Of an interval, in percent. */
  readonly level: (confidence: number) => string;
  /** With the decimals of the chart unless others are given. */
  readonly figure: (x: number | null, digits?: number) => string;
  /** With a plus above 0. */
  readonly signed: (x: number | null, digits?: number) => string;
  /** In percent. */
  readonly share: (share: number | null, digits?: number) => string;
  /** "95 % interval −1.90 to −1.52". */
  readonly limits: (limits: Limits | null, confidence: number, textOf: (limit: number) => string) => string;
}

/** What a chart prints with; its figures have `usual` decimals unless the options say otherwise. */
export function chartPrinter<Key extends string>(
  own: Readonly<Record<Key, Words>>,
  options: ReadChartOptions,
  usual: number,
): ChartPrinter<Record<Key, Words>> {
  const { instrument, labels } = options;
  const { tag, language } = options.language;
  const book = new Map([
    ...(instrument === null ? [] : instrumentLabels(instrument, [tag, language])),
    ...labels,
  ]);
  const { thousands, percent } = NUMERALS[language];
  const style: FigureStyle = { minus: MINUS, thousands, isSigned: false };
  const digits = options.digits ?? usual;
  const figure = (x: number | null, places = digits) => figureText(x, places, language, style);
  const count = (n: number) => figure(n, Number.isInteger(n) ? 0 : 1);
  const word = wordsIn(own, language);
  return {
    say: (key, parts = {}) => filled(word(key), parts, count),
    options,
    language,
    digits,
    labelOf: labelIn(book),
    count,
    number: (x, most = 10) => numberText(Number(x.toFixed(most)), language),
    level: (confidence) => levelText(confidence, language),
    figure,
    signed: (x, places = digits) => figureText(x, places, language, { ...style, isSigned: true }),
    share: (x, places) => (x === null ? "–" : `${figure(100 * x, places)}${percent}`),
    limits: (limits, confidence, textOf) => intervalPhrase(limits, confidence, textOf, language),
  };
}
