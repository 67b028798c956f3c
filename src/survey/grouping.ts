import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import type { Missing } from "./estimation.ts";

/** The group of every respondent: a branch, a segment. `null`, `undefined` and NaN mean missing. */
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
  if (typeof by !== "object" || by === null || by.length !== length) {
    refuse("invalid_input", path, `${length} groups, one per respondent`, by?.length);
  }
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const codes = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const name = groupName(by[i], path, i);
    codes[i] = -1;
    if (weights?.[i] === 0) continue;
    if (name === null) {
      if (missing === "reject") refuse("missing_answers", [...path, i], "the respondent's group", null);
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

function groupName(group: unknown, path: ErrorPath, row: number): string | null {
  if (group === null || group === undefined || Number.isNaN(group)) return null;
  if (typeof group === "string" || Number.isFinite(group)) return String(group);
  refuse("invalid_input", [...path, row], "a group's name or number, or null for a missing one", group);
}
