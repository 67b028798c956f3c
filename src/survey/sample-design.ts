import type { ErrorPath } from "../errors/error.ts";
import { asGiven, type Read, type Reader, type Readers, readRecord } from "../errors/options.ts";
import { isPlainObject, LARGEST, numberAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { SampledRows } from "../numeric/design/design-variance.ts";
import { type GroupColumn, groupNameAt, isColumn } from "./column.ts";

const PATH: ErrorPath = ["design"];

/**
 * How respondents were sampled: which branch, day or household each came with, and from which part of the population
 * that was drawn. At least one of the three is given.
 */
export interface SampleDesign {
  /** The first-stage unit of every respondent, in one stratum each; without it respondents were drawn singly. */
  readonly clusters?: GroupColumn | undefined;
  /** The stratum of every respondent, from each of which units were drawn by themselves; one by default. */
  readonly strata?: GroupColumn | undefined;
  /**
   * First-stage units in the population, at least those sampled: one number, or by stratum where there are strata.
   * Without it units count as drawn with replacement, which is right for a large population.
   */
  readonly population?: number | Readonly<Record<string, number>> | undefined;
}

const DESIGN = {
  clusters: asGiven as Reader<GroupColumn | undefined>,
  strata: asGiven as Reader<GroupColumn | undefined>,
  population: asGiven as Reader<number | Readonly<Record<string, number>> | undefined>,
} satisfies Readers<SampleDesign>;

/** A design as read; its columns are looked at with the respondents that they belong to. */
export type ReadDesign = Read<typeof DESIGN>;

/** Reads the option `design`, where it is given. */
export function designAt(value: unknown, path: ErrorPath): ReadDesign | undefined {
  if (value === undefined) return undefined;
  const design = readRecord(value, DESIGN, path, "clusters, strata or population of a sample");
  if (Object.values(design).some((part) => part !== undefined)) return design;
  return refuse("invalid_input", path, "clusters, strata or population of a sample", {});
}

/**
 * The respondents of a sample by their units and strata, or as they were found before; one of weight 0 is not there.
 * `null` without a design.
 *
 * Every other respondent counts towards the units of its stratum, whether or not it answered.
 */
export function sampledRowsOf(
  design: ReadDesign | SampledRows | null | undefined,
  length: number,
  weights: Float64Array | null,
  path: ErrorPath = PATH,
): SampledRows | null {
  if (design === undefined || design === null) return null;
  if ("frame" in design) return design;
  const isThere = (row: number) => weights === null || weights[row]! > 0;
  const clusters =
    design.clusters === undefined ? null : named(design.clusters, length, isThere, [...path, "clusters"]);
  const strata =
    design.strata === undefined ? null : named(design.strata, length, isThere, [...path, "strata"]);
  const { places, count } = clusters ?? singly(length, isThere);
  const stratumOf = new Int32Array(count).fill(-1);
  for (let i = 0; i < length; i++) {
    const unit = places[i]!;
    if (unit < 0) continue;
    const stratum = strata === null ? 0 : strata.places[i]!;
    if (stratumOf[unit]! >= 0 && stratumOf[unit] !== stratum) {
      const expected = "clusters of one stratum each; give those of another stratum names of their own";
      refuse("invalid_input", [...path, "clusters", i], expected, design.clusters![i]);
    }
    stratumOf[unit] = stratum;
  }
  const sizes = new Float64Array(strata?.count ?? 1);
  for (const stratum of stratumOf) sizes[stratum]!++;
  const fractions = fractionsOf(design.population, sizes, strata?.names ?? null, [...path, "population"]);
  const units = Int32Array.from(stratumOf, (_, unit) => unit);
  return { frame: { strata: stratumOf, sizes, fractions }, units, places };
}

interface NamedPlaces {
  /** By row: the place of its name; −1 for a respondent who is not there. */
  readonly places: Int32Array;
  readonly count: number;
  readonly names: readonly string[];
}

/** Numbers names in order of first appearance; a respondent without one is refused. */
function named(
  column: GroupColumn,
  length: number,
  isThere: (row: number) => boolean,
  path: ErrorPath,
): NamedPlaces {
  if (!isColumn(column) || column.length !== length) {
    refuse("invalid_input", path, `${length} names or numbers, one per respondent`, column);
  }
  const placeOfName = new Map<string, number>();
  const placeOfValue = new Map<unknown, number>();
  const places = new Int32Array(length).fill(-1);
  for (let i = 0; i < length; i++) {
    if (!isThere(i)) continue;
    const value = column[i];
    let place = placeOfValue.get(value);
    if (place === undefined) {
      const name = groupNameAt(value, path, i);
      if (name === null)
        refuse("missing_answers", [...path, i], "a name or number for every respondent", value);
      place = placeOfName.get(name) ?? placeOfName.size;
      placeOfName.set(name, place);
      placeOfValue.set(value, place);
    }
    places[i] = place;
  }
  return { places, count: placeOfName.size, names: [...placeOfName.keys()] };
}

/** Every respondent by itself. */
function singly(length: number, isThere: (row: number) => boolean): Pick<NamedPlaces, "places" | "count"> {
  const places = new Int32Array(length).fill(-1);
  let count = 0;
  for (let i = 0; i < length; i++) if (isThere(i)) places[i] = count++;
  return { places, count };
}

/** f_h by stratum; names are `null` where there are no strata. */
function fractionsOf(
  population: ReadDesign["population"],
  sizes: Float64Array,
  names: readonly string[] | null,
  path: ErrorPath,
): Float64Array {
  if (population === undefined) return new Float64Array(sizes.length);
  const fractionOf = (value: unknown, size: number, here: ErrorPath) => {
    const units = numberAt(value, here);
    if (units < size)
      refuse("invalid_input", here, `a number from ${size}, the units sampled, to ${LARGEST}`, value);
    return size / units;
  };
  if (names === null) return sizes.map((size) => fractionOf(population, size, path));
  if (!isPlainObject(population)) refuse("invalid_input", path, "a number of units by stratum", population);
  return sizes.map((size, h) => {
    const name = names[h]!;
    return fractionOf(Object.hasOwn(population, name) ? population[name] : undefined, size, [...path, name]);
  });
}
