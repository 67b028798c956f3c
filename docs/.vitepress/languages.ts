import { TONGUES, type Tongue } from "../../src/text/language.ts";

export { type Words, wordIn as inLanguage } from "../../src/text/words.ts";

/** The languages of the site, English at its root. */
export const LANGUAGES = TONGUES;

export type SiteLanguage = Tongue;

/** The folder of a language under the site's root: `""`, `"ru/"`, `"bg/"`. */
export function folderOf(language: SiteLanguage): string {
  return language === "en" ? "" : `${language}/`;
}

/** The language of a page, by its path from the site's root. */
export function languageOf(page: string): SiteLanguage {
  return LANGUAGES.find((language) => language !== "en" && page.startsWith(folderOf(language))) ?? "en";
}
