import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";

/** A BCP 47 tag whose first subtag, in any case, is one of the languages of the package: `"en"`, `"ru-RU"`, `"BG"`. */
export type Language = string;

/** A language that the package has words in. */
export type Tongue = (typeof TONGUES)[number];

/** In the order in which tables of words list them. */
export const TONGUES = ["en", "ru", "bg"] as const;

const TAG = /^[a-z]{2}(?:-[a-z0-9]{1,8})*$/i;

/** Reads a language; one without words is refused, never replaced by another. */
export function languageAt(value: unknown, path: ErrorPath): Tongue {
  const first = typeof value === "string" && TAG.test(value) ? value.slice(0, 2).toLowerCase() : null;
  const found = TONGUES.find((tongue) => tongue === first);
  return found ?? refuse("invalid_input", path, "a language tag of en, ru or bg", value);
}

/** A language with the tag that was given for it, by which an instrument may have labels. */
export interface TaggedLanguage {
  readonly tag: string;
  readonly language: Tongue;
}

/** Reads a language and keeps its tag. */
export function taggedLanguageAt(value: unknown, path: ErrorPath): TaggedLanguage {
  const language = languageAt(value, path);
  return { tag: value as string, language };
}
