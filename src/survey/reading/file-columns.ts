import { type ErrorPath, shortened } from "../../errors/error.ts";
import type { NoteReason } from "../../errors/note.ts";
import { objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** New names of columns by those of the file. */
export type Rename = Readonly<Record<string, string>>;

/** The columns of a file by names that are there once. */
export interface FileColumns {
  readonly names: readonly string[];
  /** What the file calls them, of which an empty name and one that stands twice are made a name of its own. */
  readonly fileNames: readonly string[];
  /** Positions of the columns that are given one name, by it: none of them can be asked for so. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
  /** What was done to make a name of its own, by position. */
  readonly notes: readonly (NoteReason | null)[];
}

/** Reads new names by old ones. */
export function renameAt(value: unknown, path: ErrorPath): Rename {
  const entries = Object.entries(objectAt(value, path, "new names by the old ones"));
  return Object.fromEntries(entries.map(([name, to]) => [name, textAt(to, [...path, name])]));
}

/**
 * Names every column, as the file does or by its new name: `column 3` for one without a name, `Timing (2)` for the
 * second that is called so.
 */
export function fileColumns(given: readonly string[], rename: Rename = {}): FileColumns {
  const named = eachNamed(given);
  const known = new Set(named.names);
  for (const name of Object.keys(rename)) {
    if (named.repeated.has(name)) refuse("invalid_input", ["rename", name], "a name of one column", name);
    if (known.has(name)) continue;
    refuse("unknown_item", ["rename", name], `a column ${shortened(name)} in the header`, undefined);
  }
  if (Object.keys(rename).length === 0) return { ...named, fileNames: named.names };
  const renamed = eachNamed(named.names.map((name) => (Object.hasOwn(rename, name) ? rename[name]! : name)));
  return {
    names: renamed.names,
    fileNames: named.names,
    repeated: new Map([...named.repeated, ...renamed.repeated]),
    notes: named.notes.map((note, i) => note ?? renamed.notes[i]!),
  };
}

function eachNamed(given: readonly string[]): Omit<FileColumns, "fileNames"> {
  const names = given.map((name, i) => name || `column ${i + 1}`);
  const positions = new Map<string, number[]>();
  names.forEach((name, i) => {
    const same = positions.get(name);
    if (same === undefined) positions.set(name, [i]);
    else same.push(i);
  });
  const repeated = new Map([...positions].filter(([, same]) => same.length > 1));
  const taken = new Set(names);
  for (const [name, [, ...others]] of repeated) {
    let number = 2;
    for (const position of others) {
      while (taken.has(`${name} (${number})`)) number++;
      names[position] = `${name} (${number})`;
      taken.add(names[position]);
    }
  }
  const notes = given.map((name, i) => (name === "" ? "no-name" : names[i] === name ? null : "name-twice"));
  return { names, repeated, notes };
}
