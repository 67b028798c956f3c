/** The languages of the page, in the order in which its words stand. */
export const LANGUAGES = ["en", "ru", "bg"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A word or sentence in English, Russian and Bulgarian. */
export type Word = readonly [string, string, string];

/** The words of one part of the page. */
export type WordList = Readonly<Record<string, Word>>;

/** The words of a part in one language. */
export type Words<List extends WordList> = { readonly [Key in keyof List]: string };

/** Picks a language from a list of words. */
export function wordsOf<List extends WordList>(list: List, language: Language): Words<List> {
  const position = LANGUAGES.indexOf(language);
  return Object.fromEntries(Object.entries(list).map(([key, word]) => [key, word[position]])) as Words<List>;
}

/** Puts values in the places `{name}` of a sentence. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A whole number with the language's grouping. */
export function counted(n: number, language: Language): string {
  return new Intl.NumberFormat(language).format(n);
}
