import { pathText } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import type { Tongue } from "./language.ts";

const NOTE: Readonly<Record<Tongue, string>> = { en: "Note", ru: "Примечание", bg: "Бележка" };

/**
 * What a result says of its own figures, a line for each note; `of` names the result where there are several. The
 * reason reads as English in English, and stands as the code that it is elsewhere.
 */
export function noteLines(notes: readonly Note[], of = "", language: Tongue = "en"): string[] {
  const prefix = of === "" ? "" : `${of}, `;
  return notes.map(({ path, reason }) => {
    const said = language === "en" ? reason.replaceAll("-", " ") : reason;
    return `${NOTE[language]}. ${prefix}${pathText(path)}: ${said}`;
  });
}
