import type { ErrorPath } from "../../errors/error.ts";
import { isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** How deep a value may lie in a row. */
const DEEPEST = 100;

/** A column of rows: the values under one path. */
export interface FlatColumn {
  /** The keys that lead to it, with dots between them. */
  readonly path: string;
  /** One per row; `undefined` where the row has none. */
  readonly values: readonly unknown[];
}

/** What was found under one path. */
interface Place {
  readonly path: string;
  readonly values: unknown[];
  /** What was chosen, by row. */
  readonly choices: Map<number, ReadonlySet<string>>;
}

/** A value, or the choices of a list. */
type Found = { readonly value: unknown } | { readonly choices: ReadonlySet<string> };

/**
 * The columns of rows, in order of first appearance: `outer.inner` for a value in an object, `name.0.key` for one in a
 * list of objects; for a list of choices a column for each of them, `name.choice`, 1 where it is in the row's list and
 * 0 where it is not.
 */
export function flatColumns(rows: readonly object[]): FlatColumn[] {
  const places = new Map<string, Place>();
  rows.forEach((row, i) => {
    const filled = new Set<string>();
    const fill = (path: string, value: unknown) => {
      if (filled.has(path)) refuse("invalid_input", [i, path], "one value for each path", value);
      filled.add(path);
    };
    const take = (path: string, found: Found) => {
      const place = places.get(path) ?? { path, values: [], choices: new Map() };
      places.set(path, place);
      if ("value" in found) {
        fill(path, found.value);
        place.values[i] = found.value;
      } else {
        for (const choice of found.choices) fill(`${path}.${choice}`, 1);
        place.choices.set(i, found.choices);
      }
    };
    for (const key of Object.keys(row)) walk((row as Record<string, unknown>)[key], key, [i, key], 1, take);
  });
  return [...places.values()].flatMap((place) => columnsOf(place, rows.length));
}

/** Hands over the values that lie at a path and below it. */
function walk(
  value: unknown,
  path: string,
  at: ErrorPath,
  depth: number,
  take: (path: string, found: Found) => void,
): void {
  if (depth > DEEPEST) refuse("invalid_input", at, `values at most ${DEEPEST} deep`, value);
  if (isPlainObject(value)) {
    for (const key of Object.keys(value)) walk(value[key], `${path}.${key}`, at, depth + 1, take);
  } else if (!Array.isArray(value)) take(path, { value });
  else if (value.length > 0 && value.every(isPlainObject)) {
    value.forEach((entry, i) => {
      walk(entry, `${path}.${i}`, at, depth + 1, take);
    });
  } else take(path, { choices: new Set(value.flatMap((entry: unknown) => choiceOf(entry, at))) });
}

function choiceOf(entry: unknown, at: ErrorPath): string[] {
  if (entry === null || entry === undefined) return [];
  if (["string", "number", "boolean", "bigint"].includes(typeof entry)) return [String(entry)];
  return refuse("invalid_input", at, "a list of choices, or of objects", entry);
}

function columnsOf({ path, values, choices }: Place, rows: number): FlatColumn[] {
  const names = new Set([...choices.values()].flatMap((chosen) => [...chosen]));
  const own =
    values.length > 0 && !(names.size > 0 && values.every(isNothing)) ? [fullColumn(path, values, rows)] : [];
  const chosen = [...names].map((name) =>
    fullColumn(
      `${path}.${name}`,
      Array.from({ length: rows }, (_, row) => {
        const list = choices.get(row);
        return list === undefined ? null : Number(list.has(name));
      }),
      rows,
    ),
  );
  return [...own, ...chosen];
}

function fullColumn(path: string, values: readonly unknown[], rows: number): FlatColumn {
  return { path, values: Array.from({ length: rows }, (_, row) => values[row]) };
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
