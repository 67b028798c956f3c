import { TONGUES, type Tongue } from "./language.ts";

/** One word or sentence in every language. */
export type Words = readonly [en: string, ru: string, bg: string];

/** One word or sentence in a language. */
export function wordIn(words: Words, language: Tongue): string {
  return words[TONGUES.indexOf(language)]!;
}

/** Words in a language, by what they stand for. */
export function wordsIn<Key extends string>(
  table: Readonly<Record<Key, Words>>,
  language: Tongue,
): (key: Key) => string {
  return (key) => wordIn(table[key], language);
}

/** What a sentence is filled in with: texts and counts. */
export type SentenceParts = Readonly<Record<string, string | number>>;

/** A sentence whose `{name}`s are filled in, counts as JavaScript prints them unless a way is given. */
export function filled(
  sentence: string,
  parts: SentenceParts,
  countText: (count: number) => string = String,
): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name]!;
    return typeof part === "number" ? countText(part) : part;
  });
}
