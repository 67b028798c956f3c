import { refuse } from "../errors/refuse.ts";
import { isColumn } from "./column.ts";

/** Shares may miss the sum of 1 by this much, as printed ones do. */
const SHARE_TOLERANCE = 1e-6;

/** A group that a respondent belongs to; the number 1 and the text "1" are the same. */
export type RakeLevel = string | number;

/** By margin (sex, age group, …), every respondent's level. */
export type RakeGroups = Readonly<Record<string, ArrayLike<RakeLevel | null | undefined>>>;

/** By margin and level, the share of the population, 0..1 and summing to 1 in each margin. */
export type RakeTargets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A margin as checked. */
export interface Margin {
  readonly name: string;
  readonly levels: readonly string[];
  readonly shares: Float64Array;
  /** By respondent, the place of the level in `levels`. */
  readonly codes: Uint32Array;
}

/** Checks groups and targets against each other; the margins come in the order of the targets. */
export function marginsOf(groups: RakeGroups, targets: RakeTargets): Margin[] {
  if (typeof groups !== "object" || groups === null) refuse("invalid_input", [], "levels by margin", groups);
  if (typeof targets !== "object" || targets === null) {
    refuse("invalid_input", ["targets"], "shares by margin and level", targets);
  }
  const names = Object.keys(targets);
  if (names.length === 0) refuse("insufficient_data", ["targets"], "at least one margin", targets);
  let length: number | undefined;
  return names.map((name) => {
    if (!Object.hasOwn(groups, name))
      refuse("unknown_item", [name], `a column of levels for ${name}`, undefined);
    const column: unknown = groups[name];
    if (!isColumn(column)) refuse("invalid_input", [name], "a column of levels", column);
    length ??= column.length;
    if (column.length !== length) {
      refuse("invalid_input", [name], `${length} levels, as many as ${names[0]} has`, column.length);
    }
    if (length === 0) refuse("insufficient_data", [name], "at least one respondent", column);
    const levels = Object.keys(Object(targets[name]));
    return { name, levels, shares: sharesOf(targets, name, levels), codes: codesOf(column, name, levels) };
  });
}

function sharesOf(targets: RakeTargets, name: string, levels: readonly string[]): Float64Array {
  const shares = Float64Array.from(levels, (level) => {
    const share: unknown = targets[name]![level];
    if (typeof share === "number" && share >= 0 && share <= 1) return share;
    return refuse("invalid_input", ["targets", name, level], "a share from 0 to 1", share);
  });
  const total = sumOf(shares);
  if (Math.abs(total - 1) > SHARE_TOLERANCE) {
    refuse("invalid_input", ["targets", name], "shares that sum to 1", total);
  }
  return shares.map((share) => share / total);
}

function codesOf(column: ArrayLike<unknown>, name: string, levels: readonly string[]): Uint32Array {
  const places = new Map(levels.map((level, place) => [level, place]));
  const codes = new Uint32Array(column.length);
  for (let i = 0; i < codes.length; i++) {
    const level = column[i] ?? "";
    if (level === "" || Number.isNaN(level)) {
      refuse(
        "missing_answers",
        [name, i],
        `a level of ${name}; leave the respondent out or name a level for the rest`,
        column[i],
      );
    }
    const place =
      typeof level === "string" || typeof level === "number" ? places.get(String(level)) : undefined;
    if (place === undefined) {
      refuse("invalid_input", [name, i], `a level with a target: ${levels.join(", ")}`, level);
    }
    codes[i] = place;
  }
  return codes;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
