import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, numberAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareFigures } from "../../numeric/ties.ts";

/**
 * How somebody ranks items: the best first, items of one place in a list of their own; or each item with its rank
 * or any other number, the lowest for the best, equal numbers for a tie.
 */
export type ItemRanking = readonly (string | readonly string[])[] | Readonly<Record<string, number>>;

/** A ranking in one form. */
export interface RankedPlaces {
  /** All items that it names, as they come. */
  readonly named: readonly string[];
  /** From the best place down, the items of each. */
  readonly places: readonly (readonly string[])[];
}

/** Reads a ranking in either form; an item whose number is missing is named, but not ranked. */
export function rankingAt(value: unknown, path: ErrorPath): RankedPlaces {
  return Array.isArray(value) ? listedRanking(value, path) : numberedRanking(value, path);
}

function listedRanking(value: readonly unknown[], path: ErrorPath): RankedPlaces {
  const seen = new Set<string>();
  const itemAt = (item: unknown, here: ErrorPath): string => {
    const name = textAt(item, here);
    if (seen.has(name)) refuse("invalid_input", here, "an item that is not ranked before", name);
    seen.add(name);
    return name;
  };
  const places = entriesAt(value, path, "a ranking", (place, here) => {
    if (!Array.isArray(place)) return [itemAt(place, here)];
    if (place.length === 0) refuse("invalid_input", here, "an item, or a list of those that tie", place);
    return entriesAt(place, here, "items", itemAt);
  });
  return { named: [...seen], places };
}

function numberedRanking(value: unknown, path: ErrorPath): RankedPlaces {
  const given = objectAt(value, path, "a list of items, the best first, or a number by item");
  const named = Object.keys(given).map((item) => textAt(item, [...path, item]));
  const numbers = named
    .filter((item) => given[item] !== null && given[item] !== undefined)
    .map((item) => [item, numberAt(given[item], [...path, item])] as const)
    .sort(([, a], [, b]) => a - b);
  const places: string[][] = [];
  numbers.forEach(([item, number], i) => {
    if (i > 0 && compareFigures(number, numbers[i - 1]![1]) === 0) places.at(-1)!.push(item);
    else places.push([item]);
  });
  return { named, places };
}
