import { type ErrorPath, shortened } from "../errors/error.ts";
import { type Given, objectAt, rateAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { isColumn, isMissingName } from "./column.ts";
import { type RespondentOptions, weightsOf } from "./estimation.ts";

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
  /** By respondent, the place of the level in `levels`; of no meaning where the respondent's weight is 0. */
  readonly codes: Uint32Array;
}

/** The margins, in the order of the targets, and the weights that raking starts from, with the largest as 1. */
export interface Margins {
  readonly margins: readonly Margin[];
  readonly weights: Float64Array;
}

/** Checks groups, targets and the weights to start from against each other; respondents of weight 0 need no level. */
export function marginsOf(
  groups: RakeGroups,
  targets: RakeTargets,
  given: Pick<RespondentOptions, "weights">,
): Margins {
  const columns = objectAt(groups, [], "levels by margin");
  const wanted = Object.entries(objectAt(targets, ["targets"], "shares by margin and level"));
  if (wanted.length === 0) refuse("insufficient_data", ["targets"], "at least one margin", targets);
  const checked = wanted.map(([name, shares]) => ({
    name,
    column: columnAt(columns, name),
    ...sharesAt(shares, ["targets", name]),
  }));
  const { length } = checked[0]!.column;
  if (length === 0) refuse("insufficient_data", [checked[0]!.name], "at least one respondent", []);
  for (const { name, column } of checked) {
    if (column.length === length) continue;
    refuse(
      "invalid_input",
      [name],
      `${length} levels, as many as ${shortened(checked[0]!.name)} has`,
      column.length,
    );
  }
  const weights = weightsOf(given, length) ?? new Float64Array(length).fill(1);
  const margins = checked.map(({ name, column, levels, shares }) => ({
    name,
    levels,
    shares,
    codes: codesOf(column, name, levels, weights),
  }));
  return { margins, weights };
}

function columnAt(columns: Given, name: string): ArrayLike<unknown> {
  if (!Object.hasOwn(columns, name)) {
    refuse("unknown_item", [name], `a column of levels for ${shortened(name)}`, undefined);
  }
  const column = columns[name];
  return isColumn(column) ? column : refuse("invalid_input", [name], "a column of levels", column);
}

function sharesAt(value: unknown, path: ErrorPath): { levels: string[]; shares: Float64Array } {
  const given = objectAt(value, path, "shares by level");
  const levels = Object.keys(given);
  const shares = Float64Array.from(levels, (level) => rateAt(given[level], [...path, level]));
  const total = sumOf(shares);
  if (Math.abs(total - 1) > SHARE_TOLERANCE) refuse("invalid_input", path, "shares that sum to 1", total);
  return { levels, shares: shares.map((share) => share / total) };
}

function codesOf(
  column: ArrayLike<unknown>,
  name: string,
  levels: readonly string[],
  weights: Float64Array,
): Uint32Array {
  const places = new Map(levels.map((level, place) => [level, place]));
  const codes = new Uint32Array(column.length);
  for (let i = 0; i < codes.length; i++) {
    const level = column[i];
    if (isMissingName(level)) {
      if (weights[i] === 0) continue;
      const expected = "a level; leave the respondent out or name a level for the rest";
      refuse("missing_answers", [name, i], expected, level);
    }
    const isName = typeof level === "string" || typeof level === "number";
    const place = isName ? places.get(String(level)) : undefined;
    if (place === undefined) {
      const known = levels.slice(0, 10).map(shortened).join(", ");
      refuse("invalid_input", [name, i], `a level with a target: ${known}`, level);
    }
    codes[i] = place;
  }
  return codes;
}

/** The sum of a list. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
