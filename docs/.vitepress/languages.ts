/** The languages of the site, English at its root. */
export const LANGUAGES = ["en", "ru", "bg"] as const;

export type SiteLanguage = (typeof LANGUAGES)[number];

/** One text in English, Russian and Bulgarian. */
export type Words = readonly [en: string, ru: string, bg: string];

export function inLanguage(words: Words, language: SiteLanguage): string {
  return words[LANGUAGES.indexOf(language)]!;
}

/** The folder of a language under the site's root: `""`, `"ru/"`, `"bg/"`. */
export function folderOf(language: SiteLanguage): string {
  return language === "en" ? "" : `${language}/`;
}

/** The language of a page, by its path from the site's root. */
export function languageOf(page: string): SiteLanguage {
  return LANGUAGES.find((language) => language !== "en" && page.startsWith(folderOf(language))) ?? "en";
}
