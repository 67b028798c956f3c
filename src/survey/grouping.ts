import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { type GroupColumn, groupNameAt, isColumn } from "./column.ts";
import type { Missing } from "./estimation.ts";

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
    const name = groupNameAt(by[i], path, i);
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
