import type { NoteReason } from "../errors/note.ts";
import { otherwise, type Readers, readFields, readOptions } from "../errors/options.ts";
import { type Language, languageAt } from "../text/language.ts";
import { wordsIn } from "../text/words.ts";
import { listedIn } from "./listed-in.ts";
import { NOTE_SENTENCES } from "./note-sentences.ts";

/** Options of `explainNote` and `explainError`. */
export interface ExplainOptions {
  /** `"en"` by default. */
  language?: Language | undefined;
}

/** Readers of `ExplainOptions`. */
export const EXPLAIN_OPTIONS = { language: otherwise(languageAt, "en") } satisfies Readers<ExplainOptions>;

const NOTE = { reason: listedIn(NOTE_SENTENCES, "a reason of a note") };

/**
 * What a note says, as a sentence for people: why a figure is not there, or is to be read with doubt.
 *
 * Any note will do, also one that was stored as JSON; only its reason is looked at.
 *
 * @throws `invalid_input` for a reason that the package does not know, and a language that it has no words in.
 *
 * @example
 * ```ts
 * import { estimateCsat } from "service-quality/satisfaction";
 * import { explainNote } from "service-quality/words";
 *
 * const [note] = estimateCsat([5]).notes;
 * note; // => { path: ["meanInterval"], reason: "one-respondent" }
 * explainNote(note); // => "One respondent gives no spread, so there is no interval."
 * explainNote(note, { language: "bg" }); // => "Един респондент не дава разсейване, затова няма интервал."
 * ```
 */
export function explainNote(note: { readonly reason: NoteReason }, options?: ExplainOptions): string {
  const { reason } = readFields(note, NOTE, [], "a note");
  const { language } = readOptions(options, EXPLAIN_OPTIONS);
  return wordsIn(NOTE_SENTENCES, language)(reason);
}
