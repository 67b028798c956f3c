import type { RowCells } from "./cells.ts";
import { type GroupValue, groupsOf } from "./groups.ts";

/** What a plan's rows come to in a group. */
export type Grouped<Group extends string, Key extends string, Result> = {
  group: Record<Group, GroupValue>;
} & Record<Key, Result>;

/** One result, or where the plan has groups one for each; either of a plan of which that is not known. */
export type RowResult<Group extends string, Key extends string, Result> = [Group] extends [never]
  ? Result
  : string extends Group
    ? Result | Grouped<Group, Key, Result>[]
    : Grouped<Group, Key, Result>[];

/** What the rows of a plan come to, by group where it has groups. */
export function byGroup<Group extends string, Key extends string, Result>(
  groupBy: readonly Group[],
  rows: readonly RowCells[],
  key: Key,
  resultOf: (rows: readonly RowCells[]) => Result,
): RowResult<Group, Key, Result> {
  const results =
    groupBy.length === 0
      ? resultOf(rows)
      : groupsOf(rows, groupBy).map(({ group, rows: own }) => ({ group, [key]: resultOf(own) }));
  return results as RowResult<Group, Key, Result>;
}
