import { TONGUES, type Tongue } from "../../../src/text/language.ts";
import { type Words as Word, wordIn } from "../../../src/text/words.ts";

/** The languages of the page, in the order in which its words stand. */
export const LANGUAGES = TONGUES;

export type Language = Tongue;

export type { Word };

/** The words of one part of the page. */
export type WordList = Readonly<Record<string, Word>>;

/** The words of a part in one language. */
export type Words<List extends WordList> = { readonly [Key in keyof List]: string };

/** Picks a language from a list of words. */
export function wordsOf<List extends WordList>(list: List, language: Language): Words<List> {
  return Object.fromEntries(
    Object.entries(list).map(([key, word]) => [key, wordIn(word, language)]),
  ) as Words<List>;
}

/** Puts values in the places `{name}` of a sentence. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A text in the language's quotation marks. */
export function quoted(text: string, language: Language): string {
  const [open, close] = { en: "“”", ru: "«»", bg: "„“" }[language];
  return `${open}${text}${close}`;
}

/** A whole number with the language's grouping. */
export function counted(n: number, language: Language): string {
  return new Intl.NumberFormat(language).format(n);
}
