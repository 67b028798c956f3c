import { refuse } from "../../errors/refuse.ts";
import type { GroupColumn } from "../../survey/column.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import { type Group, groupsOf } from "../../survey/grouping.ts";

/** The groups, by places among the respondents who count. */
export function answeringGroups(
  answers: CountedAnswers,
  by: GroupColumn,
  weights: Float64Array | null,
): Group[] {
  const places = new Int32Array(answers.length).fill(-1);
  answers.rows.forEach((row, place) => {
    places[row] = place;
  });
  const groups = groupsOf(by, answers.length, answers.missing, weights)
    .map(({ name, rows }) => ({ name, rows: rows.map((row) => places[row]!).filter((place) => place >= 0) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length < 2)
    refuse("insufficient_data", ["by"], "at least two groups with answers", groups.length);
  return groups;
}

/** The rows of both. */
export function joinedRows(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
