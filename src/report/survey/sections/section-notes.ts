import { listed } from "../../../charts/drawing/listed.ts";
import type { Note } from "../../../errors/note.ts";
import { isPlainObject } from "../../../errors/read-argument.ts";
import { notesAt } from "../../../errors/read-notes.ts";
import { explainError } from "../../../words/explain-error.ts";
import { explainNote } from "../../../words/explain-note.ts";
import type { AnalyzedPart } from "../survey-analysis.ts";
import type { SectionContext } from "./section-context.ts";
import { printerOf } from "./section-context.ts";

/** Keys under which rows of results have their names. */
const NAMES = ["dimension", "item", "attribute", "feature", "column", "scale", "construct", "sample", "by"];

/** How deep results lie in those of a part: in a list, in a comparison of its entries. */
const DEPTH = 4;

/** What the results of a part say about themselves, and why others are not there, each sentence once. */
export function partNotes({ results, refusals }: AnalyzedPart, context: SectionContext): string[] {
  const { language, labelOf } = printerOf({}, context);
  const sentences = new Map<string, Set<string>>();
  for (const { note, place } of notesIn(results, [], DEPTH)) {
    const sentence = explainNote(note, { language });
    sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(place.map(labelOf).join(": ")));
  }
  const said = Array.from(sentences, ([sentence, places]) => {
    const named = [...places].filter((place) => place !== "");
    return named.length === 0 ? sentence : `${sentence.replace(/\.$/, "")} (${listed(named)}).`;
  });
  return [...said, ...refusals.map(({ error }) => explainError(error, { language }))];
}

interface PlacedNote {
  readonly note: Note;
  /** Names of the rows that it is about. */
  readonly place: readonly string[];
}

function notesIn(value: unknown, place: readonly string[], depth: number): PlacedNote[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => notesIn(entry, place, depth - 1));
  if (!isPlainObject(value)) return [];
  const here = [...place, ...nameOf(value)];
  const own = Array.isArray(value.notes)
    ? notesAt(value.notes, ["notes"]).map((note) => ({
        note,
        place: [...here, ...namesAlong(value, note.path)],
      }))
    : [];
  return [...own, ...Object.values(value).flatMap((part) => notesIn(part, here, depth - 1))];
}

/** Names of the rows that a path leads through. */
function namesAlong(value: unknown, path: Note["path"]): string[] {
  const names: string[] = [];
  let at = value;
  for (const key of path) {
    at = (at as Record<string | number, unknown>)[key];
    if (isPlainObject(at)) names.push(...nameOf(at));
  }
  return names;
}

function nameOf(row: Readonly<Record<string, unknown>>): string[] {
  const key = NAMES.find((name) => typeof row[name] === "string");
  return key === undefined ? [] : [row[key] as string];
}
