import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { isColumn } from "./column.ts";
import type { Missing } from "./estimation.ts";

/** The group of every respondent: a branch, a segment. `null`, `undefined`, NaN and empty text mean missing. */
export type GroupColumn = ArrayLike<string | number | null | undefined>;

/** A group by its name, with its respondents' rows. */
export interface Group {
  readonly name: string;
  readonly rows: Int32Array;
}

/**
 * The groups in order of first appearance. Respondents of weight 0 belong to none; others without a group are refused,
 * or belong to none.
 */
export function groupsOf(
  by: GroupColumn,
  length: number,
  missing: Missing,
  weights: Float64Array | null = null,
  path: ErrorPath = ["by"],
): Group[] {
  if (!isColumn(by) || by.length !== length) {
    refuse("invalid_input", path, `${length} groups, one per respondent`, by);
  }
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const codes = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const name = groupName(by[i], path, i);
    codes[i] = -1;
    if (weights?.[i] === 0) continue;
    if (name === null) {
      if (missing === "reject") refuse("missing_answers", [...path, i], "the respondent's group", by[i]);
      continue;
    }
    codes[i] = places.get(name) ?? places.size;
    places.set(name, codes[i]!);
    sizes[codes[i]!] = (sizes[codes[i]!] ?? 0) + 1;
  }
  const groups = Array.from(places.keys(), (name, code) => ({ name, rows: new Int32Array(sizes[code]!) }));
  const filled = new Int32Array(groups.length);
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    if (code >= 0) groups[code]!.rows[filled[code]!++] = i;
  }
  return groups;
}

/** Whether a name of a group, level or category says that none is known. */
export function isMissingName(name: unknown): name is null | undefined | "" {
  return name === null || name === undefined || name === "" || Number.isNaN(name);
}

function groupName(group: unknown, path: ErrorPath, row: number): string | null {
  if (isMissingName(group)) return null;
  if (typeof group === "string" || Number.isFinite(group)) return String(group);
  refuse("invalid_input", [...path, row], "a group's name or number, or null for a missing one", group);
}
