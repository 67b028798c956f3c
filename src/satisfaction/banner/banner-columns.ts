import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type GroupColumn, groupNameAt, isColumn, isMissingName } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type Group, groupsOf } from "../../survey/grouping.ts";
import { addRespondent, effectiveNumber, emptyTally } from "../../survey/share.ts";

const ALPHABET = 26;
const CODE_OF_A = 65;

/** A column of a banner table: a level of a banner, or the total, of which all three are `null`. */
export interface BannerColumn {
  banner: string | null;
  level: string | number | null;
  /** By which cells refer to the column. */
  letter: string | null;
  /** Respondents of the level, whether or not they answered. */
  n: number;
  /** Σw of their weights as given; n without weights. */
  weightedN: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
}

/** Respondents of all columns of a table. */
export interface BannerRespondents {
  readonly length: number;
  readonly missing: Missing;
  /** The weights as given, and 0 for those that count as 0; `null` where none are given. */
  readonly weights: Float64Array | null;
}

/** A column with the rows of its respondents; those of a banner are compared with each other. */
export interface BannerGroup extends Group {
  readonly column: BannerColumn;
}

/** Everybody as one column. */
export function totalGroup(respondents: BannerRespondents): BannerGroup {
  const { length, weights } = respondents;
  const rows = Int32Array.from({ length }, (_, row) => row).filter(
    (row) => weights === null || weights[row]! > 0,
  );
  return groupOf("", rows, { banner: null, level: null, letter: null }, respondents);
}

/** The levels of every banner as columns, banner by banner, with letters that run on. */
export function bannerGroups(
  banner: Readonly<Record<string, GroupColumn>>,
  levels: Readonly<Record<string, unknown>>,
  respondents: BannerRespondents,
): BannerGroup[][] {
  for (const name of Object.keys(levels)) {
    if (!Object.hasOwn(banner, name)) refuse("invalid_input", ["levels", name], "levels of a banner", name);
  }
  let letters = 0;
  return Object.entries(banner).map(([name, by]) => {
    const found = groupsOf(by, respondents.length, respondents.missing, respondents.weights, [
      "banner",
      name,
    ]);
    const listed = Object.hasOwn(levels, name)
      ? listedAt(levels[name], ["levels", name])
      : levelsOf(by, found);
    const stranger = found.find((group) => listed.every((level) => String(level) !== group.name));
    if (stranger !== undefined) {
      const row = stranger.rows[0]!;
      refuse("invalid_input", ["banner", name, row], "one of the levels that are listed", by[row]);
    }
    return listed.map((level) => {
      const rows = found.find((group) => group.name === String(level))?.rows ?? new Int32Array(0);
      return groupOf(String(level), rows, { banner: name, level, letter: letterOf(letters++) }, respondents);
    });
  });
}

/** The number of respondents that the first banner has. */
export function lengthOfBanner(banner: unknown): number {
  const columns = Object.entries(objectAt(banner, ["banner"], "columns of groups by banner"));
  const [first] = columns;
  if (first === undefined) refuse("insufficient_data", ["banner"], "at least one banner", banner);
  const [name, column] = first;
  if (!isColumn(column)) refuse("invalid_input", ["banner", name], "a column of groups", column);
  return column.length > 0
    ? column.length
    : refuse("insufficient_data", ["banner", name], "at least one respondent", column);
}

/** Levels or categories as listed: names or numbers, each once. */
export function listedAt(value: unknown, path: ErrorPath): (string | number)[] {
  const listed = entriesAt(value, path, "a list of names or numbers", (entry, here) => {
    if (!isMissingName(entry) && groupNameAt(entry, path, here.at(-1) as number) !== null) {
      return entry as string | number;
    }
    return refuse("invalid_input", here, "a name or a number", entry);
  });
  listed.forEach((entry, i) => {
    const isTwice = listed.findIndex((other) => String(other) === String(entry)) < i;
    if (isTwice) refuse("invalid_input", [...path, i], "every name once", entry);
  });
  return listed;
}

/** The levels as they stand in the column. */
function levelsOf(by: GroupColumn, groups: readonly Group[]): (string | number)[] {
  return groups.map(({ rows }) => by[rows[0]!]!);
}

function groupOf(
  name: string,
  rows: Int32Array,
  place: Pick<BannerColumn, "banner" | "level" | "letter">,
  { weights }: BannerRespondents,
): BannerGroup {
  const tally = emptyTally();
  for (const row of rows) addRespondent(tally, weights?.[row] ?? 1);
  const effectiveN = tally.n === 0 ? 0 : effectiveNumber(tally);
  return { name, rows, column: { ...place, n: tally.n, weightedN: tally.weight, effectiveN } };
}

/** A … Z, AA, AB, … */
function letterOf(place: number): string {
  const last = String.fromCharCode(CODE_OF_A + (place % ALPHABET));
  return place < ALPHABET ? last : letterOf(Math.floor(place / ALPHABET) - 1) + last;
}
